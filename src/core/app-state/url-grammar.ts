import { type Camera, MAX_ZOOM, MIN_ZOOM } from '../geometry/camera.ts';
import { RULER_STEPS_KM } from '../geometry/ruler-steps.ts';
import { chapterId, isId, recordId } from '../record/ids.ts';
import { LAYERS } from '../record/vocabulary.ts';
import { failure, type Result, success } from '../result.ts';
import { type Language, RECORD_LANGUAGES } from '../text/language.ts';
import { addDays, clampDay, formatIsoDay, parseIsoDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import { type AppState, MODES, PARTS, RENDERERS, THEMES, VIEWS } from './app-state.ts';
import { clampAxis } from './axis-span.ts';
import { formatFilter, parseFilter } from './filter-grammar.ts';

/** The keys of the address and, by the same names, the attributes of the element. */
export const STATE_KEYS = [
  'day',
  'mode',
  'trail',
  'from',
  'to',
  'select',
  'layers',
  'lang',
  'theme',
  'renderer',
  'view',
  'axis',
  'chapter',
  'filter',
  'q',
  'compare',
  'figure',
  'parts',
  'ruler',
  'camera',
] as const;
export type StateKey = (typeof STATE_KEYS)[number];

/** One value that could not be taken as written; the state then keeps the nearest valid value. */
interface StateIssue {
  readonly key: StateKey;
  readonly sentence: string;
}

export interface DecodedState {
  readonly state: Partial<AppState>;
  readonly issues: readonly StateIssue[];
}

const MAX_VALUE_LENGTH = 500;
/** Room for every place and actor of the record at once. */
const MAX_FILTER_LENGTH = 10_000;
/** A search is a few words. */
export const MAX_SEARCH_LENGTH = 100;
const MAX_ADDRESS_LENGTH = 20_000;
/** Longer than the whole span: an event never leaves. */
export const MAX_TRAIL_DAYS = 12_784;

/**
 * The state held in pairs of key and text. Unknown keys are no concern of ours and are passed over;
 * a malformed value is listed in `issues` and left out, a day beyond the span is moved to its nearest end.
 * `languages` are those that the atlas can be read in. Never throws, whatever the text.
 */
export function decodeState(
  pairs: Iterable<readonly [string, string]>,
  languages: readonly Language[] = RECORD_LANGUAGES,
): DecodedState {
  const state: Record<string, unknown> = {};
  const issues: StateIssue[] = [];
  for (const [key, text] of pairs) {
    if (!isStateKey(key)) continue;
    const parsed: Result<unknown> =
      text.length > (key === 'filter' ? MAX_FILTER_LENGTH : MAX_VALUE_LENGTH)
        ? failure(`it is ${text.length} characters long.`)
        : PARSERS[key](text, languages);
    if (parsed.ok) state[key] = parsed.value;
    else issues.push({ key, sentence: `${key}="${shorten(text)}" was left out: ${parsed.problem}` });
  }
  const decoded = state as Partial<AppState>;
  if (decoded.from !== undefined && decoded.to !== undefined && decoded.from > decoded.to) {
    issues.push({ key: 'from', sentence: 'The window ended before it began; its two ends were swapped.' });
    return { state: { ...decoded, from: decoded.to, to: decoded.from }, issues };
  }
  return { state: decoded, issues };
}

/** The pairs that restore `state` over `defaults`; what equals its default is left out. `decodeState` inverts it. */
export function encodeState(state: AppState, defaults: AppState): [StateKey, string][] {
  return STATE_KEYS.flatMap((key): [StateKey, string][] => {
    const text = FORMATTERS[key](state);
    return text === FORMATTERS[key](defaults) ? [] : [[key, text ?? '']];
  });
}

/** The fragment of an address, without `#`. */
export const encodeHash = (state: AppState, defaults: AppState): string =>
  encodePairs(encodeState(state, defaults));

/** Pairs as a fragment or query: readable, with `/`, `,`, `:` and `;` left as they are. `pairsOfAddress` inverts it. */
export function encodePairs(pairs: readonly (readonly [key: string, value: string])[]): string {
  return pairs
    .map(
      ([key, text]) =>
        `${key}=${encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';')}`,
    )
    .join('&');
}

/** The pairs of a fragment or query, with or without its leading `#` or `?`. WordPress's `#?secret=…` yields nothing of ours. */
export function pairsOfAddress(text: string): [string, string][] {
  // WordPress appends `#?secret=…` to the address of a frame
  const own = text
    .slice(0, MAX_ADDRESS_LENGTH)
    .replace(/^[#?]+/, '')
    .replace(/#\?.*$/s, '');
  const pairs = own.split('&');
  return pairs.flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=');
    return equals > 0 ? [[decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]] : [];
  });
}

/** What is searched for where a text was typed: at most 100 characters, none of them half of a pair, which no address can hold. */
export const searchOf = (text: string): string =>
  text
    .trim()
    .slice(0, MAX_SEARCH_LENGTH)
    .replace(/\p{Surrogate}/gu, '')
    .trim();

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): Result<T> =>
    (words as readonly string[]).includes(text)
      ? success(text as T)
      : failure(`expected one of ${words.join(', ')}.`);

function parseDayInSpan(text: string): Result<ReturnType<typeof clampDay>> {
  const day = parseIsoDay(text);
  return day.ok ? success(clampDay(day.value, FIRST_DAY, LAST_DAY)) : day;
}

function parseTrail(text: string): Result<number> {
  const days = Number(text);
  if (!/^\d{1,6}$/.test(text)) return failure('expected a whole number of days, for example 365.');
  return success(Math.min(days, MAX_TRAIL_DAYS));
}

function parseSelect(text: string): Result<AppState['select']> {
  if (text === '') return success(null);
  return isId(text) ? success(recordId(text)) : failure('expected the id of a record.');
}

/** Words of a list, separated by commas, in the order of the list and once each. */
const someOf =
  <T extends string>(known: readonly T[], one: string) =>
  (text: string): Result<readonly T[]> => {
    const words = text.split(',').filter((word) => word !== '');
    const unknown = words.find((word) => !(known as readonly string[]).includes(word));
    if (unknown !== undefined)
      return failure(`there is no ${one} "${shorten(unknown)}"; expected some of ${known.join(', ')}.`);
    return success(known.filter((word) => words.includes(word)));
  };

/** Two days, `first/last`, both inclusive; empty: the whole span. */
function parseAxis(text: string): Result<Interval | null> {
  if (text === '') return success(null);
  const [first, last, ...rest] = text.split('/').map(parseIsoDay);
  if (!first?.ok || !last?.ok || rest.length > 0)
    return failure('expected two days, for example 2022-02-01/2022-04-30.');
  if (last.value < first.value) return failure(`it ends before it begins; swap the two days.`);
  return success(clampAxis({ start: first.value, end: addDays(last.value, 1) }));
}

function parseChapter(text: string): Result<AppState['chapter']> {
  if (text === '') return success(null);
  return isId(text) ? success(chapterId(text)) : failure('expected the id of a chapter.');
}

/** Empty: no ruler. */
function parseRuler(text: string): Result<number | null> {
  if (text === '') return success(null);
  const step = RULER_STEPS_KM.find((candidate) => String(candidate) === text);
  return step === undefined
    ? failure(`expected a step in kilometres, one of ${RULER_STEPS_KM.join(', ')}.`)
    : success(step);
}

/** Empty: the fitted camera, where a page's attributes give another. */
function parseCamera(text: string): Result<Camera | null> {
  if (text === '') return success(null);
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (!match) return failure('expected zoom/latitude/longitude, for example 6/51.5/28.5.');
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  if (lat < -85 || lat > 85 || lng < -180 || lng > 180)
    return failure('latitude or longitude is beyond the map.');
  return success({ zoom: Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM), center: [lng, lat] });
}

const PARSERS: {
  readonly [K in StateKey]: (text: string, languages: readonly Language[]) => Result<AppState[K]>;
} = {
  day: parseDayInSpan,
  mode: oneOf(MODES),
  trail: parseTrail,
  from: parseDayInSpan,
  to: parseDayInSpan,
  select: parseSelect,
  layers: someOf(LAYERS, 'layer'),
  parts: someOf(PARTS, 'part'),
  lang: (text, languages) => oneOf(languages)(text),
  theme: oneOf(THEMES),
  renderer: oneOf(RENDERERS),
  view: oneOf(VIEWS),
  axis: parseAxis,
  chapter: parseChapter,
  filter: parseFilter,
  q: (text) => success(searchOf(text)),
  compare: (text) => (text === '' ? success(null) : parseDayInSpan(text)),
  figure: parseSelect,
  ruler: parseRuler,
  camera: parseCamera,
};

const FORMATTERS: { readonly [K in StateKey]: (state: AppState) => string | null } = {
  day: (state) => formatIsoDay(state.day),
  mode: (state) => state.mode,
  trail: (state) => String(state.trail),
  from: (state) => formatIsoDay(state.from),
  to: (state) => formatIsoDay(state.to),
  select: (state) => state.select ?? '',
  layers: (state) => state.layers.join(','),
  parts: (state) => state.parts.join(','),
  lang: (state) => state.lang,
  theme: (state) => state.theme,
  renderer: (state) => state.renderer,
  view: (state) => state.view,
  axis: ({ axis }) => (axis ? `${formatIsoDay(axis.start)}/${formatIsoDay(addDays(axis.end, -1))}` : ''),
  chapter: (state) => state.chapter ?? '',
  filter: (state) => formatFilter(state.filter),
  q: (state) => state.q,
  compare: ({ compare }) => (compare === null ? '' : formatIsoDay(compare)),
  figure: (state) => state.figure ?? '',
  ruler: (state) => (state.ruler === null ? '' : String(state.ruler)),
  camera: (state) => (state.camera ? formatCamera(state.camera) : null),
};

function formatCamera({ zoom, center: [lng, lat] }: Camera): string {
  return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(4))}/${Number(lng.toFixed(4))}`;
}

const isStateKey = (key: string): key is StateKey => (STATE_KEYS as readonly string[]).includes(key);

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Percent-decoded; a malformed escape leaves the text as written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
