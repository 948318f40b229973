import type { PixelPoint } from '../geometry/mercator.ts';
import { linePath } from '../scene/axis-ribbon.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** What lights up along the border when it is selected or focused; the line itself belongs to the base. */
export const drawBorderFocus = (line: readonly PixelPoint[]): SvgNode =>
  svgNode('path', { d: linePath(line), class: 'border-focus' });
