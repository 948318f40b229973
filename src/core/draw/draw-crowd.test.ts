import { describe, expect, it } from 'vitest';
import { buildEventMark } from '../../testing/build-mark.ts';
import { CROWD_RADIUS_PX } from '../scene/mark-size.ts';
import { drawCrowd, drawCrowdInPixels } from './draw-crowd.ts';

const dot = (id: string, x: number, values: Parameters<typeof buildEventMark>[2] = {}) => ({
  mark: buildEventMark(id, { x: x / 100, y: 0.5 }, values),
  at: { x, y: 20 },
});
const crowd = [dot('a', 55), dot('b', 60, { category: 'strike' }), dot('c', 65), dot('d', 70, { age: 2 })];

/** Where the dots of a path stand. */
const placesOf = (d = '') => [...d.matchAll(/M(\S+) ([^h]+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('drawCrowdInPixels', () => {
  const paths = drawCrowdInPixels(crowd);

  it('gathers the dots of one category and age in one path, where they happened', () => {
    expect([...paths.keys()]).toEqual(['military 0', 'strike 0', 'military 2']);
    const places = [...paths.values()].map(({ attributes }) => placesOf(attributes['d']));
    expect(places).toEqual([
      [
        [55, 20],
        [65, 20],
      ],
      [[60, 20]],
      [[70, 20]],
    ]);
  });

  it('tells styles the category, the age and how wide a dot is', () => {
    expect(paths.get('military 2')?.attributes).toMatchObject({
      class: 'crowd',
      'data-category': 'military',
      'data-age': '2',
      'stroke-width': String(2 * CROWD_RADIUS_PX),
    });
  });

  it('gives each dot a length that no eye sees, since a line of none is not drawn', () => {
    const lengths = (paths.get('military 0')?.attributes['d'] ?? '')
      .split('h')
      .slice(1)
      .map(Number.parseFloat);
    expect(lengths).toHaveLength(2);
    for (const length of lengths) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(0.1);
    }
  });

  it('makes nothing of nothing', () => {
    expect(drawCrowdInPixels([]).size).toBe(0);
  });
});

describe('drawCrowd', () => {
  it('stands in the units of the base: world times scale, less origin', () => {
    const paths = drawCrowd(crowd, { scale: 1000, origin: [500, 300] });
    expect(placesOf(paths.get('military 0')?.attributes['d'])).toEqual([
      [50, 200],
      [150, 200],
    ]);
  });
});
