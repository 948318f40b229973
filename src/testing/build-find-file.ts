import type { Actor, FindFile, SerializedIndex } from '../core/record/find-file.ts';
import type { RecordFacets } from '../core/record/passes-filter.ts';

/** A find file around an index that a library wrote. */
export function buildFindFile(
  index: unknown,
  actors: readonly Actor[] = [],
  facets: Readonly<Record<string, RecordFacets>> = {},
): FindFile {
  return { index: index as SerializedIndex, actors, facets };
}
