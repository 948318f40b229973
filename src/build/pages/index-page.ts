import { group } from 'd3';
import { calendarDate } from '../../core/time/day.ts';
import { chapterDays } from './chapter-page.ts';
import { editionInWords } from './edition-words.ts';
import { html, type SafeHtml } from './html.ts';
import { atlasData, DOWNLOADS } from './linked-data.ts';
import { chapterPage, INDEX_PAGE } from './page-address.ts';
import { type PageContext, type PageScope, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { plainState } from './page-state.ts';
import { recordItem } from './record-links.ts';
import type { StaticPage } from './static-page.ts';

/** The front page of a language: what the atlas is, its chapters, and every record by year, oldest first. */
export function buildIndexPage(context: PageContext): StaticPage {
  const scope = scopeOf(context, INDEX_PAGE);
  const { say, about } = context;
  const what = about.sections.find(({ id }) => id === 'what') ?? about.sections[0];
  const paragraphs = what?.paragraphs ?? [];
  const state = plainState(context.lang);
  return {
    name: INDEX_PAGE,
    title: say('title'),
    description: paragraphs[0] ?? say('title'),
    state,
    data: atlasData(scope, paragraphs[0] ?? ''),
    content: html`
      ${openingOf(scope, state, { kicker: say('view.about'), title: say('title'), dates: editionInWords(context) })}
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      ${chapterList(scope)}
      ${yearList(scope)}
      ${downloadList(scope)}`,
  };
}

function chapterList(scope: PageScope): SafeHtml {
  const { chapters, say, link } = scope;
  return html`
    <section>
      <h2>${say('page.chapters')}</h2>
      <ol class="records">
        ${chapters.map(
          (chapter) => html`
            <li><span class="item-date">${chapterDays(scope, chapter)}</span> <a href="${link(chapterPage(chapter.id))}">${chapter.title}</a></li>`,
        )}
      </ol>
    </section>`;
}

/** A date that covers several years stands under its first. */
function yearList(scope: PageScope): SafeHtml {
  const { records, say, sayCount } = scope;
  const years = [...group(records, ({ date }) => calendarDate(date.start).year)];
  return html`
    <section>
      <h2>${say('page.records')} <span class="count">${sayCount('list.count', records.length)}</span></h2>
      <p class="years">${years.map(([year]) => html`<a href="#year-${year}">${year}</a> `)}</p>
      ${years.map(
        ([year, own]) => html`
          <h3 id="year-${year}">${year}</h3>
          <ol class="records">${own.map((record) => recordItem(scope, record))}</ol>`,
      )}
    </section>`;
}

function downloadList({ say, rootLink }: PageScope): SafeHtml {
  return html`
    <section>
      <h2>${say('download.heading')}</h2>
      <p>${say('download.whole')}</p>
      <ul>${DOWNLOADS.map(({ path, name }) => html`<li><a href="${rootLink(path)}" download>${name}</a></li>`)}</ul>
    </section>`;
}
