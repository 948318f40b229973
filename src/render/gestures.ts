import type { PixelPoint } from '../core/geometry/mercator.ts';

export interface GestureHandlers {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (around: PixelPoint, delta: number) => void;
  /** Returns whether something was there to be tapped; if not, two quick taps zoom. */
  readonly tap: (at: PixelPoint, pointerType: string) => boolean;
  readonly hover: (at: PixelPoint) => void;
}

/** A pointer that moved less than this was a tap. */
const TAP_SLOP_PX = 6;
const WHEEL_ZOOM_PER_PX = 1 / 300;

/**
 * One pointer drags, two pinch, the wheel zooms around the pointer, a still pointer taps. Inside an article
 * (`isCooperative`) the page keeps its scroll: one finger and the bare wheel are its own, two fingers and the wheel with
 * Ctrl or Cmd move the map.
 */
export function mountGestures(
  element: HTMLElement,
  handlers: GestureHandlers,
  isCooperative: boolean,
): { destroy(): void } {
  element.style.touchAction = isCooperative ? 'pan-x pan-y' : 'none';
  const pointers = new Map<number, PixelPoint>();
  let start: PixelPoint | null = null;
  let hasMoved = false;
  let hasHit = false;
  const abort = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (domEvent: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => element.addEventListener(type, listener, { ...options, signal: abort.signal });

  listen('pointerdown', (domEvent) => {
    if (domEvent.button !== 0) return;
    pointers.set(domEvent.pointerId, pixelOf(domEvent, element));
    if (pointers.size === 1) {
      start = pixelOf(domEvent, element);
      hasMoved = false;
    } else hasMoved = true;
  });
  listen('pointermove', (domEvent) => {
    const pixel = pixelOf(domEvent, element);
    const last = pointers.get(domEvent.pointerId);
    if (!last) {
      if (domEvent.pointerType === 'mouse') handlers.hover(pixel);
      return;
    }
    if (!hasMoved && start && Math.hypot(pixel.x - start.x, pixel.y - start.y) < TAP_SLOP_PX) return;
    if (!hasMoved) {
      hasMoved = true;
      element.setPointerCapture(domEvent.pointerId);
    }
    if (isCooperative && domEvent.pointerType === 'touch' && pointers.size === 1) return;
    const before = [...pointers.values()];
    pointers.set(domEvent.pointerId, pixel);
    const after = [...pointers.values()];
    followPointers(before, after, handlers);
  });
  const release = (domEvent: PointerEvent) => {
    if (!pointers.delete(domEvent.pointerId)) return;
    if (domEvent.type === 'pointerup' && !hasMoved)
      hasHit = handlers.tap(pixelOf(domEvent, element), domEvent.pointerType);
  };
  listen('pointerup', release);
  listen('pointercancel', release);
  listen(
    'wheel',
    (domEvent) => {
      if (isCooperative && !domEvent.ctrlKey && !domEvent.metaKey) return;
      domEvent.preventDefault();
      const perLine = domEvent.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      handlers.zoom(
        pixelOf(domEvent, element),
        -domEvent.deltaY * perLine * WHEEL_ZOOM_PER_PX * (domEvent.ctrlKey ? 3 : 1),
      );
    },
    { passive: false },
  );
  listen('dblclick', (domEvent) => {
    if (!hasHit) handlers.zoom(pixelOf(domEvent, element), 1);
  });
  return { destroy: () => abort.abort() };
}

/** Moves with the middle of the pointers and zooms by the ratio of their distances. */
function followPointers(
  before: readonly PixelPoint[],
  after: readonly PixelPoint[],
  handlers: GestureHandlers,
): void {
  const from = middle(before);
  const to = middle(after);
  if (before.length === 2) {
    const ratio = spread(after) / Math.max(spread(before), 1);
    if (ratio > 0) handlers.zoom(to, Math.log2(ratio));
  }
  handlers.pan(to.x - from.x, to.y - from.y);
}

function middle(points: readonly PixelPoint[]): PixelPoint {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function spread([a, b]: readonly PixelPoint[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function pixelOf(domEvent: MouseEvent, element: HTMLElement): PixelPoint {
  const box = element.getBoundingClientRect();
  return { x: domEvent.clientX - box.left, y: domEvent.clientY - box.top };
}
