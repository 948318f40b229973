import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayFromNumber } from './day.ts';
import type { Interval } from './interval.ts';
import { IntervalIndex } from './interval-index.ts';

const interval = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]): Interval => ({ start: dayFromNumber(start), end: dayFromNumber(start + length) }));
const intervals = fc.array(interval, { maxLength: 80 });
const day = fc.integer({ min: -600, max: 800 }).map(dayFromNumber);
const seeded = { seed: 19_910_824, numRuns: 2_000 };

const isActive = ({ start, end }: Interval, on: Day) => start <= on && on < end;
const ascending = (positions: readonly number[]) => [...positions].sort((a, b) => a - b);

describe('IntervalIndex agrees with a plain scan on seeded random data', () => {
  it('activeOn', () => {
    fc.assert(
      fc.property(intervals, day, (list, on) => {
        const plain = list.flatMap((item, i) => (isActive(item, on) ? [i] : []));
        expect(ascending(new IntervalIndex(list).activeOn(on))).toEqual(plain);
      }),
      seeded,
    );
  });

  it('overlapping, ordered by start', () => {
    fc.assert(
      fc.property(intervals, day, day, (list, a, b) => {
        const plain = list.flatMap((item, i) => (a < b && item.start < b && a < item.end ? [i] : []));
        const found = new IntervalIndex(list).overlapping(a, b);
        expect(ascending(found)).toEqual(plain);
        const starts = found.map((position) => list[position]?.start ?? 0);
        expect(starts).toEqual([...starts].sort((x, y) => x - y));
      }),
      seeded,
    );
  });

  it('changedBetween', () => {
    fc.assert(
      fc.property(intervals, day, day, (list, a, b) => {
        const plain = list.flatMap((item, i) => (isActive(item, a) === isActive(item, b) ? [] : [i]));
        expect(new IntervalIndex(list).changedBetween(a, b)).toEqual(plain);
      }),
      seeded,
    );
  });

  it('countPerBin and countStartsPerBin', () => {
    fc.assert(
      fc.property(intervals, fc.uniqueArray(day, { minLength: 2, maxLength: 12 }), (list, days) => {
        const edges = days.sort((x, y) => x - y);
        const index = new IntervalIndex(list);
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
    const index = new IntervalIndex([]);
    expect(index.activeOn(dayFromNumber(0))).toEqual([]);
    expect(index.changedBetween(dayFromNumber(0), dayFromNumber(9))).toEqual([]);
    expect(index.countPerBin([dayFromNumber(0), dayFromNumber(9)])).toEqual([0]);
  });

  it('keeps duplicates apart', () => {
    expect(new IntervalIndex([at(3, 5), at(3, 5)]).activeOn(dayFromNumber(4))).toEqual([0, 1]);
  });

  it('treats touching ends as apart', () => {
    expect(new IntervalIndex([at(0, 5), at(5, 9)]).activeOn(dayFromNumber(5))).toEqual([1]);
  });

  it('refuses an interval that ends before it begins', () => {
    expect(() => new IntervalIndex([at(5, 5)])).toThrow(
      '[5, 5) is not an interval of at least one whole day.',
    );
  });
});
