import { describe, expect, it } from 'vitest';
import { buildBareScene } from '../../testing/build-bare-scene.ts';
import { buildEventMark } from '../../testing/build-mark.ts';
import type { View } from '../geometry/camera.ts';
import type { LabelStyle, PlacedLabel } from './place-labels.ts';
import type { PlacedScene } from './place-scene.ts';
import { partRightOf, splitPicture } from './split-picture.ts';

const view: View = { camera: { zoom: 6, center: [28.5, 51.5] }, widthPx: 600, heightPx: 400 };
const world = { x: 0.5, y: 0.5 };

/** A name 80 px wide from `left` on. */
const label = (id: string, left: number, style: LabelStyle = 'town'): PlacedLabel => ({
  id,
  text: id,
  style,
  rank: 1,
  isInFocus: true,
  world,
  dot: { x: left, y: 100 },
  baseline: { x: left, y: 100 },
  box: { left, right: left + 80, top: 90, bottom: 104 },
});
const dot = (id: string, x: number) => ({ mark: buildEventMark(id, world), at: { x, y: 50 } });
const point = (id: string, x: number) => ({
  ...dot(id, x),
  anchor: { x, y: 50 },
  radiusPx: 8,
  scale: 1,
  stretch: [],
});
const placed = (values: Partial<PlacedScene> = {}): PlacedScene => ({
  scene: buildBareScene(),
  view,
  points: [],
  crowd: [],
  axes: [],
  border: null,
  ruler: null,
  labels: [],
  ...values,
});
const idsOf = (labels: readonly PlacedLabel[]) => labels.map(({ id }) => id);

describe('splitPicture', () => {
  it('gives each name to the side it lies on', () => {
    const labels = [label('Homiel', 20), label('Kyiv', 420)];
    const { left, right } = splitPicture(
      placed({ labels }),
      placed({ labels: labels.map((l) => ({ ...l })) }),
      300,
    );
    expect(idsOf(left.labels)).toContain('Homiel');
    expect(idsOf(right.labels)).toContain('Kyiv');
  });

  it.each([
    ['capital', ['Minsk']],
    ['country', ['Minsk']],
    ['town', []],
    ['date', []],
  ] as const)('writes a %s across the split, in the same place on both sides: %j', (style, ids) => {
    const { left, right } = splitPicture(
      placed({ labels: [label('Minsk', 260, style)] }),
      placed({ labels: [label('Minsk', 260.2, style)] }),
      300,
    );
    expect([idsOf(left.labels), idsOf(right.labels)]).toEqual([ids, ids]);
  });

  it('cuts no name in two that the sides write in different places', () => {
    const { left, right } = splitPicture(
      placed({ labels: [label('Minsk', 260, 'capital'), label('Brest', 219)] }),
      placed({ labels: [label('Minsk', 280, 'capital'), label('Brest', 301)] }),
      300,
    );
    expect([idsOf(left.labels), idsOf(right.labels)]).toEqual([['Brest'], ['Brest']]);
  });

  it('takes a name that touches the split as beside it', () => {
    const sides = splitPicture(
      placed({ labels: [label('a', 220)] }),
      placed({ labels: [label('b', 300)] }),
      300,
    );
    expect([idsOf(sides.left.labels), idsOf(sides.right.labels)]).toEqual([['a'], ['b']]);
  });

  it('takes each circle of the crowd from the side its middle lies on', () => {
    const { right } = splitPicture(
      placed({ crowd: [dot('l-left', 299), dot('l-right', 300)] }),
      placed({ crowd: [dot('r-left', 299), dot('r-right', 300)] }),
      300,
    );
    expect(right.crowd.map(({ mark }) => mark.markId)).toEqual(['l-left', 'r-right']);
  });

  it('keeps every mark on both sides: the picture cuts them', () => {
    const points = [point('e-1', 10), point('e-2', 590)];
    const { left, right } = splitPicture(placed({ points }), placed({ points }), 300);
    expect([left.points, right.points]).toEqual([points, points]);
  });
});

describe('partRightOf', () => {
  it('leaves out point marks whose middle lies left', () => {
    const part = partRightOf(placed({ points: [point('e-1', 299.9), point('e-2', 300)] }), 300);
    expect(part.points.map(({ mark }) => mark.markId)).toEqual(['e-2']);
  });

  it('is the whole at the left edge and nothing beyond the right one', () => {
    const whole = placed({ points: [point('e-1', 0), point('e-2', 600)] });
    expect(partRightOf(whole, 0).points).toHaveLength(2);
    expect(partRightOf(whole, 601).points).toEqual([]);
  });
});
