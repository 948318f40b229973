import type { RelationType } from '../core/record/vocabulary.ts';
import { compileDate } from './compile-date.ts';
import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { suggestion } from './suggestion.ts';

/** Relations that name no record, themselves, the same twice, a later record as the earlier one, or run in a circle. */
export function relationIssues({ relations, records }: Sources): DataIssue[] {
  const dates = new Map(records.map(({ value }) => [value.id, compileDate(value.date)]));
  const ids = new Set(dates.keys());
  const seen = new Set<string>();
  const issues = relations.flatMap(({ value, source, path }): DataIssue[] => {
    const { from, type, to } = value;
    const unknown = (['from', 'to'] as const).filter((key) => !ids.has(value[key]));
    if (unknown.length > 0)
      return unknown.map((key) =>
        source.issueAt([...path, key], `there is no record "${value[key]}"${suggestion(value[key], ids)}`),
      );
    if (from === to)
      return [source.issueAt(path, `"${from}" cannot be related to itself; remove the relation`)];
    const key = `${from} ${type} ${to}`;
    if (seen.has(key)) return [source.issueAt(path, `"${key}" stands twice; remove one`)];
    seen.add(key);
    const [own, other] = [dates.get(from), dates.get(to)];
    const isReversed = type !== 'part-of' && own?.ok && other?.ok && own.value.end <= other.value.start;
    return isReversed
      ? [source.issueAt(path, `"${from}" is over before "${to}" begins, which it ${type}; swap the two`)]
      : [];
  });
  return [...issues, ...circles(relations)];
}

/** Relations of one type that lead back to where they began. */
function circles(relations: Sources['relations']): DataIssue[] {
  const next = new Map<string, string[]>();
  for (const { value } of relations) {
    const key = nodeOf(value.type, value.from);
    next.set(key, [...(next.get(key) ?? []), nodeOf(value.type, value.to)]);
  }
  return relations.flatMap(({ value, source, path }) =>
    value.from !== value.to && reaches(next, nodeOf(value.type, value.to), nodeOf(value.type, value.from))
      ? [
          source.issueAt(
            path,
            `"${value.from} ${value.type} ${value.to}" runs in a circle; remove one of its relations`,
          ),
        ]
      : [],
  );
}

const nodeOf = (type: RelationType, id: string): string => `${type} ${id}`;

function reaches(next: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const open = [from];
  const seen = new Set<string>();
  while (open.length > 0) {
    const node = open.pop() as string;
    if (node === goal) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(next.get(node) ?? []));
  }
  return false;
}
