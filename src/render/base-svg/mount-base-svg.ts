import { baseTransform, borderData, drawBase } from '../../core/draw/draw-base.ts';
import type { LightBase } from '../../core/geometry/light-base.ts';
import { elementOf } from '../../state/element-of.ts';
import type { Base } from '../base.ts';
import { setIfChanged, svgElement } from '../svg.ts';
import { mountCrowd } from './mount-crowd.ts';

/**
 * The light base in an SVG of its own: drawn once, then moved by one transform. `drawn` is the base of a poster, whose
 * one child is the ground: it is taken over as it stands.
 */
export function mountBaseSvg(container: HTMLElement, base: LightBase, drawn: SVGSVGElement | null): Base {
  const svg = drawn ?? drawAnew(base);
  const ground = svg.querySelector('g') ?? svgElement('g');
  container.append(svg);
  svg.removeAttribute('viewBox');
  const border = ground.querySelector('.border-line');
  const mines = ground.querySelector('.border-mines');
  const showCrowd = mountCrowd(ground, base);
  return {
    showCrowd,
    show: (view) => setIfChanged(ground, 'transform', baseTransform(view, base)),
    showBorder(span) {
      const { line, mines: minesData } = borderData(span);
      for (const [key, value] of Object.entries(line)) if (border) setIfChanged(border, key, value);
      for (const [key, value] of Object.entries(minesData)) if (mines) setIfChanged(mines, key, value);
    },
    destroy: () => svg.remove(),
  };
}

function drawAnew({ paths }: LightBase): SVGSVGElement {
  const svg = svgElement('svg', { class: 'base-svg', 'aria-hidden': 'true', focusable: 'false' });
  const ground = svgElement('g');
  ground.append(...drawBase(paths).map(elementOf));
  svg.append(ground);
  return svg;
}
