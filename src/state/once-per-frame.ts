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

/** Runs `write` at once and then, while it is asked again, at most every `pauseMs`; the last state is always written. */
export function atMostEvery(pauseMs: number, write: () => void): { request(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const run = () => {
    isAsked = false;
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) run();
    }, pauseMs);
    write();
  };
  return {
    request() {
      isAsked = true;
      if (timer === null) run();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isAsked = false;
    },
  };
}
