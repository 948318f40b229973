import { html, nothing, render } from 'lit-html';
import { clampAxis } from '../core/app-state/axis-span.ts';
import { formatDay } from '../core/text/date-words.ts';
import { addDays, type Day } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { dayAtX, pannedBy, wholeScale, xOfDay, xOfStart, zoomedAround } from '../core/time/time-scale.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { followPointer } from './scrub.ts';
import { dayForKey } from './step-day.ts';

/** Days shown, times this, for one press of "spread". */
const ZOOM_STEP = 1 / 2.5;

/** A grip's width in timeline-tools.css; the least target of WCAG 2.2, criterion 2.5.8. */
const GRIP_PX = 24;

type Grip = 'first' | 'last';

/**
 * Which stretch of the whole span the detailed axis spreads out: a bar under the overview to drag, with a grip at
 * each end that is also a slider for the keyboard, and buttons for those who do not drag.
 */
export function mountZoomBar(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  const draw = () => render(zoomTemplate(context, barWidth(container)), container);
  const frame = oncePerFrame(draw);
  const resize = new ResizeObserver(frame.request);
  resize.observe(container);
  const unsubscribe = context.store.subscribe((state, before) => {
    if (state.axis !== before.axis) frame.request();
  });
  draw();
  draw();
  return {
    destroy() {
      unsubscribe();
      resize.disconnect();
      frame.cancel();
      render(null, container);
    },
  };
}

const barWidth = (container: HTMLElement): number => container.querySelector('.zoom-track')?.clientWidth ?? 0;

function zoomTemplate(context: AtlasContext, widthPx: number) {
  const { store, say } = context;
  const { axis, spreadAxis } = store.getState();
  const stretch = axis ?? ATLAS_SPAN;
  const whole = wholeScale(widthPx);
  const [x0, x1] = [xOfStart(whole, stretch.start), xOfStart(whole, stretch.end)];
  const [firstX, lastX] = gripPlaces(x0, x1, widthPx);
  return html`
    <div class="zoom-track" role="group" aria-label=${say('zoom.label')}>
      <div
        class="zoom-thumb"
        .style=${`transform: translateX(${x0.toFixed(1)}px); width: ${Math.max(x1 - x0, 2).toFixed(1)}px`}
        @pointerdown=${(domEvent: PointerEvent) => dragThumb(domEvent, context)}
      ></div>
      ${gripTemplate(context, 'first', firstX)} ${gripTemplate(context, 'last', lastX)}
    </div>
    <div class="zoom-buttons">
      <button title=${say('zoom.in')} @click=${() => zoomBy(context, ZOOM_STEP)}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 0H5M0 -5V5" /></svg>
      </button>
      <button title=${say('zoom.out')} ?disabled=${axis === null} @click=${() => zoomBy(context, 1 / ZOOM_STEP)}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 0H5" /></svg>
      </button>
      ${axis ? html`<button class="whole" @click=${() => spreadAxis(null)}>${say('zoom.whole')}</button>` : nothing}
    </div>
  `;
}

/**
 * Where the grips of a stretch stand, in pixels of a bar so wide: at its ends, and where it is narrow so far apart that
 * each keeps a target of its own inside the bar.
 */
export function gripPlaces(x0: number, x1: number, widthPx: number): readonly [number, number] {
  const wanted = Math.min(x0, (x0 + x1 - GRIP_PX) / 2);
  const first = Math.max(0, Math.min(wanted, widthPx - GRIP_PX));
  return [first, Math.max(x1, first + GRIP_PX)];
}

/** Spreads or gathers the axis around the day shown, else around its middle. */
function zoomBy({ store }: AtlasContext, factor: number): void {
  const { axis, day, spreadAxis } = store.getState();
  const scale = { ...(axis ?? ATLAS_SPAN), widthPx: 1000 };
  const x = xOfDay(scale, day);
  spreadAxis(clampAxis(zoomedAround(scale, x >= 0 && x <= 1000 ? x : 500, factor)));
}

function gripTemplate(context: AtlasContext, grip: Grip, x: number) {
  const { store, file, say } = context;
  const { start, end } = store.getState().axis ?? ATLAS_SPAN;
  const day = grip === 'first' ? start : addDays(end, -1);
  return html`
    <div
      class=${`zoom-grip ${grip}`}
      role="slider"
      tabindex="0"
      aria-label=${say(`zoom.${grip}`)}
      aria-valuemin=${FIRST_DAY}
      aria-valuemax=${LAST_DAY}
      aria-valuenow=${day}
      aria-valuetext=${formatDay(file.messages, day)}
      .style=${`transform: translateX(${x.toFixed(1)}px)`}
      @keydown=${(domEvent: KeyboardEvent) => moveGripByKey(domEvent, context, grip)}
      @pointerdown=${(domEvent: PointerEvent) => dragGrip(domEvent, context, grip)}
    ></div>
  `;
}

function moveGrip({ store }: AtlasContext, grip: Grip, day: Day): void {
  const { axis, spreadAxis } = store.getState();
  const { start, end } = axis ?? ATLAS_SPAN;
  spreadAxis(withEnd({ start, end }, grip, day));
}

/** The stretch with one end moved; it keeps at least a week and never turns around. */
function withEnd({ start, end }: Interval, grip: Grip, day: Day): Interval {
  return grip === 'first'
    ? { start: Math.min(day, end - 7) as Day, end }
    : { start, end: Math.max(addDays(day, 1), start + 7) as Day };
}

function moveGripByKey(domEvent: KeyboardEvent, context: AtlasContext, grip: Grip): void {
  const { start, end } = context.store.getState().axis ?? ATLAS_SPAN;
  const target = dayForKey(domEvent.key, grip === 'first' ? start : addDays(end, -1), domEvent.shiftKey);
  if (target === null) return;
  domEvent.preventDefault();
  moveGrip(context, grip, target);
}

function dragGrip(domEvent: PointerEvent, context: AtlasContext, grip: Grip): void {
  const element = domEvent.currentTarget as HTMLElement;
  const track = element.parentElement;
  if (domEvent.button !== 0 || !track) return;
  domEvent.preventDefault();
  element.focus({ preventScroll: true });
  followPointer(element, domEvent, ({ clientX }) => {
    const box = track.getBoundingClientRect();
    moveGrip(context, grip, dayAtX(wholeScale(box.width), clientX - box.left));
  });
}

function dragThumb(domEvent: PointerEvent, { store }: AtlasContext): void {
  const thumb = domEvent.currentTarget as HTMLElement;
  const { axis } = store.getState();
  const track = thumb.parentElement;
  if (domEvent.button !== 0 || !track || !axis) return;
  domEvent.preventDefault();
  const start = domEvent.clientX;
  const widthPx = track.clientWidth;
  followPointer(thumb, domEvent, ({ clientX }) => {
    // the thumb moves with the pointer: by the days that the distance is on the whole track
    const moved = pannedBy(wholeScale(widthPx), clientX - start);
    const days = moved.start - ATLAS_SPAN.start;
    store
      .getState()
      .spreadAxis(clampAxis({ start: addDays(axis.start, days), end: addDays(axis.end, days) }));
  });
}
