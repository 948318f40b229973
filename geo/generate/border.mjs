/** The line between Belarus and Ukraine, taken from the outlines both share. */
import { length, lineString } from '@turf/turf';
import { feature, meshArcs } from 'topojson-client';

/**
 * Returns a TopoJSON LineString made of the very arcs Belarus and Ukraine share,
 * from the tripoint with Poland (west) to the tripoint with Russia (east).
 * Throws when they do not form one line.
 * @param {import('topojson-specification').Topology} topology with an object `countries`
 */
export function borderArcs(topology) {
  const shared = meshArcs(
    topology,
    topology.objects.countries,
    (a, b) => a !== b && isBorderland(a) && isBorderland(b),
  );
  if (shared.arcs.length !== 1) {
    throw new Error(
      `Belarus and Ukraine share ${shared.arcs.length} lines, expected 1; see whether the outlines still match`,
    );
  }
  const arcs = shared.arcs[0];
  const line = { type: 'LineString', id: 'border', arcs };
  const { coordinates } = feature(topology, line).geometry;
  const runsWest = coordinates[0][0] > coordinates.at(-1)[0];
  return runsWest ? { ...line, arcs: arcs.map((arc) => ~arc).reverse() } : line;
}

/** @param {{ id?: string | number }} geometry */
function isBorderland({ id }) {
  return id === 'BY' || id === 'UA';
}

/**
 * Returns the published border: one Feature with what was measured on it and what the two states say of it.
 * @param {import('topojson-specification').Topology} topology unsimplified, with an object `countries`
 */
export function borderFeature(topology) {
  const { coordinates } = feature(topology, borderArcs(topology)).geometry;
  const rounded = coordinates.map(([lng, lat]) => [round(lng, 5), round(lat, 5)]);
  const lengthKm = length(lineString(rounded), { units: 'kilometers' });
  return {
    type: 'Feature',
    id: 'border',
    properties: {
      name: {
        en: 'Belarus–Ukraine border',
        uk: 'Білорусько-український кордон',
        be: 'Беларуска-ўкраінская мяжа',
      },
      measuredLengthKm: round(lengthKm, 1),
      pointCount: rounded.length,
      meanSpacingM: Math.round((lengthKm * 1000) / (rounded.length - 1)),
      statedLengthKm: 1084.2,
      statedLengthNote:
        'The figure of the joint Belarusian–Ukrainian demarcation commission (758.3 km on land, 325.9 km along rivers). A sourced figure, never computed from this line.',
      source: '© OpenStreetMap contributors, by way of @geo-maps/countries-coastline-100m 0.6.0',
      licence: 'ODbL-1.0',
      worldview: 'UN General Assembly resolution 68/262',
    },
    geometry: { type: 'LineString', coordinates: rounded },
  };
}

/** @param {number} value @param {number} digits */
function round(value, digits) {
  return Number(value.toFixed(digits));
}
