import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedOrder } from './sorted-order.ts';

const orderOf = (keys: readonly number[]) => [...sortedOrder(Int32Array.from(keys))];
const plainOrder = (keys: readonly number[]) =>
  [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);

describe('sortedOrder', () => {
  it.each([
    ['days of some decades, many alike', fc.integer({ min: 7_670, max: 7_690 })],
    ['keys of two digits', fc.integer({ min: -20_000, max: 20_000 })],
    ['any 32-bit keys', fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })],
  ])('agrees with a stable comparison sort: %s', (_, key) => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 100 }), (keys) => {
        expect(orderOf(keys)).toEqual(plainOrder(keys));
      }),
      { seed: 19_910_824, numRuns: 1_000 },
    );
  });

  it('reaches over the whole of 32 bits', () => {
    expect(orderOf([2 ** 31 - 1, 0, -(2 ** 31), -1])).toEqual([2, 3, 1, 0]);
  });

  it('leaves its keys alone', () => {
    const keys = Int32Array.of(3, 1, 2);
    sortedOrder(keys);
    expect([...keys]).toEqual([3, 1, 2]);
  });

  it('takes none, one and equal keys', () => {
    expect(orderOf([])).toEqual([]);
    expect(orderOf([5])).toEqual([0]);
    expect(orderOf([5, 5, 5])).toEqual([0, 1, 2]);
  });
});
