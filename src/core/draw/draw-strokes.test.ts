import { describe, expect, it } from 'vitest';
import { CATEGORY_GLYPHS, CROSSING_SIGNS } from '../scene/symbols.ts';
import { drawDashedRing, drawStrokes } from './draw-strokes.ts';

const line = (x1: string, y1: string, x2: string, y2: string) => ({
  tag: 'line',
  attributes: { x1, y1, x2, y2 },
});

describe('drawStrokes', () => {
  it('makes a line of every straight step, from where the last one ended', () => {
    expect(drawStrokes('M-1.5 0L2 -3H4V.5')).toMatchObject([
      line('-1.5', '0', '2', '-3'),
      line('2', '-3', '4', '-3'),
      line('4', '-3', '4', '0.5'),
    ]);
  });

  it('closes a path with a line to its beginning, not to that of another', () => {
    expect(drawStrokes('M0 0H1M5 5H7V9Z').at(-1)).toMatchObject(line('7', '9', '5', '5'));
  });

  it('makes a circle of two half turns', () => {
    expect(drawStrokes('M4.2 0A4.2 4.2 0 1 1 -4.2 0A4.2 4.2 0 1 1 4.2 0')).toMatchObject([
      { tag: 'circle', attributes: { cx: '0', cy: '0', r: '4.2' } },
    ]);
  });

  it('keeps other curves as paths', () => {
    expect(drawStrokes('M0 0H2M0 -8A8 8 0 0 1 0 8Z')).toMatchObject([
      line('0', '0', '2', '0'),
      { tag: 'path', attributes: { d: 'M0 -8A8 8 0 0 1 0 8Z' } },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(drawStrokes('')).toEqual([]);
  });

  it.each([...Object.values(CATEGORY_GLYPHS), ...Object.values(CROSSING_SIGNS)])(
    'reads every number of %s',
    (d) => {
      const said = drawStrokes(d).flatMap(({ attributes }) => Object.values(attributes));
      expect(said.length).toBeGreaterThan(0);
      expect(said.join(' ')).not.toMatch(/NaN|undefined/);
    },
  );
});

describe('drawDashedRing', () => {
  it('lays its dashes on the ring, with gaps between them', () => {
    const ring = drawDashedRing(12, 'precision-ring');
    expect(ring.attributes).toEqual({ class: 'precision-ring' });
    const ends = ring.children.map(({ attributes: { x1, y1, x2, y2 } }) => [x1, y1, x2, y2].map(Number));
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of ends) {
      expect(Math.hypot(x1, y1)).toBeCloseTo(12, 0);
      expect(Math.hypot(x2, y2)).toBeCloseTo(12, 0);
    }
    const drawnPx = ends.reduce(
      (sum, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => sum + Math.hypot(x2 - x1, y2 - y1),
      0,
    );
    expect(drawnPx / (2 * Math.PI * 12)).toBeGreaterThan(0.35);
    expect(drawnPx / (2 * Math.PI * 12)).toBeLessThan(0.6);
  });
});
