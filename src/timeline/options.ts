import { html, nothing, render } from 'lit-html';
import { MODES, type Mode } from '../core/app-state/app-state.ts';
import { formatDay } from '../core/text/date-words.ts';
import { parseTypedDay } from '../core/text/parse-typed-day.ts';
import type { AppStoreState } from '../state/app-store.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';

/** How long an event stays visible, days, as offered; any other number can come from a link. */
const TRAILS = [0, 30, 90, 365, 1826] as const;

const DRAWN = [
  'mode',
  'trail',
  'from',
  'to',
  'chapter',
  'isLooping',
  'isSnapping',
  'hasFigures',
] as const satisfies readonly (keyof AppStoreState)[];

/** What a person can set about time besides the day: a typed date, the way of reading, the chapter, and habits. */
export function mountOptions(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  let isOpen = false;
  let problem: string | null = null;
  const toggle = () => {
    isOpen = !isOpen;
    draw();
  };
  const goTo = (input: HTMLInputElement) => {
    const { file, say, store } = context;
    if (input.value.trim() === '') return;
    const day = parseTypedDay({ ...file.messages, ...monthNames(context) }, input.value);
    problem = day.ok ? null : say('options.notADate', { text: day.problem });
    if (day.ok) {
      store.getState().pause();
      store.getState().moveToDay(day.value);
      input.value = '';
    }
    draw();
  };
  const draw = () => {
    container.dataset['open'] = String(isOpen);
    render(optionsTemplate(context, { isOpen, toggle, problem, goTo }), container);
  };
  const frame = oncePerFrame(draw);
  const unsubscribe = context.store.subscribe((state, before) => {
    // the day is none of its business: scrubbing costs nothing here
    if (DRAWN.some((key) => state[key] !== before[key])) frame.request();
  });
  draw();
  return {
    destroy() {
      unsubscribe();
      frame.cancel();
      render(null, container);
    },
  };
}

/** Short names of the months, which come with the tools. */
const monthNames = ({ say }: AtlasContext) =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`month.short.${i + 1}`, say(`month.short.${i + 1}`)] as const),
  );

interface OptionsState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly problem: string | null;
  readonly goTo: (input: HTMLInputElement) => void;
}

function optionsTemplate(context: AtlasContext, { isOpen, toggle, problem, goTo }: OptionsState) {
  const { say } = context;
  return html`
    <button class="options-toggle" aria-expanded=${isOpen} aria-controls="time-options" @click=${toggle}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-6 -4H6M-6 0H6M-6 4H6" /></svg>
      <span>${say('options.more')}</span>
    </button>
    <div id="time-options" class="options-body" role="group" aria-label=${say('options.more')}>
      ${dateTemplate(context, problem, goTo)} ${modeTemplate(context)} ${chapterTemplate(context)} ${habitsTemplate(context)}
    </div>
  `;
}

function dateTemplate(
  { say }: AtlasContext,
  problem: string | null,
  goTo: (input: HTMLInputElement) => void,
) {
  const submit = (domEvent: SubmitEvent) => {
    domEvent.preventDefault();
    const input = (domEvent.currentTarget as HTMLFormElement).querySelector('input');
    if (input) goTo(input);
  };
  return html`
    <form class="date-form" @submit=${submit}>
      <label>
        <span>${say('options.date')}</span>
        <input
          class="date-field"
          name="date"
          maxlength="60"
          autocomplete="off"
          placeholder=${say('options.dateHint')}
          aria-invalid=${problem !== null}
          aria-describedby=${problem === null ? nothing : 'date-problem'}
        />
      </label>
      ${problem === null ? nothing : html`<p id="date-problem" class="problem" role="alert">${problem}</p>`}
    </form>
  `;
}

function modeTemplate({ store, say, file }: AtlasContext) {
  const { mode, trail, from, to, readTime, fadeAfter } = store.getState();
  const trails = [...new Set<number>([...TRAILS, trail])].sort((a, b) => a - b);
  const nameOf = (days: number) =>
    (TRAILS as readonly number[]).includes(days) ? say(`trail.${days}`) : say('trail.other', { days });
  return html`
    <fieldset class="modes">
      <legend class="visually-hidden">${say('mode.label')}</legend>
      ${MODES.map(
        (option: Mode) => html`
          <label><input type="radio" name="mode" value=${option} .checked=${option === mode} @change=${() => readTime(option)} /><span>${say(`mode.${option}`)}</span></label>
        `,
      )}
    </fieldset>
    ${
      mode === 'moment'
        ? html`
          <label class="trail">
            <span>${say('trail.label')}</span>
            <select @change=${(domEvent: Event) => fadeAfter(Number((domEvent.target as HTMLSelectElement).value))}>
              ${trails.map((days) => html`<option value=${days} .selected=${days === trail}>${nameOf(days)}</option>`)}
            </select>
          </label>
        `
        : nothing
    }
    ${mode === 'window' ? html`<p class="window-days">${formatDay(file.messages, from)} – ${formatDay(file.messages, to)}</p>` : nothing}
  `;
}

function chapterTemplate({ store, file, say }: AtlasContext) {
  if (file.chapters.length === 0) return nothing;
  const { chapter, openChapter } = store.getState();
  const choose = (domEvent: Event) => {
    const { value } = domEvent.target as HTMLSelectElement;
    openChapter(file.chapters.find(({ id }) => id === value) ?? null);
  };
  return html`
    <label class="chapter">
      <span>${say('chapter.label')}</span>
      <select @change=${choose}>
        <option value="" .selected=${chapter === null}>${say('chapter.none')}</option>
        ${file.chapters.map(({ id, title }) => html`<option value=${id} .selected=${id === chapter}>${title}</option>`)}
      </select>
    </label>
  `;
}

function habitsTemplate({ store, say }: AtlasContext) {
  const { isLooping, isSnapping, hasFigures, loop, snap, showFigures } = store.getState();
  return html`
    <button class="toggle" aria-pressed=${isLooping} @click=${() => loop(!isLooping)}>${say('options.loop')}</button>
    <button class="toggle" aria-pressed=${isSnapping} @click=${() => snap(!isSnapping)}>${say('options.snap')}</button>
    <button class="toggle" aria-pressed=${hasFigures} @click=${() => showFigures(!hasFigures)}>${say('figures.heading')}</button>
  `;
}
