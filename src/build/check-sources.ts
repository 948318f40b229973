import { least } from 'd3';
import { LANGUAGES } from '../core/app-state/app-state.ts';
import { compileDate } from './compile-date.ts';
import type { DataIssue } from './data-issue.ts';
import type { Located, Sources } from './read-sources.ts';
import type { SourceRecord } from './record-schema.ts';

type Path = readonly (string | number)[];

/** Every fault that shows only when the files are read together: unknown ids, duplicates, impossible dates, lacking words. */
export function checkSources(sources: Sources): DataIssue[] {
  return [
    ...duplicateIds(sources.records, 'record'),
    ...duplicateIds(sources.citations, 'citation'),
    ...duplicateIds(sources.places, 'place'),
    ...aliasIssues(sources.records),
    ...sources.records.flatMap((record) => recordIssues(sources, record)),
    ...unusedCitations(sources),
    ...missingMessages(sources),
  ];
}

function duplicateIds(items: readonly Located<{ readonly id: string }>[], what: string): DataIssue[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, source, path }) => {
    if (!seen.has(value.id)) {
      seen.add(value.id);
      return [];
    }
    return [
      source.issueAt(
        [...path, 'id'],
        `the ${what} id "${value.id}" is taken; give one of the two another id or merge them`,
        value.id,
      ),
    ];
  });
}

function aliasIssues(records: Sources['records']): DataIssue[] {
  const ids = new Set(records.map((record) => record.value.id));
  return records.flatMap(({ value, source, path }) =>
    (value.aliases ?? []).flatMap((alias, i) =>
      ids.has(alias)
        ? [
            source.issueAt(
              [...path, 'aliases', i],
              `the alias "${alias}" is the id of a record; remove the alias or the record`,
              value.id,
            ),
          ]
        : [],
    ),
  );
}

function recordIssues(sources: Sources, located: Located<SourceRecord>): DataIssue[] {
  const { value: record, source, path } = located;
  const places = new Set(sources.places.map((place) => place.value.id));
  const citations = new Set(sources.citations.map((citation) => citation.value.id));
  const report = (at: Path, sentence: string) => source.issueAt([...path, ...at], sentence, record.id);
  const issues: DataIssue[] = [];
  for (const [at, text] of walk(record)) {
    const key = at.at(-1);
    const list = at.at(-2);
    if (DATE_KEYS.has(String(key)) && typeof text === 'string' && text !== '..') {
      const date = compileDate(text);
      if (!date.ok) issues.push(report(at, date.problem));
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
  if (
    record.site &&
    !sources.records.some(({ value }) => value.id === record.site && value.kind === 'mission')
  ) {
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

/** Every plain value inside a record with its path. */
function* walk(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, child] of entries) yield* walk(child, [...path, key]);
}

function unusedCitations(sources: Sources): DataIssue[] {
  const used = new Set<string>();
  for (const { value } of sources.records) {
    for (const [path, text] of walk(value)) {
      if (path.at(-1) === 'citation' || path.at(-2) === 'citations') used.add(String(text));
    }
  }
  return sources.citations
    .filter(({ value }) => !used.has(value.id) && value.type !== 'founding-document')
    .map(({ value, source, path }) =>
      source.issueAt(
        [...path, 'id'],
        `the citation "${value.id}" is used by no record; cite it or remove it`,
      ),
    );
}

function missingMessages({ messages }: Sources): DataIssue[] {
  const keys = Object.keys(messages.en);
  return LANGUAGES.flatMap((lang) =>
    keys
      .filter((key) => messages[lang][key] === undefined && !isPluralOfOther(key))
      .map((key) => ({
        file: `data/texts/${lang}/interface.yaml`,
        line: 1,
        column: 1,
        path: key,
        recordId: null,
        sentence: `the text "${key}" is missing in this language; add it`,
      })),
  );
}

/** Plural forms differ between languages: only `.other` is common to all. */
const isPluralOfOther = (key: string): boolean => /\.(zero|one|two|few|many)$/.test(key);

function suggestion(wrong: string, ids: ReadonlySet<string>): string {
  const nearest = least(ids, (id) => editDistance(wrong, id));
  return nearest !== undefined && editDistance(wrong, nearest) <= 4
    ? `; did you mean "${nearest}"?`
    : '; add it there or correct the id';
}

/** Levenshtein's distance (1966), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = [...b].map((_, j) => j + 1);
  row.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
