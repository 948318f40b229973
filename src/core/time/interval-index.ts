import { addDays, type Day } from './day.ts';
import type { Interval } from './interval.ts';
import { LargestOfRuns } from './largest-of-runs.ts';
import { sortedOrder } from './sorted-order.ts';

/** Days are kept as 32-bit numbers. */
const [FIRST_DAY, LAST_DAY] = [-(2 ** 31), 2 ** 31 - 1];

/**
 * An immutable index of items that hold over an interval; "by start" means by start, then in the order they were given.
 *
 * Everything stands in columns by start, so that what is found together lies together in memory: an implicit interval
 * tree (see `LargestOfRuns`) over the ends answers what holds when; a second one over the same intervals in the order of
 * their ends answers what has ended. Columns and references to the items take 20.6 bytes an interval where a reference
 * takes 8, and nothing but the answer is allocated for a question.
 */
export class IntervalIndex<Item> {
  /** The items by start. */
  readonly items: readonly Item[];
  readonly #starts: Int32Array;
  readonly #ends: LargestOfRuns;
  /**
   * In the order of ends, of each interval its rank among the starts, as complement (~rank): the largest complement is
   * the earliest start.
   */
  readonly #endedRanks: LargestOfRuns;

  /**
   * Throws when an interval is empty or not made of whole days that 32 bits hold. `items` stays as it is. Costs O(n).
   */
  constructor(items: readonly Item[], intervalOf: (item: Item) => Interval) {
    const { starts, ends } = readColumns(items, intervalOf);
    const places = sortedOrder(starts);
    this.items = items.map((_, rank) => items[places[rank] as number] as Item);
    this.#starts = starts.map((_, rank) => starts[places[rank] as number] as number);
    const endsByStart = ends.map((_, rank) => ends[places[rank] as number] as number);
    this.#ends = new LargestOfRuns(endsByStart);
    const ranksByEnd = sortedOrder(endsByStart);
    this.#endedRanks = new LargestOfRuns(starts.map((_, place) => ~(ranksByEnd[place] as number)));
  }

  /** Bytes of the columns, without the references to the items. */
  get byteLength(): number {
    return this.#starts.byteLength + this.#ends.byteLength + this.#endedRanks.byteLength;
  }

  /**
   * The items that share a day with `[start, end)`, by start.
   * Costs O(log n) for each run of up to 16 neighbours that holds one.
   */
  overlapping(start: Day, end: Day): Item[] {
    if (end <= start) return [];
    const count = this.#ends.findAbove(0, this.#begunBefore(end), start);
    const ranks = this.#ends.found;
    // as long as it will be: to grow it costs more than to find what it holds
    const found = new Array<Item>(count);
    for (let i = 0; i < count; i++) found[i] = this.items[ranks[i] as number] as Item;
    return found;
  }

  /** The items whose interval contains `day`, by start. */
  activeOn(day: Day): Item[] {
    return this.overlapping(day, addDays(day, 1));
  }

  /**
   * The items that are active on exactly one of the two days: what holds on the earlier day only, by
   * end, then what holds on the later day only, by start. Costs as `overlapping` does; what begins and ends in between
   * is passed over, as is what holds on both days.
   */
  changedBetween(a: Day, b: Day): Item[] {
    const found: Item[] = [];
    const [early, late] = a < b ? [a, b] : [b, a];
    const begun = this.#begunBefore(early + 1);
    // ended after `early`, by `late`, and begun by `early`
    const [low, high] = [this.#endedBefore(early + 1), this.#endedBefore(late + 1)];
    const endedCount = this.#endedRanks.findAbove(low, high, ~begun);
    const [ranks, ended] = [this.#endedRanks.column, this.#endedRanks.found];
    for (let i = 0; i < endedCount; i++)
      found.push(this.items[~(ranks[ended[i] as number] as number)] as Item);
    // begun after `early`, by `late`, and not over by then
    const startedCount = this.#ends.findAbove(begun, this.#begunBefore(late + 1), late);
    const started = this.#ends.found;
    for (let i = 0; i < startedCount; i++) found.push(this.items[started[i] as number] as Item);
    return found;
  }

  /** The items that begin in `[start, end)`, by start. Costs O(log n + items). */
  beginningWithin(start: Day, end: Day): Item[] {
    return this.items.slice(this.#begunBefore(start), this.#begunBefore(end));
  }

  /** The first start at or after `day`, or null. Costs O(log n). */
  startFrom(day: Day): Day | null {
    return this.#startAt(this.#begunBefore(day));
  }

  /** The last start before `day`, or null. Costs O(log n). */
  startBefore(day: Day): Day | null {
    return this.#startAt(this.#begunBefore(day) - 1);
  }

  /**
   * How many items share a day with each of the bins `[edges[i], edges[i + 1])`, edges ascending. What has begun before a
   * bin is over less what has ended before it: O(bins × log n), however many items there are.
   */
  countPerBin(edges: readonly Day[]): number[] {
    return countBetween(edges, (from, to) => this.#begunBefore(to) - this.#endedBefore(from + 1));
  }

  /** How many items begin in each of the bins `[edges[i], edges[i + 1])`, edges ascending. O(bins × log n). */
  countStartsPerBin(edges: readonly Day[]): number[] {
    let begun = this.#begunBefore(edges[0] ?? 0);
    return countBetween(edges, (_, to) => {
      const before = begun;
      begun = this.#begunBefore(to);
      return begun - before;
    });
  }

  #startAt(rank: number): Day | null {
    return (this.#starts[rank] as Day | undefined) ?? null;
  }

  /** How many start before `day`: the rank of the first that does not. */
  #begunBefore(day: number): number {
    const starts = this.#starts;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many end before `day`: the place of the first in the order of ends that does not. */
  #endedBefore(day: number): number {
    const [ranks, ends] = [this.#endedRanks.column, this.#ends.column];
    let [low, high] = [0, ranks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[~(ranks[middle] as number)] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function readColumns<Item>(
  items: readonly Item[],
  intervalOf: (item: Item) => Interval,
): { starts: Int32Array; ends: Int32Array } {
  const [starts, ends] = [new Int32Array(items.length), new Int32Array(items.length)];
  items.forEach((item, place) => {
    const { start, end } = intervalOf(item);
    if (!isKept(start) || !isKept(end) || end <= start) {
      throw new Error(
        `[${start}, ${end}) is not an interval of at least one whole day within 32 bits; correct its start or its end.`,
      );
    }
    starts[place] = start;
    ends[place] = end;
  });
  return { starts, ends };
}

const isKept = (day: number) => Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY;

function countBetween(edges: readonly Day[], count: (from: Day, to: Day) => number): number[] {
  const counts: number[] = [];
  for (let i = 1; i < edges.length; i++) counts.push(count(edges[i - 1] as Day, edges[i] as Day));
  return counts;
}
