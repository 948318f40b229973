import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../geometry/mercator.ts';
import { linePath, partOfPath, ribbonPath } from './axis-ribbon.ts';

const lengthOf = (path: readonly PixelPoint[]) =>
  path
    .slice(1)
    .reduce((sum, { x, y }, i) => sum + Math.hypot(x - (path[i]?.x ?? x), y - (path[i]?.y ?? y)), 0);

/** 30 px east, then 40 px south: 70 px. */
const corner: readonly PixelPoint[] = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 40 },
];

describe('partOfPath', () => {
  it('ends within a leg', () => {
    // 0.2 of 70 px is 14, 0.5 is 35: 30 east and 5 south
    const [, fifth] = partOfPath(corner, 0.2);
    expect(fifth?.x).toBeCloseTo(14, 9);
    const half = partOfPath(corner, 0.5);
    expect(half.slice(0, 2)).toEqual(corner.slice(0, 2));
    expect(half[2]?.x).toBe(30);
    expect(half[2]?.y).toBeCloseTo(5, 9);
    expect(half).toHaveLength(3);
  });

  it('ends on a corner without doubling it', () => {
    expect(partOfPath(corner, 3 / 7)).toEqual(corner.slice(0, 2));
  });

  it('is the whole path for the whole share', () => {
    expect(partOfPath(corner, 1)).toEqual(corner);
  });

  it.each([0, -1])('is empty for a share of %d', (share) => {
    expect(partOfPath(corner, share)).toEqual([]);
  });

  it('is empty for less than two points', () => {
    expect(partOfPath([], 1)).toEqual([]);
    expect(partOfPath([{ x: 1, y: 1 }], 1)).toEqual([]);
  });

  it('has the share of the length of any path', () => {
    const path = fc.array(
      fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(path, fc.double({ min: 0.001, max: 1, noNaN: true }), (points, share) => {
        expect(lengthOf(partOfPath(points, share))).toBeCloseTo(share * lengthOf(points), 6);
      }),
      { seed: 2_402, numRuns: 1_000 },
    );
  });
});

describe('linePath', () => {
  it('moves to the first point and draws to the others', () => {
    expect(linePath(corner)).toBe('M0.0 0.0L30.0 0.0L30.0 40.0');
  });

  it('is empty for less than two points', () => {
    expect(linePath([])).toBe('');
    expect(linePath([{ x: 1, y: 1 }])).toBe('');
  });
});

describe('ribbonPath', () => {
  const pointsOf = (path: string) =>
    path
      .slice(1, -1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number));

  it('outlines a shaft that widens from its start, wings and a point where the path ends', () => {
    const points = pointsOf(
      ribbonPath(
        [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
        ],
        10,
      ),
    );
    // 0.3 of half the width at the start; the head is 2.2 widths long and 1.15 widths to each side
    expect(points[0]).toEqual([0, 1.5]);
    expect(points[2]).toEqual([78, 11.5]);
    expect(points[3]).toEqual([100, 0]);
    expect(points[4]).toEqual([78, -11.5]);
    expect(points[6]).toEqual([0, -1.5]);
    expect(points).toHaveLength(7);
  });

  it('ends with a bar across where the line stands still', () => {
    const path = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    // 0.55 widths thick, as wide as the wings of a head
    expect(pointsOf(ribbonPath(path, 10, 'bar')).slice(2, 6)).toEqual([
      [94.5, 11.5],
      [100, 11.5],
      [100, -11.5],
      [94.5, -11.5],
    ]);
  });

  it('is all head where the path is shorter than that', () => {
    const path = ribbonPath(
      [
        { x: 0, y: 0 },
        { x: 5, y: 0 },
      ],
      10,
    );
    expect(path).not.toContain('NaN');
    expect(pointsOf(path)).toContainEqual([5, 0]);
  });

  it('is empty for less than two points', () => {
    expect(ribbonPath([], 10)).toBe('');
    expect(ribbonPath([{ x: 1, y: 1 }], 10)).toBe('');
  });
});
