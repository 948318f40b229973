import { addDays, type Day, formatIsoDay, parseIsoDay } from '../core/time/day.ts';
import { containsDay, type Interval } from '../core/time/interval.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { compileDate } from './compile-date.ts';
import type { DataIssue } from './data-issue.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { Located, Sources } from './read-sources.ts';
import { repeatedRecords, unknownRecords } from './record-lists.ts';
import type { SourceChapter } from './side-files-schema.ts';

type LocatedChapter = Located<SourceChapter>;

/** Chapters that leave the atlas's days uncovered or cover them twice, and stops that lie outside them or out of order. */
export function chapterIssues({ chapters, records }: Pick<Sources, 'chapters' | 'records'>): DataIssue[] {
  const days = new Map(records.map(({ value }) => [value.id, firstDay(value.date)]));
  const ids = new Set(days.keys());
  return [
    ...duplicateIds(chapters, 'chapter'),
    ...chapters.flatMap(reversedIssues),
    ...coverIssues(chapters),
    ...chapters.flatMap((chapter) => [
      ...unknownRecords(chapter, ids),
      ...repeatedRecords(chapter, 'chapter'),
      ...stopIssues(chapter, days),
    ]),
  ];
}

function firstDay(edtf: string): Day | null {
  const date = compileDate(edtf);
  return date.ok ? date.value.start : null;
}

/** The chapter's days, `[start, end)`; empty or reversed where it ends before it begins. */
function spanOf({ from, to }: SourceChapter): Interval | null {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first.ok && last.ok ? { start: first.value, end: addDays(last.value, 1) } : null;
}

function reversedIssues({ value, source, path }: LocatedChapter): DataIssue[] {
  const span = spanOf(value);
  if (!span || span.start < span.end) return [];
  return [
    source.issueAt(
      [...path, 'to'],
      `to ${value.to} precedes from ${value.from}; swap them or correct one`,
      value.id,
    ),
  ];
}

/** Each chapter begins on the day after the one before it; together they are the atlas. */
function coverIssues(chapters: readonly LocatedChapter[]): DataIssue[] {
  const issues = chapters.flatMap(({ value, source, path }, i) => {
    const before = chapters[i - 1]?.value;
    const end = before ? spanOf(before)?.end : FIRST_DAY;
    const start = spanOf(value)?.start;
    if (end === undefined || start === undefined || start === end) return [];
    const other = before ? `"${before.id}", which ends on ${before.to}` : 'the beginning of the atlas';
    const fault =
      start > end
        ? `leaves days untold after ${other}`
        : before
          ? `overlaps ${other}`
          : `lies before ${other}`;
    return [
      source.issueAt([...path, 'from'], `${value.from} ${fault}; begin on ${formatIsoDay(end)}`, value.id),
    ];
  });
  const last = chapters.at(-1);
  const end = last && spanOf(last.value)?.end;
  if (!last || end === undefined || end === addDays(LAST_DAY, 1)) return issues;
  const sentence = `${last.value.to} is not the end of the atlas; the last chapter ends on ${formatIsoDay(LAST_DAY)}`;
  return [...issues, last.source.issueAt([...last.path, 'to'], sentence, last.value.id)];
}

/** Stops that begin outside their chapter, or before the stop that stands before them. */
function stopIssues(
  { value, source, path }: LocatedChapter,
  days: ReadonlyMap<string, Day | null>,
): DataIssue[] {
  const span = spanOf(value);
  return value.records.flatMap((id, i) => {
    const day = days.get(id) ?? null;
    if (day === null || !span) return [];
    const at = [...path, 'records', i];
    const [from, to] = [value.from, value.to];
    if (!containsDay(span, day)) {
      const sentence = `"${id}" begins on ${formatIsoDay(day)}, outside the chapter from ${from} to ${to}; move it to its own`;
      return [source.issueAt(at, sentence, value.id)];
    }
    const before = value.records[i - 1];
    const dayBefore = before === undefined ? null : (days.get(before) ?? null);
    if (before === undefined || dayBefore === null || dayBefore <= day) return [];
    const sentence = `"${id}" begins on ${formatIsoDay(day)}, before "${before}" of ${formatIsoDay(dayBefore)}; put the stops in the order of their days`;
    return [source.issueAt(at, sentence, value.id)];
  });
}
