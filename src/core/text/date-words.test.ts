import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDate, day, PLAIN_EDGE } from '../../testing/build-record.ts';
import type { RecordDate } from '../time/record-date.ts';
import { ATLAS_SPAN } from '../time/span.ts';
import { formatDay, formatMonth, formatRecordDate } from './date-words.ts';
import type { Messages } from './messages.ts';

const readMessages = (lang: string) =>
  parse(
    readFileSync(new URL(`../../../data/texts/${lang}/interface.yaml`, import.meta.url), 'utf8'),
  ) as Messages;

const en = readMessages('en');
const uk = readMessages('uk');
const be = readMessages('be');

const inAll = (words: (messages: Messages) => string) => [en, uk, be].map(words);
const dateInAll = (date: RecordDate) => inAll((messages) => formatRecordDate(messages, date));

const month = { ...PLAIN_EDGE, precision: 'month' } as const;
const year = { ...PLAIN_EDGE, precision: 'year' } as const;
const continues = { ...PLAIN_EDGE, open: 'continues' } as const;
const unknown = { ...PLAIN_EDGE, open: 'unknown' } as const;

/** A date whose text has one edge, as `2022-02~` has. */
const single = (first: string, last: string, edge: RecordDate['from']): RecordDate => ({
  ...buildDate(first, last),
  form: 'single',
  from: edge,
  to: edge,
});

describe('formatDay', () => {
  it('writes the day as each language does', () => {
    expect(inAll((messages) => formatDay(messages, day('2022-02-24')))).toEqual([
      '24 February 2022',
      '24 лютого 2022 року',
      '24 лютага 2022 года',
    ]);
  });

  it('writes a leap day and a first of the month without leading zeros', () => {
    expect(formatDay(en, day('2024-02-29'))).toBe('29 February 2024');
    expect(formatDay(en, day('1992-03-01'))).toBe('1 March 1992');
  });

  // the genitive of every month, as grammars of Ukrainian and Belarusian give it
  it.each([
    [
      'uk',
      uk,
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
      'року',
    ],
    [
      'be',
      be,
      'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
      'года',
    ],
  ] as const)('puts the month in the genitive in %s', (_, messages, genitives, ofYear) => {
    genitives.split(' ').forEach((genitive, i) => {
      const text = `2021-${String(i + 1).padStart(2, '0')}-05`;
      expect(formatDay(messages, day(text))).toBe(`5 ${genitive} 2021 ${ofYear}`);
    });
  });
});

describe('formatMonth', () => {
  it.each([
    [
      'en',
      en,
      'January February March April May June July August September October November December',
      '2021',
    ],
    [
      'uk',
      uk,
      'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
      '2021 року',
    ],
    [
      'be',
      be,
      'студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань',
      '2021 года',
    ],
  ] as const)('puts the month in the nominative in %s', (_, messages, nominatives, ofYear) => {
    nominatives.split(' ').forEach((nominative, i) => {
      const text = `2021-${String(i + 1).padStart(2, '0')}-28`;
      expect(formatMonth(messages, day(text))).toBe(`${nominative} ${ofYear}`);
    });
  });
});

describe('formatRecordDate', () => {
  it('writes 2022-02-24 to the day', () => {
    expect(dateInAll(buildDate('2022-02-24'))).toEqual([
      '24 February 2022',
      '24 лютого 2022 року',
      '24 лютага 2022 года',
    ]);
  });

  it('writes 2022-02 as a month, never as its first day', () => {
    expect(dateInAll(single('2022-02-01', '2022-02-28', month))).toEqual([
      'February 2022',
      'лютий 2022 року',
      'люты 2022 года',
    ]);
  });

  it('writes 2022 as a year', () => {
    expect(dateInAll(single('2022-01-01', '2022-12-31', year))).toEqual(['2022', '2022 рік', '2022 год']);
  });

  it('writes 2023-03~ as about March', () => {
    expect(dateInAll(single('2023-03-01', '2023-03-31', { ...month, approximate: true }))).toEqual([
      'about March 2023',
      'приблизно березень 2023 року',
      'прыблізна сакавік 2023 года',
    ]);
  });

  it('writes 2022-02-24? as doubted', () => {
    expect(dateInAll(single('2022-02-24', '2022-02-24', { ...PLAIN_EDGE, uncertain: true }))).toEqual([
      '24 February 2022 (uncertain)',
      '24 лютого 2022 року (непевно)',
      '24 лютага 2022 года (няпэўна)',
    ]);
  });

  it('writes 2022% as about and doubted', () => {
    const both = { ...year, approximate: true, uncertain: true };
    expect(dateInAll(single('2022-01-01', '2022-12-31', both))).toEqual([
      'about 2022 (uncertain)',
      'приблизно 2022 рік (непевно)',
      'прыблізна 2022 год (няпэўна)',
    ]);
  });

  it('writes an interval with its last day, not the day after', () => {
    expect(dateInAll(buildDate('2022-02-24', '2022-04-02'))).toEqual([
      '24 February 2022 – 2 April 2022',
      '24 лютого 2022 року – 2 квітня 2022 року',
      '24 лютага 2022 года – 2 красавіка 2022 года',
    ]);
  });

  it('writes each edge of an interval at its own precision', () => {
    const date = {
      ...buildDate('2021-01-01', '2022-03-31'),
      from: year,
      to: { ...month, approximate: true },
    };
    expect(dateInAll(date)).toEqual([
      '2021 – about March 2022',
      '2021 рік – приблизно березень 2022 року',
      '2021 год – прыблізна сакавік 2022 года',
    ]);
  });

  it('writes 2022-03-24/.. as onward', () => {
    expect(dateInAll({ ...buildDate('2022-03-24', '2024-12-31'), to: continues })).toEqual([
      '24 March 2022 – onward',
      '24 березня 2022 року – і далі',
      '24 сакавіка 2022 года – і далей',
    ]);
  });

  it('writes 2022-03-24/ with its end unknown', () => {
    expect(dateInAll({ ...buildDate('2022-03-24', '2024-12-31'), to: unknown })).toEqual([
      '24 March 2022 – end unknown',
      '24 березня 2022 року – кінець невідомий',
      '24 сакавіка 2022 года – канец невядомы',
    ]);
  });

  it('writes /2022-03-24 with its beginning unknown', () => {
    expect(dateInAll({ ...buildDate('1991-01-01', '2022-03-24'), from: unknown })).toEqual([
      'beginning unknown – 24 March 2022',
      'початок невідомий – 24 березня 2022 року',
      'пачатак невядомы – 24 сакавіка 2022 года',
    ]);
  });

  it('writes [2022-03-10..2022-03-12] as some day', () => {
    expect(dateInAll({ ...buildDate('2022-03-10', '2022-03-12'), form: 'one-of' })).toEqual([
      'some day from 10 March 2022 to 12 March 2022',
      'якийсь день між 10 березня 2022 року та 12 березня 2022 року',
      'нейкі дзень паміж 10 сакавіка 2022 года і 12 сакавіка 2022 года',
    ]);
  });

  // the crossings bear `/..`: no source says that they ended on the last day of the atlas
  it('names no day for /.., whose two edges are open', () => {
    const date = {
      ...ATLAS_SPAN,
      edtf: '/..',
      form: 'interval',
      from: unknown,
      to: continues,
    } as const;
    for (const words of dateInAll(date)) expect(words).not.toMatch(/1991|2024/);
  });
});
