/** Runs `write` at most once per animation frame, however often it is asked; the last state wins. */
export function oncePerFrame(write: () => void): { request(): void; cancel(): void } {
  let frame: number | null = null;
  return {
    request() {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        write();
      });
    },
    cancel() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
