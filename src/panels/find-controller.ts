import type { FindFile } from '../core/record/find-file.ts';
import { isNoFilter } from '../core/record/record-filter.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

export interface FindTells {
  readonly failed: (cause: unknown) => void;
  /** A filter names a place or an actor that nobody knows. */
  readonly unknown: (id: string) => void;
}

/**
 * Has the store's filter and search answered, whoever set them: a link, an attribute, the page beside the map. What
 * that needs is fetched with the first question; until it has come, and when it cannot, everything shows.
 */
export function mountFindController(
  context: AtlasContext,
  load: () => Promise<unknown>,
  tells: FindTells,
): { destroy(): void } {
  const { store } = context;
  let isOver = false;
  const isAsked = () => {
    const { filter, q } = store.getState();
    return q !== '' || !isNoFilter(filter);
  };
  const fail = (cause: unknown) => {
    if (isOver) return;
    store.getState().findRecords(null);
    tells.failed(cause);
  };
  const answer = () => {
    if (!isAsked()) {
      store.getState().findRecords(null);
      return;
    }
    Promise.all([import('./answer-store.ts'), load()]).then(([{ answerStore }, file]) => {
      // the question may have been taken back meanwhile
      if (!isOver && isAsked()) answerStore(context, file as FindFile, tells.unknown);
    }, fail);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.filter !== before.filter || state.q !== before.q) answer();
  });
  // an answer in another language has no words here yet; telling of none to forget would draw everything twice
  if (store.getState().found !== null) store.getState().findRecords(null);
  if (isAsked()) answer();
  return {
    destroy() {
      isOver = true;
      unsubscribe();
    },
  };
}
