import { addDays, type Day } from '../time/day.ts';
import { IntervalIndex } from '../time/interval-index.ts';
import type { RecordDate } from '../time/record-date.ts';
import type { PlaceId } from './ids.ts';
import type { AtlasRecord, Exchange } from './record.ts';
import type { Category } from './vocabulary.ts';

/**
 * The record, immutable, with the questions that scrubbing asks answered at the cost of what is found (`IntervalIndex`
 * says how). Every record stands in one of two indexes: what is there, and what happens. Holds records of every kind;
 * "happenings" are those shown in the trail and stepped through: events and exchanges.
 */
export class EventStore {
  readonly records: readonly AtlasRecord[];
  readonly #byId: ReadonlyMap<string, AtlasRecord>;
  readonly #byPlace: ReadonlyMap<PlaceId, readonly AtlasRecord[]>;
  readonly #byCategory: ReadonlyMap<Category, readonly AtlasRecord[]>;
  readonly #sites: IntervalIndex<AtlasRecord>;
  readonly #happenings: IntervalIndex<AtlasRecord>;
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
    this.sites = records.filter((record) => !isHappening(record));
    this.#sites = new IntervalIndex(this.sites, dateOf);
    const happenings = records
      .filter(isHappening)
      .sort((a, b) => a.date.start - b.date.start || a.date.end - b.date.end || (a.id < b.id ? -1 : 1));
    this.#happenings = new IntervalIndex(happenings, dateOf);
    this.exchanges = happenings.filter((record) => record.kind === 'exchange');
  }

  /** The record of that id, or undefined. */
  get(id: string): AtlasRecord | undefined {
    return this.#byId.get(id);
  }

  /** Records whose date contains `day`: what is there, then what happens, each by start. */
  activeOn(day: Day): AtlasRecord[] {
    return this.#sites.activeOn(day).concat(this.#happenings.activeOn(day));
  }

  /** Records whose date shares a day with `[start, end)`: what is there, then what happens, each by start. */
  activeWithin(start: Day, end: Day): AtlasRecord[] {
    return this.#sites.overlapping(start, end).concat(this.#happenings.overlapping(start, end));
  }

  /**
   * Records active on exactly one of the two days: what is there, then what happens, in each what ended before what began.
   */
  changedBetween(a: Day, b: Day): AtlasRecord[] {
    return this.#sites.changedBetween(a, b).concat(this.#happenings.changedBetween(a, b));
  }

  /** Events and exchanges whose date shares a day with `[start, end)`, oldest first. */
  happeningsWithin(start: Day, end: Day): AtlasRecord[] {
    return this.#happenings.overlapping(start, end);
  }

  /** How many events and exchanges begin in each bin `[edges[i], edges[i + 1])`. */
  countPerBin(edges: readonly Day[]): number[] {
    return this.#happenings.countStartsPerBin(edges);
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
    return this.#happenings.items;
  }

  /** The first day after `day` on which something begins, or null. */
  nextHappeningDay(day: Day): Day | null {
    return this.#happenings.startFrom(addDays(day, 1));
  }

  /** The last day before `day` on which something begins, or null. */
  previousHappeningDay(day: Day): Day | null {
    return this.#happenings.startBefore(day);
  }

  /** The day nearest to `day` on which something begins, the earlier of two as near; null where nothing happens. */
  nearestHappeningDay(day: Day): Day | null {
    const next = this.#happenings.startFrom(day);
    const previous = this.previousHappeningDay(day);
    if (next === null || previous === null) return next ?? previous;
    return next - day < day - previous ? next : previous;
  }

  /** Events and exchanges that begin on `day`. */
  happeningsBeginningOn(day: Day): AtlasRecord[] {
    return this.#happenings.beginningWithin(day, addDays(day, 1));
  }

  /** Bytes of the columns that questions about days are answered from; the records and the references to them come on top. */
  get byteLength(): number {
    return this.#sites.byteLength + this.#happenings.byteLength;
  }
}

/** Whether a record happens on its days, as events and exchanges do, rather than standing there. */
export const isHappening = ({ kind }: AtlasRecord): boolean => kind === 'event' || kind === 'exchange';

const dateOf = (record: AtlasRecord): RecordDate => record.date;

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
