import type { AtlasContext } from '../state/atlas-context.ts';
import type { FiguresDeps } from './figures/mount-figures.ts';

/** Mounts the figures into `room` when they are asked for, by a person or by a link that names a series. */
export function openFiguresRoom(
  room: HTMLElement,
  context: AtlasContext,
  deps: FiguresDeps,
): { destroy(): void } {
  const { say, store } = context;
  const failure = document.createElement('p');
  let mounted: { destroy(): void } | null = null;
  let isWanted = false;
  const mount = () =>
    import('./figures/mount-figures.ts').then(
      ({ mountFigures }) => {
        // they may have been put away meanwhile
        if (isWanted && !mounted) mounted = mountFigures(room, context, deps);
      },
      () => {
        failure.textContent = say('details.failed');
        if (isWanted) room.append(failure);
      },
    );
  const heed = () => {
    const { hasFigures, figure, showFigures } = store.getState();
    if (figure !== null && !hasFigures) showFigures(true);
    if (isWanted === store.getState().hasFigures) return;
    isWanted = store.getState().hasFigures;
    if (isWanted) void mount();
    else putAway();
  };
  const putAway = () => {
    mounted?.destroy();
    mounted = null;
    // nothing else: what the figures leave in the room they find there when they come back
    failure.remove();
    delete room.dataset['open'];
  };
  const unsubscribe = store.subscribe(heed);
  heed();
  return {
    destroy() {
      unsubscribe();
      isWanted = false;
      putAway();
    },
  };
}
