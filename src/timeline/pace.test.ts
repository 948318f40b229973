import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { addDays, formatIsoDay } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { buildDate, buildEvent, buildExchange, buildMission, day } from '../testing/build-record.ts';
import { buildPace } from './pace.ts';

/** 34 years of 365 days and the 9 leap days from 1992 to 2024. */
const DAYS = 34 * 365 + 9;

const eventsOn = (...days: string[]) =>
  days.map((first, i) => buildEvent(`e-${i}`, { date: buildDate(first) }));
const paceOf = (...days: string[]) => buildPace(new EventStore(eventsOn(...days)));
/** How long a day shows, seconds. */
const lengthOf = (pace: ReturnType<typeof buildPace>, text: string) =>
  pace.secondsAt(addDays(day(text), 1)) - pace.secondsAt(day(text));

describe('buildPace', () => {
  it('takes 180 s for a span in which much happens', () => {
    // 40 days with one event each share 60 % of the time: 2.7 s a day
    const days = Array.from({ length: 40 }, (_, i) => formatIsoDay(addDays(day('1991-01-01'), i * 300)));
    expect(paceOf(...days).totalSeconds).toBeCloseTo(180, 6);
    expect(buildPace(new EventStore([])).totalSeconds).toBeCloseTo(180, 6);
  });

  it('spreads the time evenly where nothing happens', () => {
    const pace = buildPace(new EventStore([buildMission('m-1')]));
    expect(pace.secondsAt(FIRST_DAY)).toBe(0);
    expect(lengthOf(pace, '1991-01-01')).toBeCloseTo(180 / DAYS, 9);
    expect(pace.secondsAt(LAST_DAY)).toBeCloseTo((180 * (DAYS - 1)) / DAYS, 6);
  });

  // 40 % of the time, 72 s, goes to all days alike; 108 s at most to those on which something begins
  it('holds no day longer than four seconds, however few have events', () => {
    const pace = paceOf('2000-01-01', '2022-02-24');
    expect(lengthOf(pace, '2000-01-01')).toBeCloseTo(72 / DAYS + 4, 6);
    expect(lengthOf(pace, '2022-02-24')).toBeCloseTo(72 / DAYS + 4, 6);
    expect(lengthOf(pace, '2022-02-25')).toBeCloseTo(72 / DAYS, 9);
    expect(pace.totalSeconds).toBeCloseTo(80, 6);
  });

  it('gives a day of four events twice what a day of one has', () => {
    const pace = paceOf('2000-01-01', '2022-02-24', '2022-02-24', '2022-02-24', '2022-02-24');
    expect(lengthOf(pace, '2000-01-01')).toBeCloseTo(72 / DAYS + 2, 6);
    expect(lengthOf(pace, '2022-02-24')).toBeCloseTo(72 / DAYS + 4, 6);
  });

  it('counts exchanges as happenings and sites not', () => {
    const pace = buildPace(
      new EventStore([
        buildExchange('x-1', { date: buildDate('2022-09-21') }),
        buildEvent('e-1', { date: buildDate('2022-02-24') }),
        buildMission('m-1', { date: buildDate('2000-01-01') }),
      ]),
    );
    expect(lengthOf(pace, '2022-09-21')).toBeCloseTo(lengthOf(pace, '2022-02-24'), 9);
    expect(lengthOf(pace, '2000-01-01')).toBeCloseTo(72 / DAYS, 9);
  });

  it('passes over what begins outside the span', () => {
    // as if nothing happened at all
    expect(paceOf('1990-12-31', '1986-04-26').totalSeconds).toBeCloseTo(180, 6);
  });
});

describe('a pace', () => {
  const pace = paceOf('1991-01-01', '1997-05-12', '2022-02-24', '2022-02-24', '2022-02-25', '2024-12-31');
  const everyDay = Array.from({ length: DAYS }, (_, i) => addDays(FIRST_DAY, i));

  it('shows every day for some time, one after the other', () => {
    const seconds = everyDay.map((on) => pace.secondsAt(on));
    expect(seconds.every((second, i) => i === 0 || second > (seconds[i - 1] ?? second))).toBe(true);
    expect(everyDay.every((on) => pace.dayAt(pace.secondsAt(on)) === on)).toBe(true);
  });

  it('never runs back', () => {
    const second = fc.double({ min: -5, max: 185, noNaN: true });
    fc.assert(
      fc.property(second, second, (a, b) => {
        expect(pace.dayAt(Math.min(a, b))).toBeLessThanOrEqual(pace.dayAt(Math.max(a, b)));
      }),
      { seed: 180, numRuns: 2_000 },
    );
  });

  it('stays on the first and the last day outside its time', () => {
    expect(formatIsoDay(pace.dayAt(-1))).toBe('1991-01-01');
    expect(formatIsoDay(pace.dayAt(pace.totalSeconds))).toBe('2024-12-31');
    expect(formatIsoDay(pace.dayAt(1e9))).toBe('2024-12-31');
    expect(pace.secondsAt(day('1986-04-26'))).toBe(0);
    expect(pace.secondsAt(day('2030-01-01'))).toBe(pace.secondsAt(LAST_DAY));
  });
});
