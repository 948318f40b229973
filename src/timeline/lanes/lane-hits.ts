import type { RecordId } from '../../core/record/ids.ts';
import type { Lane, LaneItem } from './lane-layout.ts';
import type { LifeLine, SiteBand } from './life-lines.ts';

/** What lies under a point of the axis: an item, or a record by its bar or its life-line. */
export type LaneHit =
  | { readonly kind: 'item'; readonly item: LaneItem }
  | { readonly kind: 'record'; readonly recordId: RecordId };

/**
 * The nearest item within `reachPx` of a point, else the shortest bar under it, else the life-line there; or null.
 * `y` counts from the top of the first lane.
 */
export function laneHitAt(
  lanes: readonly Lane[],
  bands: readonly SiteBand[],
  x: number,
  y: number,
  reachPx: number,
): LaneHit | null {
  const band = bands.find((candidate) => y >= candidate.y && y < candidate.y + candidate.heightPx);
  if (band) return siteHit(band, x, y);
  const near = lanes
    .flatMap((lane) => lane.items.map((item) => ({ item, distance: Math.hypot(item.x - x, lane.y - y) })))
    .filter(({ distance }) => distance <= reachPx)
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (near) return { kind: 'item', item: near.item };
  const lane = lanes.find((candidate) => Math.abs(candidate.y - y) <= candidate.heightPx / 2);
  // bars lie longest first
  const bar = lane?.bars.findLast(({ x0, x1 }) => x >= x0 && x <= x1);
  return bar ? { kind: 'record', recordId: bar.recordId } : null;
}

/** The life-line of the band nearest in height that has a stretch there, else the nearest. */
function siteHit(band: SiteBand, x: number, y: number): LaneHit | null {
  const lives = (line: LifeLine) => line.segments.some(({ x0, x1 }) => x >= x0 - 4 && x <= x1 + 4);
  const nearest = band.lines.filter(lives).toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
  return nearest ? { kind: 'record', recordId: nearest.recordId } : null;
}
