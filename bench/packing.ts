import type { Page } from '@playwright/test';
import { packAtlas, unpackAtlas } from '../src/core/record/atlas-file.ts';
import { fromColumns, toColumns } from '../src/core/record/columns.ts';

/** How pages that change the record on its way read and write the file, by `givePacking`. */
export interface Packing {
  readonly packAtlas: (file: RecordFile) => unknown;
  readonly unpackAtlas: (packed: unknown) => RecordFile;
}

/** What of the file a made-up record changes. */
export interface RecordFile {
  places: object[];
  records: { kind: string; date: object }[];
}

declare global {
  interface Window {
    packing: Packing;
  }
}

/** Gives the page `window.packing` before its own scripts run. */
export async function givePacking(page: Page): Promise<void> {
  const functions = [toColumns, fromColumns, packAtlas, unpackAtlas].join('\n');
  // the runner of TypeScript names functions with a helper that a page does not have
  await page.addInitScript(`globalThis.__name = (named) => named;
    { ${functions}
      globalThis.packing = { packAtlas, unpackAtlas }; }`);
}
