import { describe, expect, it } from 'vitest';
import { buildCrossingMark, buildEventMark, buildExchangeMark } from '../../testing/build-mark.ts';
import { STATUSES } from '../record/vocabulary.ts';
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

  it('shows the ways across that stay when the border is closed larger than all others', () => {
    const crossing = buildCrossingMark('c-1', here);
    const radii = STATUSES.map((status) => markRadiusPx({ ...crossing, status }));
    const humanitarian = markRadiusPx({ ...crossing, status: 'humanitarian-only' });
    expect(new Set(radii).size).toBe(2);
    expect(humanitarian).toBe(Math.max(...radii));
  });

  it('draws a stack larger than the events folded into it, and sites smaller', () => {
    const event = buildEventMark('e-1', here);
    const stack = markRadiusPx({ ...event, kind: 'stack', shares: [] });
    const mission = {
      kind: 'mission',
      missionType: 'embassy',
      status: 'open',
      isSinceUnknown: false,
    } as const;
    const installation = { kind: 'installation', installationType: 'camp' } as const;
    expect(stack).toBeGreaterThan(markRadiusPx(event));
    // the outlines of symbols.ts reach 7 px to each side, those of installations 6.5 px
    for (const [site, reachPx] of [
      [mission, 7],
      [installation, 6.5],
    ] as const) {
      expect(markRadiusPx({ ...event, ...site })).toBeLessThan(stack);
      expect(markRadiusPx({ ...event, ...site })).toBeGreaterThanOrEqual(reachPx);
    }
  });

  it('throws on a kind that nobody has named, instead of drawing it without a size', () => {
    expect(() => markRadiusPx({ ...buildEventMark('e-1', here), kind: 'railway' } as never)).toThrow(
      /Unhandled variant/,
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
