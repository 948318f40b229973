import { html, nothing } from 'lit-html';
import type { DetailsFile, HistoryBlock, HistoryLine } from '../core/record/details.ts';
import { BLOCK_HEADINGS } from '../core/record/word-keys.ts';
import { safeUrl } from '../core/text/safe-url.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

type Say = AtlasContext['say'];

/** A titled list of dated lines with their sources. */
export function historyTemplate(block: HistoryBlock, file: DetailsFile, say: Say) {
  return html`
    <section class="history">
      <h3>${say(BLOCK_HEADINGS[block.heading])}</h3>
      <ol>${block.lines.map((line) => lineTemplate(line, file))}</ol>
    </section>
  `;
}

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
