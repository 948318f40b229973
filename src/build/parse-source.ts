import type { z } from 'zod';
import type { DataIssue } from './data-issue.ts';
import { sentenceOf } from './schema-sentence.ts';
import { YamlSource } from './yaml-source.ts';

/** One file of the record as its schema wants it, or every fault of form in it. */
export interface ParsedSource<T> {
  readonly source: YamlSource;
  /** Null where the file has a fault. */
  readonly value: T | null;
  readonly issues: readonly DataIssue[];
}

/** The file of that name and text; an empty one is an empty list. Never throws, whatever the text. */
export function parseSource<T>(file: string, text: string, schema: z.ZodType<T>): ParsedSource<T> {
  const source = new YamlSource(file, text);
  if (source.syntaxIssues.length > 0) return { source, value: null, issues: source.syntaxIssues };
  const parsed = schema.safeParse(source.value ?? []);
  if (parsed.success) return { source, value: parsed.data, issues: [] };
  return {
    source,
    value: null,
    issues: parsed.error.issues.flatMap((issue) => schemaIssues(source, issue)),
  };
}

/** A schema issue as sentences at their lines; a fault inside a record names the record. */
function schemaIssues(source: YamlSource, issue: z.core.$ZodIssue): DataIssue[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const id = typeof path[0] === 'number' ? idOf(source.value, path[0]) : null;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      source.issueAtKey(path, key, `there is no field "${key}" here; remove it or correct its spelling`, id),
    );
  }
  return [source.issueAt(path, sentenceOf(issue, valueUnder(source.value, path)), id)];
}

function valueUnder(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (parent, step) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function idOf(value: unknown, index: number): string | null {
  const id = valueUnder(value, [index, 'id']);
  return typeof id === 'string' ? id : null;
}
