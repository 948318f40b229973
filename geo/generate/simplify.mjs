/** One topology for a map: countries, border and water, simplified together and quantised. */
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { filter, filterAttached, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { borderArcs } from './border.mjs';
import { areaKm2, toleranceKm } from './detail.mjs';

/**
 * Returns the topology of features at their full detail, neighbours sharing arcs.
 * @param {Record<string, import('geojson').Feature[]>} layers
 */
export function joinLayers(layers) {
  const objects = Object.entries(layers).map(([name, features]) => [
    name,
    { type: 'FeatureCollection', features },
  ]);
  return buildTopology(Object.fromEntries(objects));
}

/**
 * Returns the topology of countries, border and water drawn to a detail: points whose triangle is smaller than half a tolerance
 * squared go (Visvalingam & Whyatt 1993, https://hull-repository.worktribe.com/output/459275), small islands go (land that
 * borders on other land stays down to one tolerance squared, lakes were selected before), shared arcs stay shared, and `border` is made of the arcs that remain between Belarus and Ukraine.
 * @param {{ countries: import('geojson').Feature[], water: import('geojson').Feature[] }} layers
 * @param {import('./detail.mjs').Detail} detail
 * @param {(position: import('geojson').Position) => number} distanceKm
 */
export function drawTo(layers, detail, distanceKm) {
  const tolerance = (/** @type {import('geojson').Position} */ position) =>
    toleranceKm(detail, distanceKm(position));
  const weighed = presimplify(
    joinLayers(layers),
    (triangle) => (2 * areaKm2(triangle)) / tolerance(triangle[1]) ** 2,
  );
  const thinned = simplify(weighed, 1);
  const sizeOf = (/** @type {import('geojson').Position[]} */ ring) =>
    areaKm2(ring) / tolerance(ring[0]) ** 2;
  const isIslandKept = filterWeight(thinned, detail.smallestRing ** 2, sizeOf);
  const isSeen = filterWeight(thinned, 1, sizeOf);
  const isAttached = filterAttached(thinned);
  const lakeArcs = new Set(
    thinned.objects.water.geometries.flatMap(({ type, arcs }) =>
      type === 'MultiPolygon' ? arcs.flatMap(([ring]) => ring) : [],
    ),
  );
  const kept = filter(
    thinned,
    (ring, interior) =>
      lakeArcs.has(ring[0]) || isIslandKept(ring, interior) || (isAttached(ring) && isSeen(ring, interior)),
  );
  const { countries, water } = kept.objects;
  countries.geometries = countries.geometries.filter((geometry) => geometry.type);
  water.geometries = water.geometries.filter((geometry) => geometry.type);
  kept.objects = { countries, border: borderArcs(kept), water };
  return quantize(kept, detail.grid);
}
