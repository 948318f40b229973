import type { LightBase } from '../geometry/light-base.ts';
import { CROWD_RADIUS_PX } from '../scene/mark-size.ts';
import type { CrowdDot } from '../scene/place-scene.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** A crowd in the base's own units: one path of round dots for each category and age, keyed by the two. */
export function drawCrowd(
  crowd: readonly CrowdDot[],
  { scale, origin }: Pick<LightBase, 'scale' | 'origin'>,
): Map<string, SvgNode> {
  const dots = new Map<string, { mark: CrowdDot['mark']; d: string }>();
  for (const { mark } of crowd) {
    const key = `${mark.category} ${mark.age}`;
    // a line of no length is not drawn; one unit is far less than a pixel
    const dot = `M${(mark.at.x * scale - origin[0]).toFixed(1)} ${(mark.at.y * scale - origin[1]).toFixed(1)}h1`;
    dots.set(key, { mark, d: (dots.get(key)?.d ?? '') + dot });
  }
  return new Map([...dots].map(([key, { mark, d }]) => [key, crowdNode(mark, d)]));
}

function crowdNode(mark: CrowdDot['mark'], d: string): SvgNode {
  return svgNode('path', {
    d,
    class: 'crowd',
    'data-category': mark.category,
    'data-age': String(mark.age),
    'stroke-width': String(CROWD_RADIUS_PX * 2),
  });
}
