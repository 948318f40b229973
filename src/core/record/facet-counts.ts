import type { ActorId, PlaceId } from './ids.ts';
import { layerOf } from './layer-of.ts';
import { groupsFailed, type RecordFacets } from './passes-filter.ts';
import type { AtlasRecord } from './record.ts';
import type { RecordFilter } from './record-filter.ts';
import type { Category, CitationType, Layer } from './vocabulary.ts';

/** How many records bear each value; a value that none bears is left out. */
export interface FacetCounts {
  readonly categories: ReadonlyMap<Category, number>;
  readonly places: ReadonlyMap<PlaceId, number>;
  readonly actors: ReadonlyMap<ActorId, number>;
  readonly sources: ReadonlyMap<CitationType, number>;
  readonly layers: ReadonlyMap<Layer, number>;
  readonly disputed: number;
}

/**
 * The counts to stand beside the values of a filter: of the records given, those that bear the value and pass all other
 * parts of the filter and the layers. So a count says what choosing its value would show. Linear in records and values.
 */
export function countFacets(
  records: readonly AtlasRecord[],
  facetsOf: (record: AtlasRecord) => RecordFacets,
  filter: RecordFilter,
  layers: readonly Layer[],
): FacetCounts {
  const categories = new Map<Category, number>();
  const places = new Map<PlaceId, number>();
  const actors = new Map<ActorId, number>();
  const sources = new Map<CitationType, number>();
  const ofLayers = new Map<Layer, number>();
  let disputed = 0;
  for (const record of records) {
    const facets = facetsOf(record);
    const failed = [
      ...groupsFailed(record, facets, filter),
      ...(layers.includes(layerOf(record)) ? [] : ['layers' as const]),
    ];
    const passesAllBut = (group: (typeof failed)[number]) =>
      failed.length === 0 || (failed.length === 1 && failed[0] === group);
    if (passesAllBut('categories')) addEach(categories, [record.category]);
    if (passesAllBut('places')) addEach(places, record.places);
    if (passesAllBut('actors')) addEach(actors, facets.actors);
    if (passesAllBut('sources')) addEach(sources, facets.sources);
    if (passesAllBut('layers')) addEach(ofLayers, [layerOf(record)]);
    if (passesAllBut('isDisputedOnly') && record.isDisputed) disputed += 1;
  }
  return { categories, places, actors, sources, layers: ofLayers, disputed };
}

/** A record counts once for each value, however often it names it. */
function addEach<T>(counts: Map<T, number>, values: readonly T[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
}
