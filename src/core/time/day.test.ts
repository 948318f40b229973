import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import {
  addDays,
  addMonths,
  calendarDate,
  clampDay,
  dayFromDate,
  dayFromNumber,
  formatIsoDay,
  parseIsoDay,
} from './day.ts';
import { FIRST_DAY, LAST_DAY } from './span.ts';

const seeded = { seed: 19_910_824, numRuns: 2_000 };

describe('parseIsoDay', () => {
  it('counts whole days from 1970-01-01', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('1969-12-31')).toBe(-1);
    // 52 years from 1970 to 2021 with 13 leap days (1972 to 2020), then 31 days of January and 23 of February
    expect(day('2022-02-24')).toBe(52 * 365 + 13 + 31 + 23);
  });

  it.each(['2024-02-29', '2000-02-29', '1992-02-29'])('reads the leap day %s', (text) => {
    const parsed = parseIsoDay(text);
    expect(parsed.ok && formatIsoDay(parsed.value)).toBe(text);
  });

  // a year is a leap year when 4 divides it, save the centuries that 400 does not
  it.each(['2022-02-30', '2023-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00'])(
    'refuses %s, which no calendar has',
    (text) => {
      const parsed = parseIsoDay(text);
      expect(parsed.ok ? '' : parsed.problem).toBe(
        `"${text}" is not in the calendar; check the month and the day.`,
      );
    },
  );

  it.each([
    '',
    '2022',
    '2022-2-24',
    '22-02-24',
    ' 2022-02-24',
    '2022-02-24T00:00',
    '2022-02-24\n',
    '२०२२-०२-२४',
  ])('refuses %j, which is not written as a day', (text) => {
    const parsed = parseIsoDay(text);
    expect(parsed.ok ? '' : parsed.problem).toContain('is not a day; write it as YYYY-MM-DD');
  });

  it('quotes no more than 40 characters of a long text', () => {
    const parsed = parseIsoDay('9'.repeat(5_000));
    expect(parsed.ok ? '' : parsed.problem).toContain(`"${'9'.repeat(40)}…"`);
  });

  it('is inverted by formatIsoDay', () => {
    // about 1806 to 2189
    const count = fc.integer({ min: -60_000, max: 80_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(count, (on) => {
        expect(day(formatIsoDay(on))).toBe(on);
      }),
      seeded,
    );
  });
});

describe('dayFromNumber', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('throws on %d', (count) => {
    expect(() => dayFromNumber(count)).toThrow(`${count} is not a whole number of days.`);
  });
});

describe('dayFromDate', () => {
  it('carries months and days over their bounds', () => {
    expect(formatIsoDay(dayFromDate(2022, 13, 1))).toBe('2023-01-01');
    expect(formatIsoDay(dayFromDate(2024, 3, 0))).toBe('2024-02-29');
    expect(formatIsoDay(dayFromDate(2022, 2, 30))).toBe('2022-03-02');
  });

  it('is inverted by calendarDate', () => {
    expect(calendarDate(dayFromDate(2024, 2, 29))).toEqual({ year: 2024, month: 2, dayOfMonth: 29 });
    expect(calendarDate(dayFromDate(1969, 12, 31))).toEqual({ year: 1969, month: 12, dayOfMonth: 31 });
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2022-02-24', 0, '2022-02-24'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(formatIsoDay(addDays(day(from), count))).toBe(to);
  });
});

describe('addMonths', () => {
  it.each([
    ['2022-01-15', 1, '2022-02-15'],
    ['2022-12-15', 1, '2023-01-15'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-01-15', 0, '2022-01-15'],
    ['2022-06-30', 18, '2023-12-30'],
    ['2022-01-31', -13, '2020-12-31'],
  ])('%s and %i months is %s: the same day of the month', (from, count, to) => {
    expect(formatIsoDay(addMonths(day(from), count))).toBe(to);
  });

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-10-31', 1, '2022-11-30'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2021-03-31', -25, '2019-02-28'],
  ])('%s and %i months is %s: the last day of a shorter month', (from, count, to) => {
    expect(formatIsoDay(addMonths(day(from), count))).toBe(to);
  });
});

describe('clampDay', () => {
  it('keeps a day within the bounds and moves others to the nearest', () => {
    const clamped = ['1990-12-31', '1991-01-01', '2022-02-24', '2024-12-31', '2025-01-01'].map((text) =>
      formatIsoDay(clampDay(day(text), FIRST_DAY, LAST_DAY)),
    );
    expect(clamped).toEqual(['1991-01-01', '1991-01-01', '2022-02-24', '2024-12-31', '2024-12-31']);
  });
});

describe('in every time zone', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zoneBefore;
  });

  // west, east, half hours, and Apia, whose clocks skipped 30 December 2011
  it.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Chatham', '2022-02-24'],
    ['America/Los_Angeles', '2022-03-13'],
    ['Europe/Warsaw', '2022-03-27'],
    ['Europe/Minsk', '1991-03-31'],
    ['Pacific/Kiritimati', '1994-12-31'],
  ])('in %s, %s is the same day', (zone, text) => {
    process.env['TZ'] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const [year, month, dayOfMonth] = text.split('-').map(Number);
    const on = day(text);
    expect(on).toBe(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
    expect(formatIsoDay(on)).toBe(text);
    expect(calendarDate(on)).toEqual({ year, month, dayOfMonth });
    expect(addDays(addDays(on, -1), 1)).toBe(on);
    expect(formatIsoDay(addMonths(addMonths(on, 12), -12))).toBe(text);
  });

  it('has the zone change the answers of local dates, so that the test above can fail', () => {
    process.env['TZ'] = 'Pacific/Apia';
    expect(new Date(2011, 11, 30).getDate()).toBe(31);
  });
});
