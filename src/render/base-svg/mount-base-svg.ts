import { baseTransform, borderData, drawBase } from '../../core/draw/draw-base.ts';
import type { BaseFile } from '../../core/geometry/base-file.ts';
import { buildBasePaths } from '../../core/geometry/base-paths.ts';
import type { Base } from '../base.ts';
import { elementOf, setIfChanged, svgElement } from '../svg.ts';
import { mountCrowd } from './mount-crowd.ts';

/** The light base in an SVG of its own: drawn once, then moved by one transform. */
export function mountBaseSvg(container: HTMLElement, file: BaseFile): Base {
  const svg = svgElement('svg', { class: 'base-svg', 'aria-hidden': 'true', focusable: 'false' });
  const ground = svgElement('g');
  ground.append(...drawBase(buildBasePaths(file)).map(elementOf));
  svg.append(ground);
  container.append(svg);
  const border = ground.querySelector('.border-line');
  const mines = ground.querySelector('.border-mines');
  const showCrowd = mountCrowd(ground, file);
  return {
    showCrowd,
    show: (view) => setIfChanged(ground, 'transform', baseTransform(view, file)),
    showBorder(span) {
      const { line, mines: minesData } = borderData(span);
      for (const [key, value] of Object.entries(line)) if (border) setIfChanged(border, key, value);
      for (const [key, value] of Object.entries(minesData)) if (mines) setIfChanged(mines, key, value);
    },
    destroy: () => svg.remove(),
  };
}
