import { seeded } from '../seeded.ts';

/** Days since 1970-01-01; the atlas covers 1991 to 2024. */
export const FIRST_DAY = 7_670;
export const SPAN_DAYS = 12_419;
export const LAST_DAY = FIRST_DAY + SPAN_DAYS - 1;

/** Where events happen: towns on a grid that fits the page. */
export const TOWNS: readonly (readonly [lng: number, lat: number])[] = Array.from({ length: 400 }, (_, i) => [
  23.5 + (i % 20) * 0.45,
  49.5 + Math.floor(i / 20) * 0.3,
]);

export interface MadeEvent {
  readonly id: number;
  readonly day: number;
  /** Index in `TOWNS`. */
  readonly town: number;
}

/** Events spread evenly over the years, in order of days, each in a town by chance; the same in every run. */
export function makeEvents(count: number): MadeEvent[] {
  const random = seeded(8);
  return Array.from({ length: count }, (_, id) => ({
    id,
    day: FIRST_DAY + Math.floor(((id + random()) * SPAN_DAYS) / count),
    town: Math.floor(random() * TOWNS.length),
  }));
}

/** How many days an event stays so that at most `mostShown` show at once; never longer than the atlas covers. */
export function trailFor(count: number, mostShown: number): number {
  return Math.min(Math.floor((mostShown * 0.98 * SPAN_DAYS) / count) - 1, SPAN_DAYS);
}

/** How many show on a day: those of the day and of the days before it that the trail reaches. */
export function countShown(events: readonly MadeEvent[], day: number, trail: number): number {
  return events.reduce((sum, event) => sum + (event.day <= day && event.day >= day - trail ? 1 : 0), 0);
}
