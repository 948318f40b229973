import { html, nothing, type TemplateResult } from 'lit-html';
import { langOfTitle } from '../../core/record/citation-title.ts';
import type { Citation, CitationRef } from '../../core/record/details.ts';
import { edtfInWords } from '../../core/record/export/edtf-in-words.ts';
import type { FigureFile } from '../../core/record/figure.ts';
import type { Messages } from '../../core/text/messages.ts';
import { safeUrl } from '../../core/text/safe-url.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';

/** The references as a list; those without an address as text. Nothing where none is known. */
export function citationLinks(
  { file }: AtlasContext,
  refs: readonly CitationRef[],
  { citations }: Pick<FigureFile, 'citations'>,
) {
  const known = refs.flatMap(({ citation, locator }) => {
    const source = citations[citation];
    return source ? [{ source, locator }] : [];
  });
  if (known.length === 0) return nothing;
  return html`
    <ul class="figure-sources">
      ${known.map(({ source, locator }) => html`<li>${linkTemplate(source, file.messages)}${locator ? html`<span class="figure-note" lang="en"> · ${locator}</span>` : nothing}</li>`)}
    </ul>
  `;
}

/** The references of a value, which name no place in them. */
export const refsOf = (ids: readonly CitationRef['citation'][]): CitationRef[] =>
  ids.map((citation) => ({ citation }));

function linkTemplate(citation: Citation, messages: Messages): TemplateResult {
  const { author, publisher, title, date, url } = citation;
  const text = html`${author ? `${author}, ` : ''}${publisher}: <cite lang=${langOfTitle(citation)}>${title}</cite>${date ? ` (${edtfInWords(messages, date)})` : ''}`;
  return url
    ? html`<a href=${safeUrl(url)} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`<span>${text}</span>`;
}
