import { html, render, svg } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { EventStore } from '../core/record/event-store.ts';
import { formatDay } from '../core/text/date-words.ts';
import { calendarDate } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { type TimeScale, wholeScale, xOfDay, xOfStart } from '../core/time/time-scale.ts';
import { chooseTickStep, tickDays } from '../core/time/time-ticks.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { buildDensity, type DensityColumn } from './density.ts';
import { followPointer, moveToX } from './scrub.ts';
import { dayForKey } from './step-day.ts';

const TRACK_HEIGHT_PX = 44;
const BASELINE_PX = 28;
const LABEL_ROOM_PX = { year: 44, month: 44, day: 44 };

interface Drawing {
  readonly scale: TimeScale;
  readonly records: EventStore;
  readonly columns: readonly DensityColumn[];
}

/** The whole span on one track: how much happens when, in which category, and the day as the handle of a slider. */
export function mountOverview(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  const { store } = context;
  let drawing: Drawing | null = null;
  // asked for only when it changes: the answer makes the browser lay out the page in the middle of a step
  let widthPx = 0;
  const draw = () => {
    widthPx ||= container.querySelector('.track')?.clientWidth ?? 0;
    const records = context.shown();
    if (drawing?.scale.widthPx !== widthPx || drawing.records !== records) {
      const scale = wholeScale(widthPx);
      drawing = { scale, records, columns: buildDensity(records, scale) };
    }
    render(trackTemplate(context, drawing), container);
  };
  const frame = oncePerFrame(draw);
  // the first picture makes the track that the second measures
  draw();
  draw();
  const resize = new ResizeObserver(() => {
    widthPx = 0;
    frame.request();
  });
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

function trackTemplate(context: AtlasContext, drawing: Drawing) {
  const { store, file, say } = context;
  const { day, axis } = store.getState();
  const { scale } = drawing;
  const x = xOfDay(scale, day);
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
      @pointerdown=${(domEvent: PointerEvent) => scrubOverview(domEvent, context)}
    >
      ${guard([drawing], () => densityTemplate(drawing))}
      ${axis ? html`<div class="spread" .style=${`transform: translateX(${xOfStart(scale, axis.start).toFixed(1)}px); width: ${(xOfStart(scale, axis.end) - xOfStart(scale, axis.start)).toFixed(1)}px`}></div>` : ''}
      <div class="handle" .style=${`transform: translateX(${x.toFixed(1)}px)`}></div>
    </div>
  `;
}

/** What does not move with the day: drawn again only when the track's width or the records change. */
function densityTemplate({ scale, columns }: Drawing) {
  const years = tickDays(scale, { unit: 'year', every: 1 });
  const labelled = tickDays(scale, chooseTickStep(scale, LABEL_ROOM_PX));
  return html`
    <svg width=${scale.widthPx} height=${TRACK_HEIGHT_PX} aria-hidden="true">
      ${years.map((year) => svg`<line class="tick" x1=${xOfStart(scale, year)} x2=${xOfStart(scale, year)} y1=${labelled.includes(year) ? 26 : 28} y2="32" />`)}
      ${columns.map(columnTemplate)}
      <line class="axis-line" x1="0" x2=${scale.widthPx} y1=${BASELINE_PX + 0.5} y2=${BASELINE_PX + 0.5} />
      ${labelled.map((year) => svg`<text class="year" x=${xOfStart(scale, year) + 2} y="42">${calendarDate(year).year}</text>`)}
    </svg>
  `;
}

function columnTemplate({ x, widthPx, count, height, shares }: DensityColumn) {
  let y = BASELINE_PX;
  return shares.map((share) => {
    const heightPx = (share.count / count) * height * 24;
    y -= heightPx;
    return svg`<rect class="bar" data-category=${share.category} x=${x} y=${y.toFixed(2)} width=${Math.max(widthPx - 1, 1)} height=${heightPx.toFixed(2)} />`;
  });
}

function moveByKey(domEvent: KeyboardEvent, store: AtlasContext['store']): void {
  const { day, isPlaying, moveToDay, play, pause } = store.getState();
  const target = dayForKey(domEvent.key, day, domEvent.shiftKey);
  if (target !== null) moveToDay(target);
  else if (domEvent.key === ' ') (isPlaying ? pause : play)();
  else return;
  domEvent.preventDefault();
}

/** A press on the track moves the day there; the pointer then drags it until it is released. */
function scrubOverview(domEvent: PointerEvent, context: AtlasContext): void {
  if (domEvent.button !== 0) return;
  const track = domEvent.currentTarget as HTMLElement;
  const follow = ({ clientX }: PointerEvent) => {
    const box = track.getBoundingClientRect();
    moveToX(context, wholeScale(box.width), clientX - box.left);
  };
  followPointer(track, domEvent, follow);
  context.store.getState().pause();
  follow(domEvent);
  track.focus({ preventScroll: true });
  domEvent.preventDefault();
}
