import type { BaseFile } from '../../core/geometry/base-file.ts';
import { buildBasePaths } from '../../core/geometry/base-paths.ts';
import { type View, worldSizePx } from '../../core/geometry/camera.ts';
import { worldFromLngLat } from '../../core/geometry/mercator.ts';
import type { Base } from '../base.ts';
import { setIfChanged, svgElement } from '../svg.ts';
import { mountCrowd } from './draw-crowd.ts';

const IN_FOCUS = new Set(['BY', 'UA']);

/** The light base in an SVG of its own: drawn once, then moved by one transform. */
export function mountBaseSvg(container: HTMLElement, file: BaseFile): Base {
  const paths = buildBasePaths(file);
  const svg = svgElement('svg', { class: 'base-svg', 'aria-hidden': 'true', focusable: 'false' });
  const ground = svgElement('g');
  for (const { id, d } of paths.countries) {
    ground.append(
      svgElement('path', { d, class: IN_FOCUS.has(id) ? 'land' : 'neighbour', 'data-country': id }),
    );
  }
  const mines = svgElement('path', { d: paths.border, class: 'border-mines' });
  const border = svgElement('path', { d: paths.border, class: 'border-line', 'data-layer': 'border' });
  ground.append(
    svgElement('path', { d: paths.water, class: 'water' }),
    svgElement('path', { d: paths.rivers, class: 'river' }),
    svgElement('path', { d: paths.neighbours, class: 'neighbour-line' }),
    border,
    mines,
  );
  svg.append(ground);
  container.append(svg);
  const showCrowd = mountCrowd(ground, file.scale, file.origin);
  return {
    showCrowd,
    show: (view) => setIfChanged(ground, 'transform', transformOf(view, file)),
    showBorder: (span) => {
      setIfChanged(border, 'data-state', span?.state ?? 'hidden');
      setIfChanged(mines, 'data-mined', String(span?.isMined ?? false));
    },
    destroy: () => svg.remove(),
  };
}

/** From the file's units to the picture's pixels. */
function transformOf(view: View, { scale, origin }: BaseFile): string {
  const factor = worldSizePx(view.camera.zoom) / scale;
  const center = worldFromLngLat(view.camera.center);
  const x = view.widthPx / 2 + (origin[0] - center.x * scale) * factor;
  const y = view.heightPx / 2 + (origin[1] - center.y * scale) * factor;
  return `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${factor})`;
}
