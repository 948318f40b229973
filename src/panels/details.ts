import { html, nothing } from 'lit-html';
import type { DetailsFile, RecordDetails } from '../core/record/details.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { type ReportAddress, reportLink } from '../core/record/report-link.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import styles from '../embed/styles/details.css?inline';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { citeTemplate } from './cite-box.ts';
import { citationsTemplate } from './details-citations.ts';
import { claimsTemplate } from './details-claims.ts';
import { factsTemplate } from './details-facts.ts';
import { historyTemplate } from './details-history.ts';
import { relationsTemplate } from './details-relations.ts';
import { rulerTemplate } from './ruler.ts';

type Say = AtlasContext['say'];

/** Lends the styles of the details to the element around `node`. */
export const dressDetails = (node: Element): void => adoptStyles(node, styles);

/** What happened, when and where as exactly as known, what is disputed, and who says so. */
export function detailsContents(
  context: AtlasContext,
  record: AtlasRecord,
  file: DetailsFile,
  reports: ReportAddress | null,
  savePicture: () => void,
) {
  const { details } = file;
  const { say } = context;
  return html`
    ${resumeTemplate(context)} ${factsTemplate(context, record)}
    ${details.isSensitive ? html`<p class="caution">${say('details.sensitive')}</p>` : nothing}
    <p class="summary">${details.summary}</p>
    ${details.isUncertain ? html`<p class="caution">${say('details.uncertain')}</p>` : nothing}
    ${record.confidence === 'confirmed' ? nothing : html`<p class="caution">${say(`details.${record.confidence}`)}</p>`}
    ${details.lengths ? rulerTemplate(context, details.lengths) : nothing}
    ${record.kind === 'border' ? nothing : claimsOf(details, file, say)}
    ${details.blocks.map((block) => historyTemplate(block, file, say))}
    ${record.kind === 'border' ? claimsOf(details, file, say) : nothing}
    ${details.notes.map((note) => html`<p class="note">${note}</p>`)}
    ${relationsTemplate(context, details.relations)}
    ${citationsTemplate(context, details.citations, file)} ${citeTemplate(context, record, file)}
    <p><button class="toggle picture" @click=${savePicture}>${say('download.picture')}</button></p>
    ${samePlaceTemplate(context, record)} ${changesTemplate(details, say)}
    ${reports === null ? nothing : reportTemplate(context, record, reports)}
  `;
}

/** Opening the record stopped the playing: one press closes it and goes on. */
function resumeTemplate({ store, say }: AtlasContext) {
  const { isInterrupted, selectRecord, play } = store.getState();
  if (!isInterrupted) return nothing;
  const resume = () => {
    selectRecord(null);
    play();
  };
  return html`<p><button class="toggle resume" @click=${resume}>${say('playing.resume')}</button></p>`;
}

const claimsOf = ({ claims }: RecordDetails, file: DetailsFile, say: Say) =>
  claims.length > 0 ? claimsTemplate(claims, file, say) : nothing;

/** A mail or a form with the record's id and version filled in. */
function reportTemplate({ file, say }: AtlasContext, record: AtlasRecord, reports: ReportAddress) {
  const link = reportLink(reports, record, file.version);
  return html`<p class="report"><a href=${link} rel="noopener noreferrer" target="_blank">${say('details.report')}</a></p>`;
}

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

/** Corrections of the record, in English as its change log is. */
function changesTemplate({ changes }: RecordDetails, say: Say) {
  if (changes.length === 0) return nothing;
  return html`
    <section class="changes">
      <h3>${say('details.changes')}</h3>
      <ul>
        ${changes.map(
          ({ date, text }) =>
            html`<li>${say('details.correctedOn', { date })}: <span lang="en">${text}</span></li>`,
        )}
      </ul>
    </section>
  `;
}
