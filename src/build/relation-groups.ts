import type { RelationGroup } from '../core/record/details.ts';
import { recordId } from '../core/record/ids.ts';
import { RELATION_TYPES } from '../core/record/vocabulary.ts';
import type { SourceRelation } from './side-files-schema.ts';

/** The relations of one record, by type, those it has before those that others have to it; empty groups left out. */
export function relationGroups(id: string, relations: readonly SourceRelation[]): RelationGroup[] {
  return RELATION_TYPES.flatMap((type) =>
    [false, true].map((isInverse): RelationGroup => {
      const own = relations.filter(
        (relation) => relation.type === type && (isInverse ? relation.to : relation.from) === id,
      );
      return { type, isInverse, records: own.map(({ from, to }) => recordId(isInverse ? from : to)) };
    }),
  ).filter(({ records }) => records.length > 0);
}
