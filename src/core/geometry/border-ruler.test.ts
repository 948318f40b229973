import { length, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { createBorderRuler, walkWithDividers } from './border-ruler.ts';
import type { LngLat } from './lng-lat.ts';
import { RULER_STEPS_KM } from './ruler-steps.ts';

/** A degree of latitude on turf's mean sphere of 6,371.0088 km. */
const DEGREE_KM = (2 * Math.PI * 6371.0088) / 360;

/** East, then back and forth in the north: `teeth` bends of 0.1° on one of 0.1° each. */
const comb = (teeth: number): LngLat[] =>
  Array.from({ length: teeth * 2 + 1 }, (_, i): LngLat => [20 + i * 0.05, i % 2 === 0 ? 50 : 50.1]);

describe('walkWithDividers', () => {
  it('measures a straight meridian right with any step, whole steps or not', () => {
    const meridian: LngLat[] = [
      [30, 50],
      [30, 51],
      [30, 53],
    ];
    for (const step of [...RULER_STEPS_KM, 7.3, 1000])
      expect(walkWithDividers(meridian, step).lengthKm).toBeCloseTo(3 * DEGREE_KM, 6);
  });

  it('sets every step but the last as long as the dividers are wide', () => {
    const { points } = walkWithDividers(comb(20), 10);
    points.slice(1, -1).forEach((point, i) => {
      const from = points[i] as LngLat;
      expect(length(lineString([[...from], [...point]]))).toBeCloseTo(10, 2);
    });
    expect(points.length).toBeGreaterThan(5);
  });

  it('begins and ends where the line does', () => {
    const line = comb(3);
    const { points } = walkWithDividers(line, 2);
    expect(points[0]).toEqual(line[0]);
    expect(points.at(-1)).toEqual(line.at(-1));
  });

  it('finds the line longer the shorter the step, and never longer than it is', () => {
    const line = comb(12);
    const whole = length(lineString(line.map((point) => [...point])));
    const lengths = [10, 5, 1, 0.1].map((step) => walkWithDividers(line, step).lengthKm);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths.at(-1)).toBeLessThanOrEqual(whole + 1e-6);
    expect(lengths.at(-1)).toBeGreaterThan(whole * 0.99);
  });

  it('steps over bends that are smaller than the dividers', () => {
    // 11.1 km north and south again, 3.6 km on: 20 km dividers go along the foot of the comb
    const { lengthKm } = walkWithDividers(comb(12), 20);
    const along = DEGREE_KM * 1.2 * Math.cos((50 * Math.PI) / 180);
    expect(lengthKm).toBeLessThan(along * 1.25);
  });

  it('has nothing to measure on a point or an empty line', () => {
    expect(walkWithDividers([], 1)).toEqual({ stepKm: 1, lengthKm: 0, points: [] });
    expect(walkWithDividers([[30, 50]], 1).lengthKm).toBe(0);
  });

  it('takes a line shorter than a step in one stride', () => {
    const line: LngLat[] = [
      [30, 50],
      [30, 50.1],
    ];
    expect(walkWithDividers(line, 50).points).toEqual(line);
  });

  it.each([0, -1, Number.NaN])('refuses a step of %s km', (step) => {
    expect(() => walkWithDividers(comb(2), step)).toThrow(RangeError);
  });
});

describe('createBorderRuler', () => {
  it('walks a step once', () => {
    const ruler = createBorderRuler(comb(4));
    expect(ruler(5)).toBe(ruler(5));
    expect(ruler(5)).toEqual(walkWithDividers(comb(4), 5));
  });
});
