import { describe, expect, it } from 'vitest';
import type { FigureFile, FigureList } from '../../core/record/figure.ts';
import { type RecordId, recordId } from '../../core/record/ids.ts';
import { createFigureShelf, type FigureLoaders } from './load-figures.ts';

const [trade, polls] = [recordId('trade'), recordId('polls')];
const fileOf = (id: RecordId) => ({ id }) as FigureFile;
const list: FigureList = { figures: [] };
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

function createShelf(values: Partial<FigureLoaders> = {}) {
  let changes = 0;
  const shelf = createFigureShelf(
    {
      loadFigures: () => Promise.resolve(list),
      loadFigure: (id) => Promise.resolve(fileOf(id)),
      ...values,
    },
    () => {
      changes += 1;
    },
  );
  return { shelf, changes: () => changes };
}

describe('createFigureShelf', () => {
  it('waits until it is asked', () => {
    expect(createShelf().shelf.load()).toEqual({ list: { kind: 'waiting' }, open: null });
  });

  it('fetches list and series and tells of it', async () => {
    const { shelf, changes } = createShelf();
    shelf.fetchList();
    shelf.open(trade);
    expect(shelf.load()).toMatchObject({ list: { kind: 'waiting' }, open: { kind: 'waiting', id: trade } });
    await settled();
    expect(shelf.load()).toEqual({
      list: { kind: 'loaded', value: [] },
      open: { kind: 'loaded', id: trade, value: fileOf(trade) },
    });
    expect(changes()).toBe(4);
  });

  it('says what failed, and tries again when asked again', async () => {
    let isBroken = true;
    const answer = <T>(value: T) => (isBroken ? Promise.reject(new Error('404')) : Promise.resolve(value));
    const { shelf } = createShelf({
      loadFigures: () => answer(list),
      loadFigure: (id) => answer(fileOf(id)),
    });
    const ask = async () => {
      shelf.fetchList();
      shelf.open(trade);
      await settled();
      const { list: asked, open } = shelf.load();
      return [asked.kind, open?.kind];
    };
    expect(await ask()).toEqual(['failed', 'failed']);
    isBroken = false;
    expect(await ask()).toEqual(['loaded', 'loaded']);
  });

  it('drops the answer for a series that is no longer open', async () => {
    const waiting = new Map<RecordId, () => void>();
    const { shelf } = createShelf({
      loadFigure: (id) => new Promise((resolve) => waiting.set(id, () => resolve(fileOf(id)))),
    });
    shelf.open(trade);
    shelf.open(polls);
    waiting.get(polls)?.();
    waiting.get(trade)?.();
    await settled();
    expect(shelf.load().open).toMatchObject({ kind: 'loaded', id: polls });
    shelf.open(null);
    expect(shelf.load().open).toBeNull();
  });
});
