import type { FigureFile, FigureList, FigureSummary } from '../../core/record/figure.ts';
import type { RecordId } from '../../core/record/ids.ts';

export interface FigureLoaders {
  /** The words of the figures are known once it resolves. */
  readonly loadFigures: () => Promise<FigureList>;
  readonly loadFigure: (id: RecordId) => Promise<FigureFile>;
}

type Load<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'loaded'; readonly value: T };

/** What has come of the list and of the series that is open. */
export interface FigureLoad {
  readonly list: Load<readonly FigureSummary[]>;
  /** Null: none is open. */
  readonly open: (Load<FigureFile> & { readonly id: RecordId }) | null;
}

export interface FigureShelf {
  readonly load: () => FigureLoad;
  /** Asks for the list, again where it failed. */
  fetchList(): void;
  /** Asks for a series, again where it failed; null puts the open one away. An answer that comes too late is dropped. */
  open(id: RecordId | null): void;
}

/** The list of series and the open one, fetched when they are asked for; `changed` is told of every answer. */
export function createFigureShelf(
  { loadFigures, loadFigure }: FigureLoaders,
  changed: () => void,
): FigureShelf {
  let load: FigureLoad = { list: { kind: 'waiting' }, open: null };
  const settle = (next: Partial<FigureLoad>) => {
    load = { ...load, ...next };
    changed();
  };
  return {
    load: () => load,
    fetchList() {
      settle({ list: { kind: 'waiting' } });
      loadFigures().then(
        ({ figures }) => settle({ list: { kind: 'loaded', value: figures } }),
        () => settle({ list: { kind: 'failed' } }),
      );
    },
    open(id) {
      settle({ open: id && { kind: 'waiting', id } });
      if (id === null) return;
      const answer = (open: Load<FigureFile>) => {
        // another series may have been opened meanwhile
        if (load.open?.id === id) settle({ open: { ...open, id } });
      };
      loadFigure(id).then(
        (value) => answer({ kind: 'loaded', value }),
        () => answer({ kind: 'failed' }),
      );
    },
  };
}
