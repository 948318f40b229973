import type { AtlasContext } from '../state/atlas-context.ts';
import type { FiguresDeps } from './figures/mount-figures.ts';

/** The figures wait this long for what is asked for more often, unless a series is open. */
const WAIT_MS = 1_000;

/** Mounts the figures into `room` a little later; code and list come then. */
export function openFiguresRoom(
  room: HTMLElement,
  context: AtlasContext,
  deps: FiguresDeps,
): { destroy(): void } {
  const { say, store } = context;
  let mounted: { destroy(): void } | undefined;
  let hasLeft = false;
  const mount = () =>
    import('./figures/mount-figures.ts').then(
      ({ mountFigures }) => {
        if (!hasLeft) mounted = mountFigures(room, context, deps);
      },
      () => {
        room.textContent = say('details.failed');
      },
    );
  const timer = setTimeout(mount, store.getState().figure === null ? WAIT_MS : 0);
  return {
    destroy() {
      hasLeft = true;
      clearTimeout(timer);
      mounted?.destroy();
    },
  };
}
