import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, visit } from 'yaml';
import type { Result } from '../core/result.ts';
import { addDays, dayFromDate, formatIsoDay } from '../core/time/day.ts';
import type { DateEdge, RecordDate } from '../core/time/record-date.ts';
import { compileDate } from './compile-date.ts';

const ATLAS_START = '1991-01-01';
const ATLAS_END = '2025-01-01';

/** The compiled date; throws the problem where there is one. */
function compiled(text: string): RecordDate {
  const date = compileDate(text);
  if (!date.ok) throw new Error(date.problem);
  return date.value;
}

/** `[start, end)` as ISO days. */
function daysOf(text: string): [start: string, end: string] {
  const { start, end } = compiled(text);
  return [formatIsoDay(start), formatIsoDay(end)];
}

const problemOf = (date: Result<RecordDate>): string => (date.ok ? '' : date.problem);

const edge = (values: Partial<DateEdge> = {}): DateEdge => ({
  precision: 'day',
  approximate: false,
  uncertain: false,
  open: 'no',
  ...values,
});

/** How to write a date, in the problem of whatever is none. */
const HOW = /write an EDTF date such as 2022-02-24/;

/** A date as written, the first day it covers and the day after the last. */
const COVERED: readonly [text: string, start: string, end: string][] = [
  // every form of date in data/, and what is nearest to it; ends are written inclusive and read exclusive
  ['2022-02-24', '2022-02-24', '2022-02-25'],
  ['2022-02-24~', '2022-02-24', '2022-02-25'],
  ['2022-02', '2022-02-01', '2022-03-01'],
  ['2022-02~', '2022-02-01', '2022-03-01'],
  ['2022-12', '2022-12-01', '2023-01-01'],
  ['2022', '2022-01-01', '2023-01-01'],
  ['2022~', '2022-01-01', '2023-01-01'],
  ['2022?', '2022-01-01', '2023-01-01'],
  ['2022%', '2022-01-01', '2023-01-01'],
  ['2022-02-24/2022-04-02', '2022-02-24', '2022-04-03'],
  ['2022-02-24/2022-04-02~', '2022-02-24', '2022-04-03'],
  ['2022-02-24~/2022-04-02', '2022-02-24', '2022-04-03'],
  ['2022-02-24~/2022-04-02~', '2022-02-24', '2022-04-03'],
  ['2022-02-24/2022-04', '2022-02-24', '2022-05-01'],
  ['2022-02-24/2022-04~', '2022-02-24', '2022-05-01'],
  ['2022-02-24~/2022-04~', '2022-02-24', '2022-05-01'],
  ['2022-02-24/2023', '2022-02-24', '2024-01-01'],
  ['2022-02/2022-04', '2022-02-01', '2022-05-01'],
  ['2022-02/2022-04~', '2022-02-01', '2022-05-01'],
  ['2022-02~/2022-04~', '2022-02-01', '2022-05-01'],
  ['2022-02~/2022-04-02', '2022-02-01', '2022-04-03'],
  ['2022-02/2022-04-02', '2022-02-01', '2022-04-03'],
  ['2022-02/2023', '2022-02-01', '2024-01-01'],
  ['2022-02/2023~', '2022-02-01', '2024-01-01'],
  ['2022-02~/2023~', '2022-02-01', '2024-01-01'],
  ['2022/2023', '2022-01-01', '2024-01-01'],
  ['2022~/2023', '2022-01-01', '2024-01-01'],
  ['2022/2023~', '2022-01-01', '2024-01-01'],
  ['2022~/2023~', '2022-01-01', '2024-01-01'],
  ['2022/2023-05-06', '2022-01-01', '2023-05-07'],
  ['2022-02-24/..', '2022-02-24', ATLAS_END],
  ['2022-02-24~/..', '2022-02-24', ATLAS_END],
  ['2022-02/..', '2022-02-01', ATLAS_END],
  ['2022/..', '2022-01-01', ATLAS_END],
  ['2022~/..', '2022-01-01', ATLAS_END],
  ['2022-02-24/', '2022-02-24', ATLAS_END],
  ['2022-02/', '2022-02-01', ATLAS_END],
  ['/2022-02-24', ATLAS_START, '2022-02-25'],
  ['../2022-02-24', ATLAS_START, '2022-02-25'],
  ['/..', ATLAS_START, ATLAS_END],
  ['../', ATLAS_START, ATLAS_END],
  ['../..', ATLAS_START, ATLAS_END],
  ['[2022-02-24,2022-02-26]', '2022-02-24', '2022-02-27'],
  ['[2022-02,2022-04]', '2022-02-01', '2022-05-01'],
  // leap days and the months without one
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['2000-02-29', '2000-02-29', '2000-03-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-02-28/2024-02-29', '2024-02-28', '2024-03-01'],
  ['2023-02-28', '2023-02-28', '2023-03-01'],
  // the edges of the atlas
  ['1991-01-01', '1991-01-01', '1991-01-02'],
  ['2024-12-31', '2024-12-31', '2025-01-01'],
];

describe('compileDate covers', () => {
  it.each(COVERED)('%s', (text, start, end) => {
    expect(daysOf(text)).toEqual([start, end]);
    expect(compiled(text).edtf).toBe(text);
  });

  it('every date in data/, without a problem', () => {
    const texts = datesOfData();
    expect(texts.length).toBeGreaterThan(1000);
    const problems = texts.flatMap((text) => problemOf(compileDate(text)) || []);
    expect(problems).toEqual([]);
  });

  it('every form of date in data/ in the table above', () => {
    const forms = new Set(COVERED.map(([text]) => formOf(text)));
    const lacking = datesOfData()
      .map(formOf)
      .filter((form) => !forms.has(form));
    expect([...new Set(lacking)]).toEqual([]);
  });
});

/** A date with every digit written as 9: dates of one form have it in common. */
const formOf = (text: string): string => text.replace(/\d/g, '9');

/** Every date in the records and citations of data/, except the open ends `..` of a from–to pair. */
function datesOfData(): string[] {
  const keys = new Set(['date', 'from', 'to', 'reached', 'left', 'accessed']);
  const data = join(import.meta.dirname, '../../data');
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file === 'citations.yaml' || /^records.*\.yaml$/.test(file),
  );
  const found: string[] = [];
  for (const document of files.flatMap((file) => parseAllDocuments(readFileSync(join(data, file), 'utf8')))) {
    visit(document, {
      Pair(_, { key, value }) {
        const text = String(value);
        if (keys.has(String(key)) && text !== '..' && text !== 'null') found.push(text);
      },
    });
  }
  return found;
}

describe('compileDate keeps how exactly a date is known', () => {
  it.each([
    ['2022-02-24', edge()],
    ['2022-02', edge({ precision: 'month' })],
    ['2022', edge({ precision: 'year' })],
    ['2022-02-24~', edge({ approximate: true })],
    ['2022-02~', edge({ precision: 'month', approximate: true })],
    ['2022~', edge({ precision: 'year', approximate: true })],
    ['2022-02-24?', edge({ uncertain: true })],
    ['2022?', edge({ precision: 'year', uncertain: true })],
    ['2022-02-24%', edge({ approximate: true, uncertain: true })],
    ['2022%', edge({ precision: 'year', approximate: true, uncertain: true })],
  ])('%s, single', (text, both) => {
    const date = compiled(text);
    expect(date).toMatchObject({ form: 'single', from: both, to: both });
    // a contract of RecordDate: the same object at either edge
    expect(date.to).toBe(date.from);
  });

  it.each([
    ['2022-02/2022-04-02~', edge({ precision: 'month' }), edge({ approximate: true })],
    [
      '2022?/2023%',
      edge({ precision: 'year', uncertain: true }),
      edge({ precision: 'year', approximate: true, uncertain: true }),
    ],
    ['2022~/..', edge({ precision: 'year', approximate: true }), edge({ open: 'continues' })],
    ['2022-02-24/..', edge(), edge({ open: 'continues' })],
    ['2022-02-24/', edge(), edge({ open: 'unknown' })],
    ['../2022-02-24', edge({ open: 'continues' }), edge()],
    ['/2022-02-24', edge({ open: 'unknown' }), edge()],
    ['/..', edge({ open: 'unknown' }), edge({ open: 'continues' })],
    ['../', edge({ open: 'continues' }), edge({ open: 'unknown' })],
  ])('%s, either edge by itself', (text, from, to) => {
    expect(compiled(text)).toMatchObject({ form: 'interval', from, to });
  });

  it('[a,b], as one of several days', () => {
    expect(compiled('[2022-02-24,2022-02-26]').form).toBe('one-of');
  });
});

describe('compileDate refuses', () => {
  it.each([
    '2023-02-29',
    '2022-02-30',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-01-32',
  ])('%s, which no calendar has', (text) => {
    expect(problemOf(compileDate(text))).toBe(
      `"${text}" is not in the calendar; check the month and the day.`,
    );
  });

  it.each([
    '2022-01-01/2022-02-30',
    '2022-02-30/2022-03-01',
    '2022-02-30/..',
    '[2022-02-01,2022-02-30]',
    '2022-02-30~',
  ])('%s for the day in it that no calendar has', (text) => {
    expect(problemOf(compileDate(text))).toBe(
      '"2022-02-30" is not in the calendar; check the month and the day.',
    );
  });

  it.each(['2022-13', '2022-00'])('%s, a month no calendar has', (text) => {
    expect(problemOf(compileDate(text))).toContain(`"${text}"`);
    expect(problemOf(compileDate(text))).toMatch(HOW);
  });

  it.each(['2022-21', '2022-24', '2022-33'])('%s, a season', (text) => {
    expect(problemOf(compileDate(text))).toMatch(/season/);
    expect(problemOf(compileDate(text))).toMatch(HOW);
  });

  it.each([
    '2022-02-24T04:50',
    '2022-02-24T04:50:00Z',
    '2022-02-24T04:50:00+02:00',
    '2022-02-24T04:50:00Z/2022-02-25',
  ])('%s, a clock time', (text) => {
    expect(problemOf(compileDate(text))).toMatch(/clock time/);
    expect(problemOf(compileDate(text))).toMatch(HOW);
  });

  it.each([
    '',
    ' ',
    '..',
    'null',
    'yesterday',
    '24.02.2022',
    '24/02/2022',
    '2022/02/24',
    '20220224',
    '2022-2-24',
    ' 2022-02-24',
    '2022-02-24 ',
    '2022-02-24–2022-04-02',
    '２０２２',
    '22-02-24',
    '{2022-02-24,2022-02-26}',
    'Y20220224',
    '2022-02-24/2022-03-01/2022-04-01',
    '2022-02-24/2022-21',
  ])('%j and says how to write a date', (text) => {
    const problem = problemOf(compileDate(text));
    expect(problem).toContain(`"${text}"`);
    expect(problem).toMatch(HOW);
  });

  it.each(['2022-02-25/2022-02-24', '2022-05/2022-03', '2023/2022', '2022-03-01/2022-02', '2022-01/2021'])(
    '%s, which ends before it begins',
    (text) => {
      expect(compileDate(text).ok).toBe(false);
      expect(problemOf(compileDate(text))).toContain(`"${text}"`);
    },
  );

  // the library refuses a reversed interval first, and the reader is told that it "is not a date"
  it.each(['2022-02-25/2022-02-24', '2022-05/2022-03', '2023/2022'])(
    '%s with the sentence that says to swap',
    (text) => {
      expect(problemOf(compileDate(text))).toMatch(/ends before it begins; swap/);
    },
  );

  // the library throws it out as "not a date"; nothing says to write the one day
  it('an interval of one and the same day, saying to write the day once', () => {
    expect(problemOf(compileDate('2022-02-24/2022-02-24'))).toMatch(/2022-02-24.*(?:once|one day|single)/);
  });

  // the example that ends in ".." runs into the full stop and reads "2022-03-24/..."
  it('noise with examples that can be copied as they stand', () => {
    expect(problemOf(compileDate('noise'))).not.toContain('...');
  });
});

describe('compileDate takes no sets it cannot bound', () => {
  // dayFromNumber throws: "Infinity is not a whole number of days."
  it.each(['[2022-02-24..]', '[..2022-02-24]'])('%s is a problem or reaches the edge', (text) => {
    expect(() => compileDate(text)).not.toThrow();
  });

  // the library's max of a range inside a set is the first day of its end: the last day is lost
  it('[a..b] ends with the last day of b, or is refused', () => {
    const date = compileDate('[2022-02-24..2022-02-26]');
    expect(date.ok ? formatIsoDay(date.value.end) : '2022-02-27').toBe('2022-02-27');
  });
});

describe('compileDate and unspecified digits', () => {
  it.each(['2022-XX', '199X', '2022-02-XX'])('%s is refused: write what is known', (text) => {
    expect(problemOf(compileDate(text))).toMatch(/leaves digits open; write only what is known/);
  });

  // edgeOf says year whatever digits are unspecified, so the page would write "2022"
  it('2022-02-XX is exact to the month, or refused', () => {
    const date = compileDate('2022-02-XX');
    expect(date.ok ? date.value.from.precision : 'month').toBe('month');
  });

  // DatePrecision has no decade: the page would write one year
  it('199X is not a year', () => {
    const date = compileDate('199X');
    expect(date.ok ? date.value.from.precision : 'refused').not.toBe('year');
  });
});

describe('compileDate never throws', () => {
  const seeded = { seed: 20_220_224, numRuns: 500 };
  const long = 10_000;

  it.each([
    ['letters', 'x'.repeat(long)],
    ['digits', '1'.repeat(long)],
    ['slashes', '/'.repeat(long)],
    ['brackets', '['.repeat(long)],
    ['qualifiers', '?~%'.repeat(long / 3)],
    ['unspecified digits', 'X'.repeat(long)],
    ['a year without end', `Y${'1'.repeat(long)}`],
    ['days', '2022-02-24/'.repeat(long / 10)],
    ['a long set', `[${'2022-02-24,'.repeat(long / 11)}2022-02-25]`],
  ])('on 10 kB of %s, and takes no second for it', (_, text) => {
    const began = performance.now();
    expect(() => compileDate(text)).not.toThrow();
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(() => compileDate(text)).not.toThrow();
      }),
      seeded,
    );
  });

  // a problem is one line that a person reads; these two repeat all 10 kB (and [a..] throws: above)
  it.each([
    ['digits', '1'.repeat(long)],
    ['a year without end', `Y${'1'.repeat(long)}`],
  ])('and shortens 10 kB of %s in its problem', (_, text) => {
    expect(problemOf(compileDate(text)).length).toBeLessThan(400);
  });

  it('and makes of texts in the letters of EDTF nothing but intervals and problems', () => {
    const letters = fc.constantFrom(...'0123456789-/~?%X.,');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 24 }), (characters) => {
        const date = compileDate(characters.join(''));
        expect(date.ok ? date.value.start < date.value.end : date.problem.length > 0).toBe(true);
      }),
      seeded,
    );
  });
});

describe('compileDate on random days', () => {
  const seeded = { seed: 19_910_824, numRuns: 1000 };
  const first = dayFromDate(1991, 1, 1);
  const day = fc.integer({ min: 0, max: 12_418 }).map((count) => addDays(first, count));
  const length = fc.integer({ min: 1, max: 4000 });

  it('gives a single day its own start and the next day as end', () => {
    fc.assert(
      fc.property(day, (a) => {
        expect(compiled(formatIsoDay(a))).toMatchObject({ form: 'single', start: a, end: a + 1 });
      }),
      seeded,
    );
  });

  it('starts an interval on its first day and ends it on the day after its last', () => {
    fc.assert(
      fc.property(day, length, (a, days) => {
        const last = addDays(a, days);
        const date = compiled(`${formatIsoDay(a)}/${formatIsoDay(last)}`);
        expect(date).toMatchObject({ form: 'interval', start: a, end: a + days + 1 });
      }),
      seeded,
    );
  });

  it('refuses every interval the other way round', () => {
    fc.assert(
      fc.property(day, length, (a, days) => {
        expect(compileDate(`${formatIsoDay(addDays(a, days))}/${formatIsoDay(a)}`).ok).toBe(false);
      }),
      seeded,
    );
  });

  it('covers a month from its first day to the first of the next', () => {
    const month = fc.record({
      year: fc.integer({ min: 1991, max: 2024 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(month, ({ year, month }) => {
        const { start, end } = compiled(`${year}-${String(month).padStart(2, '0')}`);
        expect([start, end]).toEqual([dayFromDate(year, month, 1), dayFromDate(year, month + 1, 1)]);
      }),
      seeded,
    );
  });
});

describe('compileDate in any time zone', () => {
  it('runs here in a zone far from UTC, or this proves nothing', () => {
    expect(process.env['TZ']).toBe('Pacific/Chatham');
    expect(new Date(2022, 1, 24).getTimezoneOffset()).toBe(-825);
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Anchorage', 540],
    ['Europe/Kyiv', -120],
    ['UTC', 0],
  ])('gives the same days in %s', (zone, offsetMinutes) => {
    const texts = ['2022-02-24', '2022-03-27', '2022-10-30', '2022-02', '2022', '2022-02-24/2022-04-02'];
    const here = texts.map(daysOf);
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = zone;
      expect(new Date(2022, 1, 24).getTimezoneOffset()).toBe(offsetMinutes);
      expect(texts.map(daysOf)).toEqual(here);
    } finally {
      process.env['TZ'] = before;
    }
  });
});
