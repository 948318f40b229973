import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDate } from '../../../build/compile-date.ts';
import { day } from '../../../testing/build-record.ts';
import { formatIsoDay } from '../../time/day.ts';
import type { DateEdge, RecordDate } from '../../time/record-date.ts';
import { boundsOf, isoAtPrecision, readEdtf } from './read-edtf.ts';

const seeded = { seed: 19_910_824, numRuns: 2_000 };

function read(text: string): RecordDate {
  const date = readEdtf(text);
  if (!date) throw new Error(`"${text}" was not read.`);
  return date;
}

/** Earliest and latest day as ISO days; null where open. */
function bounds(text: string): [earliest: string | null, latest: string | null] {
  const { earliest, latest } = boundsOf(read(text));
  return [earliest === null ? null : formatIsoDay(earliest), latest === null ? null : formatIsoDay(latest)];
}

/** An edge in one word: `about day`, `perhaps about year`, `unknown`. */
function inWords({ precision, approximate, uncertain, open }: DateEdge): string {
  if (open !== 'no') return open;
  return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}${precision}`;
}

describe('readEdtf', () => {
  it.each<
    [
      text: string,
      form: RecordDate['form'],
      earliest: string | null,
      latest: string | null,
      from: string,
      to: string,
    ]
  >([
    ['2022-02-24', 'single', '2022-02-24', '2022-02-24', 'day', 'day'],
    ['2024-02-29', 'single', '2024-02-29', '2024-02-29', 'day', 'day'],
    ['2022-02', 'single', '2022-02-01', '2022-02-28', 'month', 'month'],
    ['2024-02', 'single', '2024-02-01', '2024-02-29', 'month', 'month'],
    ['2022-12', 'single', '2022-12-01', '2022-12-31', 'month', 'month'],
    ['2022', 'single', '2022-01-01', '2022-12-31', 'year', 'year'],
    ['2022~', 'single', '2022-01-01', '2022-12-31', 'about year', 'about year'],
    ['2022?', 'single', '2022-01-01', '2022-12-31', 'perhaps year', 'perhaps year'],
    ['2022%', 'single', '2022-01-01', '2022-12-31', 'perhaps about year', 'perhaps about year'],
    ['2022-02~', 'single', '2022-02-01', '2022-02-28', 'about month', 'about month'],
    ['2022-02-24?', 'single', '2022-02-24', '2022-02-24', 'perhaps day', 'perhaps day'],
    ['2022-02-XX', 'single', '2022-02-01', '2022-02-28', 'month', 'month'],
    ['2022-XX', 'single', '2022-01-01', '2022-12-31', 'year', 'year'],
    ['2022-XX-XX', 'single', '2022-01-01', '2022-12-31', 'year', 'year'],
    ['2022-XX~', 'single', '2022-01-01', '2022-12-31', 'about year', 'about year'],
    ['202X', 'one-of', '2020-01-01', '2029-12-31', 'year', 'year'],
    ['19XX', 'one-of', '1900-01-01', '1999-12-31', 'year', 'year'],
    ['2022-02-24/2022-04-02', 'interval', '2022-02-24', '2022-04-02', 'day', 'day'],
    ['2022-02/2023', 'interval', '2022-02-01', '2023-12-31', 'month', 'year'],
    ['2022-02-24~/2022-04?', 'interval', '2022-02-24', '2022-04-30', 'about day', 'perhaps month'],
    ['2022-02-XX/2022-XX', 'interval', '2022-02-01', '2022-12-31', 'month', 'year'],
    ['2022-02-24/..', 'interval', '2022-02-24', null, 'day', 'continues'],
    ['2022~/..', 'interval', '2022-01-01', null, 'about year', 'continues'],
    ['2022-02/', 'interval', '2022-02-01', null, 'month', 'unknown'],
    ['../2022-02', 'interval', null, '2022-02-28', 'continues', 'month'],
    ['/2022-02-24', 'interval', null, '2022-02-24', 'unknown', 'day'],
    ['/..', 'interval', null, null, 'unknown', 'continues'],
    ['../..', 'interval', null, null, 'continues', 'continues'],
    ['[2022-02-24..2022-02-26]', 'one-of', '2022-02-24', '2022-02-26', 'day', 'day'],
    ['[2022-02-24,2022-02-26]', 'one-of', '2022-02-24', '2022-02-26', 'day', 'day'],
    ['[2022-02-26, 2022-02-24, 2022-03]', 'one-of', '2022-02-24', '2022-03-31', 'day', 'month'],
    ['[2021,2023~]', 'one-of', '2021-01-01', '2023-12-31', 'year', 'about year'],
  ])('reads %s as %s from %s to %s', (text, form, earliest, latest, from, to) => {
    const date = read(text);
    expect(date).toMatchObject({ edtf: text, form });
    expect(bounds(text)).toEqual([earliest, latest]);
    expect([inWords(date.from), inWords(date.to)]).toEqual([from, to]);
  });

  it.each([
    '',
    'soon',
    '2022-2-24',
    '22-02-24',
    '2022-02-30',
    '2023-02-29',
    '2022-13',
    '2022-21',
    '2022-00',
    '0050',
    '2022-XX-24',
    '2022-1X',
    'XXXX',
    '2XXX',
    '00XX',
    '20X',
    '~2022',
    '2022~~',
    '2022-02-24-XX',
    '2022-02-24T10:00',
    '2022-02-24\n',
    '2023/2022',
    '2022-03-01/2022-02',
    '2022/2023/2024',
    '202X/2024',
    '2022/soon',
    '[]',
    '[..2022]',
    '[2022..]',
    '[2022,soon]',
    '[2022',
    '{2021,2022}',
  ])('refuses %j', (text) => {
    expect(readEdtf(text)).toBeNull();
  });

  it('gives a single date one edge for both ends', () => {
    const { from, to } = read('2022-02~');
    expect(from).toBe(to);
  });

  it('takes any text and gives bounds in order', () => {
    const signs = fc.constantFrom(
      '2022',
      '2021',
      '-02',
      '-01',
      '-24',
      '/',
      '..',
      '[',
      ']',
      ',',
      '~',
      'X',
      '-XX',
    );
    const joined = fc.array(signs, { maxLength: 8 }).map((parts) => parts.join(''));
    const ends = fc.constantFrom('2022', '2021', '2022-02', '2021-02-24', '2021~', '..', '', '2022-XX', 'X');
    const intervals = fc.tuple(ends, ends).map((pair) => pair.join('/'));
    const texts = fc.oneof(fc.string(), joined, intervals);
    fc.assert(
      fc.property(texts, (text) => {
        const date = readEdtf(text);
        if (date) expect(date.start).toBeLessThan(date.end);
      }),
      seeded,
    );
  });
});

describe('readEdtf and compileDate', () => {
  const points = ['2021', '2022-02', '2022-02-24', '2022-12', '2023-06-30', '2024-02-29', '2024'];
  const marked = points.flatMap((point) => ['', '~', '?', '%'].map((mark) => point + mark));
  const ends = [...marked, '', '..'];
  const intervals = ends.flatMap((from) => ends.map((to) => `${from}/${to}`));
  const daySets = ['[2022-02-24,2022-02-26]', '[2022-02-24,2022-02-25,2022-03-01]'];

  it('read the same in every date and interval that the data may hold', () => {
    const compiled = [...marked, ...intervals, ...daySets].flatMap((text) => {
      const date = compileDate(text);
      return date.ok ? [date.value] : [];
    });
    expect(compiled.length).toBeGreaterThan(400);
    for (const date of compiled) expect(readEdtf(date.edtf), date.edtf).toEqual(date);
  });
});

describe('isoAtPrecision', () => {
  it('never says more than is known', () => {
    const on = day('2022-02-24');
    expect((['year', 'month', 'day'] as const).map((precision) => isoAtPrecision(on, precision))).toEqual([
      '2022',
      '2022-02',
      '2022-02-24',
    ]);
  });
});
