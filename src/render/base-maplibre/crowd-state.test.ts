import { describe, expect, it } from 'vitest';
import type { CrowdDot } from '../../core/scene/place-scene.ts';
import type { Age } from '../../core/scene/scene.ts';
import { buildEventMark } from '../../testing/build-mark.ts';
import { createCrowdState } from './crowd-state.ts';

const dot = (id: string, age: Age = 0): CrowdDot => ({
  mark: buildEventMark(id, { x: 0.58, y: 0.33 }, { age }),
  at: { x: 0, y: 0 },
});

/** A map that remembers feature-state and each write. */
function fakeMap() {
  const writes: string[] = [];
  const state = new Map<string, unknown>();
  return {
    writes,
    state,
    setFeatureState({ id }: { id?: string | number }, { age }: { age: Age }) {
      writes.push(`set ${id} ${age}`);
      state.set(String(id), age);
      return this as never;
    },
    removeFeatureState({ id }: { id?: string | number }) {
      writes.push(`remove ${id}`);
      state.delete(String(id));
      return this as never;
    },
  };
}

describe('createCrowdState', () => {
  it('writes only the circles that came, left or aged', () => {
    const map = fakeMap();
    const crowd = createCrowdState(map as never);
    crowd.show([dot('a'), dot('b'), dot('c', 2)]);
    map.writes.length = 0;
    crowd.show([dot('b'), dot('c', 3), dot('d')]);
    expect(map.writes.toSorted()).toEqual(['remove a', 'set c 3', 'set d 0']);
    expect(Object.fromEntries(map.state)).toEqual({ b: 0, c: 3, d: 0 });
  });

  it('writes nothing for the same crowd', () => {
    const map = fakeMap();
    const crowd = createCrowdState(map as never);
    crowd.show([dot('a'), dot('b', 1)]);
    map.writes.length = 0;
    crowd.show([dot('b', 1), dot('a')]);
    expect(map.writes).toEqual([]);
  });

  it('writes everything again when the graphics context has lost it', () => {
    const map = fakeMap();
    const crowd = createCrowdState(map as never);
    crowd.show([dot('a'), dot('b', 1)]);
    map.state.clear();
    crowd.replay();
    expect(Object.fromEntries(map.state)).toEqual({ a: 0, b: 1 });
  });
});
