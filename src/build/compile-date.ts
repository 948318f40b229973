import edtf, { type Extended } from 'edtf';
import { failure, type Result, success } from '../core/result.ts';
import { addDays, type Day, dayFromNumber, parseIsoDay } from '../core/time/day.ts';
import type { DateEdge, DatePrecision, RecordDate } from '../core/time/record-date.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';

const MS_PER_DAY = 86_400_000;
const PRECISIONS: Record<number, DatePrecision> = { 1: 'year', 2: 'month', 3: 'day' };
/** No source gives a date that takes more; reading brackets takes time with the square of the length. */
const MAX_LENGTH = 500;
const HOW_TO_WRITE =
  'write an EDTF date such as 2022-02-24, 2022-02, 2022~, 2022-03-24/.. or 2022-02-24/2022-04-02';

/**
 * A date of the record (EDTF level 0–1 and `[a,b]`) as days: see `RecordDate`. An end is inclusive in the text and
 * exclusive in the result. Open edges reach the edge of the atlas span. Problems: other text, days no calendar
 * has, seasons, clock times, sets of more than dates.
 */
export function compileDate(text: string): Result<RecordDate> {
  const known = compiled.get(text) ?? compileText(text);
  compiled.set(text, known);
  return known;
}

/** A record has few dates beside how often they are asked for: by each language, page and check. */
const compiled = new Map<string, Result<RecordDate>>();

function compileText(text: string): Result<RecordDate> {
  if (text.length > MAX_LENGTH)
    return failure(
      `"${shorten(text)}" is ${text.length} characters long, which no date is; ${HOW_TO_WRITE}.`,
    );
  const impossible = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)]
    .map(([day]) => parseIsoDay(day))
    .find((day) => !day.ok);
  if (impossible && !impossible.ok) return impossible;
  if (text.includes('T')) return failure(`"${shorten(text)}" holds a clock time; ${HOW_TO_WRITE}.`);
  if (text.includes('X'))
    return failure(`"${shorten(text)}" leaves digits open; write only what is known, for example 2022-02.`);
  if (/\[.*\.\./.test(text))
    return failure(`"${shorten(text)}" is a set without bounds; list its days: [2022-02-24,2022-02-25].`);
  const reversed = reversedInterval(text);
  if (reversed) return reversed;
  const parsed = parseEdtf(text);
  if (!parsed) return failure(`"${shorten(text)}" is not a date; ${HOW_TO_WRITE}.`);
  switch (parsed.type) {
    case 'Date':
      return compileSingle(text, parsed);
    case 'Interval':
      return compileInterval(text, parsed);
    case 'Set':
      return compileSet(text, parsed);
    default:
      return failure(
        `"${shorten(text)}" is a ${parsed.type.toLowerCase()} in EDTF, which the atlas does not use; ${HOW_TO_WRITE}.`,
      );
  }
}

/** The library refuses an interval that does not run forward as if it were no date at all; here is why. */
function reversedInterval(text: string): Result<never> | null {
  const [from, to, ...more] = text.replaceAll(/[~?%]/g, '').split('/');
  if (!from || !to || more.length > 0 || !/^\d{4}/.test(from) || !/^\d{4}/.test(to)) return null;
  if (from === to) return failure(`"${shorten(text)}" begins and ends alike; write it once: ${from}.`);
  const length = Math.min(from.length, to.length);
  if (from.slice(0, length) <= to.slice(0, length)) return null;
  return failure(`"${shorten(text)}" ends before it begins; swap the two dates or correct one.`);
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function parseEdtf(text: string): Extended | null {
  try {
    return edtf(text);
  } catch {
    return null;
  }
}

function compileSingle(text: string, date: Extended): Result<RecordDate> {
  const edge = edgeOf(date);
  if (!edge || date.min === null || date.max === null)
    return failure(`"${shorten(text)}" has no first and last day; ${HOW_TO_WRITE}.`);
  return success({
    edtf: text,
    form: 'single',
    start: firstDay(date.min),
    end: dayAfter(date.max),
    from: edge,
    to: edge,
  });
}

function compileInterval(text: string, { lower, upper }: Extended): Result<RecordDate> {
  if ([lower, upper].some((part) => typeof part === 'object' && part !== null && part.type !== 'Date')) {
    return failure(`"${shorten(text)}" begins or ends with something other than a date; ${HOW_TO_WRITE}.`);
  }
  const from = edgeOf(lower) ?? openEdge(text.startsWith('..'));
  const to = edgeOf(upper) ?? openEdge(text.endsWith('..'));
  const start = isDate(lower) ? firstDay(lower.min as number) : ATLAS_SPAN.start;
  const end = isDate(upper) ? dayAfter(upper.max as number) : ATLAS_SPAN.end;
  if (end <= start)
    return failure(`"${shorten(text)}" ends before it begins; swap the two dates or correct one.`);
  return success({ edtf: text, form: 'interval', start, end, from, to });
}

function compileSet(text: string, set: Extended): Result<RecordDate> {
  if (set.min === null || set.max === null)
    return failure(`"${shorten(text)}" has no first and last day; ${HOW_TO_WRITE}.`);
  const edge: DateEdge = { precision: 'day', approximate: false, uncertain: false, open: 'no' };
  return success({
    edtf: text,
    form: 'one-of',
    start: firstDay(set.min),
    end: dayAfter(set.max),
    from: edge,
    to: edge,
  });
}

const isDate = (part: Extended['lower']): part is Extended => typeof part === 'object' && part !== null;

function edgeOf(part: Extended['lower']): DateEdge | null {
  if (!isDate(part)) return null;
  const precision = PRECISIONS[part.precision ?? 0];
  if (!precision) return null;
  return {
    precision,
    approximate: (part.approximate?.value ?? 0) > 0,
    uncertain: (part.uncertain?.value ?? 0) > 0,
    open: 'no',
  };
}

const openEdge = (continues: boolean): DateEdge => ({
  precision: 'day',
  approximate: false,
  uncertain: false,
  open: continues ? 'continues' : 'unknown',
});

const firstDay = (ms: number): Day => dayFromNumber(Math.floor(ms / MS_PER_DAY));

/** EDTF's `max` is the last millisecond of the last day. */
const dayAfter = (ms: number): Day => addDays(firstDay(ms), 1);
