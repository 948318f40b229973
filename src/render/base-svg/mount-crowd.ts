import { drawCrowd } from '../../core/draw/draw-crowd.ts';
import type { LightBase } from '../../core/geometry/light-base.ts';
import type { CrowdDot } from '../../core/scene/place-scene.ts';
import { elementOf } from '../../state/element-of.ts';
import { setIfChanged } from '../svg.ts';

/** Keeps one path for each category and age of the crowd, and writes only those that changed. */
export function mountCrowd(ground: SVGElement, file: Pick<LightBase, 'scale' | 'origin'>) {
  const paths = new Map<string, SVGElement>();
  let shown: readonly CrowdDot[] = [];
  return (crowd: readonly CrowdDot[]) => {
    if (isSameCrowd(crowd, shown)) return;
    shown = crowd;
    const drawn = drawCrowd(crowd, file);
    for (const [key, node] of drawn) {
      const path = paths.get(key) ?? elementOf(node);
      if (!paths.has(key)) ground.append(path);
      paths.set(key, path);
    }
    for (const [key, path] of paths) setIfChanged(path, 'd', drawn.get(key)?.attributes['d'] ?? '');
  };
}

function isSameCrowd(a: readonly CrowdDot[], b: readonly CrowdDot[]): boolean {
  return a.length === b.length && a.every(({ mark }, i) => mark === b[i]?.mark);
}
