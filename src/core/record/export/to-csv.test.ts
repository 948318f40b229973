import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPublishedRecord as record } from '../../../testing/build-published-record.ts';
import type { PublishedAtlas, PublishedPlace, PublishedRecord } from './published.ts';
import { guardFormula, toCsv } from './to-csv.ts';

const seeded = { seed: 19_910_824, numRuns: 300 };

const COLUMNS = [
  'id',
  'kind',
  'category',
  'date_edtf',
  'earliest',
  'latest',
  'title_en',
  'title_uk',
  'title_be',
  'summary_en',
  'summary_uk',
  'summary_be',
  'place_id',
  'place_en',
  'place_uk',
  'place_be',
  'longitude',
  'latitude',
  'precision',
  'country',
  'confidence',
  'disputed',
  'citations',
  'urls',
  'licence',
  'version',
];

const kyiv: PublishedPlace = {
  id: 'kyiv',
  name: { en: 'Kyiv', uk: 'Київ', be: 'Кіеў' },
  lngLat: [30.5238, -50.45],
  precision: 'settlement',
  country: 'UA',
};

const atlas = (...records: PublishedRecord[]): PublishedAtlas => ({
  version: '2026.1',
  published: '2026-11-24',
  licence: 'CC-BY-4.0; border geometry ODbL-1.0',
  records,
  citations: [
    { id: 'bbc-2022', publisher: 'BBC', title: 'A', url: 'https://bbc.co.uk/1', lang: 'en', type: 'press' },
    { id: 'cnn-2022', publisher: 'CNN', title: 'B', url: 'https://cnn.com/2', lang: 'en', type: 'press' },
    { id: 'founding-000', publisher: 'MFA', title: 'C', lang: 'en', type: 'founding-document' },
  ],
});

/** Rows of cells of a text in the grammar of RFC 4180; throws where the text breaks it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest.length > 0) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!match) throw new Error(`No cell begins with ${JSON.stringify(rest.slice(0, 40))}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  return rows;
}

/** Each row as an object by the names of the header. */
function rowsOf(...records: PublishedRecord[]): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(toCsv(atlas(...records)).slice(1));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '(no cell)'])));
}

describe('toCsv', () => {
  it('begins with a byte order mark and its columns, and ends each line with CR LF', () => {
    expect(toCsv(atlas())).toBe(`\uFEFF${COLUMNS.join(',')}\r\n`);
    expect(toCsv(atlas(record())).match(/\r\n/g)).toHaveLength(2);
    expect(toCsv(atlas(record()))).not.toMatch(/[^\r]\n/);
  });

  it('writes a record without a place as one row', () => {
    expect(toCsv(atlas(record())).split('\r\n')[1]).toBe(
      'invasion,event,military,2022-02-24,2022-02-24,2022-02-24,Invasion,Вторгнення,Уварванне,' +
        'It began.,Почалося.,Пачалося.,,,,,,,,,confirmed,false,,,"CC-BY-4.0; border geometry ODbL-1.0",2026.1',
    );
  });

  it('writes a record once for each of its places', () => {
    const minsk: PublishedPlace = { ...kyiv, id: 'minsk', lngLat: [27.56, 53.9], country: 'BY' };
    const rows = rowsOf(record({ places: [kyiv, minsk] }), record({ id: 'next' }));
    expect(rows.map(({ id, place_id }) => [id, place_id])).toEqual([
      ['invasion', 'kyiv'],
      ['invasion', 'minsk'],
      ['next', ''],
    ]);
    expect(rows[0]).toMatchObject({
      place_en: 'Kyiv',
      place_uk: 'Київ',
      place_be: 'Кіеў',
      longitude: '30.5238',
      latitude: '-50.45',
      precision: 'settlement',
      country: 'UA',
    });
  });

  it.each([
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2022-02-24/2022-04~', '2022-02-24', '2022-04-30'],
    ['2022-03-24/..', '2022-03-24', ''],
    ['/2022-03-24', '', '2022-03-24'],
    ['/..', '', ''],
    ['[2022-02-24,2022-02-26]', '2022-02-24', '2022-02-26'],
    ['2022-XX', '2022-01-01', '2022-12-31'],
    ['soon', '', ''],
  ])('gives %s its first and last day, and nothing where an end is open', (date, earliest, latest) => {
    expect(rowsOf(record({ date }))).toMatchObject([{ date_edtf: date, earliest, latest }]);
  });

  it('names each citation once, with the addresses that there are', () => {
    const citations = ['founding-000', 'bbc-2022', 'founding-000', 'cnn-2022', 'lost'];
    expect(rowsOf(record({ citations: citations.map((citation) => ({ citation })) }))).toMatchObject([
      {
        citations: 'founding-000; bbc-2022; cnn-2022; lost',
        urls: 'https://bbc.co.uk/1; https://cnn.com/2',
      },
    ]);
  });

  it('says whether sources disagree', () => {
    const text = { en: 'a', uk: 'b', be: 'c' };
    const claim = { topic: text, value: text, assertedBy: text, stance: 'denies' } as const;
    expect(rowsOf(record(), record({ claims: [claim, claim] }))).toMatchObject([
      { disputed: 'false' },
      { disputed: 'true' },
    ]);
  });

  it('gives every text back, whatever it holds, but for the guard before formulas', () => {
    const signs = fc.constantFrom(
      ...'"\',;\r\n\t=+-@|!&ЇїЎўҐ«’ \u00A0\u202E\0＝',
      '\r\n',
      '""',
      '-1',
      '=1+1',
      '💥',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, texts, (title, summary, name) => {
        const place = { ...kyiv, name: { ...kyiv.name, uk: name } };
        const one = record({
          title: { en: 'x', uk: 'x', be: title },
          summary: { en: summary, uk: 'x', be: 'x' },
        });
        const [row, ...others] = rowsOf({ ...one, places: [place] });
        expect(others).toEqual([]);
        const isGuarded = (text: string) => /^[=+\-@\t\r\n\0＝＋－＠]/u.test(text) && !/^[+-]\d+$/.test(text);
        for (const [cell, text] of [
          [row?.['title_be'], title],
          [row?.['summary_en'], summary],
          [row?.['place_uk'], name],
        ])
          expect(cell).toBe(isGuarded(text ?? '') ? `'${text}` : text);
      }),
      seeded,
    );
  });
});

describe('guardFormula', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '-',
    '+',
    '-1e',
    '-1.',
    '- 1',
    '-1\n=2',
    '=HYPERLINK("http://example.com","see")',
  ])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['', '-1', '+1', '-50.45', '-1e-7', '2022', 'a=b', "'=1", ' =1', '–1'])('leaves %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});
