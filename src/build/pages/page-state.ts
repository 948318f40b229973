import { type AppState, DEFAULT_STATE } from '../../core/app-state/app-state.ts';
import { chapterState } from '../../core/app-state/chapter-state.ts';
import { encodePairs, encodeState } from '../../core/app-state/url-grammar.ts';
import type { Chapter } from '../../core/record/chapter.ts';
import type { FigureFile } from '../../core/record/figure.ts';
import type { PlaceId } from '../../core/record/ids.ts';
import type { AtlasRecord } from '../../core/record/record.ts';
import { NO_FILTER } from '../../core/record/record-filter.ts';
import type { Atlas } from '../../core/scene/atlas.ts';
import { dayToShow } from '../../core/scene/day-to-show.ts';
import type { Language } from '../../core/text/language.ts';
import { clampDay, formatIsoDay } from '../../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';

/** The atlas as it opens on no page in particular. */
export const plainState = (lang: Language): AppState => ({ ...DEFAULT_STATE, lang });

/** The record opened, on its first day or, where it does not show then, on the first on which it does. */
export function recordState(lang: Language, atlas: Atlas, record: AtlasRecord): AppState {
  const day = clampDay(record.date.start, FIRST_DAY, LAST_DAY);
  const state = { ...plainState(lang), select: record.id, day };
  return { ...state, day: dayToShow(atlas, record, state) ?? day };
}

/** The series under the axis, on the first day of its last value within the atlas. */
export function figureState(lang: Language, { id, points }: FigureFile): AppState {
  const last = points.findLast(({ start }) => start <= LAST_DAY)?.start ?? LAST_DAY;
  return { ...plainState(lang), figure: id, day: clampDay(last, FIRST_DAY, LAST_DAY) };
}

export const chapterPageState = (lang: Language, chapter: Chapter): AppState => ({
  ...plainState(lang),
  ...chapterState(chapter, DEFAULT_STATE),
});

/** All that ever happened at a place; where nothing of it shows on the last day, the last day that shows its first record. */
export function placeState(
  lang: Language,
  atlas: Atlas,
  place: PlaceId,
  there: readonly AtlasRecord[],
): AppState {
  const filter = { ...NO_FILTER, places: [place] };
  const state: AppState = { ...plainState(lang), mode: 'sofar', day: LAST_DAY, filter };
  const days = there.map((record) => dayToShow(atlas, record, state)).filter((day) => day !== null);
  return days.includes(LAST_DAY) ? state : { ...state, day: days[0] ?? LAST_DAY };
}

/** Language and day, always said, then what else differs from the defaults. A chapter brings its own camera and axis. */
export function statePairs(state: AppState): [key: string, value: string][] {
  const own = state.chapter === null ? state : { ...state, axis: null, camera: null };
  const others = encodeState(own, DEFAULT_STATE).filter(([key]) => key !== 'lang' && key !== 'day');
  return [['lang', state.lang], ['day', formatIsoDay(state.day)], ...others];
}

/** The state as the fragment of an address, without `#`: the language last. */
export function stateHash(state: AppState): string {
  const [lang, ...others] = statePairs(state);
  return encodePairs(lang ? [...others, lang] : others);
}
