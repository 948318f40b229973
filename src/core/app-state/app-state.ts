import type { Camera } from '../geometry/camera.ts';
import type { ChapterId, RecordId } from '../record/ids.ts';
import { NO_FILTER, type RecordFilter } from '../record/record-filter.ts';
import { LAYERS, type Layer } from '../record/vocabulary.ts';
import type { Language } from '../text/language.ts';
import { type Day, dayFromDate } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';

export const MODES = ['moment', 'sofar', 'window'] as const;
/** `moment`: a day and a fading trail; `sofar`: everything until the day; `window`: `from` to `to`. */
export type Mode = (typeof MODES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const VIEWS = ['now', 'find', 'disagreements', 'about', 'embed'] as const;
/**
 * What the side tells while no record is open: what shows now, what can be found, where sources disagree,
 * about the atlas, or how to take the view along into an article.
 */
export type View = (typeof VIEWS)[number];

export const RENDERERS = ['auto', 'svg', 'maplibre'] as const;
export type Renderer = (typeof RENDERERS)[number];

export const PARTS = ['timeline', 'legend', 'list'] as const;
/** What may stand around the map; an embed can leave each of them out. */
export type Part = (typeof PARTS)[number];

/** What a link restores. */
export interface AppState {
  readonly day: Day;
  readonly mode: Mode;
  /** Days an event stays visible after its end in `moment`. */
  readonly trail: number;
  /** First day of the window. */
  readonly from: Day;
  /** Last day of the window, inclusive. */
  readonly to: Day;
  readonly select: RecordId | null;
  /** In the order of `LAYERS`. */
  readonly layers: readonly Layer[];
  readonly lang: Language;
  readonly theme: Theme;
  readonly renderer: Renderer;
  readonly view: View;
  /** The stretch of days that the detailed axis spreads out; null: the whole span. */
  readonly axis: Interval | null;
  /** The period being told; null: none. */
  readonly chapter: ChapterId | null;
  readonly filter: RecordFilter;
  /** Words to search for; empty: none. */
  readonly q: string;
  /** A second day, set beside `day`; null: none. */
  readonly compare: Day | null;
  /** The series drawn under the axis; null: none. */
  readonly figure: RecordId | null;
  /** In the order of `PARTS`. */
  readonly parts: readonly Part[];
  /** The step the border is measured with while its record is open, km; null: it is not measured. */
  readonly ruler: number | null;
  /** Null: fits the border and the capitals to the container. */
  readonly camera: Camera | null;
}

export const DEFAULT_STATE: AppState = {
  day: dayFromDate(2022, 2, 24),
  mode: 'moment',
  trail: 365,
  from: FIRST_DAY,
  to: LAST_DAY,
  select: null,
  layers: LAYERS,
  parts: PARTS,
  lang: 'en',
  theme: 'auto',
  renderer: 'auto',
  view: 'now',
  axis: null,
  chapter: null,
  filter: NO_FILTER,
  q: '',
  compare: null,
  figure: null,
  ruler: null,
  camera: null,
};
