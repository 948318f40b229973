import type { DataIssue } from './data-issue.ts';

/** One line of data/CHANGES.md. */
export interface SourceChange {
  readonly record: string;
  /** ISO day. */
  readonly date: string;
  readonly text: string;
}

const FILE = 'data/CHANGES.md';
const HEADING = /^## (\d{4}-\d{2}-\d{2}) \((\S+)\)$/;
const CHANGE = /^- ([a-z0-9-]+): (.+)$/;

/**
 * The corrections told in data/CHANGES.md: under each heading `## 2026-11-24 (2026.1)` lines `- record-id: what was
 * corrected.`, which may run on, indented. Other text before the first heading is an introduction.
 */
export function readChanges(markdown: string): { changes: SourceChange[]; issues: DataIssue[] } {
  const changes: SourceChange[] = [];
  const issues: DataIssue[] = [];
  const report = (line: number, sentence: string) =>
    issues.push({ file: FILE, line, column: 1, path: '', recordId: null, sentence });
  let date: string | null = null;
  markdown.split(/\r?\n/).forEach((text, i) => {
    const heading = HEADING.exec(text);
    const change = CHANGE.exec(text);
    const last = changes.at(-1);
    if (heading) date = heading[1] ?? null;
    else if (text.startsWith('## ')) report(i + 1, `"${text}" is no heading; write ## 2026-11-24 (2026.1)`);
    else if (date === null || text.trim() === '') return;
    else if (change) changes.push({ record: change[1] ?? '', date, text: change[2] ?? '' });
    else if (/^\s+\S/.test(text) && last)
      changes[changes.length - 1] = { ...last, text: `${last.text} ${text.trim()}` };
    else report(i + 1, `"${text.slice(0, 60)}" is no change; write - record-id: what was corrected.`);
  });
  return { changes, issues };
}
