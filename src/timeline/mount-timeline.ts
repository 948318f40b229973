import { html, render, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatDay } from '../core/text/date-words.ts';
import { addDays, addMonths, type Day } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import type { Speed } from '../state/app-store.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import {
  buildDensityBars,
  buildYearTicks,
  type DensityBar,
  dayAtX,
  xOfDay,
  type YearTick,
} from './layout.ts';

const TRACK_HEIGHT_PX = 44;
const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4];

/** The timeline: buttons, and a track whose handle is the day. Everything it does goes through the store. */
export function mountTimeline(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  const { store } = context;
  let layout: TrackLayout = { widthPx: 0, bars: [], ticks: [] };
  const draw = () => render(timelineTemplate(context, layout), container);
  const frame = oncePerFrame(draw);
  const measure = () => {
    const track = container.querySelector('.track');
    const widthPx = track?.clientWidth ?? 0;
    if (widthPx === layout.widthPx) return;
    layout = {
      widthPx,
      bars: buildDensityBars(context.atlas.store, widthPx),
      ticks: buildYearTicks(widthPx),
    };
    draw();
  };
  draw();
  measure();
  const resize = new ResizeObserver(measure);
  resize.observe(container);
  const unsubscribe = store.subscribe(frame.request);
  return {
    destroy() {
      unsubscribe();
      resize.disconnect();
      frame.cancel();
      render(null, container);
    },
  };
}

interface TrackLayout {
  readonly widthPx: number;
  readonly bars: readonly DensityBar[];
  readonly ticks: readonly YearTick[];
}

function timelineTemplate(context: AtlasContext, layout: TrackLayout) {
  const { store, atlas, say } = context;
  const { day, isPlaying, speed, play, pause, chooseSpeed } = store.getState();
  const next = atlas.store.nextHappeningDay(day);
  const previous = atlas.store.previousHappeningDay(day);
  const move = (to: Day | null) => () => to !== null && store.getState().moveToDay(to);
  return html`
    <div class="transport">
      <button class="play" aria-label=${say(isPlaying ? 'timeline.pause' : 'timeline.play')} @click=${isPlaying ? pause : play}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${isPlaying ? 'M-5 -6H-1.5V6H-5ZM1.5 -6H5V6H1.5Z' : 'M-4 -6.5L6.5 0L-4 6.5Z'} /></svg>
      </button>
      <button class="step" aria-label=${say('timeline.previous')} ?disabled=${previous === null} @click=${move(previous)}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5.5H-3V5.5H-5ZM5 -5.5V5.5L-2 0Z" /></svg>
      </button>
      <button class="step" aria-label=${say('timeline.next')} ?disabled=${next === null} @click=${move(next)}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M5 -5.5H3V5.5H5ZM-5 -5.5V5.5L2 0Z" /></svg>
      </button>
      <label class="speed">
        <span class="visually-hidden">${say('timeline.speed')}</span>
        <select @change=${(domEvent: Event) => chooseSpeed(Number((domEvent.target as HTMLSelectElement).value) as Speed)}>
          ${SPEEDS.map((option) => html`<option value=${option} ?selected=${option === speed}>${option === 0.5 ? '½' : option}×</option>`)}
        </select>
      </label>
    </div>
    ${trackTemplate(context, layout)}
  `;
}

function trackTemplate({ store, file, say }: AtlasContext, layout: TrackLayout) {
  const { day } = store.getState();
  const x = xOfDay(day, layout.widthPx);
  return html`
    <div
      class="track"
      role="slider"
      tabindex="0"
      aria-label=${say('timeline.day')}
      aria-description=${say('timeline.keys')}
      aria-valuemin=${FIRST_DAY}
      aria-valuemax=${LAST_DAY}
      aria-valuenow=${day}
      aria-valuetext=${formatDay(file.messages, day)}
      @keydown=${(domEvent: KeyboardEvent) => moveByKey(domEvent, store)}
      @pointerdown=${(domEvent: PointerEvent) => scrub(domEvent, store)}
    >
      ${guard([layout], () => densityTemplate(layout))}
      <div class="handle" .style=${`transform: translateX(${x.toFixed(1)}px)`}></div>
    </div>
  `;
}

/** What does not move with the day: drawn again only when the track's width changes. */
function densityTemplate({ widthPx, bars, ticks }: TrackLayout) {
  return html`
      <svg width=${widthPx} height=${TRACK_HEIGHT_PX} aria-hidden="true">
        ${ticks.map((tick) => svg`<line class="tick" x1=${tick.x} x2=${tick.x} y1=${tick.hasLabel ? 26 : 28} y2="32" />`)}
        ${bars.map((bar) => svg`<rect class="bar" x=${bar.x} y=${28 - bar.height * 24} width=${Math.max(bar.widthPx - 1, 1)} height=${bar.height * 24} />`)}
        <line class="axis-line" x1="0" x2=${widthPx} y1="28.5" y2="28.5" />
        ${ticks.map((tick) => (tick.hasLabel ? svg`<text class="year" x=${tick.x + 2} y="42">${tick.year}</text>` : ''))}
      </svg>
  `;
}

function moveByKey(domEvent: KeyboardEvent, store: AtlasContext['store']): void {
  const { day, isPlaying, moveToDay, play, pause } = store.getState();
  const target = dayForKey(domEvent.key, day, domEvent.shiftKey);
  if (target !== null) moveToDay(target);
  else if (domEvent.key === ' ') (isPlaying ? pause : play)();
  else return;
  domEvent.preventDefault();
}

/** Arrows: a day, with Shift a week; Page keys: a month, with Shift a year; Home and End: the ends. */
export function dayForKey(key: string, day: Day, isLarge: boolean): Day | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return addDays(day, isLarge ? 7 : 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return addDays(day, isLarge ? -7 : -1);
    case 'PageUp':
      return addMonths(day, isLarge ? 12 : 1);
    case 'PageDown':
      return addMonths(day, isLarge ? -12 : -1);
    case 'Home':
      return FIRST_DAY;
    case 'End':
      return LAST_DAY;
    default:
      return null;
  }
}

/** A press on the track moves the day there; the pointer then drags it until it is released. */
function scrub(domEvent: PointerEvent, store: AtlasContext['store']): void {
  if (domEvent.button !== 0) return;
  const track = domEvent.currentTarget as HTMLElement;
  const follow = ({ clientX }: PointerEvent) => {
    const box = track.getBoundingClientRect();
    store.getState().moveToDay(dayAtX(clientX - box.left, box.width));
  };
  const abort = new AbortController();
  track.setPointerCapture(domEvent.pointerId);
  track.addEventListener('pointermove', follow, { signal: abort.signal });
  for (const end of ['pointerup', 'pointercancel'] as const)
    track.addEventListener(end, () => abort.abort(), { signal: abort.signal });
  store.getState().pause();
  follow(domEvent);
  track.focus({ preventScroll: true });
  domEvent.preventDefault();
}
