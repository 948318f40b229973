import type { LightBase } from '../geometry/light-base.ts';
import { CROWD_RADIUS_PX } from '../scene/mark-size.ts';
import type { CrowdDot } from '../scene/place-scene.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** In the base's own units one is far less than a pixel. */
const BASE_DOT = 1;
const PIXEL_DOT = 0.01;

/** A crowd in the base's own units: one path of round dots for each category and age, keyed by the two. */
export const drawCrowd = (
  crowd: readonly CrowdDot[],
  { scale, origin }: Pick<LightBase, 'scale' | 'origin'>,
): Map<string, SvgNode> =>
  drawDots(
    crowd,
    ({ mark }) => ({ x: mark.at.x * scale - origin[0], y: mark.at.y * scale - origin[1] }),
    BASE_DOT,
  );

/** The same in pixels of the picture. */
export const drawCrowdInPixels = (crowd: readonly CrowdDot[]): Map<string, SvgNode> =>
  drawDots(crowd, ({ at }) => at, PIXEL_DOT);

function drawDots(
  crowd: readonly CrowdDot[],
  placeOf: (dot: CrowdDot) => { readonly x: number; readonly y: number },
  length: number,
): Map<string, SvgNode> {
  const dots = new Map<string, { mark: CrowdDot['mark']; d: string }>();
  for (const one of crowd) {
    const { mark } = one;
    const key = `${mark.category} ${mark.age}`;
    const { x, y } = placeOf(one);
    // a line of no length is not drawn
    const dot = `M${x.toFixed(1)} ${y.toFixed(1)}h${length}`;
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
