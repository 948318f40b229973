import { linePath, ribbonPath } from '../scene/axis-ribbon.ts';
import type { PlacedAxis } from '../scene/place-scene.ts';
import { type SvgNode, svgNode, withAttributes } from './svg-node.ts';

const AXIS_WIDTH_PX = 9;
const CONTEXT_AXIS_WIDTH_PX = 5;

/** What distinguishes one drawing of an axis from another. */
export function axisLook({ mark, lines }: PlacedAxis): string {
  const paths = lines.map((line) => `${linePath(line.held)}|${linePath(line.farthest)}`).join('|');
  return `${mark.phase} ${mark.age} ${mark.isSelected} ${paths}`;
}

/** The children of an axis' group, in pixels of the picture: farthest extents below, then branches, then the main line. */
export function drawAxis({ mark, lines }: PlacedAxis): SvgNode[] {
  const width = mark.isFromRussia ? CONTEXT_AXIS_WIDTH_PX : AXIS_WIDTH_PX;
  const end = mark.phase === 'advancing' ? 'head' : 'bar';
  const ghosts = lines.map((line) => svgNode('path', { d: linePath(line.farthest), class: 'farthest' }));
  const held = lines
    .filter((line) => line.held.length > 1)
    .map((line, i) =>
      line.isAir
        ? svgNode('path', { d: linePath(line.held), class: 'air' })
        : svgNode('path', { d: ribbonPath(line.held, i === 0 ? width : width * 0.6, end), class: 'held' }),
    );
  const [main] = held;
  const common = { 'data-phase': mark.phase, ...(mark.isFromRussia && { 'data-context': '' }) };
  return [...ghosts, ...held.slice(1), ...(main ? [main] : [])].map((node) => withAttributes(node, common));
}
