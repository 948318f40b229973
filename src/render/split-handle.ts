import { svgElement } from './svg.ts';

/** What the handle says of itself and of the two sides. */
export interface SplitWords {
  /** What the handle is. */
  readonly handle: string;
  readonly left: string;
  readonly right: string;
  /** Where the split is and what lies on either side, in one sentence. */
  readonly value: string;
  /** What to do next; empty where nothing need be said. */
  readonly hint: string;
}

export interface SplitHandle {
  /** Stands at a share of the picture's width, 0–1. */
  show(share: number, widthPx: number, words: SplitWords): void;
  destroy(): void;
}

/** A picture narrower than this folds the name of its key, as layout.css does. */
const NARROW_PX = 600;
/** What the buttons over the map take of the row that the days stand in, left and right. */
const TAKEN_PX = { narrow: [50, 50], wide: [230, 56] } as const;
/** Between the split and a day. */
const GAP_PX = 8;
/** Less room than this holds no day. */
const LEAST_DAY_PX = 60;

/** The line between two days: one slider, dragged or moved by keys, and the two days above it in words. */
export function mountSplitHandle(container: HTMLElement, onMove: (share: number) => void): SplitHandle {
  const line = part('split-line');
  const handle = part('split-handle');
  const days = { left: part('split-day'), right: part('split-day') };
  const hint = part('split-hint');
  hint.setAttribute('role', 'status');
  setUpSlider(handle);
  // the slider speaks for them
  for (const element of [line, days.left, days.right]) element.setAttribute('aria-hidden', 'true');
  container.append(line, days.left, days.right, hint, handle);
  let share = 0.5;
  // at once, not with the next picture: two keys may come between two frames
  const move = (next: number) => {
    share = next;
    onMove(next);
  };
  const abort = new AbortController();
  for (const grip of [line, handle])
    dragBy(grip, container, abort.signal, {
      shareNow: () => share,
      start: () => handle.focus({ preventScroll: true }),
      move,
    });
  handle.addEventListener(
    'keydown',
    (domEvent) => {
      const next = shareForKey(domEvent.key, share, domEvent.shiftKey);
      if (next === null) return;
      move(next);
      domEvent.preventDefault();
      domEvent.stopPropagation();
    },
    { signal: abort.signal },
  );
  return {
    show(next, widthPx, words) {
      share = next;
      container.style.setProperty('--split', `${(share * 100).toFixed(2)}%`);
      handle.setAttribute('aria-label', words.handle);
      handle.setAttribute('aria-valuenow', String(Math.round(share * 100)));
      handle.setAttribute('aria-valuetext', words.value);
      const rooms = roomsBeside(share * widthPx, widthPx);
      showDay(days.left, words.left, rooms.left, { right: `calc(100% - var(--split) + ${GAP_PX}px)` });
      showDay(days.right, words.right, rooms.right, { left: `calc(var(--split) + ${GAP_PX}px)` });
      if (hint.textContent !== words.hint) hint.textContent = words.hint;
      hint.hidden = words.hint === '';
    },
    destroy() {
      abort.abort();
      container.style.removeProperty('--split');
      for (const element of [line, handle, days.left, days.right, hint]) element.remove();
    },
  };
}

function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function setUpSlider(handle: HTMLElement): void {
  const attributes = { role: 'slider', tabindex: '0', 'aria-valuemin': '0', 'aria-valuemax': '100' };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);
  const arrows = svgElement('svg', { viewBox: '-8 -8 16 16', 'aria-hidden': 'true' });
  arrows.append(svgElement('path', { d: 'M-2.5 -3.5L-6 0L-2.5 3.5M2.5 -3.5L6 0L2.5 3.5' }));
  handle.append(arrows);
}

function showDay(element: HTMLElement, text: string, roomPx: number, place: Record<string, string>): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = roomPx < LEAST_DAY_PX;
  element.style.setProperty('max-width', `${roomPx.toFixed(0)}px`);
  for (const [name, value] of Object.entries(place)) element.style.setProperty(name, value);
}

/** What a day may take in width on either side, clear of the buttons over the map. */
function roomsBeside(splitX: number, widthPx: number): { left: number; right: number } {
  const [left, right] = widthPx < NARROW_PX ? TAKEN_PX.narrow : TAKEN_PX.wide;
  return { left: splitX - GAP_PX - left, right: widthPx - splitX - GAP_PX - right };
}

interface Dragging {
  readonly shareNow: () => number;
  readonly start: () => void;
  readonly move: (share: number) => void;
}

/** A pointer that presses `grip` moves the split until it is released; the map under it hears nothing of that. */
function dragBy(
  grip: HTMLElement,
  container: HTMLElement,
  signal: AbortSignal,
  { shareNow, start, move }: Dragging,
): void {
  let awayPx: number | null = null;
  const shareAt = (clientX: number) => {
    const box = container.getBoundingClientRect();
    return Math.min(1, Math.max(0, (clientX - box.left) / Math.max(box.width, 1)));
  };
  const listen = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (domEvent: PointerEvent) => void,
  ) =>
    grip.addEventListener(
      type,
      (domEvent) => {
        domEvent.stopPropagation();
        act(domEvent);
      },
      { signal },
    );
  listen('pointerdown', (domEvent) => {
    if (domEvent.button !== 0) return;
    const box = container.getBoundingClientRect();
    awayPx = domEvent.clientX - box.left - shareNow() * box.width;
    grip.setPointerCapture(domEvent.pointerId);
    start();
    domEvent.preventDefault();
  });
  listen('pointermove', ({ clientX }) => {
    if (awayPx !== null) move(shareAt(clientX - awayPx));
  });
  const end = () => {
    awayPx = null;
  };
  listen('pointerup', end);
  listen('pointercancel', end);
  grip.addEventListener('dblclick', (domEvent) => domEvent.stopPropagation(), { signal });
}

/** Arrows: two hundredths, with Shift ten; Page keys: ten; Home and End: the edges. Null for any other key. */
export function shareForKey(key: string, share: number, isLarge: boolean): number | null {
  const by = (step: number) => Math.min(1, Math.max(0, share + step));
  const step = isLarge ? 0.1 : 0.02;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-step);
    case 'PageUp':
      return by(0.1);
    case 'PageDown':
      return by(-0.1);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}
