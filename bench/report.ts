import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const README = join(import.meta.dirname, 'README.md');

/** A cell: a text, or a number that is written with three figures. */
export type Cell = string | number;

export interface Report {
  /** Which part of bench/README.md it takes the place of: between `<!-- name -->` and `<!-- /name -->`. */
  readonly section: string;
  /** One row an object; the keys of the first are the head of the table. */
  readonly tables: readonly {
    readonly title: string;
    readonly rows: readonly Readonly<Record<string, Cell>>[];
  }[];
  /** What was compared with what version. */
  readonly versions?: Readonly<Record<string, string>>;
  /** What a reader needs to understand the numbers: how often, which of them, what they leave out. */
  readonly notes?: readonly string[];
}

/**
 * Prints tables and puts them, with the machine, the versions and the date, into their section of bench/README.md.
 * Throws when the section is not marked there.
 */
export function writeReport(report: Report): void {
  printReport(report);
  writeFileSync(README, withSection(readFileSync(README, 'utf8'), report.section, reportText(report)));
}

/** Prints tables and notes alone, for a run too small to be published. */
export function printReport(report: Report): void {
  for (const { title, rows } of report.tables) {
    console.log(`\n${title}`);
    console.table(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, say(cell)]))),
    );
  }
  for (const note of report.notes ?? []) console.log(note);
}

/** The text with what stands between the marks of a section replaced. */
export function withSection(text: string, section: string, content: string): string {
  const [open, close] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start)
    throw new Error(`bench/README.md has no section "${section}"; add the lines ${open} and ${close} to it.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** The version of an installed package of this folder. */
export function versionOf(name: string): string {
  const file = join(import.meta.dirname, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

function reportText({ tables, versions, notes }: Report): string {
  const tableTexts = tables.map(({ title, rows }) => `${title}\n\n${markdownTable(rows)}`);
  return [...tableTexts, ...(notes ?? []), `_${machineLine(versions ?? {})}_`].join('\n\n');
}

function machineLine(versions: Readonly<Record<string, string>>): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const software = Object.entries({ Node: process.versions.node, ...versions }).map((entry) =>
    entry.join(' '),
  );
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}, ${process.platform}; ${software.join(', ')}.`;
}

/** With columns as wide as their widest cell, as the formatter leaves them. */
function markdownTable(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const first = rows[0];
  if (!first) return 'No rows.';
  const head = Object.keys(first);
  const isNumeric = head.map((key) => rows.every((row) => /^[\d.,–]/.test(say(row[key] ?? '–'))));
  const cells = [head, ...rows.map((row) => head.map((key) => say(row[key] ?? '–')))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, i) => (isNumeric[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (isNumeric[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [headCells, ...body] = cells;
  return [line(headCells ?? []), rule, ...body.map(line)].join('\n');
}

function say(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.toLocaleString('en', cell === 0 ? {} : { maximumSignificantDigits: 3 });
}
