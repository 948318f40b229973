import { clampDay, type Day, dayFromNumber } from './day.ts';
import type { Interval } from './interval.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from './span.ts';

/** A stretch of days `[start, end)` spread evenly over a width, CSS pixels. */
export interface TimeScale extends Interval {
  readonly widthPx: number;
}

/** The whole atlas over a width. */
export const wholeScale = (widthPx: number): TimeScale => ({ ...ATLAS_SPAN, widthPx });

export const pxPerDay = ({ start, end, widthPx }: TimeScale): number => widthPx / (end - start);

/** Where a day begins, px from the left edge; outside the scale's days, outside its width. */
export function xOfStart(scale: TimeScale, day: Day): number {
  return (day - scale.start) * pxPerDay(scale);
}

/** The middle of a day, px from the left edge. */
export function xOfDay(scale: TimeScale, day: Day): number {
  return (day + 0.5 - scale.start) * pxPerDay(scale);
}

/** The day under a position; positions beyond the atlas give its first or last day. */
export function dayAtX(scale: TimeScale, x: number): Day {
  const days = scale.widthPx > 0 ? x / pxPerDay(scale) : 0;
  return clampDay(dayFromNumber(Math.floor(scale.start + days)), FIRST_DAY, LAST_DAY);
}

/** The stretch that shows `factor` times as many days while the day at `x` stays where it is; not yet clamped. */
export function zoomedAround(scale: TimeScale, x: number, factor: number): Interval {
  const fixed = scale.start + (scale.widthPx > 0 ? x / pxPerDay(scale) : 0);
  return {
    start: Math.round(fixed - (fixed - scale.start) * factor) as Day,
    end: Math.round(fixed + (scale.end - fixed) * factor) as Day,
  };
}

/** The stretch moved by a distance to the right (later days), px; not yet clamped. */
export function pannedBy(scale: TimeScale, dx: number): Interval {
  const days = scale.widthPx > 0 ? Math.round(dx / pxPerDay(scale)) : 0;
  return { start: (scale.start + days) as Day, end: (scale.end + days) as Day };
}
