import { describe, expect, it } from 'vitest';
import { buildAxisMark } from '../../testing/build-mark.ts';
import type { PlacedAxis } from '../scene/place-scene.ts';
import type { AxisMark } from '../scene/scene.ts';
import { axisLook, drawAxis } from './draw-axis.ts';
import type { SvgNode } from './svg-node.ts';

/** A hundred pixels eastwards, at a height. */
const eastwards = (y: number) => [
  { x: 0, y },
  { x: 100, y },
];
const driven = { isAir: false, held: eastwards(0), farthest: eastwards(0) };
const branch = { isAir: false, held: eastwards(0), farthest: eastwards(0) };

const axisOf = (mark: Partial<AxisMark> = {}, lines: PlacedAxis['lines'] = [driven]): PlacedAxis => ({
  mark: { ...buildAxisMark('axis', []), ...mark },
  lines,
});

const classes = (nodes: readonly SvgNode[]) => nodes.map(({ attributes }) => attributes['class']);
const pointsOf = ({ attributes }: SvgNode) =>
  [...(attributes['d'] ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** How wide a ribbon along y = 0 is at its widest. */
const widest = (node: SvgNode | undefined) =>
  node ? 2 * Math.max(...pointsOf(node).map(([, y = 0]) => Math.abs(y))) : 0;

describe('drawAxis', () => {
  it('lays the farthest extents below, then the branches, then the main line', () => {
    const nodes = drawAxis(axisOf({}, [driven, branch, { ...branch, isAir: true }]));
    expect(classes(nodes)).toEqual(['farthest', 'farthest', 'farthest', 'held', 'air', 'held']);
    expect(widest(nodes[5])).toBeGreaterThan(widest(nodes[3]));
  });

  it('ends in one head while it advances, and in a bar across once it stands', () => {
    const tips = (phase: AxisMark['phase']) =>
      drawAxis(axisOf({ phase }))
        .filter(({ attributes }) => attributes['class'] === 'held')
        .flatMap(pointsOf)
        .filter(([x]) => x === 100);
    expect(tips('advancing')).toEqual([[100, 0]]);
    const bar = tips('halted');
    expect(bar).toHaveLength(2);
    expect(bar[0]?.[1]).toBe(-(bar[1]?.[1] ?? 0));
  });

  it('draws an axis from Russia as context: marked and narrower', () => {
    const [own] = drawAxis(axisOf()).slice(-1);
    const [context] = drawAxis(axisOf({ isFromRussia: true })).slice(-1);
    expect(own?.attributes).not.toHaveProperty('data-context');
    expect(context?.attributes).toHaveProperty('data-context', '');
    expect(widest(context)).toBeLessThan(widest(own));
  });

  it('leaves only its farthest extent once nothing is held, and tells the phase', () => {
    const nodes = drawAxis(axisOf({ phase: 'withdrawn' }, [{ ...driven, held: [] }]));
    expect(nodes.map(({ attributes }) => attributes)).toEqual([
      { class: 'farthest', d: 'M0.0 0.0L100.0 0.0', 'data-phase': 'withdrawn' },
    ]);
  });
});

describe('axisLook', () => {
  const look = axisLook(axisOf());

  it('is the same for an axis that looks the same', () => {
    expect(axisLook(axisOf({ title: 'Another title' }))).toBe(look);
  });

  it.each([
    ['phase', axisOf({ phase: 'halted' })],
    ['age', axisOf({ age: 2 })],
    ['selection', axisOf({ isSelected: true })],
    ['reach', axisOf({}, [{ ...driven, held: eastwards(5) }])],
    ['farthest extent', axisOf({}, [{ ...driven, farthest: eastwards(5) }])],
    ['number of lines', axisOf({}, [driven, branch])],
  ])('changes with its %s', (_, axis) => {
    expect(axisLook(axis)).not.toBe(look);
  });
});
