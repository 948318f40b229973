import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLabel } from '../../testing/build-atlas.ts';
import { unprojectPixel, type View } from '../geometry/camera.ts';
import { type MeasureText, placeLabels } from './place-labels.ts';
import type { Box } from './spread.ts';

const view: View = { camera: { zoom: 6, center: [28.5, 51.5] }, widthPx: 600, heightPx: 400 };
const at = (x: number, y: number) => unprojectPixel(view, { x, y });
/** Every letter 8 px wide. */
const measure: MeasureText = (text) => text.length * 8;
const isOverlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeLabels', () => {
  it('answers nothing when empty', () => {
    expect(placeLabels([], view, measure, [])).toEqual([]);
  });

  it('writes a town to the right of its dot, centred on it', () => {
    const [label] = placeLabels([buildLabel('Homiel', at(300, 200))], view, measure, []);
    expect(label?.dot.x).toBeCloseTo(300, 6);
    expect(label?.box.left).toBeGreaterThan(300);
    // six letters of 8 px
    expect((label?.box.right ?? 0) - (label?.box.left ?? 0)).toBeCloseTo(48, 6);
    expect(((label?.box.top ?? 0) + (label?.box.bottom ?? 0)) / 2).toBeCloseTo(200, 6);
    expect(label?.baseline.x).toBe(label?.box.left);
  });

  it('writes a country around its point', () => {
    const [label] = placeLabels(
      [buildLabel('Belarus', at(300, 200), { style: 'country' })],
      view,
      measure,
      [],
    );
    expect(((label?.box.left ?? 0) + (label?.box.right ?? 0)) / 2).toBeCloseTo(300, 6);
    expect(((label?.box.top ?? 0) + (label?.box.bottom ?? 0)) / 2).toBeCloseTo(200, 6);
    expect(label?.baseline.x).toBeCloseTo(300, 6);
  });

  it('writes to the left where the right is taken', () => {
    const right: Box = { left: 301, top: 190, right: 400, bottom: 210 };
    const [label] = placeLabels([buildLabel('Homiel', at(300, 200))], view, measure, [right]);
    expect(label?.box.right).toBeLessThan(300);
  });

  it('writes to the left at the right edge of the picture', () => {
    const [label] = placeLabels([buildLabel('Homiel', at(590, 200))], view, measure, []);
    expect(label?.box.right).toBeLessThan(590);
  });

  it('does not write a name without room', () => {
    const everywhere: Box = { left: 0, top: 0, right: 600, bottom: 400 };
    expect(placeLabels([buildLabel('Homiel', at(300, 200))], view, measure, [everywhere])).toEqual([]);
  });

  it('does not write a name whose dot lies outside the picture', () => {
    const outside = [at(-1, 200), at(601, 200), at(300, -1), at(300, 401)].map((world, i) =>
      buildLabel(`t${i}`, world),
    );
    expect(placeLabels(outside, view, measure, [])).toEqual([]);
  });

  it('lets the earlier of two names in one place have it', () => {
    // too wide for left and right of the point, below and far above are taken: above there is room for one
    const wide: MeasureText = () => 500;
    const labels = [
      buildLabel('first', at(300, 200), { style: 'capital' }),
      buildLabel('second', at(300, 200)),
    ];
    const placed = placeLabels(labels, view, wide, [
      { left: 0, top: 210, right: 600, bottom: 400 },
      { left: 0, top: 0, right: 600, bottom: 165 },
    ]);
    expect(placed.map((label) => label.id)).toEqual(['first']);
  });

  it('writes small towns only when near, and rank 1 always', () => {
    const ranks = [1, 2, 3, 4].map((rank) => buildLabel(`rank-${rank}`, at(300, rank * 80), { rank }));
    const count = (zoom: number) => {
      const over: View = { ...view, camera: { ...view.camera, zoom } };
      const here = ranks.map((label, i) => ({
        ...label,
        world: unprojectPixel(over, { x: 300, y: 60 + i * 80 }),
      }));
      return placeLabels(here, over, measure, []).length;
    };
    expect(count(3.5)).toBe(1);
    expect(count(10)).toBe(4);
    const counts = [3.5, 4.5, 5.5, 6.5, 7.5, 10].map(count);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('overlaps neither what is taken, nor another name, nor the edge', () => {
    const label = fc
      .record({
        x: fc.double({ min: -20, max: 620, noNaN: true }),
        y: fc.double({ min: -20, max: 420, noNaN: true }),
        letters: fc.integer({ min: 1, max: 14 }),
        style: fc.constantFrom('capital', 'town', 'country'),
      })
      .map(({ x, y, letters, style }) => buildLabel('n'.repeat(letters), at(x, y), { style }));
    const taken: Box[] = [
      { left: 100, top: 100, right: 180, bottom: 180 },
      { left: 400, top: 40, right: 420, bottom: 360 },
    ];
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        const boxes = placeLabels(labels, view, measure, taken).map(({ box }) => box);
        boxes.forEach((box, i) => {
          for (const other of [...taken, ...boxes.slice(0, i)]) expect(isOverlap(box, other)).toBe(false);
          expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
        });
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
