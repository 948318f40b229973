import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, anyId, anyState } from '../../testing/any-state.ts';
import { fuzz } from '../../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../../testing/growth.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../geometry/camera.ts';
import { RULER_STEPS_KM } from '../geometry/ruler-steps.ts';
import { actorId, isId, placeId } from '../record/ids.ts';
import type { RecordFilter } from '../record/record-filter.ts';
import { CATEGORIES, CITATION_TYPES, LAYERS } from '../record/vocabulary.ts';
import { RECORD_LANGUAGES } from '../text/language.ts';
import type { Day } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { type AppState, DEFAULT_STATE, MODES, PARTS, RENDERERS, THEMES, VIEWS } from './app-state.ts';
import { formatFilter, parseFilter } from './filter-grammar.ts';
import { pairsOfRecord } from './state-record.ts';
import {
  type DecodedState,
  decodeState,
  encodeHash,
  encodeState,
  MAX_SEARCH_LENGTH,
  MAX_TRAIL_DAYS,
  pairsOfAddress,
  STATE_KEYS,
} from './url-grammar.ts';

const isDay = (day: Day) => Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY;
const isIdOrNull = (text: string | null) => text === null || isId(text);
const isSome = (known: readonly string[], found: readonly string[]) =>
  known.filter((word) => found.includes(word)).join() === found.join();
const isOneOf = (known: readonly string[], word: string) => known.includes(word);
const between = (least: number, value: number, most: number) => value >= least && value <= most;

const isFilter = ({ categories, places, actors, sources, isDisputedOnly }: RecordFilter): boolean =>
  isSome(CATEGORIES, categories) &&
  isSome(CITATION_TYPES, sources) &&
  [places, actors].every(
    (ids: readonly string[]) => ids.every(isId) && [...new Set(ids)].sort().join() === ids.join(),
  ) &&
  typeof isDisputedOnly === 'boolean';

/** What the docstrings of `AppState` promise of each value. */
const IS_VALID: { readonly [K in keyof AppState]: (value: AppState[K]) => boolean } = {
  day: isDay,
  mode: (mode) => isOneOf(MODES, mode),
  trail: (trail) => Number.isInteger(trail) && between(0, trail, MAX_TRAIL_DAYS),
  from: isDay,
  to: isDay,
  select: isIdOrNull,
  layers: (layers) => isSome(LAYERS, layers),
  parts: (parts) => isSome(PARTS, parts),
  lang: (lang) => isOneOf(RECORD_LANGUAGES, lang),
  theme: (theme) => isOneOf(THEMES, theme),
  renderer: (renderer) => isOneOf(RENDERERS, renderer),
  view: (view) => isOneOf(VIEWS, view),
  axis: (axis) =>
    axis === null || (isDay(axis.start) && isDay((axis.end - 1) as Day) && axis.start < axis.end),
  chapter: isIdOrNull,
  filter: isFilter,
  q: (q) => q.length <= MAX_SEARCH_LENGTH && q === q.trim() && !/\p{Surrogate}/u.test(q),
  compare: (compare) => compare === null || isDay(compare),
  figure: isIdOrNull,
  ruler: (ruler) => ruler === null || RULER_STEPS_KM.some((step) => step === ruler),
  camera: (camera) =>
    camera === null ||
    (between(MIN_ZOOM, camera.zoom, MAX_ZOOM) &&
      between(-180, camera.center[0], 180) &&
      between(-85, camera.center[1], 85)),
};

const faultsOf = (state: Partial<AppState>): string[] =>
  STATE_KEYS.filter((key) => key in state && !isValid(key, state));
const isValid = <K extends keyof AppState>(key: K, state: Partial<AppState>): boolean => {
  const value = state[key];
  return value !== undefined && IS_VALID[key](value);
};

/** A valid state, sentences for all else, and a link that restores exactly what was understood. */
function expectSound({ state, issues }: DecodedState): void {
  const faults = faultsOf(state);
  if (faults.length > 0) expect.fail(`not valid: ${faults.join(', ')} in ${JSON.stringify(state)}`);
  for (const { key, sentence } of issues) {
    if (!STATE_KEYS.includes(key) || !/^[^\n]{10,400}\.$/su.test(sentence.replaceAll('\n', ' ')))
      expect.fail(`no sentence: ${key} ${JSON.stringify(sentence)}`);
  }
  const whole = { ...DEFAULT_STATE, ...state };
  const isOrdered = whole.from <= whole.to;
  const again = decodeState(pairsOfAddress(`#${encodeHash(whole, DEFAULT_STATE)}`));
  if (isOrdered && again.issues.length > 0) expect.fail(again.issues[0]?.sentence);
  const found = { ...DEFAULT_STATE, ...again.state };
  if (isOrdered) expect({ ...found, camera: null }).toEqual({ ...whole, camera: null });
}

const word = fc.constantFrom(
  ...STATE_KEYS.map((key) => `${key}=`),
  ...[
    '&',
    '=',
    '#',
    '?',
    '#?secret=abc',
    '%',
    '%2',
    '%C3%28',
    '%00',
    '%ED%A0%80',
    '+',
    ';',
    ':',
    ',',
    '/',
    '..',
  ],
  ...[
    '2022-02-24',
    '0000-00-00',
    '9999-12-31',
    '-1',
    '1e309',
    'NaN',
    '0x10',
    '6/51.5/28.5',
    '99/85/180',
    '٢٠٢٢',
  ],
  ...[
    'moment',
    'window',
    'border',
    'axes,axes',
    'category:',
    'place:kyiv',
    'disputed',
    'uk',
    'maplibre',
    '__proto__',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    '🗺',
    ' ',
    '\n',
    '\u2028',
    'a'.repeat(99),
    'constructor',
    'toString',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(word, { maxLength: 16 }).map((words) => words.join('')),
  fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 16 }).map((words) => words.join('')),
);

describe('any text is a valid state and a list of sentences', () => {
  it('as an address', () => {
    fc.assert(
      fc.property(text, (address) => expectSound(decodeState(pairsOfAddress(address)))),
      fuzz('url: any address'),
    );
  });

  it('as the value of a key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATE_KEYS), text, (key, value) => {
        const decoded = decodeState([[key, value]]);
        expectSound(decoded);
        // taken or told of, never lost
        if (!(key in decoded.state) && decoded.issues.length !== 1) expect.fail(`${key} was lost`);
      }),
      fuzz('url: any value'),
    );
  });

  it('as a filter', () => {
    const listed = fc
      .array(
        fc.tuple(
          fc.constantFrom('category', 'place', 'actor', 'source', ''),
          fc.array(anyId, { maxLength: 3 }),
        ),
      )
      .map((lists) => lists.map(([name, values]) => `${name}:${values.join(',')}`).join(';'));
    fc.assert(
      fc.property(fc.oneof(text, listed), (written) => {
        const filter = parseFilter(written);
        if (!filter.ok) expect(filter.problem).toMatch(/\.$/);
        else if (!isFilter(filter.value)) expect.fail(JSON.stringify(filter.value));
        else expect(parseFilter(formatFilter(filter.value))).toEqual(filter);
      }),
      fuzz('url: any filter'),
    );
  });

  it('as anything a page may hand over', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    const record = fc.dictionary(
      fc.constantFrom(...STATE_KEYS, '__proto__'),
      fc.oneof(text, fc.double(), anything),
      {
        noNullPrototype: false,
      },
    );
    fc.assert(
      fc.property(fc.oneof(record, anything), (value) => expectSound(decodeState(pairsOfRecord(value)))),
      fuzz('url: any record'),
    );
  });
});

describe('a link restores its state', () => {
  it('over any other', () => {
    fc.assert(
      fc.property(anyState, anyState, (wanted, attributes) => {
        const defaults = { ...attributes, from: wanted.from, to: wanted.to, camera: null };
        const { state, issues } = decodeState(pairsOfAddress(encodeHash(wanted, defaults)));
        expect(issues).toEqual([]);
        expect({ ...defaults, ...state, camera: null }).toEqual({ ...wanted, camera: null });
      }),
      fuzz('url: there and back'),
    );
  });

  it('also where a reader ticks every place and actor there is', () => {
    const many = (prefix: string) => Array.from({ length: 200 }, (_, i) => `${prefix}-${1000 + i}`);
    const filter = {
      ...DEFAULT_STATE.filter,
      places: many('place').map(placeId),
      actors: many('actor').map(actorId),
    };
    const { state, issues } = decodeState(encodeState({ ...DEFAULT_STATE, filter }, DEFAULT_STATE));
    expect(issues).toEqual([]);
    expect(state.filter).toEqual(filter);
  });
});

describe('100 kB are read in time that grows no faster than the text', () => {
  const repeated = (piece: string) => (size: number) =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

  it.each([
    'a',
    '&',
    '=',
    '#',
    '?',
    '#?',
    '%',
    '%C3',
    ' ',
    '\n',
    'a=b&',
    'day=2022-02-24&',
    'q=',
    ';',
    'place:a,',
    '1',
  ])('of %j as an address, a value and a filter', (piece) => {
    const growth = growthOfTime(repeated(piece), 100_000, (long) => {
      decodeState(pairsOfAddress(long));
      decodeState(STATE_KEYS.map((key) => [key, long] as const));
      parseFilter(long);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});

// the arbitraries themselves are states of the grammar
it('every generated state is valid', () => {
  fc.assert(
    fc.property(anyState, anyFilter, (state, filter) => {
      expect(faultsOf({ ...state, filter })).toEqual([]);
    }),
    { ...fuzz('url: there and back'), numRuns: 300 },
  );
});
