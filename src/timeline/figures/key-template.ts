import { html, nothing, svg } from 'lit-html';
import type { FigureFile } from '../../core/record/figure.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import type { ChartLayout } from './chart-layout.ts';
import { signShape } from './sign-shape.ts';

/** What the signs of this chart mean; nothing where all of them are plain. */
export function keyTemplate({ say }: AtlasContext, figure: FigureFile, chart: ChartLayout) {
  const { points, strands } = chart;
  const has = (isSo: (point: FigureFile['points'][number]) => boolean) =>
    points.some(({ index }) => {
      const source = figure.points[index];
      return source !== undefined && isSo(source);
    });
  const entries = [
    ...(strands.length > 1
      ? strands.map((label, strand) => ({
          label,
          sign: svg`<g class="figure-point" data-strand=${strand}><line class="figure-stroke" x1="-10" x2="10" y1="0" y2="0" /><path class="figure-sign" d=${signShape(strand)} /></g>`,
        }))
      : []),
    {
      isShown: has(({ isDerived }) => isDerived),
      label: say('figures.sign.derived'),
      sign: svg`<g class="figure-point" data-derived><rect class="figure-stroke" x="-9" y="-2" width="18" height="4" /></g>`,
    },
    {
      isShown: has(({ certainty }) => certainty === 'low'),
      label: say('figures.sign.low'),
      sign: svg`<g class="figure-point" data-low><line class="figure-stroke" x1="-9" x2="9" y1="0" y2="0" /></g>`,
    },
    {
      isShown: points.some(({ band }) => band !== null),
      label: say('figures.sign.range'),
      sign: svg`<rect class="figure-band" x="-9" y="-5" width="18" height="10" />`,
    },
    {
      isShown: points.some(({ bound }) => bound === 'least'),
      label: say('figures.sign.atLeast'),
      sign: svg`<path class="figure-bound" d="M-3.5 2L0 -2L3.5 2" />`,
    },
    {
      isShown: points.some(({ bound }) => bound === 'most'),
      label: say('figures.sign.atMost'),
      sign: svg`<path class="figure-bound" d="M-3.5 -2L0 2L3.5 -2" />`,
    },
  ].filter((entry) => !('isShown' in entry) || entry.isShown);
  if (entries.length === 0) return nothing;
  return html`
    <ul class="figure-key">
      ${entries.map(({ label, sign }) => html`<li><svg width="22" height="14" viewBox="-11 -7 22 14" aria-hidden="true">${sign}</svg>${label}</li>`)}
    </ul>
  `;
}
