import { addDays, addMonths, calendarDate, type Day, dayFromDate } from './day.ts';
import { pxPerDay, type TimeScale } from './time-scale.ts';

/** How far apart marks of the calendar stand: years, months, or days of the month. */
export interface TickStep {
  readonly unit: 'year' | 'month' | 'day';
  readonly every: number;
}

/** From fine to coarse. Days count within their month (1, 8, 15, 22), so that every month begins with a tick. */
export const TICK_STEPS: readonly TickStep[] = [
  { unit: 'day', every: 1 },
  { unit: 'day', every: 2 },
  { unit: 'day', every: 7 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  { unit: 'year', every: 1 },
  { unit: 'year', every: 2 },
  { unit: 'year', every: 5 },
  { unit: 'year', every: 10 },
];

const SHORTEST_DAYS = { day: 1, month: 28, year: 365 } as const;

/** The finest step whose ticks stand at least `leastPx` of that unit apart; the coarsest where none does. */
export function chooseTickStep(
  scale: TimeScale,
  leastPx: Readonly<Record<TickStep['unit'], number>>,
): TickStep {
  const fits = TICK_STEPS.find(
    ({ unit, every }) => SHORTEST_DAYS[unit] * every * pxPerDay(scale) >= leastPx[unit],
  );
  return fits ?? (TICK_STEPS.at(-1) as TickStep);
}

/** The days at which the step's units begin inside the scale, in order. */
export function tickDays(scale: TimeScale, step: TickStep): Day[] {
  switch (step.unit) {
    case 'year':
      return yearsWithin(scale, step.every);
    case 'month':
      return monthsWithin(scale).filter((day) => (calendarDate(day).month - 1) % step.every === 0);
    case 'day':
      return daysWithin(scale, step.every);
  }
}

/** Where the unit above begins: months above days, years above months; none above years. */
export function contextDays(scale: TimeScale, { unit }: TickStep): Day[] {
  if (unit === 'year') return [];
  return unit === 'month' ? yearsWithin(scale, 1) : monthsWithin(scale);
}

function yearsWithin({ start, end }: TimeScale, every: number): Day[] {
  const [first, last] = [calendarDate(start).year, calendarDate(addDays(end, -1)).year];
  const days: Day[] = [];
  for (let year = Math.floor(first / every) * every; year <= last; year += every) {
    const day = dayFromDate(year, 1, 1);
    if (day >= start && day < end) days.push(day);
  }
  return days;
}

function monthsWithin({ start, end }: TimeScale): Day[] {
  const { year, month } = calendarDate(start);
  const days: Day[] = [];
  for (let day = dayFromDate(year, month, 1); day < end; day = addMonths(day, 1))
    if (day >= start) days.push(day);
  return days;
}

function daysWithin({ start, end }: TimeScale, every: number): Day[] {
  const days: Day[] = [];
  for (let day = start; day < end; day = addDays(day, 1)) {
    const { dayOfMonth } = calendarDate(day);
    // the last days of a month would stand too near the first of the next
    const isCrowded = every > 1 && dayOfMonth > 31 - every;
    if ((dayOfMonth - 1) % every === 0 && !(isCrowded && dayOfMonth > 1)) days.push(day);
  }
  return days;
}
