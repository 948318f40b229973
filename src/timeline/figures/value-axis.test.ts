import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildValueAxis, shareOfAxis } from './value-axis.ts';

describe('buildValueAxis', () => {
  it.each([
    ['billions', [0.559, 2.309], false, [0, 1.5, 3]],
    ['turnover', [0.7, 8.2], false, [0, 5, 10]],
    ['persons', [2305, 282121], false, [0, 150_000, 300_000]],
    ['tenths', [0.2, 0.3], false, [0, 0.15, 0.3]],
    ['shares', [32, 45], true, [0, 25, 50]],
    ['large shares', [22, 90], true, [0, 50, 100]],
    ['a value that is round already', [5], false, [0, 2.5, 5]],
    ['nothing but zero', [0, 0], false, [0, 0.5, 1]],
    ['no value', [], false, [0, 0.5, 1]],
    ['values below zero', [-3, 7], false, [-3, 0, 8]],
    ['values below zero alone', [-3, -1], false, [-3, 0]],
    ['what is no number', [Number.NaN, Number.POSITIVE_INFINITY, 4], false, [0, 2, 4]],
  ])('%s', (_, values, isPercent, ticks) => {
    expect(buildValueAxis(values, isPercent).ticks).toEqual(ticks);
  });

  it('encloses zero and every value, huge and tiny ones too, and wastes less than half of its height', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, (list) => {
        const { min, max, ticks } = buildValueAxis(list, false);
        expect(min).toBeLessThanOrEqual(Math.min(0, ...list));
        expect(max).toBeGreaterThanOrEqual(Math.max(0, ...list));
        expect(max).toBeGreaterThan(min);
        expect(ticks.every(Number.isFinite)).toBe(true);
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
        const most = Math.max(...list);
        if (most > 1e-300) expect(most / max).toBeGreaterThan(0.5);
      }),
      { seed: 1992, numRuns: 500 },
    );
  });
});

describe('shareOfAxis', () => {
  it('goes from bottom to top in order and never beyond', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 5 }), (list) => {
        const axis = buildValueAxis(list, false);
        const shares = list.toSorted((a, b) => a - b).map((value) => shareOfAxis(axis, value));
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
      { seed: 2014, numRuns: 500 },
    );
  });

  it('holds what lies beyond at the ends', () => {
    expect([-5, 0, 5, 10, 99].map((value) => shareOfAxis({ min: 0, max: 10 }, value))).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
  });
});
