import { html, nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { FigureFile, FigurePoint } from '../../core/record/figure.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { type ChartLayout, type ChartPoint, TOP_PX } from './chart-layout.ts';
import { signShape } from './sign-shape.ts';
import type { TimeMark } from './time-marks.ts';
import { formatNumber, formatValue, pointInWords } from './value-words.ts';

/** Room below the chart for the calendar's labels. */
const CALENDAR_PX = 15;
/** A gutter this wide holds the labels of the values; in a narrower one they stand over the chart. */
const LABEL_GUTTER_PX = 56;
/** Half the width of what is drawn around a dot. */
const DOT_PX = 6;

export interface ChartView {
  readonly figure: FigureFile;
  readonly chart: ChartLayout;
  readonly marks: readonly TimeMark[];
  readonly gutterPx: number;
  /** The value, by its place in the series, that the Tab key reaches. */
  readonly stop: number | null;
}

export interface ChartActions {
  readonly press: (domEvent: MouseEvent) => void;
  readonly key: (domEvent: KeyboardEvent) => void;
  readonly hover: (domEvent: PointerEvent) => void;
  readonly leave: () => void;
}

/** The chart, without its cursor: drawn anew only when series, width or stretch change. */
export function chartTemplate(context: AtlasContext, view: ChartView, actions: ChartActions) {
  const { chart, figure, marks } = view;
  const { widthPx, heightPx, zeroY } = chart;
  return html`
    <svg
      class="figure-chart"
      width=${widthPx}
      height=${heightPx + CALENDAR_PX}
      role="group"
      aria-label=${context.say('figures.chart', { title: figure.title })}
      aria-description=${context.say('figures.keys')}
      @click=${actions.press}
      @keydown=${actions.key}
      @pointermove=${actions.hover}
      @pointerleave=${actions.leave}
    >
      <rect class="figure-ground" width=${widthPx} height=${heightPx} />
      ${marks.map(({ x, label }) => svg`<line class="figure-calendar" x1=${x} x2=${x} y1=${TOP_PX} y2=${heightPx + 4} /><text class="figure-label" aria-hidden="true" x=${x + 2} y=${heightPx + 13}>${label}</text>`)}
      ${chart.ticks.map((tick) => svg`<line class="figure-tick" data-value=${tick.value} x1="0" x2=${widthPx} y1=${tick.y} y2=${tick.y} />`)}
      <line class="figure-zero" x1="0" x2=${widthPx} y1=${zeroY} y2=${zeroY} />
      <g class="figure-areas">${chart.points.map((point) => areaTemplate(point, chart))}</g>
      ${chart.points.map(bandTemplate)}
      ${chart.joins.map((join) => svg`<line class="figure-join" data-strand=${join.strand} x1=${join.x1} y1=${join.y1} x2=${join.x2} y2=${join.y2} />`)}
      ${chart.points.map((point) => pointTemplate(context, view, point))}
      ${chart.ticks.map((tick) => tickLabel(context.file.lang, view, tick))}
      <circle class="figure-near" r="9" visibility="hidden" />
    </svg>
  `;
}

/** The topmost label bears the unit. */
function tickLabel(lang: string, { chart, figure, gutterPx }: ChartView, tick: ChartLayout['ticks'][number]) {
  const isTop = tick === chart.ticks.at(-1);
  const number = formatNumber(lang, figure, tick.value);
  const y = tick.y - 3;
  if (gutterPx < LABEL_GUTTER_PX)
    return tick.value === 0
      ? nothing
      : svg`<text class="figure-label figure-value" aria-hidden="true" x="0" y=${y}>${isTop ? formatValue(lang, figure, tick.value) : number}</text>`;
  const unit = isTop && !figure.isPercent ? figure.unit : '';
  return svg`<text class="figure-label figure-value" aria-hidden="true" x="-4" y=${y} text-anchor="end">${number}</text><text class="figure-label figure-value" aria-hidden="true" x="0" y=${y}>${unit}</text>`;
}

/** The height of a value above zero. */
function areaTemplate({ x, x0, x1, y, isStroke }: ChartPoint, { zeroY }: ChartLayout): SVGTemplateResult {
  return isStroke
    ? svg`<rect class="figure-area" x=${x0} y=${Math.min(y, zeroY)} width=${x1 - x0} height=${Math.abs(zeroY - y)} />`
    : svg`<line class="figure-stem" x1=${x} x2=${x} y1=${y} y2=${zeroY} />`;
}

/** The range that sources give. */
function bandTemplate({ x, x0, x1, band, isStroke }: ChartPoint) {
  if (!band) return nothing;
  const [left, right] = isStroke ? [x0, x1] : [x - DOT_PX, x + DOT_PX];
  return svg`<rect class="figure-band" x=${left} y=${band.top} width=${right - left} height=${band.bottom - band.top} />`;
}

function pointTemplate(context: AtlasContext, { figure, chart, stop }: ChartView, point: ChartPoint) {
  const source = figure.points[point.index];
  if (!source) return nothing;
  const { x, y, isStroke, index, strand } = point;
  const hasSign = !isStroke || chart.strands.length > 1;
  return svg`
    <g
      class="figure-point"
      role="button"
      tabindex=${index === stop ? 0 : -1}
      aria-label=${pointInWords({ lang: context.file.lang, say: context.say }, figure, source)}
      data-point=${index}
      data-strand=${strand}
      ?data-derived=${source.isDerived}
      ?data-low=${source.certainty === 'low'}
    >
      <circle class="figure-ring" cx=${x} cy=${y} r="9" />
      ${isStroke ? strokeTemplate(point, source) : nothing}
      ${hasSign ? svg`<path class="figure-sign" d=${signShape(strand)} transform="translate(${x} ${y})" />` : nothing}
      ${boundTemplate(point)}
    </g>
  `;
}

/** Derived values are hollow. */
function strokeTemplate({ x0, x1, y }: ChartPoint, { isDerived }: FigurePoint) {
  return isDerived
    ? svg`<rect class="figure-stroke" x=${x0} y=${y - 2} width=${x1 - x0} height="4" />`
    : svg`<line class="figure-stroke" x1=${x0} x2=${x1} y1=${y} y2=${y} />`;
}

/** A caret above “at least”, below “at most”. */
function boundTemplate({ x, y, bound }: ChartPoint) {
  if (bound === null) return nothing;
  const d = bound === 'least' ? 'M-3.5 -6.5L0 -10L3.5 -6.5' : 'M-3.5 6.5L0 10L3.5 6.5';
  return svg`<path class="figure-bound" d=${d} transform="translate(${x} ${y})" />`;
}
