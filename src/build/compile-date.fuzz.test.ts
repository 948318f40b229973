import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, readEdtf } from '../core/record/export/read-edtf.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import { calendarDate, formatIsoDay } from '../core/time/day.ts';
import type { RecordDate } from '../core/time/record-date.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { fuzz } from '../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../testing/growth.ts';
import { compileDate } from './compile-date.ts';

/** Every word of a date, so that each form can be said. */
const WORDS = Object.fromEntries(
  [
    ...[
      'day',
      'month',
      'year',
      'about',
      'perhaps',
      'oneOf',
      'between',
      'since',
      'sinceUnknownEnd',
      'until',
      'unknownSpan',
    ].map((key) => `date.${key}`),
    ...Array.from({ length: 12 }, (_, i) => [`month.${i + 1}`, `month.of.${i + 1}`]).flat(),
  ].map((key) => [key, `${key} {day} {month} {monthOf} {year} {date} {from} {to}`]),
);

/** What every date promises, whatever it was written as. */
function expectSound(text: string): void {
  const compiled = compileDate(text);
  if (!compiled.ok) {
    if (!/.{10,}/s.test(compiled.problem) || compiled.problem.length > 400)
      expect.fail(`no sentence for ${JSON.stringify(text)}: ${JSON.stringify(compiled.problem)}`);
    return;
  }
  const { value: date } = compiled;
  const { start, end, from, to } = date;
  if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start)
    expect.fail(`${text} runs from ${start} to ${end}`);
  if (date.edtf !== text) expect.fail(`${text} became ${date.edtf}`);
  if (date.form === 'single' && from !== to) expect.fail(`${text} has two edges`);
  if (from.open !== 'no' && start !== ATLAS_SPAN.start) expect.fail(`${text} begins openly on ${start}`);
  if (to.open !== 'no' && end !== ATLAS_SPAN.end) expect.fail(`${text} ends openly on ${end}`);
  expectNotTooExact(text, date);
  expect(formatRecordDate(WORDS, date)).not.toMatch(/NaN|undefined|Invalid/);
  expect(`${formatIsoDay(start)} ${formatIsoDay(end)}`).not.toMatch(/NaN/);
}

/** A month covers whole months, a year whole years. */
function expectNotTooExact(text: string, { form, start, end, from, to }: RecordDate): void {
  if (form === 'one-of') return;
  const first = calendarDate(start);
  const after = calendarDate(end);
  if (from.open === 'no' && from.precision !== 'day') expect([text, first.dayOfMonth]).toEqual([text, 1]);
  if (from.open === 'no' && from.precision === 'year') expect([text, first.month]).toEqual([text, 1]);
  if (to.open === 'no' && to.precision !== 'day') expect([text, after.dayOfMonth]).toEqual([text, 1]);
  if (to.open === 'no' && to.precision === 'year') expect([text, after.month]).toEqual([text, 1]);
}

const two = fc.integer({ min: 0, max: 99 }).map((count) => String(count).padStart(2, '0'));
const year = fc.oneof(
  fc.integer({ min: 1980, max: 2030 }).map(String),
  fc.constantFrom(
    '0000',
    '0001',
    '9999',
    '-0001',
    '12022',
    'Y17000000',
    'Y-17E7',
    '202X',
    '20XX',
    'XXXX',
    '1991S2',
    '٢٠٢٢',
  ),
);
const single = fc
  .tuple(
    fc.constantFrom('', '', '', '~', '?', '%', ' '),
    year,
    fc.option(fc.oneof(two, fc.constantFrom('02', '12', 'XX', '21', '24', '33'))),
    fc.option(fc.oneof(two, fc.constantFrom('01', '28', '29', '30', '31', 'XX'))),
    fc.constantFrom('', '', '', '~', '?', '%', '?~', 'T10:00', 'Z', ' '),
  )
  .map(
    ([before, y, m, d, mark]) =>
      `${before}${y}${m === null ? '' : `-${m}`}${d === null ? '' : `-${d}`}${mark}`,
  );
const edge = fc.oneof(single, fc.constantFrom('', '..', '../', 'open', 'unknown'));
const nearly = fc.oneof(
  single,
  fc.tuple(edge, fc.constantFrom('/', '/', '//', '..', '--'), edge).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('[', '{', '[..', ''),
      fc.array(edge, { maxLength: 4 }),
      fc.constantFrom(']', '}', '..]', ''),
    )
    .map(([open, list, close]) => `${open}${list.join(',')}${close}`),
);

describe('compileDate gives a date that holds what it promises, or a sentence', () => {
  it('for any text', () => {
    const sign = fc.constantFrom(...'0123456789-/~?%X.,[]{}TZYSE+: uU', '\u0000', '\ud800', '\u202e');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(sign, { maxLength: 24 }).map((signs) => signs.join('')),
    );
    fc.assert(fc.property(text, expectSound), fuzz('date: any text'));
  });

  it('for what is nearly a date, and the exports read the same days', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        expectSound(text);
        const compiled = compileDate(text);
        const read = readEdtf(text);
        if (!compiled.ok || read === null) return;
        expect([text, boundsOf(read)]).toEqual([text, boundsOf(compiled.value)]);
      }),
      fuzz('date: nearly a date'),
    );
  });

  it.each([
    '2',
    '2022-02-24',
    '2022-02-24/',
    '[',
    '[2022,',
    '~',
    'X',
    '..',
    '-',
    ' ',
    '9',
    'Y9',
    '2022-02-24T',
  ])('for 100 kB of %j, in time that grows no faster than the text', (piece) => {
    const repeated = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    expect(compileDate(repeated(100_000)).ok).toBe(false);
    expect(growthOfTime(repeated, 100_000, compileDate)).toBeLessThan(LINEAR_GROWTH);
  });
});
