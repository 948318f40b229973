import { bisectRight } from 'd3';
import type { EventStore } from '../core/record/event-store.ts';
import { addDays, type Day } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

/** Playing time at speed 1 for the whole span, seconds. */
const TOTAL_SECONDS = 180;
/**
 * The part of it that goes to days on which something begins; the rest is spread evenly over the calendar, so that a
 * year in which an event stays visible lasts some two seconds: long enough to read its title.
 */
const SHARE_OF_EVENTS = 0.6;
/** The longest a day may last however few days have events: a filtered record plays faster than the whole. */
const LONGEST_DAY_SECONDS = 4;

/** How playing time runs over the calendar: at the pace of events, not of days. Monotone both ways. */
export interface Pace {
  readonly totalSeconds: number;
  /** The day shown after that many seconds of playing from the first day. */
  dayAt(seconds: number): Day;
  /** The second at which a day begins to show. */
  secondsAt(day: Day): number;
}

/** A day's time grows with the square root of what begins on it, so that the busiest day does not stall the rest. */
export function buildPace(store: EventStore): Pace {
  const dayCount = LAST_DAY - FIRST_DAY + 1;
  const weights = new Float64Array(dayCount);
  for (const record of store.happenings) {
    const position = record.date.start - FIRST_DAY;
    if (position >= 0 && position < dayCount) weights[position] = (weights[position] ?? 0) + 1;
  }
  const roots = weights.map(Math.sqrt);
  const sumOfRoots = roots.reduce((sum, root) => sum + root, 0);
  const hasEvents = sumOfRoots > 0;
  const perDay = (TOTAL_SECONDS * (hasEvents ? 1 - SHARE_OF_EVENTS : 1)) / dayCount;
  const perRoot = hasEvents
    ? Math.min((TOTAL_SECONDS * SHARE_OF_EVENTS) / sumOfRoots, LONGEST_DAY_SECONDS / Math.max(...roots))
    : 0;
  // starts[i]: the second at which day i begins to show
  const starts = new Float64Array(dayCount + 1);
  for (let i = 0; i < dayCount; i++) starts[i + 1] = (starts[i] ?? 0) + perDay + (roots[i] ?? 0) * perRoot;
  const totalSeconds = starts[dayCount] ?? TOTAL_SECONDS;
  return {
    totalSeconds,
    dayAt: (seconds) =>
      addDays(FIRST_DAY, Math.min(Math.max(bisectRight(starts, seconds) - 1, 0), dayCount - 1)),
    secondsAt: (day) => starts[Math.min(Math.max(day - FIRST_DAY, 0), dayCount - 1)] ?? 0,
  };
}
