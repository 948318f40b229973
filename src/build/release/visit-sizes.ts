import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A stage of a visit, and what it fetches that no stage before it has fetched. */
export interface VisitStage {
  readonly name: string;
  readonly requests: number;
  /** Of brotli at its best quality, as a file stored packed is sent; without HTTP headers. */
  readonly bytes: number;
}

/** A stage's own files as patterns of paths below the built site; modules bring what they import. */
const STAGES: readonly (readonly [name: string, patterns: readonly RegExp[]])[] = [
  ['until the atlas can be scrubbed', [/^index\.html$/, /^assets\/atlas\.en-[^/]+\.json$/]],
  [
    'right after, for everyone',
    [/^assets\/timeline-tools-.+\.js$/, /^assets\/details-[^/]+\/en\/_tools\.json$/],
  ],
  ['the first record opened', [/^assets\/details-(?!claims)[^/]+\.js$/, /^assets\/details-[^/]+\/en\/(?!_)/]],
  [
    'the full map, for those who ask for it',
    [
      /^assets\/(mount-base-maplibre|map-geometry|maplibre-gl-worker)-.+\.js$/,
      /^assets\/full\.topo-.+\.json$/,
    ],
  ],
];

/** What a reader of the English start page fetches from a built site, stage by stage. Throws where nothing was built. */
export function visitSizes(dist: string): readonly VisitStage[] {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} holds no built site; expected index.html in it. Run npm run build first.`);
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(index\.html|assets\/.*\.\w+)$/.test(path));
  const fetched = new Set<string>();
  return STAGES.map(([name, patterns]) => {
    const own = patterns.flatMap((pattern) => middleOf(dist, paths, pattern));
    const files = withImports(dist, own).filter((path) => !fetched.has(path));
    for (const path of files) fetched.add(path);
    const bytes = files.reduce((sum, path) => sum + packedBytes(readFileSync(join(dist, path))), 0);
    return { name, requests: files.length, bytes };
  });
}

/** Length after brotli at its best quality. */
function packedBytes(content: Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

/** All files of a pattern; of the many files of records, the one of middle size. */
function middleOf(dist: string, paths: readonly string[], pattern: RegExp): readonly string[] {
  const found = paths.filter((path) => pattern.test(path));
  if (found.length === 0)
    throw new Error(`No file in ${dist} has a name like ${pattern}; name it anew in visit-sizes.ts.`);
  if (!/\/details-[^/]+\/[^/]+\/[^_]/.test(found[0] ?? '')) return found;
  const bySize = found.toSorted(
    (a, b) => readFileSync(join(dist, a)).length - readFileSync(join(dist, b)).length,
  );
  return bySize.slice(Math.floor(bySize.length / 2)).slice(0, 1);
}

/** The files with all that they name as needed at once: a page's scripts, styles and icon, a module's imports. */
function withImports(dist: string, paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (/\.(js|html)$/.test(path)) waiting.push(...namedIn(readFileSync(join(dist, path), 'utf8'), path));
  }
  return [...found];
}

/** Paths below the built site that a page or module fetches as soon as it is read. */
export function namedIn(text: string, path: string): readonly string[] {
  const pattern = path.endsWith('.html')
    ? /<(?:script|link)\b[^>]*?\s(?:src|href)="\.\/([^"]+\.(?:js|css|svg))"/g
    : /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...text.matchAll(pattern)].map(([, name]) => folder + name);
}
