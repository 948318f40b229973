import { html, nothing, type TemplateResult } from 'lit-html';
import {
  type AppState,
  DEFAULT_STATE,
  PARTS,
  type Part,
  THEMES,
  type Theme,
} from '../core/app-state/app-state.ts';
import { nearestPage } from '../core/app-state/nearest-page.ts';
import { encodeState } from '../core/app-state/url-grammar.ts';
import { formatDay } from '../core/text/date-words.ts';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { copyText } from './copy-text.ts';
import styles from './embed-builder.css?inline';
import {
  embedAddress,
  SNIPPET_FORMS,
  type SnippetForm,
  type SnippetRequest,
  snippetOf,
} from './embed-snippets.ts';

/** Widths at which the preview shows the embed: a phone, and the column of an article. */
const PREVIEW_WIDTHS_PX = [360, 680] as const;
const HEIGHT_PX = 700;

interface Choices {
  readonly form: SnippetForm;
  readonly isFrozen: boolean;
  readonly parts: readonly Part[];
  readonly theme: Theme;
  readonly previewPx: number;
}

/** The page on which an editor takes the view that shows now along, as text to paste. `site`: where it is published. */
export function createEmbedBuilder(
  context: AtlasContext,
  site: string,
  container: HTMLElement,
  redraw: () => void,
): () => TemplateResult {
  adoptStyles(container, styles);
  const { theme, parts } = context.store.getState();
  let choices: Choices = {
    form: 'iframe-script',
    isFrozen: false,
    parts,
    theme,
    previewPx: PREVIEW_WIDTHS_PX[0],
  };
  const choose = (some: Partial<Choices>) => {
    choices = { ...choices, ...some };
    redraw();
  };
  return () => builderTemplate(context, requestOf(context, site, choices), choices, choose);
}

function requestOf(context: AtlasContext, site: string, { isFrozen, parts, theme }: Choices): SnippetRequest {
  const { store, file, say } = context;
  // the page beside the map is the reader's own: what is embedded begins with what shows
  const state: AppState = {
    ...store.getState(),
    parts,
    theme,
    renderer: 'auto',
    view: viewToKeep(store.getState()),
  };
  const pairs = encodeState(state, { ...DEFAULT_STATE, lang: 'en' });
  // the day and the language are always said: defaults may change
  const said = new Set(pairs.map(([key]) => key));
  const always = encodeState(state, {
    ...state,
    day: (state.day + 1) as AppState['day'],
    lang: state.lang === 'en' ? 'uk' : 'en',
  });
  return {
    site,
    frozen: isFrozen ? file.version : null,
    pairs: [...always.filter(([key]) => !said.has(key)), ...pairs],
    caption: `${say('title')}: ${formatDay(file.messages, state.day)}`,
    page: nearestPage(state),
    heightPx: HEIGHT_PX,
  };
}

const viewToKeep = ({ view }: AppState): AppState['view'] => (view === 'embed' ? 'now' : view);

type Choose = (some: Partial<Choices>) => void;

function builderTemplate({ say }: AtlasContext, request: SnippetRequest, choices: Choices, choose: Choose) {
  const { form, isFrozen, parts, theme } = choices;
  const chosen = (domEvent: Event) => (domEvent.target as HTMLSelectElement).value;
  return html`
    <section class="page embed-builder" aria-label=${say('view.embed')}>
      <h2 tabindex="-1">${say('view.embed')}</h2>
      <p>${say('builder.intro')}</p>
      <fieldset>
        <legend>${say('builder.parts')}</legend>
        ${PARTS.map(
          (part) =>
            html`<label class="layer"><input type="checkbox" .checked=${parts.includes(part)} @change=${() => choose({ parts: PARTS.filter((other) => (other === part) !== parts.includes(other)) })} />${say(`builder.part.${part}`)}</label>`,
        )}
      </fieldset>
      <label class="field"><span>${say('theme.label')}</span>
        <select class="builder-theme" @change=${(domEvent: Event) => choose({ theme: chosen(domEvent) as Theme })}>${THEMES.map((one) => html`<option value=${one} .selected=${one === theme}>${say(`theme.${one}`)}</option>`)}</select>
      </label>
      <label class="field"><span>${say('builder.form')}</span>
        <select class="builder-form" @change=${(domEvent: Event) => choose({ form: chosen(domEvent) as SnippetForm })}>${SNIPPET_FORMS.map((one) => html`<option value=${one} .selected=${one === form}>${say(`builder.form.${one}`)}</option>`)}</select>
      </label>
      ${form === 'link' || form === 'picture' ? nothing : html`<label class="layer"><input type="checkbox" class="builder-frozen" .checked=${isFrozen} @change=${() => choose({ isFrozen: !isFrozen })} />${say('builder.frozen')}</label>`}
      ${form === 'link' ? lostTemplate(say, request) : nothing}
      ${form === 'story' ? html`<p><a class="example" href=${`${request.site}examples/story-frame.html`} target="_blank">${say('builder.example')}</a></p>` : nothing}
      <textarea readonly rows="10" spellcheck="false" aria-label=${say('builder.code')} .value=${snippetOf(form, request)}></textarea>
      <button class="open" @click=${(domEvent: Event) => copyCode(domEvent, say)}>${say('cite.copy')}</button>
      ${previewTemplate(say, request, choices, choose)}
    </section>
  `;
}

/** What a page that systems preview cannot hold of the state. */
function lostTemplate(say: AtlasContext['say'], { page: { lost } }: SnippetRequest) {
  return html`<p class="lost">${lost.length === 0 ? say('builder.nothingLost') : say('builder.lost', { keys: lost.join(', ') })}</p>`;
}

function previewTemplate(
  say: AtlasContext['say'],
  request: SnippetRequest,
  { previewPx }: Choices,
  choose: Choose,
) {
  return html`
    <fieldset>
      <legend>${say('builder.preview')}</legend>
      ${PREVIEW_WIDTHS_PX.map((px) => html`<button aria-pressed=${px === previewPx} @click=${() => choose({ previewPx: px })}>${px} px</button>`)}
      <div class="preview-room" role="group" aria-label=${`${previewPx} px`} tabindex="0">
        <iframe title=${request.caption} loading="lazy" width=${previewPx} height="560" src=${embedAddress(request)}></iframe>
      </div>
    </fieldset>
  `;
}

function copyCode(domEvent: Event, say: AtlasContext['say']): void {
  const button = domEvent.currentTarget as HTMLButtonElement;
  copyText(button, button.parentElement?.querySelector('textarea'), say('cite.copied'));
}
