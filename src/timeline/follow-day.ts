import { clampAxis } from '../core/app-state/axis-span.ts';
import { addDays, type Day } from '../core/time/day.ts';
import { containsDay, type Interval } from '../core/time/interval.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** Where a day stands on the axis after the axis was moved to it, as a share of its days. */
const LANDING_SHARE = 0.15;

/**
 * The stretch moved, at its length, so that it shows `day`: going on, the day lands near its beginning, going back
 * near its end, as when a page is turned. The same stretch where it shows the day already.
 */
export function turnedTo(axis: Interval, day: Day): Interval | null {
  if (containsDay(axis, day)) return axis;
  const length = axis.end - axis.start;
  const share = day >= axis.end ? LANDING_SHARE : 1 - LANDING_SHARE;
  const start = addDays(day, -Math.round(length * share));
  return clampAxis({ start, end: addDays(start, length) });
}

/** Turns a spread-out axis to the day whenever the day leaves it. */
export function followDay({ store }: AtlasContext): () => void {
  return store.subscribe(({ axis, day, spreadAxis }, before) => {
    if (axis === null || day === before.day || containsDay(axis, day)) return;
    spreadAxis(turnedTo(axis, day));
  });
}
