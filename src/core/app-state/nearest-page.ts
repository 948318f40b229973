import { type AppState, DEFAULT_STATE } from './app-state.ts';
import { encodeState, type StateKey } from './url-grammar.ts';

/** A page that is read without scripts and that systems can preview, and what of a state it does not hold. */
export interface NearestPage {
  /** Below the folder of the site. */
  readonly path: string;
  readonly lost: readonly StateKey[];
}

/** What a page's own address says already. */
const SAID_BY: Readonly<Record<'record' | 'chapter' | 'place' | 'view' | 'index', readonly StateKey[]>> = {
  record: ['lang', 'select'],
  chapter: ['lang', 'chapter', 'axis', 'camera'],
  place: ['lang', 'filter', 'mode'],
  view: ['lang', 'view'],
  index: ['lang'],
};

/** The page of the open record, else of the chapter, of the one place that is filtered by, of the view; else the front page. */
export function nearestPage(state: AppState): NearestPage {
  const [kind, name] = pageOf(state);
  const said = new Set<StateKey>([...SAID_BY[kind], 'renderer', 'theme']);
  const lost = encodeState(state, { ...DEFAULT_STATE, lang: state.lang })
    .map(([key]) => key)
    .filter((key) => !said.has(key));
  return { path: `${state.lang}/${name}index.html`, lost };
}

function pageOf({ select, chapter, filter, view }: AppState): [keyof typeof SAID_BY, string] {
  if (select !== null) return ['record', `r/${select}/`];
  if (chapter !== null) return ['chapter', `c/${chapter}/`];
  const { categories, places, actors, sources, isDisputedOnly } = filter;
  const isOfPlaceAlone =
    places.length === 1 && categories.length + actors.length + sources.length === 0 && !isDisputedOnly;
  if (isOfPlaceAlone) return ['place', `p/${places[0]}/`];
  return view === 'disagreements' || view === 'about' ? ['view', `${view}/`] : ['index', ''];
}
