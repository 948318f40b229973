import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import { addDays, dayFromNumber, formatIsoDay } from './day.ts';
import { FIRST_DAY, LAST_DAY } from './span.ts';
import { pxPerDay, type TimeScale, wholeScale, xOfStart } from './time-scale.ts';
import { chooseTickStep, contextDays, TICK_STEPS, tickDays } from './time-ticks.ts';

const scaleOf = (first: string, last: string, widthPx: number): TimeScale => ({
  start: day(first),
  end: addDays(day(last), 1),
  widthPx,
});
const LEAST = { day: 22, month: 34, year: 40 };

describe('chooseTickStep', () => {
  it.each([
    [wholeScale(1400), { unit: 'year', every: 1 }],
    [wholeScale(320), { unit: 'year', every: 5 }],
    [scaleOf('2022-01-01', '2022-12-31', 1000), { unit: 'month', every: 1 }],
    [scaleOf('2022-02-01', '2022-02-28', 900), { unit: 'day', every: 1 }],
    [scaleOf('2022-02-01', '2022-04-30', 900), { unit: 'day', every: 7 }],
  ] as const)('of %j is %j', (scale, step) => {
    expect(chooseTickStep(scale, LEAST)).toEqual(step);
  });

  it('is the coarsest on a scale without width', () => {
    expect(chooseTickStep(wholeScale(0), LEAST)).toEqual(TICK_STEPS.at(-1));
  });
});

describe('tickDays', () => {
  const iso = (scale: TimeScale, unit: 'year' | 'month' | 'day', every: number) =>
    tickDays(scale, { unit, every }).map(formatIsoDay);

  it('begins years, quarters and months inside the scale alone', () => {
    expect(iso(wholeScale(300), 'year', 10)).toEqual(['2000-01-01', '2010-01-01', '2020-01-01']);
    expect(iso(scaleOf('2021-11-15', '2022-08-01', 500), 'month', 3)).toEqual([
      '2022-01-01',
      '2022-04-01',
      '2022-07-01',
    ]);
    expect(iso(scaleOf('2022-01-31', '2022-03-01', 500), 'month', 1)).toEqual(['2022-02-01', '2022-03-01']);
  });

  it('counts days within their month', () => {
    expect(iso(scaleOf('2022-02-20', '2022-03-09', 500), 'day', 7)).toEqual([
      '2022-02-22',
      '2022-03-01',
      '2022-03-08',
    ]);
    expect(iso(scaleOf('2022-01-28', '2022-02-03', 500), 'day', 2)).toEqual([
      '2022-01-29',
      '2022-02-01',
      '2022-02-03',
    ]);
    expect(iso(scaleOf('2022-02-27', '2022-03-02', 500), 'day', 1)).toHaveLength(4);
  });

  it('leaves the wanted room between ticks on every scale', () => {
    const start = fc.integer({ min: FIRST_DAY, max: LAST_DAY - 7 });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 7, max: 12_000 }),
        fc.integer({ min: 200, max: 2000 }),
        (s, length, widthPx) => {
          const scale = {
            start: dayFromNumber(s),
            end: dayFromNumber(Math.min(s + length, LAST_DAY + 1)),
            widthPx,
          };
          const step = chooseTickStep(scale, LEAST);
          const xs = tickDays(scale, step).map((tick) => xOfStart(scale, tick));
          for (const [i, x] of xs.slice(1).entries())
            expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(LEAST[step.unit] - pxPerDay(scale) * 0.01);
        },
      ),
      { seed: 1991, numRuns: 1_000 },
    );
  });
});

describe('contextDays', () => {
  it('are months above days, years above months, none above years', () => {
    const scale = scaleOf('2021-12-20', '2022-02-10', 500);
    expect(contextDays(scale, { unit: 'day', every: 1 }).map(formatIsoDay)).toEqual([
      '2022-01-01',
      '2022-02-01',
    ]);
    expect(contextDays(scale, { unit: 'month', every: 1 }).map(formatIsoDay)).toEqual(['2022-01-01']);
    expect(contextDays(scale, { unit: 'year', every: 1 })).toEqual([]);
  });
});
