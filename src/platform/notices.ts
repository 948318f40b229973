/** One sentence for the reader: what happened and what still works. */
interface Notice {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** What went wrong underneath, for the console; never shown. */
  readonly cause?: unknown;
}

export interface Notices {
  /** Tells the reader; the same sentence is told again only once it has been closed. */
  report(notice: Notice): void;
  /** Notices told and not yet closed. */
  readonly open: () => readonly Notice[];
  close(notice: Notice): void;
  subscribe(listener: () => void): () => void;
}

/** As many stand at once; the oldest gives way. */
const MAX_OPEN = 4;

const identity = ({ key, values }: Notice): string => JSON.stringify([key, values]);

/** The one channel for run-time failures of an element. */
export function createNotices(): Notices {
  let open: readonly Notice[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Notice[]) => {
    open = next;
    for (const listener of listeners) listener();
  };
  return {
    report(notice) {
      if (open.some((other) => identity(other) === identity(notice))) return;
      if (notice.cause !== undefined) console.warn(`Belarus–Ukraine Atlas: ${notice.key}`, notice.cause);
      change([...open, notice].slice(-MAX_OPEN));
    },
    open: () => open,
    close: (notice) => change(open.filter((other) => other !== notice)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
