import type { DataIssue } from './data-issue.ts';
import type { Located } from './read-sources.ts';
import { suggestion } from './suggestion.ts';

/** Something that lists records by their ids: an actor, a chapter. */
type Lister = Located<{ readonly id: string; readonly records: readonly string[] }>;

/** Records of the list that do not exist. */
export function unknownRecords({ value, source, path }: Lister, ids: ReadonlySet<string>): DataIssue[] {
  return value.records.flatMap((id, i) =>
    ids.has(id)
      ? []
      : [
          source.issueAt(
            [...path, 'records', i],
            `there is no record "${id}"${suggestion(id, ids)}`,
            value.id,
          ),
        ],
  );
}

/** Records that stand twice in the list, each at its second place. `what` names the lister. */
export function repeatedRecords({ value, source, path }: Lister, what: string): DataIssue[] {
  const seen = new Set<string>();
  return value.records.flatMap((id, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const sentence = `the record "${id}" stands twice under the ${what} "${value.id}"; remove one`;
    return [source.issueAt([...path, 'records', i], sentence, value.id)];
  });
}
