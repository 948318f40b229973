import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LargestOfRuns } from './largest-of-runs.ts';

function placesAbove(runs: LargestOfRuns, low: number, high: number, bound: number): number[] {
  const count = runs.findAbove(low, high, bound);
  return [...runs.found.subarray(0, count)];
}

describe('LargestOfRuns', () => {
  it('agrees with a plain scan of the stretch, whatever the number of levels', () => {
    const column = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 600, size: 'max' });
    const place = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(column, place, place, fc.integer({ min: -52, max: 52 }), (list, a, b, bound) => {
        const [low, high] = [Math.min(a, list.length), Math.min(b, list.length)];
        const plain = list.flatMap((value, i) => (low <= i && i < high && value > bound ? [i] : []));
        expect(placesAbove(new LargestOfRuns(Int32Array.from(list)), low, high, bound)).toEqual(plain);
      }),
      { seed: 19_910_824, numRuns: 1_000 },
    );
  });

  it('finds the one large entry of many', () => {
    const column = new Int32Array(100_000);
    column[77_777] = 1;
    const runs = new LargestOfRuns(column);
    expect(placesAbove(runs, 0, 100_000, 0)).toEqual([77_777]);
    expect(placesAbove(runs, 0, 77_777, 0)).toEqual([]);
    expect(placesAbove(runs, 77_778, 100_000, 0)).toEqual([]);
  });

  it('forgets the last answer with the next question', () => {
    const runs = new LargestOfRuns(Int32Array.of(1, 2, 3));
    expect(placesAbove(runs, 0, 3, 0)).toEqual([0, 1, 2]);
    expect(placesAbove(runs, 0, 3, 2)).toEqual([2]);
  });

  it('answers nothing when empty', () => {
    expect(placesAbove(new LargestOfRuns(new Int32Array(0)), 0, 0, 0)).toEqual([]);
  });
});
