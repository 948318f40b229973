import type { StatusSpan } from '../core/record/record.ts';
import type { Status } from '../core/record/vocabulary.ts';
import type { Day } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { compileDate } from './compile-date.ts';

/** The longest gap between two spans of a history that is closed silently is none: a gap is `unknown`. */
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
 * Adjacent, ordered spans from a history whose spans may overlap or leave gaps: where two overlap the later one wins,
 * a gap becomes `unknown`. A span wholly covered by a later one vanishes.
 */
export function compileStatuses(history: readonly (EdtfSpan & { readonly status: Status })[]): StatusSpan[] {
  const ordered = history
    .map((entry) => ({ ...compileSpan(entry), status: entry.status }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const spans: StatusSpan[] = [];
  for (const next of ordered) {
    let last = spans.at(-1);
    while (last && last.start >= next.start) {
      spans.pop();
      last = spans.at(-1);
    }
    if (last && last.end > next.start) spans[spans.length - 1] = { ...last, end: next.start };
    else if (last && last.end < next.start)
      spans.push({ start: last.end, end: next.start as Day, status: UNKNOWN });
    spans.push(next);
  }
  return spans;
}
