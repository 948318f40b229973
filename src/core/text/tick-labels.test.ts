import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { day } from '../../testing/build-record.ts';
import { addDays, dayFromNumber } from '../time/day.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { type TimeScale, wholeScale } from '../time/time-scale.ts';
import type { Messages } from './messages.ts';
import { axisCalendar, type Tick } from './tick-labels.ts';

const readMessages = (lang: string): Messages =>
  Object.assign(
    {},
    ...['interface', 'tools']
      .map((file) => new URL(`../../../data/texts/${lang}/${file}.yaml`, import.meta.url))
      .map((url) => parse(readFileSync(url, 'utf8'))),
  );
const LANGUAGES = ['en', 'uk', 'be'] as const;
const texts = { en: readMessages('en'), uk: readMessages('uk'), be: readMessages('be') };
/** Seven pixels a sign: wider than any system font draws them at 12 px on average. */
const measure = (text: string) => text.length * 7;
const scaleOf = (first: string, last: string, widthPx: number): TimeScale => ({
  start: day(first),
  end: addDays(day(last), 1),
  widthPx,
});
const labels = (ticks: readonly Tick[]) => ticks.map(({ label }) => label).filter((label) => label !== '');

describe('axisCalendar', () => {
  it('names years alone over the whole span', () => {
    const { unit, ticks, context } = axisCalendar(texts.en, wholeScale(1_400), measure);
    expect([unit, labels(ticks)[0], labels(ticks).at(-1), context]).toEqual(['year', '1991', '2024', []]);
  });

  it('names months and, above them, years', () => {
    const { unit, ticks, context } = axisCalendar(
      texts.uk,
      scaleOf('2021-11-15', '2022-04-30', 400),
      measure,
    );
    expect(unit).toBe('month');
    expect(labels(ticks)).toEqual(['гру', 'січ', 'лют', 'бер', 'кві']);
    expect(labels(context)).toEqual(['2021', '2022']);
  });

  it('names days and, above them, months, the first at the edge', () => {
    const { unit, context } = axisCalendar(texts.en, scaleOf('2022-02-10', '2022-03-10', 900), measure);
    expect(unit).toBe('day');
    expect(labels(context)).toEqual(['February 2022', 'March 2022']);
    expect(context[0]?.x).toBe(0);
  });

  it('lets the label at the edge give way to the next beginning', () => {
    const { context } = axisCalendar(texts.en, scaleOf('2022-02-27', '2022-03-20', 900), measure);
    expect(labels(context)).toEqual(['March 2022']);
  });

  it.each(LANGUAGES)(
    'lets no two labels of a row meet or cross the edge, at any zoom and width, in %s',
    (lang) => {
      const stretch = fc.tuple(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY - 7 }),
        fc.integer({ min: 7, max: ATLAS_SPAN.end - ATLAS_SPAN.start }),
        fc.integer({ min: 200, max: 1_900 }),
      );
      fc.assert(
        fc.property(stretch, ([start, length, widthPx]) => {
          const end = dayFromNumber(Math.min(start + length, ATLAS_SPAN.end));
          const calendar = axisCalendar(texts[lang], { start: dayFromNumber(start), end, widthPx }, measure);
          for (const row of [calendar.ticks, calendar.context]) {
            const drawn = row.filter(({ label }) => label !== '');
            for (const [i, tick] of drawn.entries()) {
              expect(tick.x + measure(tick.label)).toBeLessThanOrEqual(drawn[i + 1]?.x ?? widthPx);
            }
          }
          expect(labels(calendar.ticks).length + labels(calendar.context).length).toBeGreaterThan(0);
        }),
        { seed: 34, numRuns: 500 },
      );
    },
  );
});
