import { html, nothing } from 'lit-html';
import type {
  AboutFile,
  Disagreement,
  DisagreementsFile,
  FoundingDifference,
} from '../core/record/details.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { claimsTemplate } from './details-claims.ts';

/** The page of a view out of the file that was fetched for it. */
export function pageTemplate(context: AtlasContext, view: 'about' | 'disagreements', file: unknown) {
  return view === 'about'
    ? aboutTemplate(context, file as AboutFile)
    : disagreementsTemplate(context, file as DisagreementsFile);
}

/** Every record on which sources disagree, claims side by side, and where the founding documents themselves err. */
function disagreementsTemplate(context: AtlasContext, file: DisagreementsFile) {
  const { say, sayCount } = context;
  return html`
    <section class="page disagreements" aria-label=${say('view.disagreements')}>
      <h2 tabindex="-1">${say('view.disagreements')} <span class="count">${sayCount('list.count', file.records.length)}</span></h2>
      <p>${say('disagreements.intro')}</p>
      ${file.records.map((record) => disagreementTemplate(context, record, file))}
      <h2>${say('disagreements.founding')} <span class="count" aria-hidden="true">${file.founding.length}</span></h2>
      <p>${say('disagreements.foundingIntro')}</p>
      <ul class="founding">${file.founding.map((difference) => foundingTemplate(context, difference, file))}</ul>
    </section>
  `;
}

/** The space stands in the date's own text: one between two texts is lost in the name that is read out. */
function disagreementTemplate(context: AtlasContext, record: Disagreement, file: DisagreementsFile) {
  return html`
    <details class="disagreement">
      <summary><span class="item-date">${`${record.date} `}</span>${record.title}</summary>
      ${claimsTemplate(record.claims, file, context.say)} ${record.canOpen ? openTemplate(context, record) : nothing}
    </details>
  `;
}

function openTemplate({ store, say }: AtlasContext, { id }: Pick<Disagreement, 'id'>) {
  return html`<button class="open" @click=${() => store.getState().selectRecord(id)}>${say('disagreements.open')}</button>`;
}

/** Claims and notes are written in English. */
function foundingTemplate(
  { store, atlas }: AtlasContext,
  difference: FoundingDifference,
  file: DisagreementsFile,
) {
  const { document, locator, claim, note, records } = difference;
  const open = (id: Disagreement['id']) => () => store.getState().selectRecord(id);
  return html`
    <li>
      <span class="item-date">${file.citations[`founding-${document}`]?.publisher ?? document} · <span lang="en">${locator}</span></span>
      <span class="value" lang="en">${claim}</span>
      <span class="why" lang="en">${note}</span>
      ${records
        .filter(({ id }) => atlas.store.get(id))
        .map(({ id, title }) => html`<button class="record-link" @click=${open(id)}>${title}</button>`)}
    </li>
  `;
}

/** What the atlas is, how entries are made, and what to know before citing it. */
function aboutTemplate({ say }: Pick<AtlasContext, 'say'>, { cite, sections }: AboutFile) {
  return html`
    <section class="page about" aria-label=${say('view.about')}>
      ${sections.map(
        ({ heading, paragraphs }, i) => html`
          <h2 tabindex=${i === 0 ? '-1' : nothing}>${heading}</h2>
          ${paragraphs.map((text) => html`<p>${text}</p>`)}
        `,
      )}
      <p class="cite-atlas">${cite}</p>
    </section>
  `;
}
