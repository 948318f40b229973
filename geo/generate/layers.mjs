/** The published GeoJSON layers, made from the full topology so that both show the same lines. */
import { rewind, truncate } from '@turf/turf';
import { feature } from 'topojson-client';
import { countryName } from './country-names.mjs';
import { waterName } from './water-names.mjs';

/**
 * Returns the countries as RFC 7946 features: id the ISO alpha-2 code, name in three languages.
 * @param {import('topojson-specification').Topology} topology
 */
export function countryLayer(topology) {
  return layer(topology, 'countries', (id) => ({ name: countryName(id) }));
}

/**
 * Returns lakes and rivers as RFC 7946 features: `kind` lake or river; a name unless the feature gathers unnamed lakes (`waters`).
 * @param {import('topojson-specification').Topology} topology
 */
export function waterLayer(topology) {
  return layer(topology, 'water', (id, type) => {
    const name = waterName(id);
    return { kind: type.endsWith('LineString') ? 'river' : 'lake', ...(name ? { name } : {}) };
  });
}

/**
 * @param {import('topojson-specification').Topology} topology
 * @param {string} name
 * @param {(id: string, type: string) => object} describe
 */
function layer(topology, name, describe) {
  const { features } = feature(topology, topology.objects[name]);
  return {
    type: 'FeatureCollection',
    features: features.map((item) => {
      const { geometry } = truncate(rewind(item), { precision: 5, mutate: true });
      return { type: 'Feature', id: item.id, properties: describe(String(item.id), geometry.type), geometry };
    }),
  };
}
