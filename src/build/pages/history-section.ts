import type { HistoryBlock, HistoryLine } from '../../core/record/details.ts';
import { BLOCK_HEADINGS } from '../../core/record/word-keys.ts';
import { html, type SafeHtml } from './html.ts';
import type { PageScope } from './page-context.ts';
import { type SourceList, sourceLinks } from './source-list.ts';

/** A titled list of dated lines, each with its sources. */
export function historySection(scope: PageScope, block: HistoryBlock, sources: SourceList): SafeHtml {
  return html`
    <section class="history">
      <h2>${scope.say(BLOCK_HEADINGS[block.heading])}</h2>
      <ol>${block.lines.map((line) => lineItem(scope, line, sources))}</ol>
    </section>`;
}

function lineItem(
  scope: PageScope,
  { date, text, note, citations }: HistoryLine,
  sources: SourceList,
): SafeHtml {
  return html`
    <li>
      <span class="item-date">${date}</span>
      <span class="line">${text}</span>
      ${note ? html`<span class="why">${note}</span>` : null}
      ${sourceLinks(scope, citations, sources)}
    </li>`;
}
