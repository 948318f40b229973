/**
 * Country outlines from OpenStreetMap by way of `@geo-maps/countries-coastline-100m`:
 * land to the coast, not cut by rivers or lakes.
 */
import { createRequire } from 'node:module';
import { area, bbox, difference, featureCollection, polygon } from '@turf/turf';
import { COUNTRIES } from './country-names.mjs';
import { cleanCoverage } from './coverage.mjs';
import { reachesExtent } from './extent.mjs';
import { shareBorder } from './share-border.mjs';

/** @typedef {import('geojson').Position[][][]} Parts the coordinates of a MultiPolygon */

/** What a subtraction leaves along two nearly equal coasts, in m². Russia has no islet larger than this off Crimea. */
const SLIVER_M2 = 2e6;

/**
 * Returns one feature per country in the extent, id its ISO alpha-2 code, in order of id, at the source's detail:
 * boundaries as recognised by UN General Assembly resolution 68/262, no place in two countries, no gaps between neighbours.
 * @returns {Promise<import('geojson').Feature[]>}
 */
export async function readCountries() {
  const parts = readOutlines();
  parts.set('RU', subtract(take(parts, 'RU'), take(parts, 'UA')));
  parts.set('UA', shareBorder(take(parts, 'UA'), take(parts, 'BY')));
  const features = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, coordinates]) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'MultiPolygon', coordinates },
    }));
  const cleaned = await cleanCoverage({ type: 'FeatureCollection', features });
  return cleaned.map((item) => ({ ...item, id: item.properties.id, properties: {} }));
}

/** @returns {Map<string, Parts>} */
function readOutlines() {
  const source = createRequire(import.meta.url)('@geo-maps/countries-coastline-100m/map.geo.json');
  const parts = new Map();
  for (const { properties, geometry } of source.features) {
    const known = COUNTRIES[properties.A3];
    if (known)
      parts.set(
        known.id,
        partsOf(geometry).filter(([ring]) => reachesExtent(ring)),
      );
  }
  return parts;
}

/** @param {Map<string, Parts>} parts @param {string} id */
function take(parts, id) {
  const found = parts.get(id);
  if (!found) throw new Error(`The source has no country ${id}; see country-names.mjs`);
  return found;
}

/**
 * @param {import('geojson').Polygon | import('geojson').MultiPolygon} geometry
 * @returns {Parts}
 */
function partsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Returns the parts without what they share with the others. The source lists Crimea under Russia and under Ukraine;
 * the atlas shows it in Ukraine. Parts that lose next to nothing (slivers along the common border) stay as they are.
 * @param {Parts} parts
 * @param {Parts} others
 */
function subtract(parts, others) {
  const taken = others.map((rings) => polygon(rings));
  return parts.flatMap((rings) => {
    const met = taken.filter((other) => boxesMeet(bbox(other), bbox(polygon(rings))));
    const left = met.reduce(
      (rest, other) => rest && difference(featureCollection([rest, other])),
      polygon(rings),
    );
    const lostM2 = area(polygon(rings)) - (left ? area(left) : 0);
    if (lostM2 < 1) return [rings];
    return left ? partsOf(left.geometry).filter((rest) => area(polygon(rest)) > SLIVER_M2) : [];
  });
}

/** @param {number[]} a @param {number[]} b boxes as west, south, east, north */
function boxesMeet(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
