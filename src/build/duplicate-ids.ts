import type { DataIssue } from './data-issue.ts';
import type { Located } from './read-sources.ts';

/** Ids that stand twice in one list, each at its second place. `what` names them: record, place. */
export function duplicateIds(items: readonly Located<{ readonly id: string }>[], what: string): DataIssue[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, source, path }) => {
    if (!seen.has(value.id)) {
      seen.add(value.id);
      return [];
    }
    return [
      source.issueAt(
        [...path, 'id'],
        `the ${what} id "${value.id}" is taken; give one of the two another id or merge them`,
        value.id,
      ),
    ];
  });
}
