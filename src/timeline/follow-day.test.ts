import { describe, expect, it } from 'vitest';
import { containsDay, type Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { day } from '../testing/build-record.ts';
import { turnedTo } from './follow-day.ts';

const spring: Interval = { start: day('2022-03-01'), end: day('2022-06-09') };

describe('turnedTo', () => {
  it('stays where the day shows', () => {
    expect(turnedTo(spring, day('2022-03-01'))).toBe(spring);
    expect(turnedTo(spring, day('2022-06-08'))).toBe(spring);
  });

  it('turns a page on: the day lands near the beginning, the length stays', () => {
    // 100 days; 15 of them before the day
    expect(turnedTo(spring, day('2022-06-09'))).toEqual({ start: day('2022-05-25'), end: day('2022-09-02') });
  });

  it('turns a page back: the day lands near the end', () => {
    expect(turnedTo(spring, day('2022-02-28'))).toEqual({ start: day('2021-12-05'), end: day('2022-03-15') });
  });

  it('stays inside the atlas at its ends', () => {
    for (const end of ['1991-01-01', '2024-12-31']) {
      const turned = turnedTo(spring, day(end));
      expect(turned && containsDay(turned, day(end))).toBe(true);
      expect(turned && turned.start >= ATLAS_SPAN.start && turned.end <= ATLAS_SPAN.end).toBe(true);
      expect(turned && turned.end - turned.start).toBe(100);
    }
  });
});
