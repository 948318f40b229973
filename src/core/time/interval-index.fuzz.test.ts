import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../../testing/growth.ts';
import { type Day, dayFromNumber } from './day.ts';
import type { Interval } from './interval.ts';
import { IntervalIndex } from './interval-index.ts';
import { ATLAS_SPAN } from './span.ts';

/** Few days, so that ends touch, intervals repeat and questions fall on edges. */
const day = fc.integer({ min: 0, max: 12 }).map((count) => dayFromNumber(ATLAS_SPAN.start + count));
const later = (start: Day) =>
  fc.integer({ min: 1, max: 8 }).map((length): Interval => ({ start, end: dayFromNumber(start + length) }));
const anyInterval = fc.oneof(
  day.chain(later),
  // open at one end, or at both: as the compiler gives them
  day.map((end): Interval => ({ start: ATLAS_SPAN.start, end: dayFromNumber(end + 1) })),
  day.map((start): Interval => ({ start, end: ATLAS_SPAN.end })),
  fc.constant(ATLAS_SPAN),
);
const list = fc
  .tuple(fc.array(anyInterval, { maxLength: 40 }), fc.integer({ min: 0, max: 3 }))
  .map(([intervals, twice]) => [...intervals, ...intervals.slice(0, twice)]);
const anyDay = fc.oneof(
  day,
  fc
    .constantFrom(ATLAS_SPAN.start - 1, ATLAS_SPAN.end - 1, ATLAS_SPAN.end, ATLAS_SPAN.end + 1)
    .map(dayFromNumber),
  fc.integer({ min: -(2 ** 30), max: 2 ** 30 }).map(dayFromNumber),
);

const ascending = (positions: readonly number[]) => [...positions].sort((a, b) => a - b);
const positionsOf = (intervals: readonly Interval[], isWanted: (interval: Interval) => boolean) =>
  intervals.flatMap((interval, i) => (isWanted(interval) ? [i] : []));
const contains = ({ start, end }: Interval, on: Day) => start <= on && on < end;

/** The index of positions in the list. */
const indexOf = (intervals: readonly Interval[]) =>
  new IntervalIndex(
    intervals.map((_, i) => i),
    (i) => intervals[i] ?? ATLAS_SPAN,
  );

/** Every question of the index, answered by looking at each interval. */
function expectAsPlain(intervals: readonly Interval[], a: Day, b: Day, edges: readonly Day[]): void {
  const index = indexOf(intervals);
  expect(ascending(index.activeOn(a))).toEqual(positionsOf(intervals, (each) => contains(each, a)));
  expect(ascending(index.overlapping(a, b))).toEqual(
    positionsOf(intervals, ({ start, end }) => a < b && start < b && a < end),
  );
  expect(ascending(index.changedBetween(a, b))).toEqual(
    positionsOf(intervals, (each) => contains(each, a) !== contains(each, b)),
  );
  expect(index.changedBetween(b, a)).toEqual(index.changedBetween(a, b));
  const bins = edges.slice(1).map((end, i) => [edges[i] ?? end, end] as const);
  expect(index.countStartsPerBin(edges)).toEqual(
    bins.map(([first, after]) => intervals.filter(({ start }) => start >= first && start < after).length),
  );
  expect(index.countPerBin(edges)).toEqual(
    bins.map(([first, after]) => intervals.filter(({ start, end }) => start < after && first < end).length),
  );
}

const edges = fc.uniqueArray(anyDay, { maxLength: 6 }).map((days) => days.sort((a, b) => a - b));

describe('IntervalIndex answers as a plain scan does', () => {
  it('where ends touch, intervals repeat and some are open', () => {
    fc.assert(fc.property(list, anyDay, anyDay, edges, expectAsPlain), fuzz('index: a plain scan'));
  });

  it('at the ends of what 32 bits hold', () => {
    const far = fc.integer({ min: -(2 ** 30), max: 2 ** 30 });
    const wide = fc
      .tuple(far, fc.integer({ min: 1, max: 2 ** 30 }))
      .map(
        ([start, length]): Interval => ({
          start: dayFromNumber(start),
          end: dayFromNumber(start + length - 1 || 1),
        }),
      )
      .filter(({ start, end }) => start < end);
    const question = far.map(dayFromNumber);
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 20 }), question, question, edges, expectAsPlain),
      fuzz('index: open ends'),
    );
  });

  it.each([0, 1])(
    'and is built of 100,000 intervals alike or nested in time that hardly outgrows their number (%i)',
    (step) => {
      const growth = growthOfTime(
        (size) =>
          Array.from(
            { length: size },
            (_, i): Interval => ({ start: (i * step) as Day, end: (2 * size - i * step) as Day }),
          ),
        100_000,
        (intervals) => indexOf(intervals).changedBetween(0 as Day, 5 as Day),
      );
      expect(growth).toBeLessThan(LINEAR_GROWTH);
    },
  );
});
