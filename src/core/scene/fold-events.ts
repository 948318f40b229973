import type { PixelPoint, WorldPoint } from '../geometry/mercator.ts';
import { groupBy } from '../group-by.ts';
import type { EventMark, PointMark, StackMark } from './scene.ts';

/** Places nearer than this share one stack. */
const STACK_REACH_PX = 34;
/** A stack stands for at least so many events: a smaller one would hide more than it clears. */
const SMALLEST_STACK = 3;

interface Cluster {
  readonly centre: PixelPoint;
  readonly events: EventMark[];
}

/** How many events around one place are drawn one by one at a zoom; the older ones are folded into a stack. */
export function eventsKept(zoom: number): number {
  if (zoom < 5.6) return 5;
  if (zoom < 6.6) return 7;
  if (zoom < 7.6) return 10;
  if (zoom < 8.4) return 18;
  return zoom < 9 ? 32 : 60;
}

/**
 * The same marks with the older events of crowded places folded: around each place the newest `kept` events stay, the
 * rest become one stack at the place that has most of them. Selected events and those that begin on the day always
 * stay. Events come in order of days, as the scene gives them; the order of all other marks is kept.
 */
export function foldEvents(
  points: readonly PointMark[],
  project: (point: WorldPoint) => PixelPoint,
  kept: number,
): PointMark[] {
  const events = points.filter((mark): mark is EventMark => mark.kind === 'event');
  const folds = clusterByPlace(events, project).map(({ events: near }) => oldestOf(near, kept));
  const folded = new Set<PointMark>(folds.flat());
  const stacks = folds.filter((fold) => fold.length > 0).map(stackOf);
  const others = points.filter((mark) => mark.kind !== 'event');
  return [...others, ...stacks, ...events.filter((event) => !folded.has(event))];
}

/** Largest places first; each later one joins the first cluster near enough. */
function clusterByPlace(
  events: readonly EventMark[],
  project: (point: WorldPoint) => PixelPoint,
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const there of byPlace(events)) {
    const centre = project((there[0] as EventMark).at);
    const near = clusters.find(
      (cluster) => Math.hypot(cluster.centre.x - centre.x, cluster.centre.y - centre.y) <= STACK_REACH_PX,
    );
    if (near) near.events.push(...there);
    else clusters.push({ centre, events: [...there] });
  }
  return clusters;
}

/** The events of each place, the place with most of them first. */
function byPlace(events: readonly EventMark[]): EventMark[][] {
  const places = groupBy(events, ({ placeId }) => placeId);
  return [...places.values()].sort((a, b) => b.length - a.length);
}

function oldestOf(events: readonly EventMark[], kept: number): EventMark[] {
  if (events.length < kept + SMALLEST_STACK) return [];
  const byAge = events.toSorted((a, b) => a.startDay - b.startDay);
  const old = byAge.slice(0, byAge.length - kept).filter((event) => !event.isSelected && !event.isNew);
  return old.length < SMALLEST_STACK ? [] : old;
}

/** One mark for them all, at the place with most of them, opening the newest. */
function stackOf(events: readonly EventMark[]): StackMark {
  const home = byPlace(events)[0]?.[0] as EventMark;
  const newest = events.at(-1) as EventMark;
  const shares = [...groupBy(events, ({ category }) => category)].sort((a, b) => b[1].length - a[1].length);
  return {
    kind: 'stack',
    markId: `events@${home.placeId}`,
    recordId: newest.recordId,
    recordIds: [...new Set(events.map((event) => event.recordId))],
    title: home.placeName,
    placeId: home.placeId,
    placeName: home.placeName,
    isSelected: false,
    isDisputed: false,
    at: home.at,
    precision: home.precision,
    shares: shares.map(([category, same]) => ({ category, count: same.length })),
  };
}
