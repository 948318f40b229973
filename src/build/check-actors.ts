import type { DataIssue } from './data-issue.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { Sources } from './read-sources.ts';
import { repeatedRecords, unknownRecords } from './record-lists.ts';

/** Actors of one id, and records they name that do not exist or stand twice. */
export function actorIssues({ actors, records }: Pick<Sources, 'actors' | 'records'>): DataIssue[] {
  const ids = new Set(records.map(({ value }) => value.id));
  return [
    ...duplicateIds(actors, 'actor'),
    ...actors.flatMap((actor) => [...unknownRecords(actor, ids), ...repeatedRecords(actor, 'actor')]),
  ];
}
