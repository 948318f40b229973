/**
 * Rivers as lines. At 100 m the source keeps a river only as a trail of small polygons, wherever it is wide enough;
 * a line is threaded through them.
 */
import { areaKm2 } from './detail.mjs';

/** Fragments larger than this are broad water with a polygon of its own: each of their points counts. */
export const BROAD_KM2 = 3;

/** How far beside the straight way from one given position to the next a fragment may lie, in degrees. */
const CORRIDOR = 0.3;

/** The longest step between fragments, in degrees of latitude (about 33 km): rivers too narrow for 100 m have such gaps. */
const LONGEST_STEP = 0.3;

/**
 * Returns the points of a stretch from its first given position to its last: those of the fragments on the way that
 * makes the sum of squared steps least, so that many short steps win over one long one (Dijkstra 1959).
 * Throws when the fragments leave a wider gap than a step may bridge.
 * @param {string} id for the message
 * @param {import('geojson').Position[]} reach
 * @param {import('geojson').Position[]} fragments
 */
export function threadReach(id, reach, fragments) {
  const line = reach.slice(1).flatMap((to, index) => threadBetween(id, reach[index], to, fragments));
  return line.filter((point, index) => index === 0 || point !== line[index - 1]);
}

/**
 * Returns one position for each small fragment and every point of the broad ones.
 * @param {import('geojson').Position[][]} rings
 */
export function fragmentPositions(rings) {
  return rings.flatMap((ring) => (areaKm2(ring) > BROAD_KM2 ? ring.slice(1) : [middle(ring)]));
}

/** @param {string} id @param {import('geojson').Position} from @param {import('geojson').Position} to @param {import('geojson').Position[]} fragments */
function threadBetween(id, from, to, fragments) {
  const near = fragments.filter((point) => isBeside(point, from, to));
  const start = nearest(near, from);
  const end = nearest(near, to);
  const cost = new Map([[start, 0]]);
  const before = new Map();
  const open = new Set([start]);
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => (cost.get(b) < cost.get(a) ? b : a));
    if (here === end) return wayBack(before, end);
    open.delete(here);
    for (const next of near) {
      const step = squaredStep(here, next);
      const total = cost.get(here) + step;
      if (step > LONGEST_STEP ** 2 || total >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, total);
      before.set(next, here);
      open.add(next);
    }
  }
  throw new Error(
    `${id}: no way through the water from ${from} to ${to}; correct the positions in water-names.mjs`,
  );
}

/** @param {Map<import('geojson').Position, import('geojson').Position>} before @param {import('geojson').Position} end */
function wayBack(before, end) {
  const way = [end];
  for (let point = before.get(end); point; point = before.get(point)) way.unshift(point);
  return way;
}

/** @param {import('geojson').Position[]} points @param {import('geojson').Position} to */
function nearest(points, to) {
  return points.reduce((a, b) => (squaredStep(b, to) < squaredStep(a, to) ? b : a));
}

/** @param {import('geojson').Position} point @param {import('geojson').Position} from @param {import('geojson').Position} to */
function isBeside(point, from, to) {
  const length = squaredStep(from, to);
  const shrink = Math.cos((from[1] * Math.PI) / 180) ** 2;
  const dot = (point[0] - from[0]) * (to[0] - from[0]) * shrink + (point[1] - from[1]) * (to[1] - from[1]);
  const along = Math.min(1, Math.max(0, dot / length));
  const foot = [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])];
  return squaredStep(point, foot) <= CORRIDOR ** 2;
}

/** Squared distance in degrees of latitude. @param {import('geojson').Position} a @param {import('geojson').Position} b */
function squaredStep(a, b) {
  const x = (a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return x * x + (a[1] - b[1]) ** 2;
}

/** @param {import('geojson').Position[]} ring */
function middle(ring) {
  const open = ring.slice(1);
  return [mean(open.map(([lng]) => lng)), mean(open.map(([, lat]) => lat))];
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
