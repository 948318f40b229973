import { html, svg, type TemplateResult } from 'lit-html';
import { CATEGORY_GLYPHS, DISPUTE_NOTCH } from '../../core/scene/symbols.ts';
import { formatRecordDate } from '../../core/text/date-words.ts';
import type { AxisCalendar, Tick } from '../../core/text/tick-labels.ts';
import type { TimeScale } from '../../core/time/time-scale.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import type { Lane, LaneBar, LaneCluster, LaneDisc, LaneItem } from './lane-layout.ts';
import type { LifeLine, SiteBand } from './life-lines.ts';

/** Room for the two rows of the calendar above the lanes. */
export const CALENDAR_PX = 30;

/** Everything of the axis that does not move with the day. */
export interface AxisDrawing {
  readonly scale: TimeScale;
  readonly heightPx: number;
  readonly calendar: AxisCalendar;
  readonly lanes: readonly Lane[];
  readonly bands: readonly SiteBand[];
}

/** The id of an item's element inside the shadow root. */
export const itemElementId = (item: LaneItem): string =>
  `lane-${item.kind === 'cluster' ? `${item.recordIds[0]}-and-${item.recordIds.length - 1}` : item.recordId}`;

const recordIdsOf = (item: LaneItem): readonly string[] =>
  item.kind === 'cluster' ? item.recordIds : [item.recordId];

/**
 * Calendar, lanes and life-lines as one SVG, the names of the lanes beside it. A lane is a named group of the list box;
 * life-lines are no options of it: what they stand for is told by the list beside the map.
 */
export function axisTemplate(context: AtlasContext, drawing: AxisDrawing): TemplateResult {
  const { scale, heightPx, calendar, lanes, bands } = drawing;
  return html`
    <svg class="axis-svg" width=${scale.widthPx} height=${heightPx} role="presentation">
      ${calendarTemplate(calendar, heightPx)}
      ${lanes.map((lane) => laneTemplate(context, lane, scale))}
      ${bands.map((band) => bandTemplate(context, band, scale))}
    </svg>
  `;
}

function calendarTemplate({ ticks, context }: AxisCalendar, heightPx: number) {
  const line = ({ x }: Tick, className: string, y1: number) =>
    svg`<line class=${className} x1=${x} x2=${x} y1=${y1} y2=${heightPx} />`;
  return svg`
    <g class="calendar" aria-hidden="true">
      ${ticks.map((tick) => line(tick, 'grid', 24))}
      ${context.map((tick) => (tick.x > 0 ? line(tick, 'grid strong', 0) : ''))}
      ${context.map((tick) => (tick.label ? svg`<text class="context" x=${tick.x + 3} y="11">${tick.label}</text>` : ''))}
      ${ticks.map((tick) => (tick.label ? svg`<text x=${tick.x + 3} y="24">${tick.label}</text>` : ''))}
    </g>
  `;
}

function laneTemplate(context: AtlasContext, lane: Lane, { widthPx }: TimeScale) {
  const radius = Math.min(4.5, lane.heightPx * 0.42);
  return svg`
    <g class="lane" role="group" aria-label=${context.say(`category.${lane.category}`)} data-category=${lane.category} transform=${`translate(0 ${CALENDAR_PX + lane.y})`}>
      <line class="lane-line" x1="0" x2=${widthPx} y1="0" y2="0" />
      ${lane.bars.map((bar) => barTemplate(bar, radius))}
      ${lane.items.map((item) => itemTemplate(context, item, radius))}
    </g>
  `;
}

function itemTemplate(context: AtlasContext, item: LaneItem, radius: number) {
  return svg`
    <g
      class=${`lane-item ${item.kind}`}
      id=${itemElementId(item)}
      role="option"
      aria-selected="false"
      data-records=${recordIdsOf(item).join(' ')}
      aria-label=${speakItem(context, item)}
      transform=${`translate(${item.x.toFixed(1)} 0)`}
    >
      ${shapeOf(item, radius)}
    </g>
  `;
}

function shapeOf(item: LaneItem, radius: number) {
  return item.kind === 'disc' ? discTemplate(item, radius) : clusterTemplate(item, radius);
}

function discTemplate({ isSoft, isDisputed }: LaneDisc, radius: number) {
  return svg`<circle r=${radius} class=${isSoft ? 'disc soft' : 'disc'} />${isDisputed ? svg`<path class="dispute" d=${DISPUTE_NOTCH} transform=${`translate(${radius * 0.6} ${-radius * 0.6}) scale(0.7)`} />` : ''}`;
}

/** The count in a pill; in lanes too low for figures a pill alone, wider for more. */
function clusterTemplate({ recordIds }: LaneCluster, radius: number) {
  const count = recordIds.length;
  const half = Math.min(7, radius + 1 + count / 5);
  const label = radius >= 3.4 ? svg`<text class="cluster-count" y="3">${count}</text>` : '';
  return svg`<rect class="pill" x=${-half} y=${-radius - 0.5} width=${2 * half} height=${2 * radius + 1} rx=${radius} />${label}`;
}

/** Pointed where the source does not give the day: the bar has no edge there. */
function barTemplate({ recordId, x0, x1, isSoftStart, isSoftEnd }: LaneBar, radius: number) {
  const half = radius * 0.4;
  const taper = Math.min(14, (x1 - x0) / 2);
  const left = isSoftStart ? `M${x0} 0L${x0 + taper} ${-half}` : `M${x0} ${half}V${-half}`;
  const right = isSoftEnd ? `H${x1 - taper}L${x1} 0L${x1 - taper} ${half}` : `H${x1}V${half}`;
  const close = isSoftStart ? `H${x0 + taper}Z` : 'Z';
  return svg`<path class="bar-shape" data-records=${recordId} d=${`${left}${right}${close}`} />`;
}

function bandTemplate(context: AtlasContext, band: SiteBand, { widthPx }: TimeScale) {
  const pitch = (band.heightPx - 3) / band.lines.length;
  const width = Math.max(0.8, Math.min(3, pitch * 0.7));
  return svg`
    <g class="band" aria-hidden="true" data-kind=${band.kind} transform=${`translate(0 ${CALENDAR_PX})`}>
      <line class="band-line" x1="0" x2=${widthPx} y1=${band.y} y2=${band.y} />
      ${band.lines.map((line) => lifeTemplate(context, line, width))}
    </g>
  `;
}

function lifeTemplate({ atlas }: AtlasContext, { recordId, y, segments }: LifeLine, width: number) {
  return svg`
    <g class="life" data-records=${recordId}>
      <title>${atlas.store.get(recordId)?.title ?? ''}</title>
      ${segments.map(({ x0, x1, state }) => svg`<line x1=${x0.toFixed(1)} x2=${x1.toFixed(1)} y1=${y} y2=${y} data-life=${state} stroke-width=${width} />`)}
    </g>
  `;
}

/** How an item is spoken: title and date; of a cluster how many and from when to when. */
function speakItem({ atlas, file, sayCount }: AtlasContext, item: LaneItem): string {
  const records = recordIdsOf(item).flatMap((id) => atlas.store.get(id) ?? []);
  const first = records[0];
  if (!first) return '';
  const date = formatRecordDate(file.messages, first.date);
  return item.kind === 'cluster'
    ? `${sayCount('lanes.cluster', records.length)}, ${date}: ${first.title} …`
    : `${first.title}, ${date}`;
}

/** The names of lanes and bands, in the gutter; on a narrow axis their glyphs stand for them. */
export function gutterTemplate({ say }: AtlasContext, { lanes, bands }: AxisDrawing): TemplateResult {
  return html`
    ${lanes.map(
      ({ category, y, heightPx }) => html`
        <div class="lane-name" data-category=${category} .style=${`top: ${CALENDAR_PX + y - heightPx / 2}px; height: ${heightPx}px`} title=${say(`category.${category}`)}>
          <svg viewBox="-6 -6 12 12" aria-hidden="true"><path d=${CATEGORY_GLYPHS[category]} /></svg>
          <span>${say(`category.${category}`)}</span>
        </div>
      `,
    )}
    ${bands.map(
      ({ kind, y, heightPx }) => html`
        <div class="lane-name band-name" .style=${`top: ${CALENDAR_PX + y}px; height: ${heightPx}px`}>
          <span>${say(`lanes.${kind}`)}</span>
        </div>
      `,
    )}
  `;
}
