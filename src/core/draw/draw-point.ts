import { linePath } from '../scene/axis-ribbon.ts';
import type { PlacedPoint } from '../scene/place-scene.ts';
import type { PointMark } from '../scene/scene.ts';
import { drawMark } from './draw-mark.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** The children of a point mark's group, drawn around 0,0: the stretch of border it stands for, then the mark. */
export function drawPoint(point: PlacedPoint): SvgNode[] {
  return [...drawStretch(point), ...drawMark(point.mark)];
}

/** Where the group of a point mark stands, as a transform. */
export const pointTransform = ({ at, scale }: PlacedPoint): string =>
  `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${scale.toFixed(3)})`;

/** What styles tell point marks apart by. */
export const pointData = ({ mark }: PlacedPoint): Record<string, string> => pointDataOf(mark);

/** The same of a mark that stands nowhere, as in a key. */
export function pointDataOf(mark: PointMark): Record<string, string> {
  const common = { 'data-precision': mark.precision };
  switch (mark.kind) {
    case 'event':
      return {
        ...common,
        'data-category': mark.category,
        'data-age': String(mark.age),
        'data-confidence': mark.confidence,
      };
    case 'mission':
      return {
        ...common,
        'data-status': mark.status,
        'data-type': mark.missionType,
        'data-since': mark.isSinceUnknown ? 'unknown' : 'known',
      };
    case 'crossing':
      return { ...common, 'data-status': mark.status, 'data-type': mark.transport };
    case 'exchange':
      return { ...common, 'data-living': String(mark.livingToUkraine) };
    default:
      return common;
  }
}

/** The stretch of border that an exchange circle stands for, relative to the circle. */
function drawStretch({ stretch, at, scale }: PlacedPoint): SvgNode[] {
  const path = stretch.map((point) => ({ x: (point.x - at.x) / scale, y: (point.y - at.y) / scale }));
  return path.length > 1 ? [svgNode('path', { d: linePath(path), class: 'stretch' })] : [];
}
