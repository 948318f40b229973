import MiniSearch from 'minisearch';
import { describe, expect, it, vi } from 'vitest';
import { type FindFile, INDEX_OPTIONS, type SearchedRecord } from '../core/record/find-file.ts';
import { actorId } from '../core/record/ids.ts';
import { NO_FILTER } from '../core/record/record-filter.ts';
import { createAppStore } from '../state/app-store.ts';
import { type AtlasContext, createAtlasContext } from '../state/atlas-context.ts';
import { buildAtlas, buildPlace } from '../testing/build-atlas.ts';
import { buildFindFile } from '../testing/build-find-file.ts';
import { buildEvent, placeIds } from '../testing/build-record.ts';
import { mountFindController } from './find-controller.ts';

const records = [
  buildEvent('treaty', { category: 'treaty-border', title: 'A border treaty', places: placeIds('kyiv') }),
  buildEvent('strike', { category: 'strike', title: 'A strike', isDisputed: true }),
];

function findFile(): FindFile {
  const index = new MiniSearch<SearchedRecord>(INDEX_OPTIONS);
  index.addAll([
    { id: 'strike', title: 'A strike', text: 'It hit the border.', names: '' },
    { id: 'treaty', title: 'A border treaty', text: 'They signed.', names: 'Київ' },
  ]);
  return buildFindFile(JSON.parse(JSON.stringify(index)), [{ id: actorId('nato'), name: 'NATO' }], {
    strike: { actors: [actorId('nato')], sources: ['press'] },
  });
}

function mount(load: () => Promise<unknown> = async () => findFile(), initial = {}) {
  const store = createAppStore(initial);
  const atlas = buildAtlas(records, [buildPlace('kyiv')]);
  const context = createAtlasContext(store, atlas, {} as AtlasContext['file']);
  const tells = { failed: vi.fn(), unknown: vi.fn() };
  const loaded = vi.fn(load);
  const controller = mountFindController(context, loaded, tells);
  const found = () => {
    const ids = store.getState().found;
    return ids && [...ids];
  };
  return { store, context, tells, loaded, controller, found };
}

describe('mountFindController', () => {
  it('fetches nothing and shows everything while nothing is asked', async () => {
    const { loaded, found, context } = mount();
    await Promise.resolve();
    expect(loaded).not.toHaveBeenCalled();
    expect(found()).toBeNull();
    expect(context.shown().records).toHaveLength(2);
  });

  it('answers what a link asks', async () => {
    const { found, context } = mount(undefined, { filter: { ...NO_FILTER, categories: ['strike'] } });
    expect(found()).toBeNull();
    await vi.waitFor(() => expect(found()).toEqual(['strike']));
    expect(context.shown().records.map(({ id }) => id)).toEqual(['strike']);
  });

  it('answers a search best first, and together with a filter', async () => {
    const { store, found } = mount();
    store.getState().search('border');
    await vi.waitFor(() => expect(found()).toEqual(['treaty', 'strike']));
    store.getState().narrowRecords({ ...NO_FILTER, isDisputedOnly: true });
    await vi.waitFor(() => expect(found()).toEqual(['strike']));
    store.getState().search('kyiv');
    await vi.waitFor(() => expect(found()).toEqual([]));
  });

  it('finds by actor and kind of source', async () => {
    const { store, found } = mount();
    store.getState().narrowRecords({ ...NO_FILTER, actors: [actorId('nato')], sources: ['press'] });
    await vi.waitFor(() => expect(found()).toEqual(['strike']));
    store.getState().narrowRecords({ ...NO_FILTER, sources: ['research'] });
    await vi.waitFor(() => expect(found()).toEqual([]));
  });

  it('shows everything again at once when the question is taken back, however late the answer comes', async () => {
    let resolve: (file: FindFile) => void = () => undefined;
    const { store, found } = mount(() => new Promise((done) => (resolve = done)));
    store.getState().search('border');
    store.getState().search('');
    resolve(findFile());
    await new Promise((done) => setTimeout(done, 20));
    expect(found()).toBeNull();
  });

  it('leaves nothing out for a search without a word', async () => {
    const { store, found } = mount();
    store.getState().search('.*+?^$()[]');
    await vi.waitFor(() => expect(found()).toEqual(['treaty', 'strike']));
  });

  it('tells of places and actors nobody knows, once, and goes on without them', async () => {
    const filter = { ...NO_FILTER, places: placeIds('atlantis', 'kyiv'), actors: [actorId('zeus')] };
    const { store, found, tells } = mount(undefined, { filter });
    await vi.waitFor(() => expect(found()).toEqual(['treaty']));
    expect(tells.unknown.mock.calls).toEqual([['atlantis'], ['zeus']]);
    expect(store.getState().filter).toEqual({ ...NO_FILTER, places: placeIds('kyiv') });
  });

  it('shows everything and tells when the file cannot be fetched, and asks again with the next question', async () => {
    let isBroken = true;
    const { store, found, tells } = mount(async () => {
      if (isBroken) throw new Error('offline');
      return findFile();
    });
    store.getState().search('treaty');
    await vi.waitFor(() => expect(tells.failed).toHaveBeenCalledOnce());
    expect(found()).toBeNull();
    isBroken = false;
    store.getState().search('strike');
    await vi.waitFor(() => expect(found()).toEqual(['strike']));
  });

  it('answers nothing once it is destroyed', async () => {
    const { store, controller, found } = mount();
    store.getState().search('border');
    controller.destroy();
    await new Promise((done) => setTimeout(done, 20));
    expect(found()).toBeNull();
  });
});
