import { describe, expect, it } from 'vitest';
import { drawRuler } from './draw-ruler.ts';

const line = [
  { x: 0, y: 10 },
  { x: 40, y: 10.04 },
  { x: 80, y: 30 },
];

describe('drawRuler', () => {
  it('draws the measured line and a point at every set of the dividers', () => {
    const [path, ...points] = drawRuler({ stepKm: 5, line });
    expect(path?.attributes).toEqual({ d: 'M0.0 10.0L40.0 10.0L80.0 30.0', class: 'measured' });
    expect(points.map(({ tag, attributes: { cx, cy } }) => [tag, cx, cy])).toEqual([
      ['circle', '0.0', '10.0'],
      ['circle', '40.0', '10.0'],
      ['circle', '80.0', '30.0'],
    ]);
  });

  it('draws no points that could not be told apart', () => {
    expect(drawRuler({ stepKm: 2, line }).map(({ tag }) => tag)).toEqual(['path']);
  });
});
