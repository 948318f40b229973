import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../geometry/mercator.ts';
import { type Box, type Disc, spreadDiscs } from './spread.ts';

const seeded = { seed: 1_979, numRuns: 500 };

const disc = (x: number, y: number, radiusPx = 9, isFixed = false): Disc => ({
  anchor: { x, y },
  radiusPx,
  isFixed,
});
const apart = (a: PixelPoint, b: PixelPoint) => Math.hypot(a.x - b.x, a.y - b.y);

/** Few and small enough that all find room: 50 discs of 10 px fill a fifth of the 150 px around an anchor. */
const discs = fc.array(
  fc.record({
    anchor: fc.record({
      // some share a place exactly
      x: fc.oneof(fc.constantFrom(100, 300), fc.double({ min: 0, max: 400, noNaN: true })),
      y: fc.oneof(fc.constantFrom(100, 200), fc.double({ min: 0, max: 300, noNaN: true })),
    }),
    radiusPx: fc.double({ min: 3, max: 10, noNaN: true }),
    isFixed: fc.boolean(),
  }),
  { maxLength: 50 },
);

const boxDistance = ({ x, y }: PixelPoint, box: Box) =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

describe('spreadDiscs', () => {
  it('answers nothing when empty', () => {
    expect(spreadDiscs([], [])).toEqual([]);
  });

  it('leaves a disc alone that has room', () => {
    expect(spreadDiscs([disc(10, 20), disc(100, 20)], [])).toEqual([
      { x: 10, y: 20 },
      { x: 100, y: 20 },
    ]);
  });

  it('moves the later of two discs at one place, and not far', () => {
    const [first, second] = spreadDiscs([disc(50, 50), disc(50, 50)], []);
    expect(first).toEqual({ x: 50, y: 50 });
    const moved = apart(second ?? { x: 50, y: 50 }, { x: 50, y: 50 });
    // two radii of 9 px; the spiral's turns are 5 px apart and its points no farther from each other than twice that
    expect(moved).toBeGreaterThanOrEqual(18);
    expect(moved).toBeLessThan(30);
  });

  it('keeps fixed discs on their anchors even where they overlap, and moves others out of their way', () => {
    const positions = spreadDiscs([disc(50, 50), disc(50, 50, 6, true), disc(52, 50, 6, true)], []);
    expect(positions.slice(1)).toEqual([
      { x: 50, y: 50 },
      { x: 52, y: 50 },
    ]);
    for (const fixed of positions.slice(1))
      expect(apart(positions[0] ?? fixed, fixed)).toBeGreaterThanOrEqual(9 + 6);
  });

  it('overlaps no disc that is not fixed with any other', () => {
    fc.assert(
      fc.property(discs, (list) => {
        const positions = spreadDiscs(list, []);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries()) {
            const [from, to] = [positions[i], positions[j]];
            if (i >= j || (a.isFixed && b.isFixed) || !from || !to) continue;
            expect(apart(from, to)).toBeGreaterThanOrEqual(a.radiusPx + b.radiusPx);
          }
      }),
      seeded,
    );
  });

  it('moves none when a disc is added at the end', () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 0, max: 50 }), (list, count) => {
        // a fixed disc stands first whatever its place in the list
        const loose = list.map((each) => ({ ...each, isFixed: false }));
        expect(spreadDiscs(loose.slice(0, count), [])).toEqual(spreadDiscs(loose, []).slice(0, count));
      }),
      seeded,
    );
  });

  it('keeps every disc that is not fixed clear of obstacles', () => {
    const obstacles: Box[] = [{ left: 80, top: 90, right: 150, bottom: 108 }];
    fc.assert(
      fc.property(discs, (list) => {
        const positions = spreadDiscs(list, obstacles);
        list.forEach(({ isFixed, radiusPx }, i) => {
          const position = positions[i];
          if (isFixed || !position) return;
          for (const box of obstacles)
            expect(boxDistance(position, box)).toBeGreaterThanOrEqual(radiusPx - 1e-9);
        });
      }),
      seeded,
    );
  });

  it('leaves a disc on its anchor that finds no room', () => {
    const everywhere: Box = { left: -1e4, top: -1e4, right: 1e4, bottom: 1e4 };
    expect(spreadDiscs([disc(50, 50)], [everywhere])).toEqual([{ x: 50, y: 50 }]);
  });

  it('takes a fixed disc without radius as no obstacle but its point', () => {
    const [loose] = spreadDiscs([disc(50, 50), disc(50, 50, 0, true)], []);
    expect(apart(loose ?? { x: 50, y: 50 }, { x: 50, y: 50 })).toBeGreaterThanOrEqual(9);
  });
});
