import { bisectLeft, bisectRight } from 'd3';
import { addDays, type Day } from '../time/day.ts';
import { IntervalIndex } from '../time/interval-index.ts';
import type { PlaceId } from './ids.ts';
import type { AtlasRecord, Exchange } from './record.ts';
import type { Category } from './vocabulary.ts';

/**
 * The record, immutable, with the questions that scrubbing asks answered in O(log n + hits).
 * Holds records of every kind; "happenings" are those shown in the trail and stepped through: events and exchanges.
 */
export class EventStore {
  readonly records: readonly AtlasRecord[];
  readonly #byId: ReadonlyMap<string, AtlasRecord>;
  readonly #byPlace: ReadonlyMap<PlaceId, readonly AtlasRecord[]>;
  readonly #byCategory: ReadonlyMap<Category, readonly AtlasRecord[]>;
  readonly #index: IntervalIndex;
  readonly #happenings: readonly AtlasRecord[];
  readonly #happeningIndex: IntervalIndex;
  readonly #happeningDays: readonly Day[];
  /** What is there rather than happens: missions, crossings, installations, axes, the border; in record order. */
  readonly sites: readonly AtlasRecord[];
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];

  /** Throws when two records bear one id. */
  constructor(records: readonly AtlasRecord[]) {
    this.records = records;
    this.#byId = new Map(records.map((record) => [record.id, record]));
    if (this.#byId.size !== records.length) {
      const twice = records.find((record) => this.#byId.get(record.id) !== record);
      throw new Error(`Two records bear the id "${twice?.id}"; ids must be unique.`);
    }
    this.#byPlace = groupByEach(records, (record) => record.places);
    this.#byCategory = groupByEach(records, (record) => [record.category]);
    this.#index = new IntervalIndex(records.map((record) => record.date));
    this.#happenings = records
      .filter((record) => record.kind === 'event' || record.kind === 'exchange')
      .toSorted((a, b) => a.date.start - b.date.start || a.date.end - b.date.end || (a.id < b.id ? -1 : 1));
    this.exchanges = this.#happenings.filter((record) => record.kind === 'exchange');
    this.sites = records.filter((record) => record.kind !== 'event' && record.kind !== 'exchange');
    this.#happeningIndex = new IntervalIndex(this.#happenings.map((record) => record.date));
    this.#happeningDays = [...new Set(this.#happenings.map((record) => record.date.start))];
  }

  /** The record of that id, or undefined. */
  get(id: string): AtlasRecord | undefined {
    return this.#byId.get(id);
  }

  /** Records whose date contains `day`, by start. */
  activeOn(day: Day): AtlasRecord[] {
    return this.#index.activeOn(day).map((position) => this.#record(position));
  }

  /** Records whose date shares a day with `[start, end)`, by start. */
  activeWithin(start: Day, end: Day): AtlasRecord[] {
    return this.#index.overlapping(start, end).map((position) => this.#record(position));
  }

  /** Records active on exactly one of the two days. */
  changedBetween(a: Day, b: Day): AtlasRecord[] {
    return this.#index.changedBetween(a, b).map((position) => this.#record(position));
  }

  /** Events and exchanges whose date shares a day with `[start, end)`, oldest first. */
  happeningsWithin(start: Day, end: Day): AtlasRecord[] {
    return this.#happeningIndex
      .overlapping(start, end)
      .map((position) => this.#happenings[position] as AtlasRecord);
  }

  /** How many events and exchanges begin in each bin `[edges[i], edges[i + 1])`. */
  countPerBin(edges: readonly Day[]): number[] {
    return this.#happeningIndex.countStartsPerBin(edges);
  }

  /** Every record at a place, in record order. */
  atPlace(place: PlaceId): readonly AtlasRecord[] {
    return this.#byPlace.get(place) ?? [];
  }

  ofCategory(category: Category): readonly AtlasRecord[] {
    return this.#byCategory.get(category) ?? [];
  }

  /** Events and exchanges, oldest first. */
  get happenings(): readonly AtlasRecord[] {
    return this.#happenings;
  }

  /** The first day after `day` on which something begins, or null. */
  nextHappeningDay(day: Day): Day | null {
    return this.#happeningDays[bisectRight(this.#happeningDays, day)] ?? null;
  }

  /** The last day before `day` on which something begins, or null. */
  previousHappeningDay(day: Day): Day | null {
    return this.#happeningDays[bisectLeft(this.#happeningDays, day) - 1] ?? null;
  }

  /** The day nearest to `day` on which something begins, the earlier of two as near; null where nothing happens. */
  nearestHappeningDay(day: Day): Day | null {
    const next = this.#happeningDays[bisectLeft(this.#happeningDays, day)] ?? null;
    const previous = this.previousHappeningDay(day);
    if (next === null || previous === null) return next ?? previous;
    return next - day < day - previous ? next : previous;
  }

  /** Events and exchanges that begin on `day`. */
  happeningsBeginningOn(day: Day): AtlasRecord[] {
    return this.happeningsWithin(day, addDays(day, 1)).filter((record) => record.date.start === day);
  }

  #record(position: number): AtlasRecord {
    return this.records[position] as AtlasRecord;
  }
}

function groupByEach<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
