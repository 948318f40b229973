/** The part of the world the atlas draws. Coordinates in this folder are WGS 84 degrees, lng before lat. */

/** West, south, east, north. Wide enough for the full map's outermost view of both countries. */
export const EXTENT = /** @type {const} */ ([5, 40, 55, 63]);

/**
 * Says whether any point of a ring's bounding box lies in the extent.
 * @param {import('geojson').Position[]} ring
 */
export function reachesExtent(ring) {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  const [west, south, east, north] = EXTENT;
  return (
    least(lngs) < east &&
    least(lats) < north &&
    -least(lngs.map(negate)) > west &&
    -least(lats.map(negate)) > south
  );
}

/** @param {number[]} values */
function least(values) {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

/** @param {number} value */
function negate(value) {
  return -value;
}
