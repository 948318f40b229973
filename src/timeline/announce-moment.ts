import { speakMoment } from '../core/scene/speak-moment.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** Scrubbing rests when the day has stood this long. */
const REST_MS = 400;

/** A polite live region that tells the moment once scrubbing rests; silent while playing, and about what it has told. */
export function announceMoment(container: HTMLElement, context: AtlasContext): () => void {
  const { store, file, say, sayCount } = context;
  const region = document.createElement('p');
  region.className = 'visually-hidden moment';
  region.setAttribute('aria-live', 'polite');
  container.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    if (store.getState().isPlaying) return;
    region.textContent = speakMoment(context.scene(), {
      messages: file.messages,
      countEvents: (count) => sayCount('moment.events', count),
      phase: (phase) => say(`phase.${phase}`),
    });
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.day === before.day && state.isPlaying === before.isPlaying) return;
    clearTimeout(timer);
    timer = setTimeout(speak, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    region.remove();
  };
}
