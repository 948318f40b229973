import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Where frozen versions lie below the built site: what articles keep pointing at, whatever is published later. */
const FROZEN = 'v';

/** Not frozen: pages for reading, which always tell today's record, and what only the site's root can hold. */
const LIVE_ONLY = new Set([
  FROZEN,
  'en',
  'uk',
  'be',
  '404.html',
  'sitemap.xml',
  'robots.txt',
  'sw.js',
  'atlas-offline.html',
  'examples',
  '_headers',
]);

/** Empties the folder of a built site but for its frozen versions: building adds to them and never takes away. */
export function emptyButFrozen(outDir: string): void {
  if (!existsSync(outDir)) return;
  for (const name of readdirSync(outDir))
    if (name !== FROZEN) rmSync(join(outDir, name), { recursive: true });
}

/**
 * Copies what an embed needs into `v/<version>/`. All addresses in it are relative, so that it needs nothing outside.
 * A version that is there already is replaced: what is published must have a version of its own in data/edition.json.
 */
export function freeze(outDir: string, version: string): void {
  const frozen = join(outDir, FROZEN, version);
  rmSync(frozen, { recursive: true, force: true });
  mkdirSync(frozen, { recursive: true });
  for (const name of readdirSync(outDir))
    if (!LIVE_ONLY.has(name)) cpSync(join(outDir, name), join(frozen, name), { recursive: true });
}

/** Keeps `v/*` through builds and adds the version that is built. */
export function freezePlugin(versionOf: () => string): Plugin {
  let outDir = '';
  return {
    name: 'freeze',
    apply: 'build',
    config: () => ({ build: { emptyOutDir: false } }),
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir);
    },
    // before the bundler copies what is public
    buildStart() {
      emptyButFrozen(outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => freeze(outDir, versionOf()),
    },
  };
}
