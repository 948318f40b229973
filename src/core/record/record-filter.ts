import type { ActorId, PlaceId } from './ids.ts';
import type { Category, CitationType } from './vocabulary.ts';

/** Which records are wanted: of any of the named values in each list that names some, and of all lists together. */
export interface RecordFilter {
  readonly categories: readonly Category[];
  readonly places: readonly PlaceId[];
  readonly actors: readonly ActorId[];
  /** Kinds of source: at least one citation of the record is of one of them. */
  readonly sources: readonly CitationType[];
  readonly isDisputedOnly: boolean;
}

/** Lets every record pass. */
export const NO_FILTER: RecordFilter = {
  categories: [],
  places: [],
  actors: [],
  sources: [],
  isDisputedOnly: false,
};

export function isNoFilter(filter: RecordFilter): boolean {
  const { categories, places, actors, sources, isDisputedOnly } = filter;
  return !isDisputedOnly && [categories, places, actors, sources].every((list) => list.length === 0);
}
