import { html, nothing } from 'lit';
import { assertNever } from '../core/assert-never.ts';
import type {
  Citation,
  CitationRef,
  Claim,
  DetailsFile,
  HistoryBlock,
  HistoryLine,
  RecordDetails,
} from '../core/record/details.ts';
import type { AtlasRecord, Border, CountRange, Exchange } from '../core/record/record.ts';
import { recordStatus } from '../core/scene/record-status.ts';
import { formatRange } from '../core/text/count-range.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import type { Day } from '../core/time/day.ts';
import { containsDay } from '../core/time/interval.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { rulerTemplate } from './ruler.ts';

export type DetailsLoad =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'loaded'; readonly file: DetailsFile };

export interface DetailsActions {
  readonly retry: () => void;
  readonly close: () => void;
}

/** What happened, when and where as exactly as known, what is disputed, and who says so. */
export function detailsTemplate(
  context: AtlasContext,
  record: AtlasRecord,
  load: DetailsLoad,
  actions: DetailsActions,
) {
  const { file, say } = context;
  return html`
    <article class="details" aria-labelledby="details-title" data-record=${record.id}>
      <button class="close" aria-label=${say('details.close')} @click=${actions.close}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5L5 5M-5 5L5 -5" /></svg>
      </button>
      <p class="kicker" data-category=${record.category}>${kickerOf(record, say)}</p>
      <h2 id="details-title" class="details-title" tabindex="-1">${record.title}</h2>
      <dl class="facts">
        <dt>${say('details.when')}</dt>
        <dd class="when">${formatRecordDate(file.messages, record.date)}</dd>
        ${statusRow(context, record)} ${headRow(context, record)} ${placesRow(context, record)} ${record.kind === 'exchange' ? [exchangeRows(record, context), placeTotals(record, context)] : nothing}
      </dl>
      ${loadedTemplate(context, record, load, actions)}
    </article>
  `;
}

function loadedTemplate(
  context: AtlasContext,
  record: AtlasRecord,
  load: DetailsLoad,
  actions: DetailsActions,
) {
  const { say } = context;
  switch (load.kind) {
    case 'loading':
      return html`<p class="empty" role="status">${say('details.loading')}</p>`;
    case 'failed':
      return html`<p class="empty" role="alert">${say('details.failed')}</p>
        <button class="retry" @click=${actions.retry}>${say('details.retry')}</button>`;
    case 'loaded':
      return bodyTemplate(context, record, load.file.details, load.file);
    default:
      return assertNever(load);
  }
}

function bodyTemplate(context: AtlasContext, record: AtlasRecord, details: RecordDetails, file: DetailsFile) {
  const { say } = context;
  return html`
    ${details.isSensitive ? html`<p class="caution">${say('details.sensitive')}</p>` : nothing}
    <p class="summary">${details.summary}</p>
    ${details.isUncertain ? html`<p class="caution">${say('details.uncertain')}</p>` : nothing}
    ${record.confidence === 'confirmed' ? nothing : html`<p class="caution">${say(`details.${record.confidence}`)}</p>`}
    ${details.lengths ? rulerTemplate(context, details.lengths) : nothing}
    ${record.kind === 'border' ? nothing : claimsOf(details, file, say)}
    ${details.blocks.map((block) => blockTemplate(block, file, say))}
    ${record.kind === 'border' ? claimsOf(details, file, say) : nothing}
    ${details.notes.map((note) => html`<p class="note">${note}</p>`)}
    ${citationsTemplate(details.citations, file, say)} ${samePlaceTemplate(context, record)}
  `;
}

const claimsOf = ({ claims }: RecordDetails, file: DetailsFile, say: Say) =>
  claims.length > 0 ? claimsTemplate(claims, file, say) : nothing;

/** Other records at the same places, oldest first: one place through time. */
function samePlaceTemplate({ atlas, store, file, say }: AtlasContext, record: AtlasRecord) {
  const there = record.places
    .flatMap((place) => atlas.store.atPlace(place))
    .filter((other) => other.id !== record.id);
  if (there.length === 0) return nothing;
  const others = [...new Set(there)].toSorted((a, b) => a.date.start - b.date.start);
  const open = (other: AtlasRecord) => () => store.getState().selectRecord(other.id);
  return html`
    <section class="same-place">
      <h3>${say('details.also')}</h3>
      <ul>
        ${others.map(
          (other) => html`
            <li>
              <button data-category=${other.category} @click=${open(other)}>
                <span class="item-date">${formatRecordDate(file.messages, other.date)}</span>
                <span>${other.title}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

type Say = AtlasContext['say'];

function kickerOf(record: AtlasRecord, say: Say): string {
  switch (record.kind) {
    case 'event':
    case 'border':
      return say(`category.${record.category}`);
    case 'mission':
      return say(`missionType.${record.missionType}`);
    case 'crossing':
      return say(`transport.${record.transport}`);
    case 'installation':
      return say(`installation.${record.installationType}`);
    case 'exchange':
      return say('layer.exchanges');
    case 'axis':
      return say(record.isFromRussia ? 'axis.fromRussia' : 'layer.axes');
    default:
      return assertNever(record);
  }
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

function claimsTemplate(claims: readonly Claim[], file: DetailsFile, say: Say) {
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  return html`
    <section class="claims">
      <h3>${say('details.disputed')}</h3>
      ${topics.map(
        (topic) => html`
          <h4>${topic}</h4>
          <ul>
            ${claims.filter((claim) => claim.topic === topic).map((claim) => claimTemplate(claim, file, say))}
          </ul>
        `,
      )}
    </section>
  `;
}

const STANCE_WORDS = {
  asserts: 'details.saidBy',
  denies: 'details.deniedBy',
  reports: 'details.reportedBy',
} as const;

function claimTemplate(claim: Claim, file: DetailsFile, say: Say) {
  const citation = claim.citation ? file.citations[claim.citation] : undefined;
  return html`
    <li>
      <span class="value">${claim.value}</span>
      <span class="who">${say(STANCE_WORDS[claim.stance], { who: claim.assertedBy })}</span>
      ${claim.note ? html`<span class="why">${claim.note}</span>` : nothing}
      ${citation?.url ? html`<a class="cite" href=${safeUrl(citation.url)} target="_blank" rel="noopener noreferrer">${citation.publisher}</a>` : nothing}
    </li>
  `;
}

function blockTemplate(block: HistoryBlock, file: DetailsFile, say: Say) {
  return html`
    <section class="history">
      <h3>${say(BLOCK_HEADINGS[block.heading])}</h3>
      <ol>${block.lines.map((line) => lineTemplate(line, file))}</ol>
    </section>
  `;
}

const BLOCK_HEADINGS: Readonly<Record<HistoryBlock['heading'], string>> = {
  history: 'details.history',
  states: 'border.states',
  story: 'border.story',
  tripoints: 'border.tripoints',
  heads: 'details.heads',
  reached: 'axis.waypoints',
  withdrawal: 'axis.withdrawal',
  lengths: 'border.lengths',
};

function lineTemplate(line: HistoryLine, file: DetailsFile) {
  const links = line.citations.flatMap((id) => file.citations[id] ?? []);
  return html`
    <li>
      <span class="line-date">${line.date}</span>
      <span class="line-text">${line.text}</span>
      ${line.note ? html`<span class="line-note">${line.note}</span>` : nothing}
      ${links.map((citation) =>
        citation.url
          ? html`<a class="cite" href=${safeUrl(citation.url)} target="_blank" rel="noopener noreferrer">${citation.publisher}</a>`
          : html`<span class="cite">${citation.publisher}</span>`,
      )}
    </li>
  `;
}

function citationsTemplate(refs: readonly CitationRef[], file: DetailsFile, say: Say) {
  const cited = refs.flatMap((ref) => {
    const citation = file.citations[ref.citation];
    return citation ? [{ ...ref, source: citation }] : [];
  });
  if (cited.length === 0) return nothing;
  return html`
    <section class="sources">
      <h3>${say('details.sources')}</h3>
      <ol>${cited.map(({ source, locator }) => citationTemplate(source, locator, say))}</ol>
    </section>
  `;
}

function citationTemplate(citation: Citation, locator: string | undefined, say: Say) {
  const mirror = citation.mirror ? say('details.mirror', { mirror: citation.mirror }) : null;
  return html`
    <li data-citation=${citation.id}>
      <span class="publisher">${citation.author ? `${citation.author}, ` : ''}${citation.publisher}</span>
      <span class="type">${say(`citationType.${citation.type}`)}</span>
      <cite lang=${citation.lang}>${citation.title}</cite>${citation.titleEn ? html` <span lang="en">[${citation.titleEn}]</span>` : nothing}
      ${citation.date ? html`<span class="published">${citation.date}</span>` : nothing}
      ${mirror ? html`<span class="mirror">${mirror}</span>` : nothing}
      ${locator ? html`<span class="locator">${locator}</span>` : nothing}
      ${
        citation.url
          ? html`<a href=${safeUrl(citation.url)} target="_blank" rel="noopener noreferrer">${citation.url}</a>`
          : html`<span class="no-link">${say('details.noLink')}</span>`
      }
    </li>
  `;
}

/** Addresses in the record are http or https by its schema; anything else leads nowhere. */
const safeUrl = (url: string): string => (/^https?:\/\//.test(url) ? url : '#');
