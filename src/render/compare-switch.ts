import type { MeasureText } from '../core/scene/place-labels.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { ComparedMarks } from './compare-marks.ts';

export interface CompareDeps {
  readonly measure: MeasureText;
  /** Brings the words of the tools. */
  readonly loadTools: () => Promise<unknown>;
  /** Code or words could not be had; the comparison is given up. */
  readonly onFailure: (cause: unknown) => void;
  readonly redraw: () => void;
  /** The other day has come: what is selected may stand behind it. */
  readonly onArrival: () => void;
}

export interface CompareSwitch {
  /** The other day beside the day; null while none is compared or its code is on the way. */
  readonly beside: () => ComparedMarks | null;
  destroy(): void;
}

/** Fetches and mounts the second layer of marks while the store compares two days; before that it costs nothing. */
export function mountCompareSwitch(
  container: HTMLElement,
  context: AtlasContext,
  { measure, loadTools, onFailure, redraw, onArrival }: CompareDeps,
): CompareSwitch {
  const { store } = context;
  let marks: ComparedMarks | null = null;
  let isAsked = false;
  let isOver = false;
  const isWanted = () => !isOver && store.getState().compare !== null;
  const fetchMarks = () => {
    isAsked = true;
    Promise.all([import('./compare-marks.ts'), loadTools()]).then(
      ([{ mountComparedMarks }]) => {
        isAsked = false;
        if (!isWanted()) return;
        marks = mountComparedMarks(container, context, measure, redraw);
        onArrival();
      },
      (cause: unknown) => {
        isAsked = false;
        if (!isWanted()) return;
        onFailure(cause);
        store.getState().compareWith(null);
      },
    );
  };
  const follow = () => {
    if (isWanted()) {
      if (!marks && !isAsked) fetchMarks();
    } else {
      marks?.destroy();
      marks = null;
    }
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return {
    beside: () => marks,
    destroy() {
      isOver = true;
      unsubscribe();
      follow();
    },
  };
}
