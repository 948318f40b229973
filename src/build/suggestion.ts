import { least } from 'd3';

/** The nearest id where it is near enough to be meant: a third of its letters, at most four. */
export function suggestion(wrong: string, ids: ReadonlySet<string>): string {
  const nearest = least(ids, (id) => editDistance(wrong, id));
  const isNear =
    nearest !== undefined && editDistance(wrong, nearest) <= Math.min(4, Math.ceil(wrong.length / 3));
  return isNear ? `; did you mean "${nearest}"?` : '; add it there or correct the id';
}

/** Levenshtein's distance (1966), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = [...b].map((_, j) => j + 1);
  row.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
