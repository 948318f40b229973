import type { Brand } from '../brand.ts';
import { failure, type Result, success } from '../result.ts';

/** A calendar day: whole days since 1970-01-01, proleptic Gregorian calendar, no time zone. */
export type Day = Brand<number, 'Day'>;

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly dayOfMonth: number;
}

const MS_PER_DAY = 86_400_000;

/** The day that many whole days after 1970-01-01. Throws on fractions and non-numbers. */
export function dayFromNumber(count: number): Day {
  if (!Number.isInteger(count)) throw new Error(`${count} is not a whole number of days.`);
  return count as Day;
}

/** The day of a calendar date; months and days outside their bounds carry over, as `Date.UTC` does. */
export function dayFromDate(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY) as Day;
}

/** Year, month and day of month of a day. */
export function calendarDate(day: Day): CalendarDate {
  const utc = new Date(day * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, dayOfMonth: utc.getUTCDate() };
}

/** The day written `YYYY-MM-DD`; a problem for any other text and for days no calendar has, such as 2022-02-30. */
export function parseIsoDay(text: string): Result<Day> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match)
    return failure(`"${shorten(text)}" is not a day; write it as YYYY-MM-DD, for example 2022-02-24.`);
  const day = dayFromDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (formatIsoDay(day) !== text)
    return failure(`"${text}" is not in the calendar; check the month and the day.`);
  return success(day);
}

/** `YYYY-MM-DD`. */
export function formatIsoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The same day of the month `count` months on; where that month is shorter, its last day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = calendarDate(day);
  const lastOfMonth = calendarDate(dayFromDate(year, month + count + 1, 0)).dayOfMonth;
  return dayFromDate(year, month + count, Math.min(dayOfMonth, lastOfMonth));
}

export function clampDay(day: Day, first: Day, last: Day): Day {
  return Math.min(Math.max(day, first), last) as Day;
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
