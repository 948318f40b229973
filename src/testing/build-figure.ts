import type { FigurePoint } from '../core/record/figure.ts';
import { citationId } from '../core/record/ids.ts';
import { addDays, calendarDate, dayFromDate } from '../core/time/day.ts';
import { day } from './build-record.ts';

/** A value of one day, month or year: `2012`, `2012-03`, `2012-03-04`. */
export function buildFigurePoint(
  date: string,
  value: number,
  values: Partial<FigurePoint> = {},
): FigurePoint {
  const [, month, dayOfMonth] = date.split('-');
  const start = day(`${date}-01-01`.slice(0, 10));
  const { year, month: monthNumber } = calendarDate(start);
  const period = dayOfMonth ? 'day' : month ? 'month' : 'year';
  const ends = {
    day: addDays(start, 1),
    month: dayFromDate(year, monthNumber + 1, 1),
    year: dayFromDate(year + 1, 1, 1),
  };
  return {
    start,
    end: ends[period],
    period,
    dateInWords: date,
    value,
    low: null,
    high: null,
    assertedBy: 'An office',
    speaker: 0,
    isDerived: false,
    citations: [citationId('source-1')],
    ...values,
  };
}
