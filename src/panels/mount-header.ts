import { html, render } from 'lit-html';
import { THEMES, type Theme } from '../core/app-state/app-state.ts';
import { formatDay } from '../core/text/date-words.ts';
import type { Language } from '../core/text/language.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';

/** The title, the date as the headline, and the choice of language and theme. */
export function mountHeader(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  const { store } = context;
  const draw = () => render(headerTemplate(context), container);
  const frame = oncePerFrame(draw);
  const unsubscribe = store.subscribe(frame.request);
  draw();
  return {
    destroy() {
      unsubscribe();
      frame.cancel();
      render(null, container);
    },
  };
}

function headerTemplate({ store, file, say }: AtlasContext) {
  const { day, lang, theme, chooseLanguage, chooseTheme } = store.getState();
  const chosen = (domEvent: Event) => (domEvent.target as HTMLSelectElement).value;
  return html`
    <div class="title-block">
      <h1>${say('title')}</h1>
      <p class="headline" aria-hidden="true">${formatDay(file.messages, day)}</p>
    </div>
    <div class="choices">
      <label>
        <span class="visually-hidden">${say('language.label')}</span>
        <select class="language" @change=${(domEvent: Event) => chooseLanguage(chosen(domEvent) as Language)}>
          ${file.languages.map(({ tag, name }) => html`<option value=${tag} lang=${tag} .selected=${tag === lang}>${name}</option>`)}
        </select>
      </label>
      <label>
        <span class="visually-hidden">${say('theme.label')}</span>
        <select class="theme" @change=${(domEvent: Event) => chooseTheme(chosen(domEvent) as Theme)}>
          ${THEMES.map((option) => html`<option value=${option} .selected=${option === theme}>${say(`theme.${option}`)}</option>`)}
        </select>
      </label>
    </div>
  `;
}
