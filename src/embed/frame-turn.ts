/** A browser draws no frames for a frame that is clipped or far down the page; what is asked of it is done nevertheless. */
const WITHOUT_FRAMES_MS = 100;

/** Runs `write` at most once per animation frame, however often it is asked; soon after, where none comes. */
export function oncePerTurn(write: () => void): { request(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const cancel = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
  };
  const run = () => {
    cancel();
    write();
  };
  return {
    request() {
      if (timer !== undefined) return;
      timer = setTimeout(run, WITHOUT_FRAMES_MS);
      frame = requestAnimationFrame(run);
    },
    cancel,
  };
}
