import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyState } from '../../testing/any-state.ts';
import { day } from '../../testing/build-record.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../geometry/camera.ts';

import { isLanguage } from '../text/language.ts';
import { formatIsoDay } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { type AppState, DEFAULT_STATE } from './app-state.ts';
import {
  decodeState,
  encodeHash,
  encodeState,
  pairsOfAddress,
  STATE_KEYS,
  type StateKey,
} from './url-grammar.ts';

const seeded = { seed: 20_220_224, numRuns: 2_000 };

/** Zoom is written to two decimals, degrees to four: off by half of the last one at most. */
function expectSameState(found: AppState, wanted: AppState): void {
  expect({ ...found, camera: null }).toEqual({ ...wanted, camera: null });
  if (!wanted.camera || !found.camera) {
    expect(found.camera).toBe(wanted.camera);
    return;
  }
  expect(Math.abs(found.camera.zoom - wanted.camera.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
  expect(Math.abs(found.camera.center[0] - wanted.camera.center[0])).toBeLessThanOrEqual(0.000_05 + 1e-9);
  expect(Math.abs(found.camera.center[1] - wanted.camera.center[1])).toBeLessThanOrEqual(0.000_05 + 1e-9);
}

describe('decodeState inverts encodeState', () => {
  it('for every state over the defaults', () => {
    fc.assert(
      fc.property(anyState, (wanted) => {
        const { state, issues } = decodeState(encodeState(wanted, DEFAULT_STATE));
        expect(issues).toEqual([]);
        expectSameState({ ...DEFAULT_STATE, ...state }, wanted);
      }),
      seeded,
    );
  });

  it('for every state by way of the fragment of an address', () => {
    fc.assert(
      fc.property(anyState, (wanted) => {
        const { state, issues } = decodeState(pairsOfAddress(`#${encodeHash(wanted, DEFAULT_STATE)}`));
        expect(issues).toEqual([]);
        expectSameState({ ...DEFAULT_STATE, ...state }, wanted);
      }),
      seeded,
    );
  });

  it('over the defaults that attributes give', () => {
    fc.assert(
      fc.property(anyState, anyState, (wanted, attributes) => {
        const defaults = { ...attributes, camera: null };
        const { state, issues } = decodeState(encodeState(wanted, defaults));
        expect(issues).toEqual([]);
        // one end of the window may be left out as equal to its default, so the two are never swapped here
        expectSameState({ ...defaults, ...state }, wanted);
      }),
      seeded,
    );
  });

  it('for the fitted camera where an attribute gives another', () => {
    const defaults: AppState = { ...DEFAULT_STATE, camera: { zoom: 7, center: [28.5, 51.5] } };
    const { state, issues } = decodeState(encodeState(DEFAULT_STATE, defaults));
    expect(issues).toEqual([]);
    expect({ ...defaults, ...state }.camera).toBeNull();
  });

  it('for no layer at all', () => {
    const none: AppState = { ...DEFAULT_STATE, layers: [] };
    expect(decodeState(encodeState(none, DEFAULT_STATE)).state).toEqual({ layers: [] });
  });
});

describe('encodeHash', () => {
  it('is empty for the defaults', () => {
    expect(encodeHash(DEFAULT_STATE, DEFAULT_STATE)).toBe('');
  });

  it('leaves slashes and commas readable', () => {
    const state: AppState = {
      ...DEFAULT_STATE,
      day: day('2022-03-01'),
      layers: ['border', 'axes'],
      camera: { zoom: 6.5, center: [28.25, 51.75] },
    };
    expect(encodeHash(state, DEFAULT_STATE)).toBe('day=2022-03-01&layers=border,axes&camera=6.5/51.75/28.25');
  });
});

describe('decodeState', () => {
  it('gives nothing for nothing', () => {
    expect(decodeState([])).toEqual({ state: {}, issues: [] });
  });

  it.each<[StateKey, string]>([
    ['day', '2022-02-30'],
    ['day', 'yesterday'],
    ['day', ''],
    ['mode', 'now'],
    ['mode', 'Moment'],
    ['trail', '-1'],
    ['trail', '1.5'],
    ['trail', '1e3'],
    ['trail', ''],
    ['trail', '9999999'],
    ['from', '2022'],
    ['to', '2022-13-01'],
    ['select', 'No Such Id'],
    ['select', '-a'],
    ['select', 'a'.repeat(81)],
    ['layers', 'border,roads'],
    ['lang', 'ru'],
    ['theme', 'blue'],
    ['axis', '2022-02-01'],
    ['axis', '2022-04-30/2022-02-01'],
    ['axis', '2022-02-01/2022-04-30/2022-05-01'],
    ['chapter', 'No Such'],
    ['filter', 'category:war'],
    ['filter', 'colour:red'],
    ['filter', 'source'],
    ['compare', '2022'],
    ['figure', 'No Such'],
    ['renderer', 'canvas'],
    ['camera', '6/51.5'],
    ['camera', '6/91/28.5'],
    ['camera', '6/85.1/28.5'],
    ['camera', '6/51.5/180.5'],
    ['camera', 'NaN/51.5/28.5'],
    ['camera', '-6/51.5/28.5'],
    ['camera', '6/51.5/28.5/0'],
  ])('leaves %s=%j out and says why', (key, text) => {
    const { state, issues } = decodeState([[key, text]]);
    expect(state).toEqual({});
    expect(issues.map((issue) => issue.key)).toEqual([key]);
    expect(issues[0]?.sentence).toMatch(new RegExp(`^${key}=".*" was left out: .+`));
  });

  it('takes a further language where the atlas has it, and names those there are where not', () => {
    const languages = ['en', 'uk', 'be', 'pl'].filter(isLanguage);
    expect(decodeState([['lang', 'pl']], languages)).toEqual({ state: { lang: 'pl' }, issues: [] });
    expect(decodeState([['lang', 'ru']], languages)).toEqual({
      state: {},
      issues: [{ key: 'lang', sentence: 'lang="ru" was left out: expected one of en, uk, be, pl.' }],
    });
    expect(decodeState([['lang', 'pl']]).issues[0]?.sentence).toMatch(/expected one of en, uk, be\.$/);
  });

  it('reads the rest of a link that is malformed in one place', () => {
    const { state, issues } = decodeState([
      ['day', '2022-02-30'],
      ['mode', 'sofar'],
    ]);
    expect(state).toEqual({ mode: 'sofar' });
    expect(issues).toHaveLength(1);
  });

  it('leaves out a value of absurd length without quoting it whole', () => {
    const { state, issues } = decodeState([['select', 'a'.repeat(100_000)]]);
    expect(state).toEqual({});
    expect(issues[0]?.sentence.length).toBeLessThan(200);
  });

  it('leaves out a list of absurd length though each of its words is known', () => {
    const { state, issues } = decodeState([['layers', 'border,'.repeat(1_000)]]);
    expect(state).toEqual({});
    expect(issues.map((issue) => issue.key)).toEqual(['layers']);
  });

  it('moves days beyond the span to its nearest end', () => {
    const { state, issues } = decodeState([
      ['day', '1986-04-26'],
      ['from', '1990-12-31'],
      ['to', '2025-01-01'],
    ]);
    expect(state).toEqual({ day: FIRST_DAY, from: FIRST_DAY, to: LAST_DAY });
    expect(issues).toEqual([]);
  });

  it('moves a zoom beyond the limits to the nearest', () => {
    expect(decodeState([['camera', '99/51.5/28.5']]).state.camera?.zoom).toBe(MAX_ZOOM);
    expect(decodeState([['camera', '0/51.5/28.5']]).state.camera?.zoom).toBe(MIN_ZOOM);
  });

  it('reads the camera as zoom, latitude, longitude', () => {
    expect(decodeState([['camera', '6/51.5/28.5']]).state.camera).toEqual({ zoom: 6, center: [28.5, 51.5] });
    expect(decodeState([['camera', '4/-33/-71.25']]).state.camera).toEqual({
      zoom: 4,
      center: [-71.25, -33],
    });
  });

  it('puts layers in the order of the list, once each', () => {
    expect(decodeState([['layers', 'events,border,,events']]).state.layers).toEqual(['border', 'events']);
  });

  it('lets the later of two pairs win', () => {
    const pairs: [string, string][] = [
      ['day', '2022-01-01'],
      ['day', '2022-02-02'],
    ];
    expect(decodeState(pairs).state.day).toBe(day('2022-02-02'));
  });

  it('swaps the ends of a window that ends before it begins, and says so', () => {
    const { state, issues } = decodeState([
      ['from', '2022-04-02'],
      ['to', '2022-02-24'],
    ]);
    expect(state).toEqual({ from: day('2022-02-24'), to: day('2022-04-02') });
    expect(issues.map((issue) => issue.key)).toEqual(['from']);
  });

  it('keeps a window of one day', () => {
    const pairs: [string, string][] = [
      ['from', '2022-02-24'],
      ['to', '2022-02-24'],
    ];
    expect(decodeState(pairs)).toEqual({
      state: { from: day('2022-02-24'), to: day('2022-02-24') },
      issues: [],
    });
  });

  it.each(['secret', '__proto__', 'constructor', 'Day', ''])('passes over the unknown key %j', (key) => {
    expect(decodeState([[key, '2022-02-24']])).toEqual({ state: {}, issues: [] });
  });
});

describe('pairsOfAddress', () => {
  it.each(['', '#', '?', '#?', '&&&', '#day', '#=2022-02-24'])('finds no pair in %j', (text) => {
    expect(pairsOfAddress(text)).toEqual([]);
  });

  it('reads a fragment and a query alike, percent-decoded', () => {
    const pairs = [
      ['day', '2022-02-24'],
      ['camera', '6/51.5/28.5'],
    ];
    expect(pairsOfAddress('#day=2022-02-24&camera=6%2F51.5%2F28.5')).toEqual(pairs);
    expect(pairsOfAddress('?day=2022-02-24&camera=6/51.5/28.5')).toEqual(pairs);
  });

  it('keeps a malformed escape as written', () => {
    expect(pairsOfAddress('#q=100%')).toEqual([['q', '100%']]);
  });

  it('finds no state in the fragment that WordPress appends', () => {
    expect(decodeState(pairsOfAddress('#?secret=AbCd1234'))).toEqual({ state: {}, issues: [] });
  });

  it('reads the state before the fragment that WordPress appends to one', () => {
    expect(decodeState(pairsOfAddress('#mode=sofar&day=2022-03-01#?secret=AbCd1234'))).toEqual({
      state: { mode: 'sofar', day: day('2022-03-01') },
      issues: [],
    });
  });
});

describe('noise', () => {
  const piece = fc.constantFrom(
    '%',
    '%E0%',
    '&',
    '=',
    '#',
    '?',
    '/',
    ',',
    '-',
    '.',
    '9',
    '\u0000',
    '😀',
    'constructor',
    ...STATE_KEYS,
  );

  it('of 10 kB in an address never throws', () => {
    const noise = fc.array(piece, { minLength: 10_000, maxLength: 10_000, size: 'max' });
    fc.assert(
      fc.property(noise, (pieces) => {
        const { issues } = decodeState(pairsOfAddress(pieces.join('')));
        expect(issues.every((issue) => STATE_KEYS.includes(issue.key))).toBe(true);
      }),
      { seed: 20_220_224, numRuns: 30 },
    );
  });

  it('in a value is either taken in its written form or left out with one issue', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...STATE_KEYS), text, (key, value) => {
        const { state, issues } = decodeState([[key, value]]);
        expect(Object.keys(state).length + issues.length).toBe(1);
      }),
      { ...seeded, numRuns: 500 },
    );
  });
});

describe('STATE_KEYS', () => {
  it('names every field of the state once', () => {
    expect([...STATE_KEYS].sort()).toEqual(Object.keys(DEFAULT_STATE).sort());
    expect(formatIsoDay(DEFAULT_STATE.day)).toBe('2022-02-24');
  });
});
