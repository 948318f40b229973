import type { EventStore } from '../../core/record/event-store.ts';
import type { RecordId } from '../../core/record/ids.ts';
import type { AtlasRecord } from '../../core/record/record.ts';
import { CATEGORIES, type Category } from '../../core/record/vocabulary.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import type { RecordDate } from '../../core/time/record-date.ts';
import { pxPerDay, type TimeScale, xOfDay, xOfStart } from '../../core/time/time-scale.ts';

/** Something that happened, at the day it began, or in the middle of the days between which it happened. */
export interface LaneDisc {
  readonly kind: 'disc';
  readonly recordId: RecordId;
  readonly x: number;
  readonly isDisputed: boolean;
  /** The day itself is not certain. */
  readonly isSoft: boolean;
}

/** Several discs that would lie on each other. */
export interface LaneCluster {
  readonly kind: 'cluster';
  /** In order of their days. */
  readonly recordIds: readonly RecordId[];
  readonly x: number;
  /** The days from the first to the last of them, `[start, end)`. */
  readonly start: Day;
  readonly end: Day;
}

export type LaneItem = LaneDisc | LaneCluster;

/** How long it lasted, or between which days it lies; a soft end is one that the source does not give to the day. */
export interface LaneBar {
  readonly recordId: RecordId;
  readonly x0: number;
  readonly x1: number;
  readonly isSoftStart: boolean;
  readonly isSoftEnd: boolean;
}

/** What happened in one category. */
export interface Lane {
  readonly category: Category;
  /** The middle of the lane, px from the top. */
  readonly y: number;
  readonly heightPx: number;
  /** Behind the items; the longest first. */
  readonly bars: readonly LaneBar[];
  readonly items: readonly LaneItem[];
}

/** A bar narrower than this would hide behind its disc, px. */
const LEAST_BAR_PX = 10;
/** Discs nearer than this to the first of a group, px between their middles, join it. */
export const CLUSTER_PX = 15;

/** Categories in which something happens, in the order of the vocabulary: each has a lane. */
export function laneCategories(store: EventStore): Category[] {
  const there = new Set(store.happenings.map(({ category }) => category));
  return CATEGORIES.filter((category) => there.has(category));
}

/**
 * The lanes of a stretch of days, one per category, each `laneHeightPx` high from the top down.
 * Costs what happens inside the scale.
 */
export function layoutLanes(
  store: EventStore,
  scale: TimeScale,
  categories: readonly Category[],
  laneHeightPx: number,
): Lane[] {
  const byCategory = new Map<Category, AtlasRecord[]>(categories.map((category) => [category, []]));
  for (const record of store.happeningsWithin(scale.start, scale.end))
    byCategory.get(record.category)?.push(record);
  return [...byCategory].map(([category, records], i) => ({
    category,
    y: (i + 0.5) * laneHeightPx,
    heightPx: laneHeightPx,
    bars: layoutBars(records, scale),
    items: clusterDiscs(layoutDiscs(records, scale)),
  }));
}

function layoutBars(records: readonly AtlasRecord[], scale: TimeScale): LaneBar[] {
  return records
    .filter(({ date }) => lengthOf(date) > 1 && lengthOf(date) * pxPerDay(scale) >= LEAST_BAR_PX)
    .toSorted((a, b) => lengthOf(b.date) - lengthOf(a.date))
    .map(({ id, date }) => ({
      recordId: id,
      x0: Math.max(xOfStart(scale, date.start), 0),
      x1: Math.min(xOfStart(scale, date.end), scale.widthPx),
      isSoftStart: isSoft(date, 'from'),
      isSoftEnd: isSoft(date, 'to'),
    }));
}

const lengthOf = ({ start, end }: RecordDate): number => end - start;

/** Discs from left to right. What began before the scale has none: its bar comes in from the edge. */
function layoutDiscs(records: readonly AtlasRecord[], scale: TimeScale): PlacedDisc[] {
  return records
    .map((record) => ({ record, x: discX(record.date, scale) }))
    .filter(({ x }) => x >= 0 && x <= scale.widthPx)
    .toSorted((a, b) => a.x - b.x || (a.record.id < b.record.id ? -1 : 1));
}

/** The day it began; of a single date given by month or year, the middle of its days. */
function discX(date: RecordDate, scale: TimeScale): number {
  const first = xOfDay(scale, date.start);
  return date.form === 'interval' ? first : (first + xOfDay(scale, addDays(date.end, -1))) / 2;
}

/** Whether an edge is less exact than a day, or in doubt. */
function isSoft(date: RecordDate, edge: 'from' | 'to'): boolean {
  const { precision, approximate, uncertain, open } = date[edge];
  return date.form === 'one-of' || precision !== 'day' || approximate || uncertain || open !== 'no';
}

interface PlacedDisc {
  readonly record: AtlasRecord;
  readonly x: number;
}

/** From the left, discs nearer to the first of a group than a cluster is wide join it. */
function clusterDiscs(discs: readonly PlacedDisc[]): (LaneDisc | LaneCluster)[] {
  const groups: PlacedDisc[][] = [];
  for (const disc of discs) {
    const group = groups.at(-1);
    if (group?.[0] && disc.x - group[0].x < CLUSTER_PX) group.push(disc);
    else groups.push([disc]);
  }
  return groups.map((group) => (group.length === 1 ? discOf(group[0] as PlacedDisc) : clusterOf(group)));
}

function discOf({ record, x }: PlacedDisc): LaneDisc {
  const { id, date, isDisputed } = record;
  return { kind: 'disc', recordId: id, x, isDisputed, isSoft: isSoft(date, 'from') };
}

/** `group` from left to right. */
function clusterOf(group: readonly PlacedDisc[]): LaneCluster {
  const records = group
    .map(({ record }) => record)
    .toSorted((a, b) => a.date.start - b.date.start || (a.id < b.id ? -1 : 1));
  return {
    kind: 'cluster',
    recordIds: records.map(({ id }) => id),
    x: ((group[0]?.x ?? 0) + (group.at(-1)?.x ?? 0)) / 2,
    start: records[0]?.date.start ?? (0 as Day),
    end: records.reduce((last, { date }) => Math.max(last, date.end), Number.NEGATIVE_INFINITY) as Day,
  };
}
