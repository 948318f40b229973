import { range } from 'd3';
import { type Messages, message } from '../../core/text/messages.ts';
import { type CalendarDate, calendarDate, type Day, dayFromDate } from '../../core/time/day.ts';
import { pxPerDay, type TimeScale, xOfStart } from '../../core/time/time-scale.ts';

/** A day at which something of the calendar begins, px from the left edge. */
export interface TimeMark {
  readonly x: number;
  readonly label: string;
}

/** Marks at some days of the calendar, at least `days` apart, whose labels need `labelPx` each. */
interface Step {
  readonly days: number;
  readonly labelPx: number;
  readonly isMark: (date: CalendarDate) => boolean;
  readonly kind: 'day' | 'month' | 'year';
}

const everyYears = (years: number): Step => ({
  days: 365 * years,
  labelPx: 44,
  isMark: ({ year, month, dayOfMonth }) => year % years === 0 && month === 1 && dayOfMonth === 1,
  kind: 'year',
});
const everyMonths = (months: number): Step => ({
  days: 28 * months,
  labelPx: 62,
  isMark: ({ month, dayOfMonth }) => (month - 1) % months === 0 && dayOfMonth === 1,
  kind: 'month',
});
const everyDays = (days: number): Step => ({
  days,
  labelPx: 84,
  // the fifth week of a month is too short for a label
  isMark: ({ dayOfMonth }) => (dayOfMonth - 1) % days === 0 && (days === 1 || dayOfMonth < 29),
  kind: 'day',
});

/** From fine to coarse. */
const STEPS: readonly Step[] = [
  everyDays(1),
  everyDays(7),
  everyMonths(1),
  everyMonths(3),
  ...[1, 2, 5, 10, 20].map(everyYears),
];

/** Marks of the finest calendar step whose labels do not touch; the first month of a year bears the year's number. */
export function buildTimeMarks(scale: TimeScale, messages: Messages): TimeMark[] {
  const step = STEPS.find(({ days, labelPx }) => days * pxPerDay(scale) >= labelPx) ?? everyYears(50);
  return daysToTry(scale, step).flatMap((day) => {
    const date = calendarDate(day);
    const x = xOfStart(scale, day);
    const hasRoom = x <= scale.widthPx - step.labelPx * 0.7;
    return step.isMark(date) && hasRoom ? [{ x, label: labelOf(date, step, messages) }] : [];
  });
}

/** Words of the atlas, not of the browser: not every one knows the months of each language. */
function labelOf({ year, month, dayOfMonth }: CalendarDate, { kind }: Step, messages: Messages): string {
  if (kind === 'day') return `${dayOfMonth} ${message(messages, `month.of.${month}`)}`;
  return kind === 'year' || month === 1 ? String(year) : message(messages, `month.${month}`);
}

/** Every first of a month for long steps, else every day of the scale. */
function daysToTry({ start, end }: TimeScale, { kind }: Step): Day[] {
  if (kind === 'day') return range(start, end).map((day) => day as Day);
  const { year, month } = calendarDate(start);
  const months = Math.ceil((end - start) / 28) + 1;
  return range(months)
    .map((i) => dayFromDate(year, month + i, 1))
    .filter((day) => start <= day && day < end);
}
