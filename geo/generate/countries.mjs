/**
 * Country outlines from OpenStreetMap by way of `@geo-maps/countries-coastline-100m`:
 * land to the coast, not cut by rivers or lakes.
 */
import { createRequire } from 'node:module';
import { booleanPointInPolygon, multiPolygon, pointOnFeature, polygon } from '@turf/turf';
import { COUNTRIES } from './country-names.mjs';
import { cleanCoverage } from './coverage.mjs';
import { reachesExtent } from './extent.mjs';
import { shareBorder } from './share-border.mjs';

/** @typedef {import('geojson').Position[][][]} Parts the coordinates of a MultiPolygon */

/**
 * Returns one feature per country in the extent, id its ISO alpha-2 code, in order of id, at the source's detail:
 * boundaries as recognised by UN General Assembly resolution 68/262, no place in two countries, no gaps between neighbours.
 * @returns {Promise<import('geojson').Feature[]>}
 */
export async function readCountries() {
  const parts = readOutlines();
  parts.set('RU', withoutTwiceListed(take(parts, 'RU'), take(parts, 'UA')));
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
    if (!known) continue;
    const near = partsOf(geometry).filter(([ring]) => reachesExtent(ring));
    parts.set(known.id, near);
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
 * Returns the parts that are not also among the others'. The source lists Crimea and its islets under Russia and under Ukraine,
 * each as a part of its own; the atlas shows them in Ukraine. Thin overlaps along the common border are left to `cleanCoverage`.
 * @param {Parts} parts
 * @param {Parts} others
 */
function withoutTwiceListed(parts, others) {
  const taken = multiPolygon(others);
  return parts.filter((rings) => !booleanPointInPolygon(pointOnFeature(polygon(rings)), taken));
}
