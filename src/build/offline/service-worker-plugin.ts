import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** One file that the service worker stores at once; `revision` is null where the name tells the content. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/** Not stored at once: the full map comes after it was used, and so do a record's own details. */
const LATER = /maplibre|full\.topo|map-geometry|\/details-[^/]+\/[^/]+\/[^_]/;
/** What the site opens with, besides hashed files. */
const UNHASHED = new Set(['index.html', 'embed.html', 'atlas.js', 'icon.svg']);

/** What the light atlas consists of, in a stable order. `files`: contents by path below the built site. */
export function precacheList(files: ReadonlyMap<string, string | Uint8Array>): PrecacheEntry[] {
  return [...files]
    .filter(([path]) => UNHASHED.has(path) || (path.startsWith('assets/') && !LATER.test(path)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, content]) => ({ url, revision: UNHASHED.has(url) ? hashOf(content) : null }));
}

/** Compiles src/service-worker.ts into `sw.js` beside the pages, with the list of what it stores. */
export function serviceWorkerPlugin(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const icon = readFileSync(join(publicDir, 'icon.svg'));
        const entries = precacheList(new Map([...contentsOf(bundle), ['icon.svg', icon]]));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await compileWorker(root, entries) });
      },
    },
  };
}

function contentsOf(bundle: Rolldown.OutputBundle): Map<string, string | Uint8Array> {
  return new Map(
    Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

async function compileWorker(root: string, entries: readonly PrecacheEntry[]): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: {
      PRECACHE: JSON.stringify(entries),
      BUILD: JSON.stringify(hashOf(JSON.stringify(entries))),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(root, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [output] = [built].flat();
  const chunk =
    output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('src/service-worker.ts gave no file; expected one script.');
  return chunk.code;
}

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);
