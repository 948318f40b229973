import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fuzz } from '../../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../../testing/growth.ts';
import { dayFromNumber } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { formatDay, formatMonth } from './date-words.ts';
import { RECORD_LANGUAGES } from './language.ts';
import type { Messages } from './messages.ts';
import { parseTypedDay } from './parse-typed-day.ts';

const messagesOf = (lang: string): Messages => {
  const folder = join(import.meta.dirname, '../../../data/texts', lang);
  const read: Messages = parse(readFileSync(join(folder, 'interface.yaml'), 'utf8'));
  return read;
};
const MESSAGES = RECORD_LANGUAGES.map((lang) => [lang, messagesOf(lang)] as const);

const piece = fc.constantFrom(
  ...[
    '2022',
    '1991',
    '02',
    '2',
    '31',
    '24',
    '0000',
    '9999',
    '٢٤',
    '２０２２',
    '1e3',
    '-5',
    '+2022',
    '2022-02-30',
  ],
  ...['-', '/', '.', ' ', ',', "'", '’', '\t', '\u00a0', '\u202e', '\u0000', '\ud800', '🗺'],
  ...[
    'february',
    'feb',
    'fe',
    'лютого',
    'лют',
    'лютага',
    'травня',
    'май',
    'may',
    'року',
    'г.',
    'about',
    'constructor',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
);

describe('parseTypedDay', () => {
  it('gives a day of the atlas, or the beginning of what was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGES), text, ([, messages], typed) => {
        const day = parseTypedDay(messages, typed);
        if (!day.ok) {
          expect([day.problem.length <= 40, typed.includes(day.problem)]).toEqual([true, true]);
          return;
        }
        expect(Number.isInteger(day.value)).toBe(true);
        expect(day.value).toBeGreaterThanOrEqual(FIRST_DAY);
        expect(day.value).toBeLessThanOrEqual(LAST_DAY);
      }),
      fuzz('typed day: any text'),
    );
  });

  it('reads what the atlas itself writes, in any case and with spaces around', () => {
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber);
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGES), day, fc.boolean(), ([, messages], on, isLoud) => {
        const said = ` ${formatDay(messages, on)} `;
        expect(parseTypedDay(messages, isLoud ? said.toUpperCase() : said)).toEqual({ ok: true, value: on });
        expect(parseTypedDay(messages, formatMonth(messages, on)).ok).toBe(true);
      }),
      { ...fuzz('typed day: any text'), numRuns: 1_500 },
    );
  });

  it.each(['a', '1', ' ', '-', '.', '2022 ', 'мая ', "'"])('reads 100 kB of %j in time', (unit) => {
    const growth = growthOfTime(
      (size) => unit.repeat(size / unit.length),
      100_000,
      (long) => MESSAGES.map(([, messages]) => parseTypedDay(messages, long)),
    );
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
