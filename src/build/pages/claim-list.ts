import type { Claim } from '../../core/record/details.ts';
import { STANCE_WORDS } from '../../core/record/word-keys.ts';
import { html, type SafeHtml } from './html.ts';
import type { PageScope } from './page-context.ts';
import { type SourceList, sourceLinks } from './source-list.ts';

type Citations = Pick<SourceList, 'citations' | 'numbers'>;

/** Where sources disagree, under its heading; nothing where they do not. */
export function claimSection(
  scope: PageScope,
  claims: readonly Claim[],
  citations: Citations,
): SafeHtml | null {
  if (claims.length === 0) return null;
  return html`
    <section class="disputed">
      <h2>${scope.say('details.disputed')}</h2>
      ${claimList(scope, claims, citations, 'h3')}
    </section>`;
}

/** The values side by side, by topic, with who says which, where, and why they differ. */
export function claimList(
  scope: PageScope,
  claims: readonly Claim[],
  citations: Citations,
  heading: 'h3' | 'h4',
): SafeHtml {
  const topics = [...new Set(claims.map(({ topic }) => topic))];
  return html`${topics.map((topic) => {
    const own = claims.filter((claim) => claim.topic === topic);
    return html`
      ${heading === 'h3' ? html`<h3>${topic}</h3>` : html`<h4>${topic}</h4>`}
      <ul class="claims">${own.map((claim) => claimItem(scope, claim, citations))}</ul>`;
  })}`;
}

function claimItem(scope: PageScope, claim: Claim, citations: Citations): SafeHtml {
  const { value, stance, assertedBy, note, citation } = claim;
  return html`
    <li data-stance="${stance}">
      <strong class="value">${value}</strong>
      <span class="who">${scope.say(STANCE_WORDS[stance], { who: assertedBy })}</span>
      ${note ? html`<span class="why">${note}</span>` : null}
      ${citation ? sourceLinks(scope, [citation], citations) : null}
    </li>`;
}
