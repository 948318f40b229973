import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from './day.ts';
import { containsDay, type Interval, overlaps } from './interval.ts';

const at = (start: number, end: number): Interval => ({
  start: dayFromNumber(start),
  end: dayFromNumber(end),
});

const daysOf = ({ start, end }: Interval) => Array.from({ length: end - start }, (_, i) => start + i);

describe('containsDay', () => {
  it('takes the start as within and the end as beyond', () => {
    const within = [2, 3, 4, 5, 6].filter((day) => containsDay(at(3, 5), dayFromNumber(day)));
    expect(within).toEqual([3, 4]);
  });

  it('finds no day in an empty interval', () => {
    expect(containsDay(at(3, 3), dayFromNumber(3))).toBe(false);
    expect(containsDay(at(5, 3), dayFromNumber(4))).toBe(false);
  });
});

describe('overlaps', () => {
  it('is false where ends touch', () => {
    expect(overlaps(at(0, 5), at(5, 9))).toBe(false);
    expect(overlaps(at(5, 9), at(0, 5))).toBe(false);
  });

  it('is true where one day is shared', () => {
    expect(overlaps(at(0, 6), at(5, 9))).toBe(true);
  });

  it('is true for an interval inside another and for a duplicate', () => {
    expect(overlaps(at(0, 9), at(4, 5))).toBe(true);
    expect(overlaps(at(4, 5), at(0, 9))).toBe(true);
    expect(overlaps(at(4, 5), at(4, 5))).toBe(true);
  });

  it('agrees with a plain scan of the days of both', () => {
    const interval = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => at(start, start + length));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const days = new Set(daysOf(b));
        expect(overlaps(a, b)).toBe(daysOf(a).some((day) => days.has(day)));
      }),
      { seed: 19_910_824, numRuns: 2_000 },
    );
  });
});
