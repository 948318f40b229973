import { describe, expect, it } from 'vitest';
import type { AtlasFile } from '../core/record/atlas-file.ts';
import { buildAtlas } from '../testing/build-atlas.ts';
import { buildEvent, day } from '../testing/build-record.ts';
import { createAppStore } from './app-store.ts';
import { createAtlasContext } from './atlas-context.ts';

const file: AtlasFile = {
  version: '1',
  published: '2025-01-01',
  lang: 'uk',
  languages: [],
  details: 'details/uk/',
  messages: {
    'record.ends': 'Кінець: {date}',
    'list.count.few': '{count} записи',
    'list.count.other': '{count} запису',
  },
  places: [],
  cities: [],
  countries: [],
  records: [],
  chapters: [],
  aliases: {},
};

function createContext() {
  const store = createAppStore();
  return { store, context: createAtlasContext(store, buildAtlas([buildEvent('e-1')]), file) };
}

describe('scene', () => {
  it('is built once however many views ask', () => {
    const { context } = createContext();
    expect(context.scene()).toBe(context.scene());
  });

  it('is not built anew for the camera, the language, the theme or playing', () => {
    const { store, context } = createContext();
    const scene = context.scene();
    store.getState().moveCamera({ zoom: 7, center: [28.5, 51.5] });
    store.getState().chooseLanguage('be');
    store.getState().chooseTheme('dark');
    store.getState().play();
    expect(context.scene()).toBe(scene);
  });

  it('follows the day, the mode, the trail, the window, the layers and the selection', () => {
    const { store, context } = createContext();
    const { moveToDay, readTime, fadeAfter, narrowWindow, switchLayer, selectRecord } = store.getState();
    const changes = [
      () => moveToDay(day('2022-02-25')),
      () => readTime('sofar'),
      () => fadeAfter(30),
      () => narrowWindow(day('2022-01-01'), day('2024-12-31')),
      () => narrowWindow(day('2022-01-01'), day('2022-12-31')),
      () => switchLayer('events', false),
      () => selectRecord(buildEvent('e-1').id),
    ];
    for (const change of changes) {
      const before = context.scene();
      change();
      expect(context.scene()).not.toBe(before);
    }
    expect(context.scene().visibleRecords).toEqual([]);
  });
});

describe('say and sayCount', () => {
  it('speak the language of the file', () => {
    const { context } = createContext();
    expect(context.say('record.ends', { date: 'завтра' })).toBe('Кінець: завтра');
    expect(context.sayCount('list.count', 3)).toBe('3 записи');
  });
});
