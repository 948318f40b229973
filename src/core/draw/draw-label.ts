import type { PlacedLabel } from '../scene/place-labels.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** What distinguishes one drawing of a label from another. */
export function labelLook({ text, style, isInFocus, dot, baseline }: PlacedLabel): string {
  return `${text} ${style} ${isInFocus} ${(baseline.x - dot.x).toFixed(1)} ${(baseline.y - dot.y).toFixed(1)}`;
}

/** The children of a label's group, drawn around its dot at 0,0. */
export function drawLabel({ text, style, isInFocus, dot, baseline }: PlacedLabel): SvgNode[] {
  const label = svgNode(
    'text',
    {
      x: (baseline.x - dot.x).toFixed(1),
      y: (baseline.y - dot.y).toFixed(1),
      class: `label ${style}${isInFocus ? '' : ' quiet'}`,
    },
    text,
  );
  if (style === 'country' || style === 'date') return [label];
  return [svgNode('circle', { r: style === 'capital' ? '3' : '2', class: 'town' }), label];
}

/** Where the group of a label stands, as a transform. */
export const labelTransform = ({ dot }: PlacedLabel): string =>
  `translate(${dot.x.toFixed(1)} ${dot.y.toFixed(1)})`;
