import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse, stringify } from 'yaml';

/** Any value of a YAML file. */
type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** The files that are lists of things with ids, or that name them. */
const LISTS = ['data/citations.yaml', 'data/relations.yaml', 'data/founding-claims.yaml'];
/** Under these keys stand ids of records, aliases among them, and of citations. */
const ID_KEYS = new Set(['id', 'aliases', 'site', 'citation', 'citations', 'records', 'from', 'to']);

/**
 * Writes into the folder `to` the record of the folder `from`, `factor` times: the first as it is, the others with "-c1",
 * "-c2" … after every id of a record or a citation, wherever it is named. Founding documents, places, actors and chapters
 * are shared.
 */
export function copyRecord(from: string, to: string, factor: number): void {
  for (const folder of ['data', 'geo']) {
    cpSync(join(from, folder), join(to, folder), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|generate)([\\/]|$)/.test(relative(from, path)),
    });
  }
  const files = recordFiles(from);
  const read = (file: string) => parse(readFileSync(join(from, file), 'utf8')) as Value[];
  const lists = new Map([...files, ...LISTS].map((file) => [file, read(file)]));
  const ids = ownIds([...files, 'data/citations.yaml'].flatMap((file) => lists.get(file) ?? []));
  const copiesOf = (file: string) => (copy: number) => {
    const items = (lists.get(file) ?? []).filter((item) => copy === 0 || !isFounding(item));
    return items.map((item) => withSuffix(item, copy === 0 ? '' : `-c${copy}`, ids));
  };
  for (const file of files) {
    for (let copy = 1; copy < factor; copy++) {
      const path = join(to, file.replace('data/records/', `data/records/copy-${copy}/`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, stringify(copiesOf(file)(copy)));
    }
  }
  for (const file of LISTS) {
    const all = Array.from({ length: factor }, (_, copy) => copiesOf(file)(copy)).flat();
    writeFileSync(join(to, file), stringify(all, { aliasDuplicateObjects: false }));
  }
}

function recordFiles(root: string): string[] {
  return readdirSync(join(root, 'data/records'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `data/records/${file.replaceAll('\\', '/')}`);
}

/** Ids and former ids of what is copied. */
function ownIds(items: readonly Value[]): ReadonlySet<string> {
  const ids = items.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item) || isFounding(item)) return [];
    const aliases = Array.isArray(item['aliases']) ? item['aliases'] : [];
    return [item['id'], ...aliases].filter((id) => typeof id === 'string');
  });
  return new Set(ids);
}

const isFounding = (item: Value): boolean =>
  typeof item === 'object' && item !== null && !Array.isArray(item) && item['type'] === 'founding-document';

function withSuffix(value: Value, suffix: string, ids: ReadonlySet<string>, isId = false): Value {
  if (typeof value === 'string') return isId && ids.has(value) ? value + suffix : value;
  if (Array.isArray(value)) return value.map((item) => withSuffix(item, suffix, ids, isId));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withSuffix(child, suffix, ids, ID_KEYS.has(key))]),
  );
}
