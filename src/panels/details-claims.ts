import { html, nothing } from 'lit-html';
import type { Claim, DetailsFile } from '../core/record/details.ts';
import { STANCE_WORDS } from '../core/record/word-keys.ts';
import { safeUrl } from '../core/text/safe-url.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

type Say = AtlasContext['say'];

/** Where sources disagree: the values side by side, by topic, with who says which and why they differ. */
export function claimsTemplate(claims: readonly Claim[], file: Pick<DetailsFile, 'citations'>, say: Say) {
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

function claimTemplate(claim: Claim, file: Pick<DetailsFile, 'citations'>, say: Say) {
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
