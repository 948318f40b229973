import { indexTerms, searchTerms } from '../text/fold-search.ts';
import type { ActorId } from './ids.ts';
import type { RecordFacets } from './passes-filter.ts';

/** An actor a reader can filter by. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
}

/** What finding needs in one language: fetched with the first filter or search. */
export interface FindFile {
  /** The index as MiniSearch writes it; read with the options below and no others. */
  readonly index: SerializedIndex;
  /** By record id. */
  readonly facets: Readonly<Record<string, RecordFacets>>;
  /** By name. */
  readonly actors: readonly Actor[];
}

/** Opaque: only the library that wrote it reads it. */
export type SerializedIndex = Readonly<Record<string, unknown>>;

/** What is indexed of a record. */
export interface SearchedRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Its names in the other languages, its places in all of them, its date in words. */
  readonly names: string;
}

const isTerm = (term: string): string => term;

/** How the index is built and read: the build and the browser must agree. MiniSearch is asked for by neither here. */
export const INDEX_OPTIONS = {
  fields: ['title', 'text', 'names'],
  tokenize: indexTerms,
  processTerm: isTerm,
} satisfies { fields: (keyof SearchedRecord)[]; tokenize: unknown; processTerm: unknown };

/** A shorter word has neighbours that mean something else: grain and train. */
const MIN_FUZZY_LENGTH = 6;

/**
 * How it is asked: every word must be found, as a whole, as a beginning, or with one letter in seven mistaken. A word
 * of the title counts most.
 */
export const SEARCH_OPTIONS = {
  tokenize: searchTerms,
  processTerm: isTerm,
  combineWith: 'AND' as const,
  prefix: true,
  fuzzy: (term: string): number | false => (term.length < MIN_FUZZY_LENGTH ? false : 0.15),
  maxFuzzy: 2,
  boost: { title: 3, names: 1.5 },
};
