import type { AppState } from '../../core/app-state/app-state.ts';
import { formatDay } from '../../core/text/date-words.ts';
import { html, type SafeHtml, trusted } from './html.ts';
import type { PageScope } from './page-context.ts';
import { stateHash } from './page-state.ts';

interface Opening {
  readonly kicker: string;
  readonly title: string;
  /** Under the title: when it was. */
  readonly dates: SafeHtml | string | null;
  readonly category?: string;
}

/** What every page begins with: the picture, the title, when it was, and the way into the atlas. */
export function openingOf(scope: PageScope, state: AppState, opening: Opening): SafeHtml {
  const { kicker, title, dates, category } = opening;
  const atlas = `${scope.rootLink('index.html')}#${stateHash(state)}`;
  return html`
    ${posterOf(scope, state)}
    <p class="kicker" data-category="${category ?? ''}">${kicker}</p>
    <h1>${title}</h1>
    ${dates === null ? null : html`<p class="dates">${dates}</p>`}
    <p class="open"><a href="${atlas}">${scope.say('page.open')}</a></p>`;
}

/** The picture in its room, with its day in words; no room where none is drawn. */
function posterOf({ lang, options, words, say, rootLink }: PageScope, state: AppState): SafeHtml | null {
  const picture = options.drawPoster(lang, state, rootLink);
  if (picture === '') return null;
  return html`
    <figure class="poster">
      <div class="poster-room">${trusted(picture)}</div>
      <figcaption>${say('page.poster', { date: formatDay(words, state.day) })}</figcaption>
    </figure>`;
}
