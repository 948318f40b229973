import { linePath } from '../scene/axis-ribbon.ts';
import type { PlacedRuler } from '../scene/place-scene.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

const SMALLEST_STEP_WITH_POINTS_KM = 5;

/** The measured line, with a point at every set of the dividers while they can be told apart. */
export function drawRuler({ stepKm, line }: PlacedRuler): SvgNode[] {
  const points = stepKm < SMALLEST_STEP_WITH_POINTS_KM ? [] : line;
  return [
    svgNode('path', { d: linePath(line), class: 'measured' }),
    ...points.map(({ x, y }) => svgNode('circle', { r: '2.6', cx: x.toFixed(1), cy: y.toFixed(1) })),
  ];
}
