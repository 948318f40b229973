import type { PlacedScene } from '../core/scene/place-scene.ts';
import type { Mark } from '../core/scene/scene.ts';
import type { MarksLayer } from './marks/mount-marks.ts';

export interface MarkFocus {
  /** Takes over the marks of a new picture; the focus stays on its mark while that mark is drawn. */
  refresh(placed: PlacedScene): void;
  destroy(): void;
}

/**
 * Roving focus over the marks: one tab stop for all of them, arrow keys to the next one in reading order (left to
 * right, then the axes and the border), Home and End to the ends, Enter or Space to open. `reveal` is told of each mark
 * that the keys reach, so that the picture can move to it.
 */
export function mountMarkFocus(
  container: HTMLElement,
  marks: MarksLayer,
  select: (mark: Mark) => void,
  reveal: (mark: Mark) => void,
): MarkFocus {
  let order: readonly Mark[] = [];
  let stop: string | null = null;
  const abort = new AbortController();

  const moveStop = (markId: string | null) => {
    if (stop !== null && stop !== markId) marks.elementOf(stop)?.setAttribute('tabindex', '-1');
    stop = markId;
    if (stop !== null) marks.elementOf(stop)?.setAttribute('tabindex', '0');
  };
  const focusMark = (mark: Mark | undefined) => {
    if (!mark) return;
    moveStop(mark.markId);
    marks.elementOf(mark.markId)?.focus({ preventScroll: true });
    reveal(mark);
  };
  container.addEventListener(
    'keydown',
    (domEvent) => {
      const target = domEvent.target instanceof Element ? domEvent.target.closest('[data-mark]') : null;
      const index = order.findIndex((mark) => mark.markId === target?.getAttribute('data-mark'));
      const current = order[index];
      if (!current) return;
      const next = nextIndex(domEvent.key, index, order.length);
      if (domEvent.key === 'Enter' || domEvent.key === ' ') select(current);
      else if (next === null) return;
      else focusMark(order[next]);
      domEvent.preventDefault();
      domEvent.stopPropagation();
    },
    { signal: abort.signal },
  );
  return {
    refresh(placed) {
      order = readingOrder(placed);
      const keeps = order.some((mark) => mark.markId === stop);
      moveStop(keeps ? stop : (order[0]?.markId ?? null));
    },
    destroy: () => abort.abort(),
  };
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function readingOrder(placed: PlacedScene): Mark[] {
  const points = placed.points.toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y).map(({ mark }) => mark);
  return [...points, ...placed.axes.map(({ mark }) => mark), ...(placed.border ? [placed.border.mark] : [])];
}
