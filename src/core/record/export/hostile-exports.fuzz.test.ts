import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPublishedRecord } from '../../../testing/build-published-record.ts';
import { fuzz } from '../../../testing/fuzz.ts';
import { FORBIDDEN_TEXTS, FORMULA_TEXTS, HOSTILE_TEXTS } from '../../../testing/hostile-texts.ts';
import type { PublishedAtlas, PublishedCitation } from './published.ts';
import { citationsToCsl } from './to-csl.ts';
import { toCsv } from './to-csv.ts';
import { toGeoJson } from './to-geojson.ts';

/** A record, a place and a source of which every text is this one. */
function atlasOf(words: string): PublishedAtlas {
  const translated = { en: words, uk: words, be: words };
  const citation: PublishedCitation = {
    id: 'any',
    publisher: words,
    author: words,
    mirror: words,
    title: words,
    titleEn: words,
    date: words,
    accessed: words,
    lang: words,
    url: words,
    archiveUrl: words,
    type: 'press',
  };
  const claim = {
    topic: translated,
    value: translated,
    assertedBy: translated,
    stance: 'asserts' as const,
    note: translated,
  };
  const record = buildPublishedRecord({
    date: words,
    title: translated,
    summary: translated,
    places: [{ id: 'kyiv', name: translated, lngLat: [30.5, 50.4], precision: 'settlement', country: 'UA' }],
    citations: [{ citation: 'any', locator: words }],
    claims: [claim],
  });
  return { version: words, published: words, licence: words, records: [record], citations: [citation] };
}

/** Rows of cells in the grammar of RFC 4180; throws where the text breaks it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`No cell begins with ${JSON.stringify(text.slice(at, at + 40))}.`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** What spreadsheets take for a formula; plain numbers are none. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(cell) && !NUMBER.test(cell);

/** Whole tables whose cells are the text or the guarded text, and no formula. */
function expectSafeTable(words: string): void {
  const [byteOrderMark, csv] = [toCsv(atlasOf(words)).slice(0, 1), toCsv(atlasOf(words)).slice(1)];
  expect(byteOrderMark).toBe('\uFEFF');
  const [header = [], row = [], ...more] = parseCsv(csv);
  expect([header.length, more]).toEqual([row.length, []]);
  if (row.some(isFormula)) expect.fail(`a formula: ${JSON.stringify(row.find(isFormula))}`);
  for (const name of ['title_en', 'summary_uk', 'place_be', 'urls', 'licence']) {
    const cell = row[header.indexOf(name)] ?? 'none';
    expect([name, cell]).toEqual([name, cell === words ? words : `'${words}`]);
  }
}

const ALL = [...Object.values(HOSTILE_TEXTS), ...Object.values(FORBIDDEN_TEXTS), ...FORMULA_TEXTS];

describe('a table', () => {
  it('of each of these texts holds no formula and loses no text', () => {
    for (const text of ALL) expectSafeTable(text);
  });

  it('of any text holds no formula and loses no text', () => {
    const sign = fc.constantFrom(...'=+-@\t\r\n\0＝＋－＠\'",; |1eE.A\ufeff\u200b');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
    );
    fc.assert(fc.property(text, expectSafeTable), fuzz('csv: any text'));
  });

  it('guards what spreadsheets run', () => {
    for (const text of FORMULA_TEXTS)
      expect(parseCsv(toCsv(atlasOf(text)).slice(1))[1]).toContain(`'${text}`);
  });
});

describe('the other exports', () => {
  it('hold each of these texts as text and as nothing else', () => {
    for (const text of ALL) {
      const { features } = toGeoJson(atlasOf(text));
      expect(features).toHaveLength(1);
      expect(features[0]?.properties.title === text && features[0].when === null).toBe(true);
      const items = citationsToCsl(atlasOf(text));
      expect(items).toHaveLength(1);
      expect(items[0]?.title === text && items[0].publisher === text).toBe(true);
    }
  });
});
