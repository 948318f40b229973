import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fuzz } from '../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../testing/growth.ts';
import { checkSources } from './check-sources.ts';
import { compileDetails } from './compile-details.ts';
import { compileIndex } from './compile-index.ts';
import { type DataIssue, formatDataIssue } from './data-issue.ts';
import { parseSource } from './parse-source.ts';
import { readSources, type Sources } from './read-sources.ts';
import { recordsFileSchema } from './record-schema.ts';
import { entriesOf, walk } from './walk.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILE = 'data/records/any.yaml';
const { sources: real } = readSources(ROOT);

/** Some records of every kind, as they are written. */
const WRITTEN = readdirSync(join(ROOT, 'data/records'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) =>
    readFileSync(join(ROOT, 'data/records', file), 'utf8')
      .split(/^(?=- id:)/m)
      .filter((text) => text.startsWith('- id:') && text.length < 6_000 && !text.includes('\n  site:'))
      .slice(0, 6),
  );

const NO_WORDS = { en: {}, uk: {}, be: {} };
/** Nothing beside the records, so that one case costs a few milliseconds. */
const BESIDE: Sources = {
  ...real,
  messages: NO_WORDS,
  citeWords: NO_WORDS,
  pageWords: NO_WORDS,
  about: { en: [], uk: [], be: [] },
  names: [],
  cities: [],
  countryLabels: [],
  changes: [],
  further: [],
  relations: [],
  foundingClaims: [],
  chapters: [],
  actors: [],
};

/** Records or listed faults, each where a person finds it; what has no fault compiles. */
function expectSound(text: string): 'records' | 'faults' {
  const { source, value, issues } = parseSource(FILE, text, recordsFileSchema);
  if (value === null) {
    expectPlaces(text, issues);
    expect(issues.length).toBeGreaterThan(0);
    return 'faults';
  }
  expect(issues).toEqual([]);
  const named = new Set(value.flatMap((record) => [...walk(record)].map(([, plain]) => plain)));
  const sources: Sources = {
    ...BESIDE,
    records: value.map((record, i) => ({ value: record, source, path: [i] })),
    citations: real.citations.filter(({ value: { id } }) => named.has(id) || id.startsWith('founding')),
    places: real.places.filter(({ value: { id } }) => named.has(id)),
  };
  const faults = checkSources(sources).filter(({ file }) => file === FILE);
  expectPlaces(text, faults);
  if (faults.length > 0) return 'faults';
  const worded = { ...sources, messages: real.messages, citeWords: real.citeWords };
  const index = compileIndex(worded, 'en', { version: '1', published: '2026-11-24' }, 'details/');
  expect(JSON.stringify(index)).not.toMatch(/:null,"end":|NaN|\[object /);
  compileDetails(worded, 'en', { version: '1', published: '2026-11-24' });
  return 'records';
}

function expectPlaces(text: string, issues: readonly DataIssue[]): void {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const issue of issues) {
    const { file, line, column, sentence } = issue;
    const width = lines[line - 1]?.length ?? -1;
    // the end of the last line is a place too
    const isThere = line >= 1 && line <= lines.length && column >= 1 && column <= width + 1;
    if (file !== FILE || !isThere || !/\S.{6,}/s.test(sentence) || sentence.length > 1_200)
      expect.fail(
        `no place or no sentence: ${formatDataIssue(issue)} (${lines.length} lines, ${width} wide)`,
      );
  }
}

const SLIPS = [
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    ':',
    ': ',
    '- ',
    '-',
    '"',
    "'",
    '|',
    '>',
    '#',
    ' #',
    '&a ',
    '*a',
    '!',
    '%',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '?',
    '? ',
    '---\n',
    '...\n',
    '<<: *a',
    '!!binary ',
    '!!js/function ',
    '@',
    '`',
    '~',
    'null',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\ud800',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\\',
    '0x',
    '1e999',
    '2022-02-30',
    '__proto__: 1',
    '🗺',
  ],
];
/** What slips in writing: something lost, doubled, put in, moved in or out, or cut off. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 0, max: 30 }),
  act: fc.constantFrom('lose', 'double', 'put', 'put', 'indent', 'outdent', 'cut'),
  put: fc.constantFrom(...SLIPS),
});

function slipped(
  text: string,
  { at, length, act, put }: typeof slip extends fc.Arbitrary<infer T> ? T : never,
): string {
  const start = Math.floor(at * text.length);
  const before = text.slice(0, start);
  const line = before.lastIndexOf('\n') + 1;
  switch (act) {
    case 'lose':
      return before + text.slice(start + length);
    case 'double':
      return before + text.slice(start, start + length).repeat(2) + text.slice(start + length);
    case 'put':
      return before + put + text.slice(start);
    case 'indent':
      return `${text.slice(0, line)} ${text.slice(line)}`;
    case 'outdent':
      return text.slice(0, line) + text.slice(line).replace(/^ /, '');
    default:
      return before;
  }
}

const otherValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    '',
    ' ',
    '..',
    '2022-02-24/2022-02-23',
    'open',
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    '../../etc',
    'kyiv',
    '<b>',
    '{en}',
    'x'.repeat(5_000),
    '\u0000',
    '\ud800',
    '\u202eabc',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The value with one of its parts, counted from the front, replaced, taken out or joined by another. */
function changed(value: unknown, count: number, act: 'replace' | 'remove' | 'add', other: unknown): unknown {
  let left = count;
  const visit = (part: unknown): unknown => {
    if (left-- === 0 && act === 'replace') return other;
    if (typeof part !== 'object' || part === null) return part;
    const entries = entriesOf(part)
      .map(([key, child]) => [key, visit(child)] as const)
      .filter(() => !(act === 'remove' && left-- === 0));
    const isGrown = act === 'add' && left-- === 0;
    if (Array.isArray(part)) return [...entries.map(([, child]) => child), ...(isGrown ? [other] : [])];
    return Object.fromEntries([...entries, ...(isGrown ? [['more', other] as const] : [])]);
  };
  return visit(value);
}

describe('a file of records gives records, or faults with file, line and column, and never throws', () => {
  it('reads the records that are changed below', () => {
    expect(WRITTEN.length).toBeGreaterThan(40);
    for (const text of WRITTEN)
      expect([text.slice(0, 60), expectSound(text)]).toEqual([text.slice(0, 60), 'records']);
  });

  it('whatever its text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SLIPS),
      fc.constantFrom('- id: a\n', '  kind: event\n', '  title: { en: A }\n', 'a: b\n', '  - c\n'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expectSound(written);
      }),
      fuzz('yaml: any text'),
    );
  });

  it('whatever slips in a record', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRITTEN),
        fc.array(slip, { minLength: 1, maxLength: 4 }),
        (text, slips) => {
          expectSound(slips.reduce(slipped, text));
        },
      ),
      fuzz('yaml: a record with slips'),
    );
  });

  it('whatever stands where something else is expected', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRITTEN),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom('replace', 'remove', 'add'),
        otherValue,
        (text, count, act, other) => {
          expectSound(JSON.stringify(changed(parse(text), count, act, other), null, 1));
        },
      ),
      fuzz('yaml: a record with other values'),
    );
  });

  it.each([
    'a',
    '- ',
    '-',
    '- a\n',
    '{',
    '[',
    '"',
    "'",
    ' ',
    '\n',
    '\t',
    ': ',
    'a: ',
    '#',
    '&a ',
    '*a ',
    '? ',
    '---\n',
    '|\n',
    '%',
    '!a ',
  ])('100 kB of %j are read in time that grows no faster than the text', (piece) => {
    const repeated = (size: number) => piece.repeat(size / piece.length);
    const growth = growthOfTime(repeated, 100_000, (text) => parseSource(FILE, text, recordsFileSchema));
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
