/** Days that follow each other faster than this are a hand that scrubs. */
const SCRUB_PAUSE_MS = 250;

/**
 * Tells the styles while a hand runs through the days (`data-scrubbing`): a pulse for every event would only flicker
 * then, and repaint all marks on every frame. Playing keeps its pulses.
 */
export function markScrubbing(container: HTMLElement): { moved(isPlaying: boolean): void; stop(): void } {
  let last = Number.NEGATIVE_INFINITY;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const atRest = () => delete container.dataset['scrubbing'];
  return {
    moved(isPlaying) {
      const isFast = performance.now() - last < SCRUB_PAUSE_MS;
      last = performance.now();
      if (isPlaying || !isFast) return;
      if (container.dataset['scrubbing'] === undefined) container.dataset['scrubbing'] = '';
      clearTimeout(rest);
      rest = setTimeout(atRest, SCRUB_PAUSE_MS);
    },
    stop: () => clearTimeout(rest),
  };
}
