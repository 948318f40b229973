import { html } from 'lit-html';
import type { DetailsFile } from '../core/record/details.ts';
import type { PublishedCitation } from '../core/record/export/published.ts';
import { toBibtex } from '../core/record/export/to-bibtex.ts';
import { toCsl } from '../core/record/export/to-csl.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { copyText } from './copy-text.ts';

type Form = 'short' | 'long' | 'bibtex' | 'csl';
const FORMS: readonly Form[] = ['short', 'long', 'bibtex', 'csl'];

/** The record as a reference, in four forms, as text that can be selected and, where the page may, copied. */
export function citeTemplate(context: AtlasContext, record: AtlasRecord, details: DetailsFile) {
  const { say } = context;
  const textOf = (form: Form) => citationText(form, context, record, details);
  const boxOf = (domEvent: Event) =>
    (domEvent.currentTarget as HTMLElement).closest('.cite-box')?.querySelector('textarea');
  const choose = (domEvent: Event) => {
    const box = boxOf(domEvent);
    if (box) box.value = textOf((domEvent.target as HTMLSelectElement).value as Form);
  };
  const copy = (domEvent: Event) =>
    copyText(domEvent.currentTarget as HTMLButtonElement, boxOf(domEvent), say('cite.copied'));
  return html`
    <details class="cite-box">
      <summary>${say('cite.heading')}</summary>
      <label>
        <span class="visually-hidden">${say('cite.form')}</span>
        <select @change=${choose}>${FORMS.map((form) => html`<option value=${form}>${say(`cite.${form}`)}</option>`)}</select>
      </label>
      <textarea readonly rows="5" aria-label=${say('cite.heading')} .value=${textOf('short')}></textarea>
      <button class="copy" @click=${copy}>${say('cite.copy')}</button>
    </details>
  `;
}

function citationText(form: Form, { file }: AtlasContext, record: AtlasRecord, details: DetailsFile): string {
  const { short, long } = details.details.cite;
  if (form === 'short') return short;
  if (form === 'long') return long;
  const own: PublishedCitation = {
    id: record.id,
    publisher: 'Belarus–Ukraine Atlas 1991–2024',
    title: record.title,
    date: file.published,
    lang: file.lang,
    type: 'research',
  };
  const all = [own, ...Object.values(details.citations)];
  return form === 'bibtex'
    ? all.map((citation) => toBibtex(citation)).join('\n\n')
    : JSON.stringify(
        all.map((citation) => toCsl(citation)),
        null,
        2,
      );
}
