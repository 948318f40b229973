import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which version of the record this is, from data/edition.json. */
export interface Edition {
  readonly version: string;
  /** ISO day. */
  readonly published: string;
}

/** Version and day of publication, from data/edition.json below the project's root. */
export function readEdition(root: string): Edition {
  return JSON.parse(readFileSync(join(root, 'data/edition.json'), 'utf8')) as Edition;
}

export const readVersion = (root: string): string => readEdition(root).version;
