import type { Disagreement, FoundingDifference } from '../../core/record/details.ts';
import { claimList } from './claim-list.ts';
import { html, type SafeHtml } from './html.ts';
import { webPageData } from './linked-data.ts';
import { recordPage, viewPage } from './page-address.ts';
import { type PageContext, type PageScope, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { plainState } from './page-state.ts';
import { recordItems } from './record-links.ts';
import { inEnglish } from './say-around.ts';
import type { StaticPage } from './static-page.ts';

/** Every record on which sources disagree, and what the founding documents say otherwise. */
export function buildDisagreementsPage(context: PageContext): StaticPage {
  const scope = scopeOf(context, viewPage('disagreements'));
  const { say, sayCount, disagreements } = context;
  const state = { ...plainState(context.lang), view: 'disagreements' as const };
  const title = say('view.disagreements');
  const dates = sayCount('list.count', disagreements.records.length);
  return {
    name: viewPage('disagreements'),
    title,
    description: say('disagreements.intro'),
    state,
    data: webPageData(title, say('disagreements.intro')),
    content: html`
      ${openingOf(scope, state, { kicker: say('title'), title, dates })}
      <p class="summary">${say('disagreements.intro')}</p>
      ${disagreements.records.map((record) => disagreementSection(scope, record))}
      <section>
        <h2>${say('disagreements.founding')} <span class="count">${disagreements.founding.length}</span></h2>
        <p>${say('disagreements.foundingIntro')}</p>
        <ul class="founding">${disagreements.founding.map((difference) => foundingItem(scope, difference))}</ul>
      </section>`,
  };
}

function disagreementSection(scope: PageScope, { id, title, date, claims }: Disagreement): SafeHtml {
  const { citations } = scope.disagreements;
  return html`
    <section class="disputed">
      <h2><a href="${scope.link(recordPage(id))}">${title}</a> <span class="item-date">${date}</span></h2>
      ${claimList(scope, claims, { citations, numbers: new Map() }, 'h3')}
    </section>`;
}

/** Claims and notes are written in English. */
function foundingItem(scope: PageScope, difference: FoundingDifference): SafeHtml {
  const { document, locator, claim, note, records } = difference;
  const publisher = scope.disagreements.citations[`founding-${document}`]?.publisher ?? document;
  const ids = records.map(({ id }) => id);
  return html`
    <li>
      <span class="item-date">${publisher} · ${inEnglish(locator)}</span>
      <strong class="value" lang="en">${claim}</strong>
      <span class="why" lang="en">${note}</span>
      <ul class="records">${recordItems(scope, ids)}</ul>
    </li>`;
}

/** What the atlas is, how entries are made, and how to cite it. */
export function buildAboutPage(context: PageContext): StaticPage {
  const scope = scopeOf(context, viewPage('about'));
  const { say, about } = context;
  const state = { ...plainState(context.lang), view: 'about' as const };
  const title = say('view.about');
  const description = about.sections[0]?.paragraphs[0] ?? title;
  return {
    name: viewPage('about'),
    title,
    description,
    state,
    data: webPageData(title, description),
    content: html`
      ${openingOf(scope, state, { kicker: say('title'), title, dates: null })}
      ${about.sections.map(
        ({ id, heading, paragraphs }) => html`
          <section id="${id}">
            <h2>${heading}</h2>
            ${paragraphs.map((text) => html`<p>${text}</p>`)}
          </section>`,
      )}
      <p class="cite-text">${about.cite}</p>`,
  };
}
