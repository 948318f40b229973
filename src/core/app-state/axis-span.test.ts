import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import type { Day } from '../time/day.ts';
import { ATLAS_SPAN } from '../time/span.ts';
import { AXIS_MIN_DAYS, clampAxis } from './axis-span.ts';

describe('clampAxis', () => {
  it('keeps a stretch inside the atlas as it is', () => {
    const spring = { start: day('2022-02-24'), end: day('2022-04-09') };
    expect(clampAxis(spring)).toEqual(spring);
  });

  it('is null for the whole span and for more', () => {
    expect(clampAxis(ATLAS_SPAN)).toBeNull();
    expect(clampAxis({ start: day('1980-01-01'), end: day('2030-01-01') })).toBeNull();
  });

  it('moves a stretch at its length against an end', () => {
    expect(clampAxis({ start: day('1990-12-01'), end: day('1991-02-01') })).toEqual({
      start: day('1991-01-01'),
      end: day('1991-03-04'),
    });
  });

  it('gives any two numbers at least a week inside the atlas', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (start, end) => {
        const axis = clampAxis({ start: start as Day, end: end as Day });
        if (axis === null) return;
        expect(axis.end - axis.start).toBeGreaterThanOrEqual(AXIS_MIN_DAYS);
        expect(axis.start >= ATLAS_SPAN.start && axis.end <= ATLAS_SPAN.end).toBe(true);
        expect(Number.isInteger(axis.start) && Number.isInteger(axis.end)).toBe(true);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
