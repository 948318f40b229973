import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dayFromNumber, formatIsoDay } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { formatDay, formatMonth } from './date-words.ts';
import type { Messages } from './messages.ts';
import { parseTypedDay } from './parse-typed-day.ts';

const readMessages = (lang: string): Messages =>
  Object.assign(
    {},
    ...['interface', 'tools']
      .map((file) => new URL(`../../../data/texts/${lang}/${file}.yaml`, import.meta.url))
      .map((url) => parse(readFileSync(url, 'utf8'))),
  );

const texts = { en: readMessages('en'), uk: readMessages('uk'), be: readMessages('be') };
const typed = (lang: keyof typeof texts, text: string) => {
  const day = parseTypedDay(texts[lang], text);
  return day.ok ? formatIsoDay(day.value) : null;
};

describe('parseTypedDay', () => {
  it.each([
    ['2022', '2022-01-01'],
    ['2022-03', '2022-03-01'],
    ['03.2022', '2022-03-01'],
    ['3/2022', '2022-03-01'],
    ['2022-02-24', '2022-02-24'],
    ['24.02.2022', '2022-02-24'],
    ['24/2/2022', '2022-02-24'],
    ['24 2 2022', '2022-02-24'],
    ['  24 February 2022 ', '2022-02-24'],
    ['Feb 24, 2022', '2022-02-24'],
    ['24 feb. 2022', '2022-02-24'],
    ['march 2022', '2022-03-01'],
    ['29.02.2024', '2024-02-29'],
  ])('takes %j as %s in English', (text, day) => {
    expect(typed('en', text)).toBe(day);
  });

  it.each([
    ['uk', '24 лютого 2022 року', '2022-02-24'],
    ['uk', 'березень 2022', '2022-03-01'],
    ['uk', '2014 рік', '2014-01-01'],
    ['be', '24 лютага 2022 года', '2022-02-24'],
    ['be', 'сакавік 2022', '2022-03-01'],
    ['be', '9 жніўня 2020', '2020-08-09'],
  ] as const)('takes the months of %s: %j', (lang, text, day) => {
    expect(typed(lang, text)).toBe(day);
  });

  it.each([
    '',
    'yesterday',
    '30.02.2022',
    '2022-13',
    '13/13/2022',
    '24 Feb',
    '99',
    '0000',
    '24 25 2022 11',
    '%%%',
    '1 2 3 4 5',
    '24 thermidor 2022',
    'some year 2022',
  ])('does not guess what %j means', (text) => {
    expect(typed('en', text)).toBeNull();
  });

  it('moves what lies beyond the atlas to its nearest end', () => {
    expect(typed('en', '1986')).toBe('1991-01-01');
    expect(typed('en', '26.04.1986')).toBe('1991-01-01');
    expect(typed('en', '2030-05')).toBe('2024-12-31');
  });

  it.each(['en', 'uk', 'be'] as const)('reads back every day and month as %s writes it', (lang) => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber), (day) => {
        expect(typed(lang, formatDay(texts[lang], day))).toBe(formatIsoDay(day));
        expect(typed(lang, formatMonth(texts[lang], day))).toBe(`${formatIsoDay(day).slice(0, 7)}-01`);
      }),
      { seed: 24, numRuns: 400 },
    );
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const day = parseTypedDay(texts.en, text);
        expect(!day.ok || (day.value >= FIRST_DAY && day.value <= LAST_DAY)).toBe(true);
      }),
      { seed: 24, numRuns: 2_000 },
    );
  });
});
