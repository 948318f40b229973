import { bisectLeft } from 'd3';
import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * An immutable index of intervals, answering with positions in the list it was built from.
 *
 * Columnar implicit interval tree: intervals sorted by start; the middle of every slice is its root and keeps the
 * largest end of the slice (after H. Li, "cgranges", 2019, https://github.com/lh3/cgranges). 24 bytes an interval.
 */
export class IntervalIndex {
  readonly size: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #largestEnds: Int32Array;
  readonly #byStart: Uint32Array;
  readonly #sortedEnds: Int32Array;
  readonly #byEnd: Uint32Array;

  /** Throws when an interval is empty or not made of whole days. Costs O(n log n). */
  constructor(intervals: readonly Interval[]) {
    this.size = intervals.length;
    for (const { start, end } of intervals) {
      if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start) {
        throw new Error(`[${start}, ${end}) is not an interval of at least one whole day.`);
      }
    }
    const at = (position: number) => intervals[position] as Interval;
    // sort once by start, once by end
    this.#byStart = Uint32Array.from(intervals.keys()).sort((a, b) => at(a).start - at(b).start || a - b);
    this.#byEnd = Uint32Array.from(intervals.keys()).sort((a, b) => at(a).end - at(b).end || a - b);
    this.#starts = Int32Array.from(this.#byStart, (position) => at(position).start);
    this.#ends = Int32Array.from(this.#byStart, (position) => at(position).end);
    this.#sortedEnds = Int32Array.from(this.#byEnd, (position) => at(position).end);
    // augment bottom-up
    this.#largestEnds = new Int32Array(this.size);
    this.#augment(0, this.size);
  }

  /** Positions of the intervals that share a day with `[start, end)`, by start. O(log n + hits). */
  overlapping(start: Day, end: Day): number[] {
    const hits: number[] = [];
    if (start < end) this.#collect(0, this.size, start, end, hits);
    return hits;
  }

  /** Positions of the intervals that contain `day`, by start. */
  activeOn(day: Day): number[] {
    return this.overlapping(day, (day + 1) as Day);
  }

  /**
   * Positions of the intervals that are active on exactly one of the two days, in ascending order.
   * O(log n + intervals starting or ending between the two days).
   */
  changedBetween(a: Day, b: Day): number[] {
    const [early, late] = a < b ? [a, b] : [b, a];
    const changed = new Set<number>();
    // active on `late` only: started after `early`, by `late`, and not over by then
    for (let i = this.#firstStart(early + 1); i < this.#firstStart(late + 1); i++) {
      if (this.#end(i) > late) changed.add(this.#byStart[i] as number);
    }
    // active on `early` only: over by `late`, not by `early`, and begun by then
    const startOf = this.#startByPosition;
    for (let i = bisectLeft(this.#sortedEnds, early + 1); i < bisectLeft(this.#sortedEnds, late + 1); i++) {
      const position = this.#byEnd[i] as number;
      if ((startOf[position] as number) <= early) changed.add(position);
    }
    return [...changed].sort((x, y) => x - y);
  }

  /** How many intervals share a day with each of the bins `[edges[i], edges[i + 1])`. O(bins × log n). */
  countPerBin(edges: readonly Day[]): number[] {
    return edges.slice(1).map((end, i) => {
      const begunBefore = this.#firstStart(end);
      const overBy = bisectLeft(this.#sortedEnds, (edges[i] as Day) + 1);
      return begunBefore - overBy;
    });
  }

  /** How many intervals start in each of the bins `[edges[i], edges[i + 1])`. O(bins × log n). */
  countStartsPerBin(edges: readonly Day[]): number[] {
    return edges.slice(1).map((end, i) => this.#firstStart(end) - this.#firstStart(edges[i] as Day));
  }

  #startByPositionCache: Int32Array | undefined;
  get #startByPosition(): Int32Array {
    if (!this.#startByPositionCache) {
      const starts = new Int32Array(this.size);
      for (let i = 0; i < this.size; i++) starts[this.#byStart[i] as number] = this.#starts[i] as number;
      this.#startByPositionCache = starts;
    }
    return this.#startByPositionCache;
  }

  #firstStart(day: number): number {
    return bisectLeft(this.#starts, day);
  }

  #end(i: number): number {
    return this.#ends[i] as number;
  }

  #augment(low: number, high: number): number {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >>> 1;
    const largest = Math.max(this.#end(middle), this.#augment(low, middle), this.#augment(middle + 1, high));
    this.#largestEnds[middle] = largest;
    return largest;
  }

  #collect(low: number, high: number, start: number, end: number, hits: number[]): void {
    if (low >= high) return;
    const middle = (low + high) >>> 1;
    // nothing in this slice reaches `start`
    if ((this.#largestEnds[middle] as number) <= start) return;
    this.#collect(low, middle, start, end, hits);
    const middleStart = this.#starts[middle] as number;
    // everything from here on begins too late
    if (middleStart >= end) return;
    if (this.#end(middle) > start) hits.push(this.#byStart[middle] as number);
    this.#collect(middle + 1, high, start, end, hits);
  }
}
