import type { EventStore } from '../core/record/event-store.ts';
import { CATEGORIES, type Category } from '../core/record/vocabulary.ts';
import { type TimeScale, xOfStart } from '../core/time/time-scale.ts';

/** The part of a column that one category fills. */
interface DensityShare {
  readonly category: Category;
  readonly count: number;
}

/** What begins in a few pixels of a scale, stacked by category from the axis upwards. */
export interface DensityColumn {
  readonly x: number;
  readonly widthPx: number;
  readonly count: number;
  /** 0–1 of the room: a fifth, and the rest by square root, so that single events beside a crowd still show. */
  readonly height: number;
  readonly shares: readonly DensityShare[];
}

const COLUMN_PX = 4;
/** A single event beside the largest crowd is still seen. */
const LEAST_HEIGHT = 0.2;

/** Columns with at least one event or exchange that begins in them. Every one inside the scale is in one column. */
export function buildDensity(store: EventStore, scale: TimeScale): DensityColumn[] {
  const columns = Math.max(1, Math.floor(scale.widthPx / COLUMN_PX));
  const widthPx = scale.widthPx / columns;
  const counts = new Map<number, Map<Category, number>>();
  for (const { date, category } of store.happenings) {
    if (date.start < scale.start || date.start >= scale.end) continue;
    const column = widthPx > 0 ? Math.min(Math.floor(xOfStart(scale, date.start) / widthPx), columns - 1) : 0;
    const shares = counts.get(column) ?? new Map<Category, number>();
    shares.set(category, (shares.get(category) ?? 0) + 1);
    counts.set(column, shares);
  }
  const total = (shares: Map<Category, number>) =>
    [...shares.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...[...counts.values()].map(total));
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([column, shares]) => ({
      x: column * widthPx,
      widthPx,
      count: total(shares),
      height: LEAST_HEIGHT + (1 - LEAST_HEIGHT) * Math.sqrt(total(shares) / most),
      shares: CATEGORIES.flatMap((category) => {
        const count = shares.get(category);
        return count === undefined ? [] : [{ category, count }];
      }),
    }));
}
