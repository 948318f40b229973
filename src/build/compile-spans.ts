import type { StatusSpan } from '../core/record/record.ts';
import type { Status } from '../core/record/vocabulary.ts';
import type { Day } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { compileDate } from './compile-date.ts';

/** What holds in a gap of a history. */
const UNKNOWN: Status = 'unknown';

interface EdtfSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The days a `from`–`to` pair covers. Ends are inclusive in the files, exclusive in the result; `null` and `..` reach
 * the edge of the atlas span. An inexact edge counts whole: `2011-12` begins on 1 December and ends on 31 December.
 * The pair must have passed `checkSources`; throws otherwise.
 */
export function compileSpan({ from, to }: EdtfSpan): Interval {
  const start = from === null ? ATLAS_SPAN.start : dayOf(from).start;
  const end = to === null || to === '..' ? ATLAS_SPAN.end : dayOf(to).end;
  return { start, end };
}

/** First and last day of a date that was checked before. */
export function dayOf(edtf: string): Interval {
  const date = compileDate(edtf);
  if (!date.ok) throw new Error(`${date.problem} (unchecked date)`);
  return date.value;
}

/**
 * Adjacent, ordered spans from a history whose spans may overlap or leave gaps: on each day the span that began last
 * holds (of two that began together, the longer one); a gap becomes `unknown`.
 */
export function compileStatuses(history: readonly (EdtfSpan & { readonly status: Status })[]): StatusSpan[] {
  const ordered = history
    .map((entry) => ({
      ...compileSpan(entry),
      status: entry.status,
      ...(entry.from === null && entry.status !== UNKNOWN && { isStartUnknown: true as const }),
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const turns = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const spans: StatusSpan[] = [];
  let before: StatusSpan | undefined;
  for (const [i, start] of turns.slice(0, -1).entries()) {
    const end = turns[i + 1] as Day;
    const holding = ordered.findLast((span) => span.start <= start && end <= span.end);
    const last = spans.at(-1);
    // the same entry holds on: one span, not two
    if (last && holding === before) spans[spans.length - 1] = { ...last, end };
    else spans.push(holding ? { ...holding, start, end } : { start, end, status: UNKNOWN });
    before = holding;
  }
  return spans;
}
