import type { ActorId, PlaceId } from './ids.ts';
import type { AtlasRecord } from './record.ts';
import type { RecordFilter } from './record-filter.ts';
import type { CitationType } from './vocabulary.ts';

/** What a filter asks of a record and the record itself does not hold. */
export interface RecordFacets {
  readonly actors: readonly ActorId[];
  /** Kinds of its sources, each once. */
  readonly sources: readonly CitationType[];
}

export type FilteredRecord = Pick<AtlasRecord, 'category' | 'places' | 'isDisputed'>;

/** A part of a filter, which can be asked by itself. */
export type FilterGroup = keyof RecordFilter;

type Passes = (record: FilteredRecord, facets: RecordFacets, filter: RecordFilter) => boolean;

const PASSES: Readonly<Record<FilterGroup, Passes>> = {
  categories: ({ category }, _, filter) => hasAny(filter.categories, [category]),
  places: ({ places }, _, filter) => hasAny(filter.places, places),
  actors: (_, { actors }, filter) => hasAny(filter.actors, actors),
  sources: (_, { sources }, filter) => hasAny(filter.sources, sources),
  isDisputedOnly: ({ isDisputed }, _, filter) => isDisputed || !filter.isDisputedOnly,
};

const GROUPS = Object.keys(PASSES) as FilterGroup[];

/** Whether a record passes every part of a filter; an empty list lets all pass. */
export function passesFilter(record: FilteredRecord, facets: RecordFacets, filter: RecordFilter): boolean {
  return GROUPS.every((group) => PASSES[group](record, facets, filter));
}

/** The parts of a filter that a record does not pass. */
export function groupsFailed(
  record: FilteredRecord,
  facets: RecordFacets,
  filter: RecordFilter,
): FilterGroup[] {
  return GROUPS.filter((group) => !PASSES[group](record, facets, filter));
}

function hasAny<T>(wanted: readonly T[], values: readonly T[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

/** The filter without the places and actors that nobody knows, and which those were. */
export function knownFilter(
  filter: RecordFilter,
  isKnownPlace: (id: PlaceId) => boolean,
  isKnownActor: (id: ActorId) => boolean,
): { filter: RecordFilter; unknown: readonly string[] } {
  const unknown = [
    ...filter.places.filter((id) => !isKnownPlace(id)),
    ...filter.actors.filter((id) => !isKnownActor(id)),
  ];
  if (unknown.length === 0) return { filter, unknown };
  const places = filter.places.filter(isKnownPlace);
  return { filter: { ...filter, places, actors: filter.actors.filter(isKnownActor) }, unknown };
}
