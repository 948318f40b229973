import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../core/app-state/app-state.ts';
import { recordId } from '../core/record/ids.ts';
import { LAYERS } from '../core/record/vocabulary.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { day } from '../testing/build-record.ts';
import { createAppStore } from './app-store.ts';

describe('createAppStore', () => {
  it('begins with the defaults, paused, over which what is given wins', () => {
    const state = createAppStore({ day: day('2000-01-01'), lang: 'be' }).getState();
    expect(state).toMatchObject({
      ...DEFAULT_STATE,
      day: day('2000-01-01'),
      lang: 'be',
      isPlaying: false,
      speed: 1,
    });
  });

  it('gives every element a store of its own', () => {
    const [one, other] = [createAppStore(), createAppStore()];
    one.getState().moveToDay(day('2000-01-01'));
    expect(other.getState().day).toBe(DEFAULT_STATE.day);
  });
});

describe('moveToDay', () => {
  it.each([
    ['1986-04-26', '1991-01-01'],
    ['1990-12-31', '1991-01-01'],
    ['1991-01-01', '1991-01-01'],
    ['2024-02-29', '2024-02-29'],
    ['2024-12-31', '2024-12-31'],
    ['2025-01-01', '2024-12-31'],
  ])('to %s shows %s', (wanted, shown) => {
    const store = createAppStore();
    store.getState().moveToDay(day(wanted));
    expect(store.getState().day).toBe(day(shown));
  });
});

describe('narrowWindow', () => {
  const windowAfter = (from: string, to: string) => {
    const store = createAppStore();
    store.getState().narrowWindow(day(from), day(to));
    return [store.getState().from, store.getState().to];
  };

  it('takes both ends', () => {
    expect(windowAfter('2022-02-24', '2022-04-02')).toEqual([day('2022-02-24'), day('2022-04-02')]);
  });

  it('swaps ends that come the wrong way round', () => {
    expect(windowAfter('2022-04-02', '2022-02-24')).toEqual([day('2022-02-24'), day('2022-04-02')]);
  });

  it('keeps a window of one day', () => {
    expect(windowAfter('2022-02-24', '2022-02-24')).toEqual([day('2022-02-24'), day('2022-02-24')]);
  });

  it('clamps to the span', () => {
    expect(windowAfter('1986-04-26', '2030-01-01')).toEqual([FIRST_DAY, LAST_DAY]);
    expect(windowAfter('2030-01-01', '1986-04-26')).toEqual([FIRST_DAY, LAST_DAY]);
    expect(windowAfter('2030-01-01', '2031-01-01')).toEqual([LAST_DAY, LAST_DAY]);
  });
});

describe('switchLayer', () => {
  it('keeps the layers in the order of the list however they are switched', () => {
    const store = createAppStore({ layers: [] });
    for (const layer of LAYERS.toReversed()) store.getState().switchLayer(layer, true);
    expect(store.getState().layers).toEqual(LAYERS);
  });

  it('takes one layer off and leaves the others', () => {
    const store = createAppStore();
    store.getState().switchLayer('missions', false);
    expect(store.getState().layers).toEqual(LAYERS.filter((layer) => layer !== 'missions'));
  });

  it('changes nothing when a layer is switched to what it is', () => {
    const store = createAppStore({ layers: ['border', 'events'] });
    store.getState().switchLayer('events', true);
    store.getState().switchLayer('axes', false);
    expect(store.getState().layers).toEqual(['border', 'events']);
  });
});

describe('fadeAfter', () => {
  it('takes whole days, none below nought', () => {
    const store = createAppStore();
    const trailAfter = (days: number) => {
      store.getState().fadeAfter(days);
      return store.getState().trail;
    };
    expect([90, 0, -5, 29.6].map(trailAfter)).toEqual([90, 0, 0, 30]);
  });
});

describe('what a person chooses', () => {
  it('is kept, and nothing else changes', () => {
    const store = createAppStore();
    const { selectRecord, moveCamera, chooseLanguage, chooseTheme, chooseRenderer, readTime } =
      store.getState();
    selectRecord(recordId('e-1'));
    moveCamera({ zoom: 7, center: [28.5, 51.5] });
    chooseLanguage('uk');
    chooseTheme('dark');
    chooseRenderer('svg');
    readTime('sofar');
    expect(store.getState()).toMatchObject({
      ...DEFAULT_STATE,
      select: 'e-1',
      camera: { zoom: 7, center: [28.5, 51.5] },
      lang: 'uk',
      theme: 'dark',
      renderer: 'svg',
      mode: 'sofar',
    });
  });

  it('can be let go of', () => {
    const store = createAppStore({ select: recordId('e-1'), camera: { zoom: 7, center: [28.5, 51.5] } });
    store.getState().selectRecord(null);
    store.getState().moveCamera(null);
    expect([store.getState().select, store.getState().camera]).toEqual([null, null]);
  });

  it('plays, pauses and changes speed', () => {
    const store = createAppStore();
    store.getState().play();
    store.getState().chooseSpeed(4);
    expect([store.getState().isPlaying, store.getState().speed]).toEqual([true, 4]);
    store.getState().pause();
    expect([store.getState().isPlaying, store.getState().speed]).toEqual([false, 4]);
  });
});

describe('restore', () => {
  it('takes over what a link holds and leaves the rest', () => {
    const store = createAppStore({ lang: 'uk' });
    store.getState().play();
    store.getState().restore({ day: day('2014-03-18'), mode: 'sofar' });
    expect(store.getState()).toMatchObject({
      day: day('2014-03-18'),
      mode: 'sofar',
      lang: 'uk',
      isPlaying: true,
    });
  });

  // an attribute `from` set alone, later than the end of the window shown
  it('leaves no window that ends before it begins', () => {
    const store = createAppStore({ from: day('2022-02-24'), to: day('2022-04-02') });
    store.getState().restore({ from: day('2023-01-01') });
    expect(store.getState().from).toBeLessThanOrEqual(store.getState().to);
  });
});
