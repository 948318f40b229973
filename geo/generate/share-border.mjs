/**
 * One line for Belarus and Ukraine. The source simplified each country's outline for itself, so the two run up to 500 m apart
 * in a dozen places between points they share; Ukraine takes Belarus's line between the tripoints.
 */

/** Where both outlines have a point nearest the tripoints, `[lng, lat]` in the source's own digits. */
const WEST = [23.6182, 51.5078];
const EAST = [31.7817, 52.112];

/**
 * Returns Ukraine's parts with the stretch between the tripoints replaced by Belarus's.
 * @param {import('geojson').Position[][][]} ukraine
 * @param {import('geojson').Position[][][]} belarus
 */
export function shareBorder(ukraine, belarus) {
  const stretch = shorterWay(ringThrough(belarus, 'BY'));
  return ukraine.map((rings) =>
    indexIn(rings[0], WEST) < 0 ? rings : [replaceStretch(rings[0], stretch), ...rings.slice(1)],
  );
}

/** @param {import('geojson').Position[][][]} parts @param {string} id */
function ringThrough(parts, id) {
  const found = parts.find(([ring]) => indexIn(ring, WEST) >= 0 && indexIn(ring, EAST) >= 0);
  if (!found)
    throw new Error(`No outline of ${id} passes ${WEST} and ${EAST}; read the new ends off the source`);
  return found[0];
}

/** Returns the ring's points from west to east by the way that has fewer. @param {import('geojson').Position[]} ring */
function shorterWay(ring) {
  const onward = walk(ring, WEST, EAST);
  const back = walk(ring, EAST, WEST).reverse();
  return onward.length < back.length ? onward : back;
}

/** @param {import('geojson').Position[]} ring @param {import('geojson').Position[]} stretch from west to east */
function replaceStretch(ring, stretch) {
  const onward = walk(ring, WEST, EAST);
  const back = walk(ring, EAST, WEST);
  const [kept, joined] = onward.length < back.length ? [back, stretch] : [onward, [...stretch].reverse()];
  return [...kept, ...joined.slice(1)];
}

/**
 * Returns the points met going along a closed ring from one to another, both included.
 * @param {import('geojson').Position[]} ring
 * @param {import('geojson').Position} from
 * @param {import('geojson').Position} to
 */
function walk(ring, from, to) {
  const open = ring.slice(0, -1);
  const start = indexIn(open, from);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return turned.slice(0, indexIn(turned, to) + 1);
}

/** @param {import('geojson').Position[]} ring @param {import('geojson').Position} position */
function indexIn(ring, [lng, lat]) {
  return ring.findIndex((point) => point[0] === lng && point[1] === lat);
}
