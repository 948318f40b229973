import type { RelationGroup } from '../core/record/details.ts';
import { recordId } from '../core/record/ids.ts';
import { RELATION_TYPES } from '../core/record/vocabulary.ts';
import type { SourceRelation } from './side-files-schema.ts';

/** The relations of one record, by type, those it has before those that others have to it; empty groups left out. */
export function relationGroups(id: string, relations: readonly SourceRelation[]): RelationGroup[] {
  const ofRecord = relationsById(relations).get(id) ?? [];
  return RELATION_TYPES.flatMap((type) =>
    [false, true].map((isInverse): RelationGroup => {
      const own = ofRecord.filter(
        (relation) => relation.type === type && (isInverse ? relation.to : relation.from) === id,
      );
      return { type, isInverse, records: own.map(({ from, to }) => recordId(isInverse ? from : to)) };
    }),
  ).filter(({ records }) => records.length > 0);
}

const remembered = new WeakMap<readonly SourceRelation[], ReadonlyMap<string, readonly SourceRelation[]>>();

/** The relations that name a record on either side, in their order; sorted once for each list, since every record asks. */
function relationsById(relations: readonly SourceRelation[]): ReadonlyMap<string, readonly SourceRelation[]> {
  const known = remembered.get(relations);
  if (known) return known;
  const byId = new Map<string, SourceRelation[]>();
  for (const relation of relations) {
    for (const id of new Set([relation.from, relation.to])) {
      const own = byId.get(id);
      if (own) own.push(relation);
      else byId.set(id, [relation]);
    }
  }
  remembered.set(relations, byId);
  return byId;
}
