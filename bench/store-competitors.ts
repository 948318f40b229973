import crossfilter from 'crossfilter2';
import { bisector } from 'd3';
import { EventStore, isHappening } from '../src/core/record/event-store.ts';
import type { AtlasRecord } from '../src/core/record/record.ts';
import { addDays, type Day } from '../src/core/time/day.ts';

/** One way to keep records and to answer what scrubbing asks; every answer is a list or counts that can be compared. */
export interface Answers {
  readonly activeOn: (day: Day) => readonly AtlasRecord[];
  /** What holds on exactly one of a day and the next. */
  readonly changedWithStepTo: (day: Day) => readonly AtlasRecord[];
  /** How many events begin in each bin. */
  readonly countPerBin: (edges: readonly Day[]) => readonly number[];
}

export type Competitor = (records: readonly AtlasRecord[]) => Answers;

/** Made at the first call: what one question needs is no part of the building that is timed and weighed. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const isActive = ({ date }: AtlasRecord, day: Day) => date.start <= day && day < date.end;

const ownStore: Competitor = (records) => {
  const store = new EventStore(records);
  return {
    activeOn: (day) => store.activeOn(day),
    changedWithStepTo: (day) => store.changedBetween(addDays(day, -1), day),
    countPerBin: (edges) => store.countPerBin(edges),
  };
};

const arrayFilter: Competitor = (records) => {
  const events = lazily(() => records.filter(isHappening));
  return {
    activeOn: (day) => records.filter((record) => isActive(record, day)),
    changedWithStepTo: (day) =>
      records.filter((record) => isActive(record, addDays(day, -1)) !== isActive(record, day)),
    countPerBin: (edges) => {
      // equal bins, so that no search is needed
      const [first, width] = [edges[0] ?? 0, (edges[1] ?? 1) - (edges[0] ?? 0)];
      const counts = new Array<number>(edges.length - 1).fill(0);
      for (const { date } of events()) {
        const bin = Math.floor((date.start - first) / width);
        if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1;
      }
      return counts;
    },
  };
};

/** Sorted by start: what starts too late is found by bisection, all before it is looked at. */
const sortedScan: Competitor = (records) => {
  const sorted = records.toSorted((a, b) => a.date.start - b.date.start);
  const events = lazily(() => sorted.filter(isHappening));
  const { left } = bisector((record: AtlasRecord) => record.date.start);
  const begunBy = (day: Day) => left(sorted, addDays(day, 1));
  return {
    activeOn: (day) => {
      const found: AtlasRecord[] = [];
      const high = begunBy(day);
      for (let i = 0; i < high; i++) {
        const record = sorted[i];
        if (record && record.date.end > day) found.push(record);
      }
      return found;
    },
    changedWithStepTo: (day) => {
      const found: AtlasRecord[] = [];
      const high = begunBy(day);
      for (let i = 0; i < high; i++) {
        const record = sorted[i];
        if (record && (record.date.end === day || record.date.start === day)) found.push(record);
      }
      return found;
    },
    countPerBin: (edges) =>
      edges.slice(1).map((end, i) => left(events(), end) - left(events(), edges[i] ?? 0)),
  };
};

/**
 * Two dimensions: begun by the day, and not over. For steps its own way of telling what changed is used: a reduction that
 * is told of each record that comes or goes.
 */
const crossfilter2: Competitor = (records) => {
  const all = crossfilter([...records]);
  const byStart = all.dimension((record): number => record.date.start);
  const byEnd = all.dimension((record): number => record.date.end);
  const setDay = (day: Day) => {
    byStart.filterRange([Number.NEGATIVE_INFINITY, day + 1]);
    byEnd.filterRange([day + 1, Number.POSITIVE_INFINITY]);
  };
  const beginnings = lazily(() =>
    crossfilter(records.filter(isHappening)).dimension((record): number => record.date.start),
  );
  let stepping: ((day: Day) => readonly AtlasRecord[]) | null = null;
  return {
    activeOn: (day) => {
      setDay(day);
      return all.allFiltered();
    },
    changedWithStepTo: (day) => {
      stepping ??= steppingCrossfilter(records);
      return stepping(day);
    },
    countPerBin: (edges) => {
      const [first, width] = [edges[0] ?? 0, (edges[1] ?? 1) - (edges[0] ?? 0)];
      const group = beginnings().group((start) => Math.floor((Number(start) - first) / width));
      const counts = new Array<number>(edges.length - 1).fill(0);
      for (const { key, value } of group.all()) {
        if (Number(key) >= 0 && Number(key) < counts.length) counts[Number(key)] = Number(value);
      }
      group.dispose();
      return counts;
    },
  };
};

/** Tells what came and what went between the day it stands on and the next one it is asked for. */
function steppingCrossfilter(records: readonly AtlasRecord[]): (day: Day) => readonly AtlasRecord[] {
  const all = crossfilter([...records]);
  const byStart = all.dimension((record): number => record.date.start);
  const byEnd = all.dimension((record): number => record.date.end);
  const changed = new Set<AtlasRecord>();
  // one that comes and goes while both bounds move has not changed
  const note = (sum: number, record: AtlasRecord) => {
    if (!changed.delete(record)) changed.add(record);
    return sum;
  };
  all
    .groupAll<number>()
    .reduce(note, note, () => 0)
    .value();
  let standsOn: Day | null = null;
  const setDay = (day: Day) => {
    byStart.filterRange([Number.NEGATIVE_INFINITY, day + 1]);
    byEnd.filterRange([day + 1, Number.POSITIVE_INFINITY]);
    standsOn = day;
  };
  return (day) => {
    if (standsOn !== addDays(day, -1)) setDay(addDays(day, -1));
    changed.clear();
    setDay(day);
    return [...changed];
  };
}

/** By name; the first is ours. */
export const COMPETITORS: Readonly<Record<string, Competitor>> = {
  'this store': ownStore,
  'Array.filter': arrayFilter,
  'sorted scan': sortedScan,
  crossfilter2,
};
