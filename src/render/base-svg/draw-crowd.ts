import { CROWD_RADIUS_PX } from '../../core/scene/mark-size.ts';
import type { CrowdDot } from '../../core/scene/place-scene.ts';
import { setIfChanged, svgElement } from '../svg.ts';

/** Draws a crowd in the base's own units: one path of round dots for each category and age. */
export function mountCrowd(ground: SVGGElement, scale: number, origin: readonly [number, number]) {
  const paths = new Map<string, SVGPathElement>();
  let shown: readonly CrowdDot[] = [];
  const pathOf = (key: string, { category, age }: CrowdDot['mark']): SVGPathElement => {
    const path =
      paths.get(key) ??
      svgElement('path', {
        class: 'crowd',
        'data-category': category,
        'data-age': String(age),
        'stroke-width': String(CROWD_RADIUS_PX * 2),
      });
    if (!paths.has(key)) ground.append(path);
    paths.set(key, path);
    return path;
  };
  return (crowd: readonly CrowdDot[]) => {
    if (isSameCrowd(crowd, shown)) return;
    shown = crowd;
    const dots = new Map<SVGPathElement, string>();
    for (const { mark } of crowd) {
      // a line of no length is not drawn; one unit is far less than a pixel
      const path = pathOf(`${mark.category} ${mark.age}`, mark);
      const dot = `M${(mark.at.x * scale - origin[0]).toFixed(1)} ${(mark.at.y * scale - origin[1]).toFixed(1)}h1`;
      dots.set(path, (dots.get(path) ?? '') + dot);
    }
    for (const path of paths.values()) setIfChanged(path, 'd', dots.get(path) ?? '');
  };
}

function isSameCrowd(a: readonly CrowdDot[], b: readonly CrowdDot[]): boolean {
  return a.length === b.length && a.every(({ mark }, i) => mark === b[i]?.mark);
}
