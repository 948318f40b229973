import { dayFromDate } from '../core/time/day.ts';
import { type Interval, overlaps } from '../core/time/interval.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { actorIssues } from './check-actors.ts';
import { chapterIssues } from './check-chapters.ts';
import { foundingIssues } from './check-founding.ts';
import { languageIssues } from './check-languages.ts';
import { messageIssues } from './check-messages.ts';
import { nameIssues } from './check-names.ts';
import { relationIssues } from './check-relations.ts';
import { untranslatedIssues } from './check-untranslated.ts';
import { compileDate } from './compile-date.ts';
import { foundingCitation } from './compile-details.ts';
import type { DataIssue, Path } from './data-issue.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { Located, Sources } from './read-sources.ts';
import type { SourceRecord } from './record-schema.ts';
import { suggestion } from './suggestion.ts';
import { rangeFaults, textFault } from './value-faults.ts';
import { entriesOf, walk } from './walk.ts';

/** Every fault that shows only when the files are read together: unknown ids, duplicates, impossible dates, lacking words. */
export function checkSources(sources: Sources): DataIssue[] {
  return [
    ...duplicateIds(sources.records, 'record'),
    ...duplicateIds(sources.citations, 'citation'),
    ...duplicateIds(sources.places, 'place'),
    ...aliasIssues(sources.records),
    ...allRecordIssues(sources),
    ...citationIssues(sources),
    ...textIssues(sources),
    ...messageIssues(sources),
    ...languageIssues(sources),
    ...relationIssues(sources),
    ...untranslatedIssues(sources),
    ...actorIssues(sources),
    ...chapterIssues(sources),
    ...foundingIssues(sources),
    ...nameIssues(sources),
    ...changeIssues(sources),
  ];
}

function aliasIssues(records: Sources['records']): DataIssue[] {
  const ids = new Set(records.map((record) => record.value.id));
  const taken = new Set<string>();
  return records.flatMap(({ value, source, path }) =>
    (value.aliases ?? []).flatMap((alias, i) => {
      const sentence = ids.has(alias)
        ? `the alias "${alias}" is the id of a record; remove the alias or the record`
        : `the alias "${alias}" already leads to another record; remove it here or there`;
      const isFree = !ids.has(alias) && !taken.has(alias);
      taken.add(alias);
      if (isFree) return [];
      return [source.issueAt([...path, 'aliases', i], sentence, value.id)];
    }),
  );
}

/** The ids that a record may name. */
interface KnownIds {
  readonly places: ReadonlySet<string>;
  readonly citations: ReadonlySet<string>;
  readonly missions: ReadonlySet<string>;
}

function allRecordIssues({ records, places, citations }: Sources): DataIssue[] {
  const missions = records.filter(({ value }) => value.kind === 'mission');
  const known: KnownIds = {
    places: new Set(places.map(({ value }) => value.id)),
    citations: new Set(citations.map(({ value }) => value.id)),
    missions: new Set(missions.map(({ value }) => value.id)),
  };
  return records.flatMap((record) => recordIssues(known, record));
}

function recordIssues(
  { places, citations, missions }: KnownIds,
  located: Located<SourceRecord>,
): DataIssue[] {
  const { value: record, source, path } = located;
  const report = (at: Path, sentence: string) => source.issueAt([...path, ...at], sentence, record.id);
  const issues: DataIssue[] = [];
  for (const [at, text] of walk(record)) {
    const key = at.at(-1);
    const list = at.at(-2);
    const fault = typeof text === 'string' ? textFault(text) : null;
    if (fault) issues.push(report(at, fault));
    if (DATE_KEYS.has(String(key)) && typeof text === 'string' && !(text === '..' && key === 'to')) {
      const problem = dateProblem(text, at.length === 1);
      if (problem) issues.push(report(at, problem));
    } else if ((key === 'place' || list === 'places') && typeof text === 'string' && !places.has(text)) {
      issues.push(
        report(
          at,
          `there is no place "${text}" in geo/places.geojson or geo/crossings.geojson${suggestion(text, places)}`,
        ),
      );
    } else if (
      (key === 'citation' || (list === 'citations' && typeof key === 'number')) &&
      typeof text === 'string' &&
      !citations.has(text)
    ) {
      issues.push(
        report(at, `there is no citation "${text}" in data/citations.yaml${suggestion(text, citations)}`),
      );
    }
  }
  for (const [at, sentence] of [...reversedSpans(record), ...rangeFaults(record)])
    issues.push(report(at, sentence));
  for (const [i, { document }] of record.founding.entries()) {
    if (citations.has(foundingCitation(document))) continue;
    const sentence = `data/citations.yaml lacks the founding document "${foundingCitation(document)}"; add it there`;
    issues.push(report(['founding', i, 'document'], sentence));
  }
  if (record.site && !missions.has(record.site)) {
    issues.push(
      report(['site'], `there is no mission "${record.site}"; write the id of a record of kind mission`),
    );
  }
  if (record.citations.length === 0 && record.founding.length === 0 && record.confidence !== 'uncited') {
    issues.push(
      report(['citations'], 'no claim goes without its source; add a citation, or write confidence: uncited'),
    );
  }
  if (record.claims.length === 1)
    issues.push(report(['claims'], 'a single claim is no disagreement; give the other side too, or none'));
  return issues;
}

const DATE_KEYS = new Set(['date', 'from', 'to', 'reached', 'left']);

/** A history may reach beyond the atlas, but hardly by a century: such a year is a slip of the pen. */
const PLAUSIBLE: Interval = { start: dayFromDate(1900, 1, 1), end: dayFromDate(2035, 1, 1) };

/** What is wrong with a date; the record's own must touch the atlas. */
function dateProblem(text: string, isOfRecord: boolean): string | null {
  const date = compileDate(text);
  if (!date.ok) return date.problem;
  if (isOfRecord && !overlaps(date.value, ATLAS_SPAN)) {
    return `"${text}" lies outside the atlas, which runs from 1991 to 2024; correct the date or remove the record`;
  }
  return overlaps(date.value, PLAUSIBLE) ? null : `"${text}" lies far outside the atlas; correct the year`;
}

/** Pairs of dates that end before they begin, wherever they stand in a record. */
function* reversedSpans(value: unknown, path: Path = []): Generator<[Path, string]> {
  if (typeof value !== 'object' || value === null) return;
  const held = value as Record<string, unknown>;
  for (const [first, last] of [
    ['from', 'to'],
    ['reached', 'left'],
  ] as const) {
    const [start, end] = [startOf(held[first]), endOf(held[last])];
    if (start !== null && end !== null && end <= start) {
      yield [
        [...path, last],
        `${last} ${String(held[last])} precedes ${first} ${String(held[first])}; swap them or correct one`,
      ];
    }
  }
  for (const [key, child] of entriesOf(value)) yield* reversedSpans(child, [...path, key]);
}

function startOf(text: unknown): number | null {
  const date = typeof text === 'string' ? compileDate(text) : null;
  return date?.ok ? date.value.start : null;
}

function endOf(text: unknown): number | null {
  const date = typeof text === 'string' ? compileDate(text) : null;
  return date?.ok ? date.value.end : null;
}

function citationIssues(sources: Sources): DataIssue[] {
  const used = new Set<string>();
  for (const { value } of sources.records) {
    for (const [path, text] of walk(value)) {
      if (path.at(-1) === 'citation' || path.at(-2) === 'citations') used.add(String(text));
    }
  }
  return sources.citations.flatMap(({ value, source, path }) => {
    const issues: DataIssue[] = [];
    if (!used.has(value.id) && value.type !== 'founding-document') {
      const sentence = `the citation "${value.id}" is used by no record; cite it or remove it`;
      issues.push(source.issueAt([...path, 'id'], sentence, value.id));
    }
    for (const key of ['date', 'accessed'] as const) {
      const date = value[key] === undefined ? null : compileDate(value[key]);
      if (date && !date.ok) issues.push(source.issueAt([...path, key], date.problem, value.id));
    }
    return issues;
  });
}

/** Texts beside the records that hold what no text may. */
function textIssues({ citations, places, chapters, actors, foundingClaims }: Sources): DataIssue[] {
  return [...citations, ...places, ...chapters, ...actors, ...foundingClaims].flatMap(
    ({ value, source, path }: Located<object>) =>
      [...walk(value)].flatMap(([at, text]) => {
        const fault = typeof text === 'string' ? textFault(text) : null;
        return fault ? [source.issueAt([...path, ...at], fault)] : [];
      }),
  );
}

/** Corrections told of a record that does not exist. */
function changeIssues({ changes, records }: Sources): DataIssue[] {
  const ids = new Set(records.map(({ value }) => value.id));
  return changes
    .filter(({ record }) => !ids.has(record))
    .map(({ record, date }) => ({
      file: 'data/CHANGES.md',
      line: 1,
      column: 1,
      path: date,
      recordId: null,
      sentence: `there is no record "${record}"${suggestion(record, ids)}`,
    }));
}
