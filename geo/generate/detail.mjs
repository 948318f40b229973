/** How finely a map is drawn, and how that fades with the distance from the Belarus–Ukraine border. */

/** Kilometres in one degree of latitude on a sphere of 6,371 km. */
const KM_PER_DEGREE = (Math.PI * 6371) / 180;

/**
 * @typedef {object} Detail
 * @property {number} nearKm tolerance at the border
 * @property {number} farKm tolerance reached at `reachKm` and kept beyond
 * @property {number} flatKm tolerance stays `nearKm` up to this distance
 * @property {number} reachKm
 * @property {number} smallestRing islands whose area is below (smallestRing × tolerance)² are dropped
 * @property {number} smallestLake likewise for lakes without a name
 * @property {number} smallestNamedLake likewise for lakes with one
 * @property {number} waterReachKm lakes without a name are kept up to this distance
 * @property {boolean} lightRiversOnly
 * @property {number} grid quantisation steps across the extent
 */

/** Around both countries, west, south, east, north: here a kilometre counts half, so that Crimea keeps its shape. */
const HOME = [22, 44.3, 40.3, 56.3];

/**
 * Returns a function giving the distance in km, halved inside `HOME`, from a position to the nearest of the line's points (every third is asked).
 * @param {import('geojson').Position[]} line
 */
export function createDistance(line) {
  const probes = line.filter((_, index) => index % 3 === 0);
  return (/** @type {import('geojson').Position} */ [lng, lat]) => {
    const shrink = Math.cos((lat * Math.PI) / 180);
    let least = Infinity;
    for (const probe of probes) {
      const x = (probe[0] - lng) * shrink;
      const y = probe[1] - lat;
      least = Math.min(least, x * x + y * y);
    }
    const isHome = lng > HOME[0] && lat > HOME[1] && lng < HOME[2] && lat < HOME[3];
    return Math.sqrt(least) * KM_PER_DEGREE * (isHome ? 0.5 : 1);
  };
}

/**
 * Returns the tolerance in km at a distance in km: `nearKm` as far as `flatKm`, then growing, slowly at first, to `farKm` at `reachKm`.
 * @param {Detail} detail
 * @param {number} distanceKm
 */
export function toleranceKm(detail, distanceKm) {
  const along = (distanceKm - detail.flatKm) / (detail.reachKm - detail.flatKm);
  return detail.nearKm + (detail.farKm - detail.nearKm) * Math.min(1, Math.max(0, along)) ** 1.5;
}

/**
 * Returns the area of a ring or triangle in km², without sign.
 * @param {import('geojson').Position[]} ring closed or not
 */
export function areaKm2(ring) {
  const [originLng, originLat] = ring[0];
  const shrink = Math.cos((originLat * Math.PI) / 180);
  let twice = 0;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const a = ring[last];
    const b = ring[index];
    twice += (a[0] - originLng) * (b[1] - originLat) - (b[0] - originLng) * (a[1] - originLat);
  }
  return (Math.abs(twice) / 2) * shrink * KM_PER_DEGREE ** 2;
}
