import { html, nothing } from 'lit-html';
import type { Claim } from '../../core/record/details.ts';
import type { FigureFile } from '../../core/record/figure.ts';
import { STANCE_WORDS } from '../../core/record/word-keys.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { citationLinks, refsOf } from './citation-links.ts';

/** What to know before the series is quoted: summary, gaps, method, where sources disagree, and its references. */
export function notesTemplate(context: AtlasContext, figure: FigureFile) {
  const { say } = context;
  const { summary, gaps, method, claims, sources, isUncertain } = figure;
  const section = (key: string, text: string | null) =>
    text === null ? nothing : html`<h4>${say(key)}</h4><p>${text}</p>`;
  return html`
    <details class="figure-notes">
      <summary>${say('figures.notes')}</summary>
      ${isUncertain ? html`<p>${say('figures.uncertain')}</p>` : nothing}
      <p>${summary}</p>
      ${section('figures.gaps', gaps)} ${section('figures.method', method)}
      ${claims.length > 0 ? html`<h4>${say('details.disputed')}</h4><ul>${claims.map((claim) => claimTemplate(context, claim, figure))}</ul>` : nothing}
      ${sources.length > 0 ? html`<h4>${say('details.sources')}</h4>${citationLinks(context, sources, figure)}` : nothing}
    </details>
  `;
}

function claimTemplate(context: AtlasContext, claim: Claim, figure: FigureFile) {
  const { say } = context;
  const { topic, value, assertedBy, stance, note, citation } = claim;
  return html`
    <li>
      ${topic}: <strong>${value}</strong>, ${say(STANCE_WORDS[stance], { who: assertedBy })}${note ? html`<span class="figure-note"> · ${note}</span>` : nothing}
      ${citation ? citationLinks(context, refsOf([citation]), figure) : nothing}
    </li>
  `;
}
