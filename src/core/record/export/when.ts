import { addDays } from '../../time/day.ts';
import type { RecordDate } from '../../time/record-date.ts';
import { isoAtPrecision } from './read-edtf.ts';

/** One end of a timespan: within a year, month or day, or only its bounds. ISO 8601-1, as exact as known. */
export interface TimespanEnd {
  readonly in?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** The `when` of the Linked Places format 1.3: https://github.com/LinkedPasts/linked-places-format */
export interface When {
  readonly timespans: readonly { readonly start: TimespanEnd; readonly end: TimespanEnd }[];
  /** The less certain of both ends; absent where the source doubts neither. */
  readonly certainty?: 'less-certain' | 'uncertain';
}

/**
 * A record's date as a `when`; null where neither end is known. `2022-02` begins and ends in that month. Of an end
 * that is open or unknown only what follows is said: it is no earlier than the beginning, or the beginning no later
 * than it. A date out of a set lies between its first and its last.
 */
export function whenOf(date: RecordDate): When | null {
  const { from, to } = date;
  const first = isoAtPrecision(date.start, from.precision);
  const last = isoAtPrecision(addDays(date.end, -1), to.precision);
  const certainty = certaintyOf(date);
  const hedge = certainty ? { certainty } : {};
  if (date.form === 'one-of') {
    const between = { earliest: first, latest: last };
    return { timespans: [{ start: between, end: between }], ...hedge };
  }
  if (from.open !== 'no' && to.open !== 'no') return null;
  const start = from.open === 'no' ? { in: first } : { latest: last };
  const end = to.open === 'no' ? { in: last } : { earliest: first };
  return { timespans: [{ start, end }], ...hedge };
}

function certaintyOf({ from, to }: RecordDate): When['certainty'] | null {
  if (from.uncertain || to.uncertain) return 'uncertain';
  return from.approximate || to.approximate ? 'less-certain' : null;
}
