import { html } from 'lit-html';
import { formatDay } from '../../core/text/date-words.ts';
import type { Day } from '../../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';
import { dayAtX, type TimeScale, xOfStart } from '../../core/time/time-scale.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { followPointer } from '../scrub.ts';
import { dayForKey } from '../step-day.ts';

type End = 'from' | 'to';

/** The two ends of the window as sliders on the axis; an end outside the axis waits at its edge. */
export function windowHandles(context: AtlasContext, scale: TimeScale) {
  return html`${handle(context, scale, 'from')} ${handle(context, scale, 'to')}`;
}

function handle(context: AtlasContext, scale: TimeScale, end: End) {
  const { store, file, say } = context;
  const { from, to } = store.getState();
  const day = end === 'from' ? from : to;
  const x = xOfStart(scale, (end === 'from' ? from : to + 1) as Day);
  const shownX = Math.min(Math.max(x, 0), scale.widthPx);
  return html`
    <div
      class=${`window-handle ${end}`}
      role="slider"
      tabindex="0"
      aria-label=${say(`lanes.${end}`)}
      aria-valuemin=${end === 'from' ? FIRST_DAY : from}
      aria-valuemax=${end === 'from' ? to : LAST_DAY}
      aria-valuenow=${day}
      aria-valuetext=${formatDay(file.messages, day)}
      .style=${`transform: translateX(${shownX.toFixed(1)}px)`}
      @keydown=${(domEvent: KeyboardEvent) => moveByKey(domEvent, store, end)}
      @pointerdown=${(domEvent: PointerEvent) => drag(domEvent, store, scale, end)}
    ></div>
  `;
}

function moveEnd(store: AtlasContext['store'], end: End, day: Day): void {
  const { from, to, narrowWindow } = store.getState();
  // an end stops at the other: the two never cross
  if (end === 'from') narrowWindow(Math.min(day, to) as Day, to);
  else narrowWindow(from, Math.max(day, from) as Day);
}

function moveByKey(domEvent: KeyboardEvent, store: AtlasContext['store'], end: End): void {
  const target = dayForKey(domEvent.key, store.getState()[end], domEvent.shiftKey);
  if (target === null) return;
  domEvent.preventDefault();
  domEvent.stopPropagation();
  moveEnd(store, end, target);
}

function drag(domEvent: PointerEvent, store: AtlasContext['store'], scale: TimeScale, end: End): void {
  if (domEvent.button !== 0) return;
  domEvent.stopPropagation();
  domEvent.preventDefault();
  const element = domEvent.currentTarget as HTMLElement;
  const field = element.parentElement;
  if (!field) return;
  element.focus({ preventScroll: true });
  followPointer(element, domEvent, ({ clientX }) => {
    const day = dayAtX(scale, clientX - field.getBoundingClientRect().left);
    moveEnd(store, end, day);
  });
}
