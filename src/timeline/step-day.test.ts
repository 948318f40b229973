import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { type Day, formatIsoDay } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { buildDate, buildEvent, day } from '../testing/build-record.ts';
import { dayForKey, stepDay } from './step-day.ts';

const store = new EventStore([
  buildEvent('e-1', { date: buildDate('1997-05-12') }),
  buildEvent('e-2', { date: buildDate('2022-02-24') }),
]);
const iso = (on: Day | null) => (on === null ? null : formatIsoDay(on));

describe('stepDay', () => {
  it.each([
    ['event', 1, '2000-01-31', '2022-02-24'],
    ['event', -1, '2000-01-31', '1997-05-12'],
    ['event', 1, '2022-02-24', null],
    ['day', 1, '2000-02-28', '2000-02-29'],
    ['day', -1, '1991-01-01', null],
    ['month', 1, '2000-01-31', '2000-02-29'],
    ['month', -1, '2000-03-31', '2000-02-29'],
    ['month', 1, '2024-12-05', '2024-12-31'],
    ['month', 1, '2024-12-31', null],
    ['year', 1, '2000-02-29', '2001-02-28'],
    ['year', -1, '1991-06-01', '1991-01-01'],
  ] as const)('by %s %d from %s is %s', (unit, direction, from, to) => {
    expect(iso(stepDay(store, day(from), unit, direction))).toBe(to);
  });
});

describe('dayForKey', () => {
  it.each([
    ['ArrowRight', false, '2022-02-25'],
    ['ArrowUp', true, '2022-03-03'],
    ['ArrowLeft', false, '2022-02-23'],
    ['ArrowDown', true, '2022-02-17'],
    ['PageUp', false, '2022-03-24'],
    ['PageDown', true, '2021-02-24'],
    ['Home', false, iso(FIRST_DAY)],
    ['End', false, iso(LAST_DAY)],
    ['Tab', false, null],
  ] as const)('%s (large: %s) goes to %s', (key, isLarge, to) => {
    expect(iso(dayForKey(key, day('2022-02-24'), isLarge))).toBe(to);
  });
});
