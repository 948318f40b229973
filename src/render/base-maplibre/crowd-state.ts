import type { Map as GlMap } from 'maplibre-gl';
import type { CrowdDot } from '../../core/scene/place-scene.ts';
import type { Age } from '../../core/scene/scene.ts';

/** What is true of a circle now: drawn at an age, or not at all. */
export interface CrowdState {
  /** Writes the feature-state of the circles that came, left or aged since the last call. No tile is loaded again. */
  show(crowd: readonly CrowdDot[]): void;
  /** Feature-state is lost with the graphics context and with a style: writes all of it again. */
  replay(): void;
}

/** Moves time for the source `crowd`, whose features bear the marks' ids. */
export function createCrowdState(map: Pick<GlMap, 'setFeatureState' | 'removeFeatureState'>): CrowdState {
  let written = new Map<string, Age>();
  const write = (next: ReadonlyMap<string, Age>) => {
    for (const id of written.keys())
      if (!next.has(id)) map.removeFeatureState({ source: 'crowd', id }, 'age');
    for (const [id, age] of next)
      if (written.get(id) !== age) map.setFeatureState({ source: 'crowd', id }, { age });
    written = new Map(next);
  };
  return {
    show: (crowd) => write(new Map(crowd.map(({ mark }) => [mark.markId, mark.age]))),
    replay() {
      const all = written;
      written = new Map();
      write(all);
    },
  };
}
