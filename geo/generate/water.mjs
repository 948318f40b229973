/** Lakes, reservoirs and rivers from OpenStreetMap by way of `@geo-maps/earth-waterbodies-100m`. */
import { createRequire } from 'node:module';
import { booleanPointInPolygon, coordAll, polygon } from '@turf/turf';
import { areaKm2, toleranceKm } from './detail.mjs';
import { EXTENT } from './extent.mjs';
import { BROAD_KM2, fragmentPositions, threadReach } from './rivers.mjs';
import { DNIPRO_BY_HAND, LAKES, RIVERS } from './water-names.mjs';

/** Nothing smaller can be seen at map zoom 10. */
const SMALLEST_KM2 = 0.4;

/**
 * Returns the waters of the extent: a MultiPolygon for each named lake, one (id `waters`) for all others,
 * a MultiLineString for each river. They may overlap where a river runs into its reservoir.
 * @param {import('geojson').Feature[]} countries
 * @returns {import('geojson').Feature[]}
 */
export function readWater(countries) {
  const source = createRequire(import.meta.url)('@geo-maps/earth-waterbodies-100m/map.geo.json');
  // the source's three parts: rivers, standing water, the ocean; the ocean is where there is no country
  const [rivers, standing] = source.geometries.map(({ coordinates }) =>
    coordinates.filter(([ring]) => isWithin(ring)),
  );
  const broad = [...standing, ...rivers].filter(([ring]) => areaKm2(ring) >= SMALLEST_KM2);
  const reservoirs = standing.filter(([ring]) => areaKm2(ring) >= BROAD_KM2);
  return [
    ...lakeFeatures(broad),
    ...riverFeatures(
      [...rivers, ...reservoirs].map(([ring]) => ring),
      countries,
    ),
  ];
}

/**
 * Returns the waters fit for a detail: lakes only where large enough, unnamed ones only where near, lesser rivers only on the full map.
 * @param {import('geojson').Feature[]} water
 * @param {import('./detail.mjs').Detail} detail
 * @param {(position: import('geojson').Position) => number} distanceKm
 */
export function selectWater(water, detail, distanceKm) {
  const light = new Set(RIVERS.filter((river) => river.light).map(({ id }) => id));
  return water.flatMap((item) => {
    if (item.geometry.type === 'MultiLineString')
      return !detail.lightRiversOnly || light.has(String(item.id)) ? [item] : [];
    const isNamed = item.id !== 'waters';
    const kept = item.geometry.coordinates.filter(([ring]) => {
      const distance = distanceKm(ring[0]);
      const smallest = isNamed ? detail.smallestNamedLake : detail.smallestLake;
      return (
        (isNamed || distance <= detail.waterReachKm) &&
        areaKm2(ring) >= (smallest * toleranceKm(detail, distance)) ** 2
      );
    });
    return kept.length > 0 ? [multiPolygon(String(item.id), kept)] : [];
  });
}

/** @param {import('geojson').Position[][][]} parts */
function lakeFeatures(parts) {
  const rest = new Set(parts);
  const named = LAKES.map((lake) => {
    const held = [...rest].filter((rings) =>
      lake.at.some((position) => booleanPointInPolygon(position, polygon(rings))),
    );
    if (held.length === 0)
      throw new Error(`No water at ${lake.at.join(' or ')}; correct ${lake.id} in water-names.mjs`);
    for (const rings of held) rest.delete(rings);
    return multiPolygon(lake.id, held);
  });
  return [...named, multiPolygon('waters', [...rest])];
}

/** @param {import('geojson').Position[][]} rings @param {import('geojson').Feature[]} countries */
function riverFeatures(rings, countries) {
  const fragments = fragmentPositions(rings);
  return RIVERS.map(({ id, reaches, borderOf }) => {
    const outline = midpoints(countries.filter((country) => country.id === borderOf).flatMap(coordAll));
    const threaded = reaches.map((reach) => threadReach(id, reach, [...fragments, ...outline]));
    const coordinates = id === 'dnipro' ? [...threaded, DNIPRO_BY_HAND] : threaded;
    return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiLineString', coordinates } };
  });
}

/**
 * Returns the middle of each side, so that a river along a border shares no point with it and cuts none of its arcs.
 * @param {import('geojson').Position[]} outline
 */
function midpoints(outline) {
  return outline
    .slice(1)
    .map(([lng, lat], index) => [(lng + outline[index][0]) / 2, (lat + outline[index][1]) / 2]);
}

/** @param {string} id @param {import('geojson').Position[][][]} coordinates */
function multiPolygon(id, coordinates) {
  return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** @param {import('geojson').Position[]} ring */
function isWithin(ring) {
  const [west, south, east, north] = EXTENT;
  return ring.every(([lng, lat]) => lng > west && lng < east && lat > south && lat < north);
}
