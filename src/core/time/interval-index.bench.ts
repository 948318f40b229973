import { bench, describe } from 'vitest';
import { dayFromNumber } from './day.ts';
import type { Interval } from './interval.ts';
import { IntervalIndex } from './interval-index.ts';

/** Mulberry32 (T. Ettinger, 2017): the same intervals in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Intervals of which about `active` hold on any day. */
function randomIntervals(count: number, active: number): Interval[] {
  const random = seeded(1991);
  const span = 1_000_000;
  const longest = Math.max(1, Math.round((2 * active * span) / count));
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * span);
    return { start: dayFromNumber(start), end: dayFromNumber(start + 1 + Math.floor(random() * longest)) };
  });
}

for (const count of [1_000, 100_000]) {
  describe(`active on a day, ${count} intervals of which about 100 are`, () => {
    const intervals = randomIntervals(count, 100);
    const index = new IntervalIndex(intervals);
    const day = dayFromNumber(500_000);
    bench('IntervalIndex', () => {
      index.activeOn(day);
    });
    bench('Array.filter', () => {
      intervals.filter(({ start, end }) => start <= day && day < end);
    });
  });
}
