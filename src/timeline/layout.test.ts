import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { addDays, dayFromNumber } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { buildDate, buildEvent, buildMission, day } from '../testing/build-record.ts';
import { buildDensityBars, buildYearTicks, dayAtX, xOfDay } from './layout.ts';

/** 34 years of 365 days and the 9 leap days from 1992 to 2024. */
const DAYS = 34 * 365 + 9;
const seeded = { seed: 19_910_101, numRuns: 2_000 };
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber);
const width = fc.integer({ min: 100, max: 4_000 });

describe('xOfDay', () => {
  it('is the middle of the day: a pixel a day, on a track as wide as the span is long', () => {
    expect(xOfDay(FIRST_DAY, DAYS)).toBeCloseTo(0.5, 9);
    expect(xOfDay(addDays(FIRST_DAY, 1), DAYS)).toBeCloseTo(1.5, 9);
    expect(xOfDay(LAST_DAY, DAYS)).toBeCloseTo(DAYS - 0.5, 9);
  });
});

describe('dayAtX', () => {
  it('inverts xOfDay on any track', () => {
    fc.assert(
      fc.property(anyDay, width, (on, widthPx) => {
        expect(dayAtX(xOfDay(on, widthPx), widthPx)).toBe(on);
      }),
      seeded,
    );
  });

  it('is inverted by xOfDay to within a pixel', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), width, (share, widthPx) => {
        const x = share * widthPx;
        expect(Math.abs(xOfDay(dayAtX(x, widthPx), widthPx) - x)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  it('is the first day before the track and the last behind it', () => {
    expect(dayAtX(-50, 800)).toBe(FIRST_DAY);
    expect(dayAtX(0, 800)).toBe(FIRST_DAY);
    expect(dayAtX(800, 800)).toBe(LAST_DAY);
    expect(dayAtX(5_000, 800)).toBe(LAST_DAY);
  });

  it('is the first day on a track without width', () => {
    expect(dayAtX(10, 0)).toBe(FIRST_DAY);
  });

  it('changes from one day to the next where the day ends', () => {
    const noon = day('2022-02-24') - FIRST_DAY;
    expect(dayAtX(noon + 0.01, DAYS)).toBe(day('2022-02-24'));
    expect(dayAtX(noon + 0.99, DAYS)).toBe(day('2022-02-24'));
    expect(dayAtX(noon + 1.01, DAYS)).toBe(day('2022-02-25'));
  });
});

describe('buildDensityBars', () => {
  it('draws no bar where nothing begins', () => {
    expect(buildDensityBars(new EventStore([]), 400)).toEqual([]);
    expect(buildDensityBars(new EventStore([buildMission('m-1')]), 400)).toEqual([]);
  });

  it('counts what begins, with heights by square root under the highest', () => {
    const at = (first: string) => ({ date: buildDate(first) });
    const store = new EventStore([
      buildEvent('e-0', at('1991-01-01')),
      buildEvent('e-1', at('2022-02-24')),
      buildEvent('e-2', at('2022-02-24')),
      buildEvent('e-3', at('2022-02-24')),
      buildEvent('e-4', at('2022-02-24')),
    ]);
    const bars = buildDensityBars(store, 400);
    // √1 beside √4
    expect(bars.map((bar) => [bar.count, bar.height])).toEqual([
      [1, 0.5],
      [4, 1],
    ]);
    expect(bars[0]?.x).toBe(0);
    const last = bars[1];
    const x = xOfDay(day('2022-02-24'), 400);
    expect(last && last.x <= x && x <= last.x + last.widthPx).toBe(true);
  });

  it('loses no event at any width, the ends of the span included', () => {
    const store = new EventStore(
      ['1991-01-01', '1999-12-31', '2000-01-01', '2022-02-24', '2024-12-31'].map((first, i) =>
        buildEvent(`e-${i}`, { date: buildDate(first) }),
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (widthPx) => {
        const bars = buildDensityBars(store, widthPx);
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(5);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe('buildYearTicks', () => {
  it('has a tick for every year, where it begins', () => {
    const ticks = buildYearTicks(DAYS);
    expect(ticks).toHaveLength(34);
    expect(ticks[0]).toMatchObject({ year: 1991, x: 0 });
    // 1991 has 365 days, 1992 366
    expect(ticks[1]?.x).toBeCloseTo(365, 9);
    expect(ticks[2]?.x).toBeCloseTo(365 + 366, 9);
    expect(ticks.at(-1)?.year).toBe(2024);
  });

  it('labels every year on a wide track and round ones on a narrow', () => {
    const labelled = (widthPx: number) =>
      buildYearTicks(widthPx)
        .filter((tick) => tick.hasLabel)
        .map((tick) => tick.year);
    expect(labelled(3_000)).toHaveLength(34);
    expect(labelled(320)).toEqual([1995, 2000, 2005, 2010, 2015, 2020]);
  });

  it('leaves 40 px for every label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 4_000 }), (widthPx) => {
        const xs = buildYearTicks(widthPx).flatMap((tick) => (tick.hasLabel ? [tick.x] : []));
        for (const [i, x] of xs.slice(1).entries()) expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(40);
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
