import MiniSearch from 'minisearch';
import {
  type FindFile,
  INDEX_OPTIONS,
  SEARCH_OPTIONS,
  type SearchedRecord,
} from '../core/record/find-file.ts';
import { knownFilter, passesFilter, type RecordFacets } from '../core/record/passes-filter.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import type { RecordFilter } from '../core/record/record-filter.ts';
import type { Atlas } from '../core/scene/atlas.ts';
import { searchTerms } from '../core/text/fold-search.ts';

/** What a search found. */
interface SearchAnswer {
  /** Ids of records, best first. */
  readonly ids: readonly string[];
  /** The indexed words that were found, folded. */
  readonly words: ReadonlySet<string>;
}

/** Answers filters and searches out of one find file. */
export interface Finder {
  readonly file: FindFile;
  readonly facetsOf: (record: Pick<AtlasRecord, 'id'>) => RecordFacets;
  /** Null where the text holds no word to search for: then nothing is searched. The last answer is kept. */
  readonly search: (q: string) => SearchAnswer | null;
  /** The filter without the places and actors that this version lacks, and which those were. */
  readonly known: (atlas: Atlas, filter: RecordFilter) => ReturnType<typeof knownFilter>;
  /** Records that pass the filter and the search: best first where something is searched, else in record order. */
  readonly find: (atlas: Atlas, filter: RecordFilter, q: string) => AtlasRecord[];
}

const NO_FACETS: RecordFacets = { actors: [], sources: [] };
const finders = new WeakMap<FindFile, Finder>();

/** The finder of a file; made once, since reading the index takes some time. */
export function finderOf(file: FindFile): Finder {
  const finder = finders.get(file) ?? createFinder(file);
  finders.set(file, finder);
  return finder;
}

function createFinder(file: FindFile): Finder {
  // the library's own type of what it writes is not ours to name
  const written = file.index as unknown as Parameters<typeof MiniSearch.loadJS>[0];
  const index = MiniSearch.loadJS<SearchedRecord>(written, INDEX_OPTIONS);
  const facetsOf: Finder['facetsOf'] = ({ id }) => file.facets[id] ?? NO_FACETS;
  let last: { q: string; answer: SearchAnswer | null } | null = null;
  const search: Finder['search'] = (q) => {
    if (last?.q !== q) last = { q, answer: answerOf(index, q) };
    return last.answer;
  };
  return {
    file,
    facetsOf,
    search,
    known: (atlas, filter) =>
      knownFilter(
        filter,
        (id) => atlas.places.has(id),
        (id) => file.actors.some((actor) => actor.id === id),
      ),
    find(atlas, filter, q) {
      const answer = search(q);
      const asked = answer ? answer.ids.flatMap((id) => atlas.store.get(id) ?? []) : atlas.store.records;
      return asked.filter((record) => passesFilter(record, facetsOf(record), filter));
    },
  };
}

function answerOf(index: MiniSearch<SearchedRecord>, q: string): SearchAnswer | null {
  if (searchTerms(q).length === 0) return null;
  const results = index.search(q, SEARCH_OPTIONS);
  return {
    ids: results.map(({ id }) => String(id)),
    words: new Set(results.flatMap(({ terms }) => terms)),
  };
}
