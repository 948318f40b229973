import { dayAtX, type TimeScale } from '../core/time/time-scale.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** Moves the day to a position on a scale; with snapping, to the nearest day on which something begins. */
export function moveToX({ store, shown }: AtlasContext, scale: TimeScale, x: number): void {
  const { isSnapping, moveToDay } = store.getState();
  const day = dayAtX(scale, x);
  moveToDay(isSnapping ? (shown().nearestHappeningDay(day) ?? day) : day);
}

/** Follows a pointer that was pressed on `element` until it is released or taken away. */
export function followPointer(
  element: HTMLElement,
  { pointerId }: PointerEvent,
  follow: (domEvent: PointerEvent) => void,
  onEnd: () => void = () => undefined,
): void {
  const abort = new AbortController();
  element.setPointerCapture(pointerId);
  const only = (act: (domEvent: PointerEvent) => void) => (domEvent: PointerEvent) => {
    if (domEvent.pointerId === pointerId) act(domEvent);
  };
  element.addEventListener('pointermove', only(follow), { signal: abort.signal });
  for (const end of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(
      end,
      only(() => {
        abort.abort();
        onEnd();
      }),
      { signal: abort.signal },
    );
}
