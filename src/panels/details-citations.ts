import { html, nothing } from 'lit-html';
import { langOfTitle } from '../core/record/citation-title.ts';
import type { Citation, CitationRef, DetailsFile } from '../core/record/details.ts';
import { edtfInWords } from '../core/record/export/edtf-in-words.ts';
import { safeUrl } from '../core/text/safe-url.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** The published references of a record, each with its address as text. */
export function citationsTemplate(context: AtlasContext, refs: readonly CitationRef[], file: DetailsFile) {
  const cited = refs.flatMap((ref) => {
    const citation = file.citations[ref.citation];
    return citation ? [{ ...ref, source: citation }] : [];
  });
  if (cited.length === 0) return nothing;
  return html`
    <section class="sources">
      <h3>${context.say('details.sources')}</h3>
      <ol>${cited.map(({ source, locator }) => citationTemplate(context, source, locator))}</ol>
    </section>
  `;
}

function citationTemplate({ file, say }: AtlasContext, citation: Citation, locator: string | undefined) {
  const mirror = citation.mirror ? say('details.mirror', { mirror: citation.mirror }) : null;
  return html`
    <li data-citation=${citation.id}>
      <span class="publisher">${citation.author ? `${citation.author}, ` : ''}${citation.publisher}</span>
      <span class="type">${say(`citationType.${citation.type}`)}</span>
      <cite lang=${langOfTitle(citation)}>${citation.title}</cite>${citation.titleEn ? html` <span lang="en">[${citation.titleEn}]</span>` : nothing}
      ${citation.date ? html`<span class="published">${edtfInWords(file.messages, citation.date)}</span>` : nothing}
      ${mirror ? html`<span class="mirror">${mirror}</span>` : nothing}
      ${locator ? html`<span class="locator" lang="en">${locator}</span>` : nothing}
      ${
        citation.url
          ? html`<a href=${safeUrl(citation.url)} target="_blank" rel="noopener noreferrer">${citation.url}</a>`
          : html`<span class="no-link">${say('details.noLink')}</span>`
      }
    </li>
  `;
}
