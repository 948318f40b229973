import { html, nothing } from 'lit-html';
import type { AtlasRecord, Border, CountRange, Exchange } from '../core/record/record.ts';
import { recordStatus } from '../core/scene/record-status.ts';
import { formatRange } from '../core/text/count-range.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import type { Day } from '../core/time/day.ts';
import { containsDay } from '../core/time/interval.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

type Say = AtlasContext['say'];

/** When, where, in which state on the day shown, and what was counted. */
export function factsTemplate(context: AtlasContext, record: AtlasRecord) {
  const { file, say } = context;
  return html`
    <dl class="facts">
      <dt>${say('details.when')}</dt>
      <dd class="when">${formatRecordDate(file.messages, record.date)}</dd>
      ${statusRow(context, record)} ${headRow(context, record)} ${placesRow(context, record)}
      ${record.kind === 'exchange' ? [exchangeRows(record, context), placeTotals(record, context)] : nothing}
    </dl>
  `;
}

function statusRow({ store, say }: AtlasContext, record: AtlasRecord) {
  const { day } = store.getState();
  if (record.kind === 'border') return borderRow(record, day, say);
  const status = recordStatus(record, day);
  if (status === null) return nothing;
  const text = typeof status === 'string' ? say(`status.${status}`) : say(`phase.${status.phase}`);
  return html`<dt>${say('details.statusNow')}</dt><dd class="status">${text}</dd>`;
}

function borderRow(record: Border, day: Day, say: Say) {
  const span = record.states.find((candidate) => containsDay(candidate, day));
  if (!span) return nothing;
  const mined = span.isMined ? `; ${say('border.mined')}` : '';
  return html`<dt>${say('details.statusNow')}</dt><dd class="status">${say(`border.${span.state}`)}${mined}</dd>`;
}

/** Who headed the mission on the day; several where terms are known to overlap. */
function headRow({ store, say }: AtlasContext, record: AtlasRecord) {
  if (record.kind !== 'mission') return nothing;
  const { day } = store.getState();
  const heads = record.heads.filter((head) => containsDay(head, day) && head.confidence !== 'uncited');
  if (heads.length === 0) return nothing;
  return html`<dt>${say('details.headedBy')}</dt><dd class="head">${heads.map(({ name, role }) => html`<span class="place">${name}, ${role}</span>`)}</dd>`;
}

function placesRow({ atlas, say }: AtlasContext, record: AtlasRecord) {
  if (record.kind === 'axis' || record.kind === 'border') return nothing;
  const places = record.places.flatMap((id) => atlas.places.get(id) ?? []);
  return html`
    <dt>${say('details.where')}</dt>
    <dd class="where">
      ${
        places.length === 0
          ? say('details.noPlace')
          : places.map(
              (place) =>
                html`<span class="place">${place.name} <span class="precision">(${say(`precision.${place.precision}`)})</span></span>`,
            )
      }
    </dd>
  `;
}

function exchangeRows(record: Exchange, { say }: AtlasContext) {
  const row = (label: string, count: number | null, range?: CountRange) =>
    html`<dt>${say(label)}</dt><dd>${count === null ? say('exchange.unknownCount') : `${range ? formatRange(range) : count} (${say('details.living')})`}</dd>`;
  return html`
    ${row('exchange.toUkraine', record.livingToUkraine, record.livingToUkraineRange)} ${row('exchange.toRussia', record.livingToRussia)}
    ${record.bodiesToUkraine === null ? nothing : html`<dt>${say('exchange.bodies')}</dt><dd>${record.bodiesToUkraine}</dd>`}
  `;
}

/** What the circle on the map counts: all exchanges at the place until the day, both directions, bodies apart. */
function placeTotals(record: Exchange, context: AtlasContext) {
  const { say } = context;
  const mark = context
    .scene()
    .points.find((point) => point.kind === 'exchange' && point.recordIds.includes(record.id));
  if (mark?.kind !== 'exchange') return nothing;
  const bodies =
    mark.bodiesToUkraine > 0 ? html`<br />${say('exchange.bodies')}: ${mark.bodiesToUkraine}` : nothing;
  return html`
    <dt>${say('exchange.soFar')}</dt>
    <dd class="so-far">
      ${say('exchange.toUkraine')}: ${formatRange(mark.livingRange)}<br />${say('exchange.toRussia')}: ${mark.livingToRussia}${bodies}
    </dd>
  `;
}
