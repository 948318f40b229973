import type { PictureSource } from '../panels/picture-source.ts';
import type { SeenMap } from '../render/mount-map.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { AtlasDeps } from './mount-atlas.ts';

/** By these a reader shows to be there; nobody prints a page without one of them. */
const SIGNS_OF_A_HAND = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Pictures of the current state, for files and for paper: their code comes when it is wanted. */
export function mountPictures(
  root: HTMLElement,
  context: AtlasContext,
  { base, theme, downloads, loadTools, notices }: AtlasDeps,
  seen: () => SeenMap,
): { save(): void; destroy(): void } {
  const source: PictureSource = { base, seen, isDark: theme.isDark, home: downloads.urlOf('../') };
  const fail = (cause: unknown) => notices.report({ key: 'notice.pictureFailed', cause });
  let stopPrinting: (() => void) | null = null;
  let isGone = false;
  const listen = (act: 'addEventListener' | 'removeEventListener') => {
    for (const sign of SIGNS_OF_A_HAND) window[act](sign, prepareForPaper);
  };
  // a page that is being printed waits for nothing: what paper needs must be there before
  const prepareForPaper = () => {
    listen('removeEventListener');
    loadTools()
      .then(() => import('../panels/print-view.ts'))
      .then(
        ({ mountPrintView }) => {
          if (!isGone) stopPrinting = mountPrintView(root, context, source);
        },
        // without it the page is printed as it looks
        (cause: unknown) => console.warn('Belarus–Ukraine Atlas: no print view', cause),
      );
  };
  listen('addEventListener');
  return {
    save() {
      Promise.all([import('../panels/save-picture.ts'), loadTools()])
        .then(([{ openPictureDialog }]) => openPictureDialog(root, context, source, fail))
        .catch(fail);
    },
    destroy() {
      isGone = true;
      listen('removeEventListener');
      stopPrinting?.();
    },
  };
}
