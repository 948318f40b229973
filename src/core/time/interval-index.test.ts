import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayFromNumber } from './day.ts';
import type { Interval } from './interval.ts';
import { IntervalIndex } from './interval-index.ts';

const interval = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]): Interval => ({ start: dayFromNumber(start), end: dayFromNumber(start + length) }));

const day = fc.integer({ min: -600, max: 800 }).map(dayFromNumber);
const seeded = { seed: 19_910_824, numRuns: 1_000 };

const isActive = ({ start, end }: Interval, on: Day) => start <= on && on < end;
const ascending = (positions: readonly number[]) => [...positions].sort((a, b) => a - b);
/** An index that answers with places in the list. */
const indexOf = (list: readonly Interval[]) =>
  new IntervalIndex([...list.keys()], (place) => list[place] as Interval);
/** Lists long enough for three levels of maxima: one run, some runs, and runs of runs. */

const intervals = fc.oneof(
  { weight: 6, arbitrary: fc.array(interval, { maxLength: 80 }) },
  { weight: 1, arbitrary: fc.array(interval, { minLength: 250, maxLength: 700, size: 'max' }) },
);

describe('IntervalIndex agrees with a plain scan on seeded random data', () => {
  it('activeOn', () => {
    fc.assert(
      fc.property(intervals, day, (list, on) => {
        const plain = list.flatMap((item, i) => (isActive(item, on) ? [i] : []));
        expect(ascending(indexOf(list).activeOn(on))).toEqual(plain);
      }),
      seeded,
    );
  });

  it('overlapping, ordered by start, then as given', () => {
    fc.assert(
      fc.property(intervals, day, day, (list, a, b) => {
        const plain = list.flatMap((item, i) => (a < b && item.start < b && a < item.end ? [i] : []));
        const startOf = (place: number) => list[place]?.start ?? 0;
        expect(indexOf(list).overlapping(a, b)).toEqual(
          plain.sort((x, y) => startOf(x) - startOf(y) || x - y),
        );
      }),
      seeded,
    );
  });

  it('changedBetween, what is over before what has begun', () => {
    fc.assert(
      fc.property(intervals, day, day, (list, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const placesWhere = (isMeant: (item: Interval) => boolean) =>
          list.flatMap((item, i) => (isMeant(item) ? [i] : []));
        const over = placesWhere((item) => isActive(item, early) && !isActive(item, late));
        const begun = placesWhere((item) => isActive(item, late) && !isActive(item, early));
        const found = indexOf(list).changedBetween(a, b);
        expect(ascending(found.slice(0, over.length))).toEqual(over);
        expect(ascending(found.slice(over.length))).toEqual(begun);
      }),
      seeded,
    );
  });

  it('beginningWithin, startFrom and startBefore', () => {
    fc.assert(
      fc.property(intervals, day, day, (list, a, b) => {
        const index = indexOf(list);
        const starts = list.map(({ start }) => start).sort((x, y) => x - y);
        expect(index.beginningWithin(a, b).map((place) => list[place]?.start)).toEqual(
          starts.filter((start) => a <= start && start < b),
        );
        expect(index.startFrom(a)).toBe(starts.find((start) => start >= a) ?? null);
        expect(index.startBefore(a)).toBe(starts.findLast((start) => start < a) ?? null);
      }),
      seeded,
    );
  });

  it('countPerBin and countStartsPerBin', () => {
    fc.assert(
      fc.property(intervals, fc.uniqueArray(day, { minLength: 2, maxLength: 12 }), (list, days) => {
        const edges = days.sort((x, y) => x - y);
        const index = indexOf(list);
        const bins = edges.slice(1).map((end, i) => ({ start: edges[i] as Day, end }));
        expect(index.countPerBin(edges)).toEqual(
          bins.map((bin) => list.filter((item) => item.start < bin.end && bin.start < item.end).length),
        );
        expect(index.countStartsPerBin(edges)).toEqual(
          bins.map((bin) => list.filter((item) => bin.start <= item.start && item.start < bin.end).length),
        );
      }),
      seeded,
    );
  });
});

describe('IntervalIndex', () => {
  const at = (start: number, end: number): Interval => ({
    start: dayFromNumber(start),
    end: dayFromNumber(end),
  });

  it('answers nothing when empty', () => {
    const index = indexOf([]);
    expect(index.activeOn(dayFromNumber(0))).toEqual([]);
    expect(index.changedBetween(dayFromNumber(0), dayFromNumber(9))).toEqual([]);
    expect(index.countPerBin([dayFromNumber(0), dayFromNumber(9)])).toEqual([0]);
    expect(index.countStartsPerBin([])).toEqual([]);
    expect(index.startFrom(dayFromNumber(0))).toBeNull();
  });

  it('keeps duplicates apart', () => {
    expect(indexOf([at(3, 5), at(3, 5)]).activeOn(dayFromNumber(4))).toEqual([0, 1]);
  });

  it('treats touching ends as apart', () => {
    expect(indexOf([at(0, 5), at(5, 9)]).activeOn(dayFromNumber(5))).toEqual([1]);
  });

  it('keeps one answer when the next question is asked', () => {
    const index = indexOf([at(0, 5), at(5, 9)]);
    const first = index.activeOn(dayFromNumber(0));
    index.activeOn(dayFromNumber(5));
    expect(first).toEqual([0]);
  });

  it('holds the first and the last day of 32 bits', () => {
    const [first, last] = [-(2 ** 31), 2 ** 31 - 1];
    const index = indexOf([at(last - 1, last), at(first, last)]);
    expect(index.activeOn(dayFromNumber(last - 1))).toEqual([1, 0]);
    expect(index.activeOn(dayFromNumber(first))).toEqual([1]);
    expect(() => indexOf([at(0, last + 1)])).toThrow('[0, 2147483648) is not an interval');
  });

  it('takes at most 24 bytes an interval with the references to its items', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => at(i % 700, (i % 700) + 3));
    const index = indexOf(list);
    index.changedBetween(dayFromNumber(300), dayFromNumber(301));
    const bytesOfReference = 8;
    expect(index.byteLength / list.length + bytesOfReference).toBeLessThanOrEqual(24);
  });

  it('refuses an interval that ends before it begins', () => {
    expect(() => indexOf([at(5, 5)])).toThrow('[5, 5) is not an interval of at least one whole day');
  });
});
