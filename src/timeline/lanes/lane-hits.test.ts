import { describe, expect, it } from 'vitest';
import { recordId } from '../../core/record/ids.ts';
import { laneHitAt } from './lane-hits.ts';
import type { Lane, LaneBar, LaneDisc } from './lane-layout.ts';
import type { SiteBand } from './life-lines.ts';

const disc = (id: string, x: number): LaneDisc => ({
  kind: 'disc',
  recordId: recordId(id),
  x,
  isDisputed: false,
  isSoft: false,
});
const bar = (id: string, x0: number, x1: number): LaneBar => ({
  recordId: recordId(id),
  x0,
  x1,
  isSoftStart: false,
  isSoftEnd: false,
});
const lanes: Lane[] = [
  {
    category: 'military',
    y: 6,
    heightPx: 12,
    bars: [bar('long', 0, 300), bar('short', 40, 120)],
    items: [disc('a', 50), disc('b', 62)],
  },
  { category: 'strike', y: 18, heightPx: 12, bars: [], items: [disc('c', 50)] },
];
const bands: SiteBand[] = [
  {
    kind: 'mission',
    y: 24,
    heightPx: 20,
    lines: [
      { recordId: recordId('m-1'), y: 29, segments: [{ x0: 0, x1: 100, state: 'full' }] },
      { recordId: recordId('m-2'), y: 39, segments: [{ x0: 80, x1: 200, state: 'full' }] },
    ],
  },
];
const at = (x: number, y: number, reach = 7) => {
  const hit = laneHitAt(lanes, bands, x, y, reach);
  if (!hit) return null;
  return hit.kind === 'record' ? hit.recordId : hit.item.kind === 'disc' && hit.item.recordId;
};

describe('laneHitAt', () => {
  it('finds the nearest disc within reach, in its lane or the next', () => {
    expect(at(51, 6)).toBe('a');
    expect(at(57, 6)).toBe('b');
    expect(at(50, 17)).toBe('c');
  });

  it('finds the shortest bar where no disc is near, in its own lane alone', () => {
    expect(at(100, 6)).toBe('short');
    expect(at(200, 6)).toBe('long');
    expect(at(200, 18)).toBeNull();
  });

  it('finds nothing beside everything', () => {
    expect(at(320, 6)).toBeNull();
    expect(at(50, -20)).toBeNull();
  });

  it('finds the nearest life-line that lives there', () => {
    expect(at(50, 40)).toBe('m-1');
    expect(at(90, 40)).toBe('m-2');
    expect(at(250, 30)).toBeNull();
  });
});
