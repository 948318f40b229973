import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { MAX_SEARCH_LENGTH, searchOf } from '../core/app-state/url-grammar.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** A search begins this long after the last key. */
const SEARCH_DELAY_MS = 200;

/** The field to search in. What is typed stays as typed while the store searches for what it can. */
export function createSearchBox({ store, say }: AtlasContext, redraw: () => void) {
  let draft = store.getState().q;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const searchNow = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    store.getState().search(draft);
    redraw();
  };
  const type = (domEvent: Event) => {
    draft = (domEvent.target as HTMLInputElement).value;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(searchNow, SEARCH_DELAY_MS);
  };
  const submit = (domEvent: Event) => {
    domEvent.preventDefault();
    searchNow();
  };
  const clear = (domEvent: Event) => {
    const form = (domEvent.currentTarget as HTMLElement).closest('form');
    draft = '';
    searchNow();
    form?.querySelector('input')?.focus();
  };
  return (hasNoWord: boolean) => {
    const { q } = store.getState();
    // a link, an attribute or a button elsewhere changed it
    if (timer === null && searchOf(draft) !== q) draft = q;
    const isCut = draft.trim().length > MAX_SEARCH_LENGTH;
    return html`
      <form class="find-search" role="search" @submit=${submit}>
        <label for="find-q">${say('find.search')}</label>
        <div class="find-field">
          <input id="find-q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-describedby="find-hint find-said" .value=${live(draft)} @input=${type} />
          ${
            draft === ''
              ? nothing
              : html`<button type="button" class="find-erase" aria-label=${say('find.clearSearch')} @click=${clear}>
                  <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5L5 5M-5 5L5 -5" /></svg>
                </button>`
          }
        </div>
        <p id="find-hint" class="find-note">${say('find.hint')}</p>
        <p id="find-said" class="find-said" role="status">
          ${isCut ? say('find.tooLong', { count: MAX_SEARCH_LENGTH }) : nothing} ${hasNoWord ? say('find.noWord') : nothing}
        </p>
      </form>
    `;
  };
}
