import type { AtlasElement } from './atlas-element.ts';

/** Messages kept until the code that reads them has come. */
const MAX_EARLY = 50;

/** Connects an atlas that fills a frame with the page around it; the code for that is fetched beside the record. */
export function joinFrame(element: AtlasElement): () => void {
  let { href } = location;
  const early: MessageEvent[] = [];
  let frame: { destroy(): void } | null = null;
  let isGone = false;
  const keep = (message: MessageEvent) => {
    if (message.source === window.parent && early.push(message) > MAX_EARLY) early.shift();
  };
  // WordPress may append its secret to the address of an open frame; the state then takes its place
  const follow = () => {
    if (location.hash.includes('#?')) href = location.href;
  };
  addEventListener('message', keep);
  addEventListener('hashchange', follow);
  const stop = () => {
    removeEventListener('message', keep);
    removeEventListener('hashchange', follow);
  };
  import('./frame-child.ts')
    .then(
      ({ mountFrame }) => {
        if (!isGone) frame = mountFrame(element, href, early);
      },
      (cause) => console.warn('Belarus–Ukraine Atlas: the page around cannot resize or drive it', cause),
    )
    .finally(stop);
  return () => {
    isGone = true;
    stop();
    frame?.destroy();
  };
}
