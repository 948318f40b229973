import { isoAtPrecision } from '../../core/record/export/read-edtf.ts';
import { addDays } from '../../core/time/day.ts';
import type { DateEdge, DatePrecision, RecordDate } from '../../core/time/record-date.ts';

/** Begin and end as ISO 8601-1 writes them, which knows no doubt. */
export interface KnownDates {
  readonly start: string | null;
  readonly end: string | null;
}

/** From exact to vague. */
const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year'];

/**
 * Both ends, each only as exact as it is known: `2022`, `2022-02` or `2022-02-24`; null where it is open or unknown. What
 * is approximate or doubted is one step coarser than it is written, a doubted year null. One of several days is the
 * month or the year that they share.
 */
export function knownDates(date: RecordDate): KnownDates {
  const first = date.start;
  const last = addDays(date.end, -1);
  if (date.form === 'one-of') {
    const shared = PRECISIONS.find((step) => isoAtPrecision(first, step) === isoAtPrecision(last, step));
    const both = shared ? isoAtPrecision(first, shared) : null;
    return { start: both, end: both };
  }
  const [from, to] = [sureOf(date.from), sureOf(date.to)];
  return { start: from && isoAtPrecision(first, from), end: to && isoAtPrecision(last, to) };
}

function sureOf({ precision, approximate, uncertain, open }: DateEdge): DatePrecision | null {
  if (open !== 'no') return null;
  const step = PRECISIONS.indexOf(precision) + (approximate || uncertain ? 1 : 0);
  return PRECISIONS[step] ?? null;
}
