import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles pages of a folder as anyone would publish them, with packages from here, else from the atlas itself.
 * Gives the folder that holds them; entries keep their names.
 */
export async function buildPages(folder: string, entries: readonly string[]): Promise<string> {
  const root = resolve(import.meta.dirname, folder);
  const outDir = resolve(import.meta.dirname, 'node_modules/.cache', folder);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: '/',
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry.split('.')[0], resolve(root, entry)])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return outDir;
}
