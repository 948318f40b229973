import { html, render } from 'lit-html';
import type { Day } from '../core/time/day.ts';
import type { Speed } from '../state/app-store.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { STEP_UNITS, type StepUnit, stepDay } from './step-day.ts';

const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4];

const SIGNS = {
  play: 'M-4 -6.5L6.5 0L-4 6.5Z',
  pause: 'M-5 -6H-1.5V6H-5ZM1.5 -6H5V6H1.5Z',
  previous: 'M-5 -5.5H-3V5.5H-5ZM5 -5.5V5.5L-2 0Z',
  next: 'M5 -5.5H3V5.5H5ZM-5 -5.5V5.5L2 0Z',
} as const;

/** Play, one step back and forth by a chosen unit, and the speed. */
export function mountTransport(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  let unit: StepUnit = 'event';
  const chooseUnit = (next: StepUnit) => {
    unit = next;
    draw();
  };
  const draw = () => render(transportTemplate(context, unit, chooseUnit), container);
  const frame = oncePerFrame(draw);
  const unsubscribe = context.store.subscribe(frame.request);
  draw();
  return {
    destroy() {
      unsubscribe();
      frame.cancel();
      render(null, container);
    },
  };
}

function transportTemplate(context: AtlasContext, unit: StepUnit, chooseUnit: (unit: StepUnit) => void) {
  const { store, shown, say } = context;
  const { day, isPlaying, speed, play, pause, chooseSpeed } = store.getState();
  const next = stepDay(shown(), day, unit, 1);
  const previous = stepDay(shown(), day, unit, -1);
  const move = (to: Day | null) => () => to !== null && store.getState().moveToDay(to);
  return html`
    <button class="play" aria-label=${say(isPlaying ? 'timeline.pause' : 'timeline.play')} @click=${isPlaying ? pause : play}>
      ${sign(isPlaying ? 'pause' : 'play')}
    </button>
    <button class="step" aria-label=${say(`timeline.previous.${unit}`)} ?disabled=${previous === null} @click=${move(previous)}>
      ${sign('previous')}
    </button>
    <button class="step" aria-label=${say(`timeline.next.${unit}`)} ?disabled=${next === null} @click=${move(next)}>
      ${sign('next')}
    </button>
    <label class="unit">
      <span class="visually-hidden">${say('timeline.unit')}</span>
      <select @change=${(domEvent: Event) => chooseUnit((domEvent.target as HTMLSelectElement).value as StepUnit)}>
        ${STEP_UNITS.map((option) => html`<option value=${option} .selected=${option === unit}>${say(`timeline.unit.${option}`)}</option>`)}
      </select>
    </label>
    <label class="speed">
      <span class="visually-hidden">${say('timeline.speed')}</span>
      <select @change=${(domEvent: Event) => chooseSpeed(Number((domEvent.target as HTMLSelectElement).value) as Speed)}>
        ${SPEEDS.map((option) => html`<option value=${option} .selected=${option === speed}>${option === 0.5 ? '½' : option}×</option>`)}
      </select>
    </label>
  `;
}

const sign = (name: keyof typeof SIGNS) =>
  html`<svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${SIGNS[name]} /></svg>`;
