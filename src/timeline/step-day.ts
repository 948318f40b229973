import { assertNever } from '../core/assert-never.ts';
import type { EventStore } from '../core/record/event-store.ts';
import { addDays, addMonths, clampDay, type Day } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

export const STEP_UNITS = ['event', 'day', 'month', 'year'] as const;
/** What the buttons beside "play" step by. */
export type StepUnit = (typeof STEP_UNITS)[number];

/** The day one step before (-1) or after (1) `day`; null where there is none, so that the button can say so. */
export function stepDay(store: EventStore, day: Day, unit: StepUnit, direction: -1 | 1): Day | null {
  switch (unit) {
    case 'event':
      return direction === 1 ? store.nextHappeningDay(day) : store.previousHappeningDay(day);
    case 'day':
      return inside(addDays(day, direction), day);
    case 'month':
      return inside(addMonths(day, direction), day);
    case 'year':
      return inside(addMonths(day, 12 * direction), day);
    default:
      return assertNever(unit);
  }
}

/** Inside the atlas; null where that is the day one is on already. */
function inside(target: Day, day: Day): Day | null {
  const clamped = clampDay(target, FIRST_DAY, LAST_DAY);
  return clamped === day ? null : clamped;
}

/** The day a slider's key moves to. Arrows: a day, with Shift a week; Page keys: a month, with Shift a year; Home and End: the ends. */
export function dayForKey(key: string, day: Day, isLarge: boolean): Day | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return addDays(day, isLarge ? 7 : 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return addDays(day, isLarge ? -7 : -1);
    case 'PageUp':
      return addMonths(day, isLarge ? 12 : 1);
    case 'PageDown':
      return addMonths(day, isLarge ? -12 : -1);
    case 'Home':
      return FIRST_DAY;
    case 'End':
      return LAST_DAY;
    default:
      return null;
  }
}
