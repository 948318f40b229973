/**
 * Nobody's focus can be lost before there is one: what keeps it inside `room` comes with the first. Returns the way to stop;
 * where the code cannot be loaded the next focus asks for it again.
 */
export function keepFocusLater(room: HTMLElement): () => void {
  let kept: { destroy(): void } | null = null;
  const abort = new AbortController();
  const begin = (first: FocusEvent) => {
    // what has the focus may be gone before the code is here
    const path = first.composedPath();
    import('./keep-focus.ts').then(
      ({ keepFocus }) => {
        if (!abort.signal.aborted) kept = keepFocus(room, path);
      },
      (cause) => {
        console.warn('Belarus–Ukraine Atlas: the focus is not kept', cause);
        listen();
      },
    );
  };
  const listen = () => room.addEventListener('focusin', begin, { once: true, signal: abort.signal });
  listen();
  return () => {
    abort.abort();
    kept?.destroy();
  };
}
