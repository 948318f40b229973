import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import { projectWorld, type View } from '../geometry/camera.ts';
import { baseTransform, borderData, drawBase } from './draw-base.ts';

describe('drawBase', () => {
  it('lays water over land and the border over all, once as a line and once for mines', () => {
    const parts = ['land', 'focus', 'water', 'rivers', 'neighbours', 'border'] as const;
    const nodes = drawBase({
      land: 'land',
      focus: 'focus',
      water: 'water',
      rivers: 'rivers',
      neighbours: 'neighbours',
      border: 'border',
    });
    const drawn = nodes.map(({ attributes }) => attributes['d']);
    expect(drawn).toEqual(expect.arrayContaining([...parts]));
    expect(drawn.slice(-2)).toEqual(['border', 'border']);
    expect(drawn.indexOf('water')).toBeGreaterThan(drawn.indexOf('focus'));
    expect(drawn.indexOf('focus')).toBeGreaterThan(drawn.indexOf('land'));
    expect(nodes.slice(-2).map(({ attributes }) => attributes['class'])).toEqual([
      'border-line',
      'border-mines',
    ]);
  });
});

describe('borderData', () => {
  it('hides the line and has no mines while the layer is off', () => {
    expect(borderData(null)).toEqual({ line: { 'data-state': 'hidden' }, mines: { 'data-mined': 'false' } });
  });

  it('tells the state and whether the border is mined', () => {
    const span = {
      start: day('2022-02-24'),
      end: day('2025-01-01'),
      state: 'closed',
      isMined: true,
    } as const;
    expect(borderData(span)).toEqual({ line: { 'data-state': 'closed' }, mines: { 'data-mined': 'true' } });
  });
});

describe('baseTransform', () => {
  const view: View = { widthPx: 640, heightPx: 400, camera: { zoom: 6.3, center: [28, 51.5] } };
  const base = { scale: 1_000_000, origin: [500_000, 300_000] } as const;

  it.each([
    [77_777, 37_000],
    [0, 0],
    [-5, 99_999],
  ])('takes the unit %d, %d of the file to where the camera shows it', (unitX, unitY) => {
    const match = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/.exec(baseTransform(view, base));
    const [x = Number.NaN, y = Number.NaN, scale = Number.NaN] = match?.slice(1).map(Number) ?? [];
    const pixel = projectWorld(view, { x: (unitX + 500_000) / 1_000_000, y: (unitY + 300_000) / 1_000_000 });
    expect(unitX * scale + x).toBeCloseTo(pixel.x, 2);
    expect(unitY * scale + y).toBeCloseTo(pixel.y, 2);
  });
});
