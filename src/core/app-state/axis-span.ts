import { addDays, clampDay, type Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { ATLAS_SPAN } from '../time/span.ts';

/** The shortest stretch the detailed axis spreads out, days: a week fills it. */
export const AXIS_MIN_DAYS = 7;

/**
 * The nearest stretch that lies inside the atlas span and has at least a week; null where it covers the whole span.
 * Moved before it is cut, so that dragging it against an end keeps its length.
 */
export function clampAxis({ start, end }: Interval): Interval | null {
  const whole = ATLAS_SPAN.end - ATLAS_SPAN.start;
  const length = Math.max(Math.round(end - start), AXIS_MIN_DAYS);
  if (length >= whole) return null;
  const first = clampDay(Math.round(start) as Day, ATLAS_SPAN.start, addDays(ATLAS_SPAN.end, -length));
  return { start: first, end: addDays(first, length) };
}
