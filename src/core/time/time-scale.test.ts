import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import { addDays, type Day, dayFromNumber } from './day.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from './span.ts';
import {
  dayAtX,
  pannedBy,
  type TimeScale,
  wholeScale,
  xOfDay,
  xOfStart,
  zoomedAround,
} from './time-scale.ts';

/** 34 years of 365 days and the 9 leap days from 1992 to 2024. */
const DAYS = 34 * 365 + 9;
const seeded = { seed: 19_910_101, numRuns: 2_000 };
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber);
const width = fc.integer({ min: 100, max: 4_000 });
const anyScale: fc.Arbitrary<TimeScale> = fc
  .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY - 7 }), fc.integer({ min: 7, max: DAYS }), width)
  .map(([start, length, widthPx]) => ({
    start: start as Day,
    end: Math.min(start + length, ATLAS_SPAN.end) as Day,
    widthPx,
  }));

describe('xOfDay', () => {
  it('is the middle of the day: a pixel a day, on a track as wide as the span is long', () => {
    expect(xOfDay(wholeScale(DAYS), FIRST_DAY)).toBeCloseTo(0.5, 9);
    expect(xOfDay(wholeScale(DAYS), LAST_DAY)).toBeCloseTo(DAYS - 0.5, 9);
    expect(xOfStart(wholeScale(DAYS), addDays(FIRST_DAY, 1))).toBeCloseTo(1, 9);
  });
});

describe('dayAtX', () => {
  it('inverts xOfDay on any scale', () => {
    fc.assert(
      fc.property(anyScale, anyDay, (scale, on) => {
        expect(dayAtX(scale, xOfDay(scale, on))).toBe(on);
      }),
      seeded,
    );
  });

  it('is the first day of the atlas before it and the last behind it', () => {
    expect(dayAtX(wholeScale(800), -50)).toBe(FIRST_DAY);
    expect(dayAtX(wholeScale(800), 0)).toBe(FIRST_DAY);
    expect(dayAtX(wholeScale(800), 800)).toBe(LAST_DAY);
    expect(dayAtX(wholeScale(800), 5_000)).toBe(LAST_DAY);
  });

  it('is the first day of a scale without width', () => {
    const scale = { start: day('2022-02-01'), end: day('2022-03-01'), widthPx: 0 };
    expect(dayAtX(scale, 10)).toBe(day('2022-02-01'));
  });

  it('changes from one day to the next where the day ends', () => {
    const noon = day('2022-02-24') - FIRST_DAY;
    expect(dayAtX(wholeScale(DAYS), noon + 0.01)).toBe(day('2022-02-24'));
    expect(dayAtX(wholeScale(DAYS), noon + 0.99)).toBe(day('2022-02-24'));
    expect(dayAtX(wholeScale(DAYS), noon + 1.01)).toBe(day('2022-02-25'));
  });
});

describe('zoomedAround', () => {
  it('keeps the day under the pointer where it is, to within the rounding to days', () => {
    fc.assert(
      fc.property(
        anyScale,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (scale, share, factor) => {
          const x = share * scale.widthPx;
          const next = zoomedAround(scale, x, factor);
          const before = scale.start + share * (scale.end - scale.start);
          const after = next.start + share * (next.end - next.start);
          expect(Math.abs(after - before)).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(Math.abs(next.end - next.start - (scale.end - scale.start) * factor)).toBeLessThanOrEqual(
            1 + 1e-6,
          );
        },
      ),
      seeded,
    );
  });

  it('keeps the first day of a scale without width', () => {
    const scale = { start: day('2022-02-01'), end: addDays(day('2022-02-01'), 100), widthPx: 0 };
    expect(zoomedAround(scale, 10, 2)).toEqual({ start: scale.start, end: addDays(scale.start, 200) });
  });
});

describe('pannedBy', () => {
  it('moves both ends by the days of the distance', () => {
    const scale = { start: day('2022-02-01'), end: addDays(day('2022-02-01'), 100), widthPx: 1_000 };
    expect(pannedBy(scale, 50)).toEqual({ start: day('2022-02-06'), end: addDays(day('2022-02-06'), 100) });
    expect(pannedBy({ ...scale, widthPx: 0 }, 50)).toEqual({ start: scale.start, end: scale.end });
  });
});
