import { describe, expect, it } from 'vitest';
import { recordId } from '../../core/record/ids.ts';
import { nextItem } from './lane-cursor.ts';
import type { Lane, LaneItem } from './lane-layout.ts';

const disc = (id: string, x: number): LaneItem => ({
  kind: 'disc',
  recordId: recordId(id),
  x,
  isDisputed: false,
  isSoft: false,
});
const [a, b, c, d] = [disc('a', 10), disc('b', 200), disc('c', 20), disc('d', 190)];
const lane = (category: Lane['category'], ...items: LaneItem[]): Lane => ({
  category,
  y: 0,
  heightPx: 12,
  bars: [],
  items,
});
const lanes = [lane('military', b, a), lane('strike'), lane('diplomacy', c, d)];

describe('nextItem', () => {
  it.each([
    [null, 'ArrowRight', a],
    [null, 'End', a],
    [a, 'ArrowRight', b],
    [b, 'ArrowRight', null],
    [b, 'ArrowLeft', a],
    [a, 'ArrowDown', c],
    [b, 'ArrowDown', d],
    [d, 'ArrowUp', b],
    [a, 'ArrowUp', null],
    [b, 'Home', a],
    [c, 'End', d],
    [a, 'Tab', undefined],
  ])('from %j by %s', (from, key, to) => {
    expect(nextItem(lanes, from, key)).toBe(to);
  });

  it('finds nothing on an empty axis', () => {
    expect(nextItem([], null, 'ArrowRight')).toBeNull();
  });
});
