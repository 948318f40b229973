import type { BasePaths } from '../geometry/base-paths.ts';
import { type View, worldSizePx } from '../geometry/camera.ts';
import type { LightBase } from '../geometry/light-base.ts';
import { worldFromLngLat } from '../geometry/mercator.ts';
import type { BorderStateSpan } from '../record/record.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** The light base, bottom first, in the units of its file; border and mines are its last two paths. */
export function drawBase(paths: BasePaths): SvgNode[] {
  return [
    svgNode('path', { d: paths.land, class: 'neighbour' }),
    svgNode('path', { d: paths.neighbours, class: 'neighbour-line' }),
    svgNode('path', { d: paths.focus, class: 'land' }),
    svgNode('path', { d: paths.water, class: 'water' }),
    svgNode('path', { d: paths.rivers, class: 'river' }),
    svgNode('path', { d: paths.border, class: 'border-line', 'data-layer': 'border' }),
    svgNode('path', { d: paths.border, class: 'border-mines' }),
  ];
}

/** What the border's two paths say of its state; null: the layer is off. */
export const borderData = (
  span: BorderStateSpan | null,
): { readonly line: Record<string, string>; readonly mines: Record<string, string> } => ({
  line: { 'data-state': span?.state ?? 'hidden' },
  mines: { 'data-mined': String(span?.isMined ?? false) },
});

/** From the units of the base's file to the picture's pixels. */
export function baseTransform(view: View, { scale, origin }: Pick<LightBase, 'scale' | 'origin'>): string {
  const factor = worldSizePx(view.camera.zoom) / scale;
  const center = worldFromLngLat(view.camera.center);
  const x = view.widthPx / 2 + (origin[0] - center.x * scale) * factor;
  const y = view.heightPx / 2 + (origin[1] - center.y * scale) * factor;
  return `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${factor})`;
}
