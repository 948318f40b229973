import { addDays, addMonths, type Day, formatIsoDay, parseIsoDay } from '../../time/day.ts';
import type { DateEdge, DatePrecision, RecordDate } from '../../time/record-date.ts';
import { ATLAS_SPAN } from '../../time/span.ts';

/** A stretch of days known as exactly as its edge says. */
interface Stretch {
  readonly start: Day;
  /** Exclusive. */
  readonly end: Day;
  readonly edge: DateEdge;
}

/**
 * A published date (EDTF level 0–1 and "one of" sets) as days, read as `build/compile-date` reads it: year, month or
 * day with `~ ? %`, `a/b`, `a/..`, `a/`, `../b`, `/b`, `/..`, `[a..b]`, `[a,b]`. Digits left open make the date
 * coarser: `2022-XX` is the year; `202X` and `20XX` are one of their years. Null for any other text.
 */
export function readEdtf(text: string): RecordDate | null {
  if (text.startsWith('[')) return readSet(text);
  const parts = text.split('/');
  if (parts.length === 2) return readInterval(text, parts[0] as string, parts[1] as string);
  const decade = /^(\d{2})XX$|^(\d{3})X$/.exec(text);
  if (decade) return readYearsOf(text, (decade[1] ?? decade[2]) as string);
  const stretch = readStretch(text);
  if (!stretch) return null;
  const { start, end, edge } = stretch;
  return { edtf: text, form: 'single', start, end, from: edge, to: edge };
}

/** The first and the last day (inclusive) that a date covers; null where that end is open. `~` widens neither. */
export function boundsOf({ start, end, from, to }: RecordDate): {
  readonly earliest: Day | null;
  readonly latest: Day | null;
} {
  return {
    earliest: from.open === 'no' ? start : null,
    latest: to.open === 'no' ? addDays(end, -1) : null,
  };
}

/** A day as exact as asked: `2022`, `2022-02` or `2022-02-24` (ISO 8601-1). */
export function isoAtPrecision(day: Day, precision: DatePrecision): string {
  const length = { year: 4, month: 7, day: 10 }[precision];
  return formatIsoDay(day).slice(0, length);
}

function readInterval(text: string, first: string, last: string): RecordDate | null {
  const from = readStretch(first) ?? openStretch(first);
  const to = readStretch(last) ?? openStretch(last);
  if (!from || !to || to.end <= from.start) return null;
  return { edtf: text, form: 'interval', start: from.start, end: to.end, from: from.edge, to: to.edge };
}

function readSet(text: string): RecordDate | null {
  const inside = /^\[(.+)\]$/.exec(text)?.[1];
  const members = inside?.split(/,|\.\./).map((member) => readStretch(member.trim())) ?? [];
  const known = members.filter((member) => member !== null);
  if (known.length < members.length) return null;
  const first = known.toSorted((a, b) => a.start - b.start)[0];
  const last = known.toSorted((a, b) => b.end - a.end)[0];
  if (!first || !last) return null;
  return { edtf: text, form: 'one-of', start: first.start, end: last.end, from: first.edge, to: last.edge };
}

/** One of the years that begin with these two or three digits. */
function readYearsOf(text: string, digits: string): RecordDate | null {
  const from = readStretch(digits.padEnd(4, '0'));
  const to = readStretch(digits.padEnd(4, '9'));
  if (!from || !to) return null;
  return { edtf: text, form: 'one-of', start: from.start, end: to.end, from: from.edge, to: to.edge };
}

function readStretch(text: string): Stretch | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|XX)(?:-(?:(\d{2})|XX))?)?([~?%]?)$/.exec(text);
  if (!match) return null;
  const [, year, month, dayOfMonth, mark] = match;
  if (dayOfMonth && !month) return null;
  // refuses days no calendar has, and with them the seasons of EDTF, which are months above 12
  const first = parseIsoDay(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}`);
  if (!first.ok) return null;
  const precision = dayOfMonth ? 'day' : month ? 'month' : 'year';
  return {
    start: first.value,
    end: dayAfter(first.value, precision),
    edge: {
      precision,
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
      open: 'no',
    },
  };
}

function dayAfter(first: Day, precision: DatePrecision): Day {
  if (precision === 'day') return addDays(first, 1);
  return addMonths(first, precision === 'month' ? 1 : 12);
}

/** Nothing, or `..`, on one side of the `/`; it reaches the edge of the atlas. */
function openStretch(text: string): Stretch | null {
  if (text !== '' && text !== '..') return null;
  const open = text === '' ? 'unknown' : 'continues';
  return { ...ATLAS_SPAN, edge: { precision: 'day', approximate: false, uncertain: false, open } };
}
