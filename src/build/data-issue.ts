/** Where in a YAML document: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** One fault in the record's files, with the place where it stands. Lines and columns count from 1. */
export interface DataIssue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path inside the file: `[3].places[0]`. */
  readonly path: string;
  readonly recordId: string | null;
  readonly sentence: string;
}

/** `data/events/2022.yaml:14:9 [3].date (invasion-from-belarus): what is wrong; what to write`. */
export function formatDataIssue(issue: DataIssue): string {
  const record = issue.recordId ? ` (${issue.recordId})` : '';
  return `${issue.file}:${issue.line}:${issue.column} ${issue.path}${record}: ${issue.sentence}`;
}
