import { html, nothing } from 'lit-html';
import type { FigureFile } from '../../core/record/figure.ts';
import type { RecordId } from '../../core/record/ids.ts';
import { addDays } from '../../core/time/day.ts';
import type { Interval } from '../../core/time/interval.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import type { ChartHands } from './chart-hands.ts';
import { type ChartView, chartTemplate } from './chart-template.ts';
import { chooserTemplate } from './chooser-template.ts';
import { keyTemplate } from './key-template.ts';
import type { FigureLoad } from './load-figures.ts';
import { notesTemplate } from './notes-template.ts';
import { tableTemplate } from './table-template.ts';

export interface FiguresView {
  readonly load: FigureLoad;
  readonly unknownId: string | null;
  readonly isTable: boolean;
  readonly gutterPx: number;
  /** Null: no series is loaded. */
  readonly drawn: ChartView | null;
  readonly hands: ChartHands;
  readonly choose: (id: RecordId | null) => void;
  readonly retry: () => void;
  /** Turns from chart to table and back. */
  readonly turn: () => void;
  /** Spreads the axis over a stretch. */
  readonly fit: (axis: Interval) => void;
}

/** One line while no series is open; under it the chart or the table of the one that is. */
export function figuresTemplate(context: AtlasContext, view: FiguresView) {
  const { say } = context;
  const { load, unknownId, drawn } = view;
  if (load.list.kind === 'failed') return failureTemplate(context, 'details.failed', view.retry);
  if (load.list.kind === 'waiting') return html`<p class="figures-line"></p>`;
  return html`
    <div class="figures-line">
      <h2 class="figures-heading">${say('figures.heading')}</h2>
      ${chooserTemplate(context, load.list.value, load.open?.id ?? null, view.choose)}
      ${drawn ? toolsTemplate(context, view, drawn.figure) : nothing}
    </div>
    ${unknownId === null ? nothing : html`<p class="figures-told" role="alert">${say('figures.unknown', { id: unknownId })}</p>`}
    ${load.open?.kind === 'waiting' ? html`<p class="figures-told" role="status">${say('figures.loading')}</p>` : nothing}
    ${load.open?.kind === 'failed' ? failureTemplate(context, 'figures.failed', view.retry) : nothing}
    ${drawn ? openTemplate(context, view, drawn) : nothing}
  `;
}

/** Where the list is missing, the figures' own words may be missing too: the key is one of the first file. */
function failureTemplate({ say }: AtlasContext, key: string, retry: () => void) {
  return html`
    <p class="figures-told" role="alert">
      ${say(key)} <button class="retry" @click=${retry}>${say('details.retry')}</button>
    </p>
  `;
}

function toolsTemplate({ say }: AtlasContext, { isTable, turn, fit }: FiguresView, figure: FigureFile) {
  return html`
    <button class="figure-tool" aria-pressed=${isTable} @click=${turn}>${say('figures.table')}</button>
    <button class="figure-tool" @click=${() => fit(stretchOf(figure))}>${say('figures.fit')}</button>
  `;
}

/** The days of all values, with a margin so that none lies at the edge. */
function stretchOf({ points }: FigureFile): Interval {
  const start = points.reduce((first, point) => (point.start < first.start ? point : first)).start;
  const end = points.reduce((last, point) => (point.end > last.end ? point : last)).end;
  const margin = Math.max(Math.round((end - start) / 20), 3);
  return { start: addDays(start, -margin), end: addDays(end, margin) };
}

function openTemplate(context: AtlasContext, view: FiguresView, drawn: ChartView) {
  const { figure } = drawn;
  return html`
    <section class="figure" data-category=${figure.category} aria-label=${figure.title}>
      <h3>${figure.title}<span class="figure-unit">, ${figure.unit}</span></h3>
      <p class="figure-counts">${figure.counts}</p>
      ${view.isTable ? tableTemplate(context, figure) : drawnTemplate(context, view, drawn)}
      ${notesTemplate(context, figure)}
    </section>
  `;
}

function drawnTemplate(context: AtlasContext, { hands, gutterPx }: FiguresView, drawn: ChartView) {
  const { say, sayCount } = context;
  const { figure, chart } = drawn;
  return html`
    <div class="figure-plot" .style=${`margin-inline-start: ${gutterPx}px; width: ${chart.widthPx}px`}>
      ${chartTemplate(context, drawn, hands)}
      <div class="figure-cursor"></div>
    </div>
    <div class="figure-foot">
      <button class="figure-step figure-previous" aria-label=${say('figures.previous')} @click=${hands.previous}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M3 -5L-3 0L3 5" /></svg>
      </button>
      <button class="figure-step figure-next" aria-label=${say('figures.next')} @click=${hands.next}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-3 -5L3 0L-3 5" /></svg>
      </button>
      <div class="figure-readout"></div>
    </div>
    ${keyTemplate(context, figure, chart)}
    ${chart.outsideCount > 0 ? html`<p class="figure-outside">${sayCount('figures.outside', chart.outsideCount)}</p>` : nothing}
  `;
}
