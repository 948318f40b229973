import { describe, expect, it } from 'vitest';
import { buildCrossingMark, buildEventMark, buildExchangeMark } from '../../testing/build-mark.ts';
import { exchangeRadiusPx, markRadiusPx, markScale } from './mark-size.ts';
import type { Age } from './scene.ts';

const here = { x: 0.58, y: 0.33 };
const area = (radiusPx: number) => Math.PI * radiusPx ** 2;

describe('exchangeRadiusPx', () => {
  it('gives circles whose area is proportional to the persons', () => {
    const perPerson = area(exchangeRadiusPx(100)) / 100;
    for (const persons of [200, 307, 1_000, 2_500])
      expect(area(exchangeRadiusPx(persons)) / persons).toBeCloseTo(perPerson, 9);
  });

  it('is never smaller than a mark', () => {
    expect([0, 1, 5].map(exchangeRadiusPx)).toEqual([6, 6, 6]);
  });
});

describe('markRadiusPx', () => {
  it('sizes an exchange by the living returned to Ukraine, never by bodies', () => {
    const living = buildExchangeMark('x-1', here, { livingToUkraine: 300 });
    const withBodies = buildExchangeMark('x-1', here, {
      livingToUkraine: 300,
      livingToRussia: 900,
      bodiesToUkraine: 5_000,
    });
    expect(markRadiusPx(withBodies)).toBe(markRadiusPx(living));
    expect(markRadiusPx(living)).toBe(exchangeRadiusPx(300));
  });

  it('shrinks an event with age, and shows the selected one larger', () => {
    const ages: Age[] = [0, 1, 2, 3];
    const radii = ages.map((age) => markRadiusPx(buildEventMark('e-1', here, { age })));
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(new Set(radii).size).toBe(4);
    for (const age of ages)
      expect(markRadiusPx(buildEventMark('e-1', here, { age, isSelected: true }))).toBeGreaterThan(
        radii[age] ?? 0,
      );
  });

  it('is scaled as a whole', () => {
    for (const mark of [
      buildEventMark('e-1', here),
      buildCrossingMark('c-1', here),
      buildExchangeMark('x-1', here, { livingToUkraine: 300 }),
    ])
      expect(markRadiusPx(mark, 0.5)).toBeCloseTo(markRadiusPx(mark) / 2, 12);
  });
});

describe('markScale', () => {
  it('grows with the zoom between two limits', () => {
    const scales = [0, 3.5, 4.5, 5, 5.5, 6, 7, 10, 20].map(markScale);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect(Math.min(...scales)).toBeGreaterThan(0.5);
    expect(Math.max(...scales)).toBeLessThan(1.5);
    expect(markScale(6)).toBeGreaterThan(markScale(5));
  });
});
