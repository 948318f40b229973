import type { Chapter } from '../../core/record/chapter.ts';
import { formatDay } from '../../core/text/date-words.ts';
import { addDays } from '../../core/time/day.ts';
import { html, type SafeHtml } from './html.ts';
import { chapterData } from './linked-data.ts';
import { chapterPage } from './page-address.ts';
import { type PageContext, type PageScope, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { chapterPageState } from './page-state.ts';
import { recordItems } from './record-links.ts';
import { inEnglish, sayAround } from './say-around.ts';
import type { StaticPage } from './static-page.ts';

/** A period told: its span in words, what it was, its stops in order. */
export function buildChapterPage(context: PageContext, chapter: Chapter): StaticPage {
  const scope = scopeOf(context, chapterPage(chapter.id));
  const { say } = context;
  const told = context.chapterTexts[chapter.id];
  if (!told) throw new Error(`The chapter "${chapter.id}" has no text.`);
  const state = chapterPageState(context.lang, chapter);
  const opening = openingOf(scope, state, {
    kicker: say('chapter.label'),
    title: chapter.title,
    dates: chapterDays(scope, chapter),
  });
  const documents = told.founding.map(({ document, locator }) => `${document} (${locator})`).join('; ');
  return {
    name: chapterPage(chapter.id),
    title: chapter.title,
    description: told.text,
    state,
    data: chapterData(chapter, told.text),
    content: html`<article>
      ${opening}
      <p class="summary">${told.text}</p>
      <section>
        <h2>${say('chapter.stops')}</h2>
        <ol class="records">${recordItems(scope, told.records)}</ol>
      </section>
      <p class="note">${sayAround(scope, 'chapter.founding', 'documents', inEnglish(documents))}</p>
      ${neighbours(scope, chapter)}
    </article>`,
  };
}

/** `1 January 1991 – 31 December 2013`. */
export const chapterDays = ({ words }: PageContext, { start, end }: Chapter): string =>
  `${formatDay(words, start)} – ${formatDay(words, addDays(end, -1))}`;

function neighbours({ chapters, say, link }: PageScope, chapter: Chapter): SafeHtml {
  const position = chapters.indexOf(chapter);
  const to = (other: Chapter | undefined, rel: string, key: string) =>
    other
      ? html`<a rel="${rel}" href="${link(chapterPage(other.id))}">${say(key, { title: other.title })}</a>`
      : null;
  return html`
    <nav class="neighbours" aria-label="${say('page.chapters')}">
      ${to(chapters[position - 1], 'prev', 'chapter.previous')}
      ${to(chapters[position + 1], 'next', 'chapter.next')}
    </nav>`;
}
