import type { Day } from './day.ts';

/** The days from `start` up to, not including, `end`. Empty when `end` is not after `start`. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

export function containsDay(interval: Interval, day: Day): boolean {
  return interval.start <= day && day < interval.end;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
