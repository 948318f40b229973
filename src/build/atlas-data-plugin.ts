import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger, Plugin } from 'vite';
import type { BaseFile } from '../core/geometry/base-file.ts';
import { readLightBase } from '../core/geometry/light-base.ts';
import { parseReportAddress } from '../core/record/report-link.ts';
import { type AtlasData, atlasFileOf, compileAtlasData } from './atlas-data.ts';
import { formatDataIssue } from './data-issue.ts';
import { compileOfflineFile } from './offline/offline-file.ts';
import { compileStaticPages } from './pages/compile-static-pages.ts';
import type { PageOptions } from './pages/page-options.ts';
import { servePages } from './pages/serve-pages.ts';
import { parseSiteOrigin } from './pages/site-origin.ts';
import { createPagePosters } from './poster/page-posters.ts';
import { posterTemplate } from './poster/poster-page.ts';

/** Where the compiled files wait to be imported by `src/platform/data-urls.ts`. */
const GENERATED = '.generated';

/** Said once where nobody said where the site is published. */
const NO_ORIGIN = 'No ATLAS_URL: canonical links, Open Graph, oEmbed and the sitemap are left out.';

/**
 * Compiles the record before anything is bundled or served, publishes `data/`, `geo/` and the static pages under
 * `dist/`, and recompiles when a file of the record changes. A fault in the record stops the build with a line for each.
 */
export function atlasDataPlugin(): Plugin {
  let root = process.cwd();
  let assetsDir = 'assets';
  let hasCards = false;
  let logger: Logger | null = null;
  let data: AtlasData | null = null;
  let pages: Readonly<Record<string, string>> | null = null;
  const compile = () => {
    data = compileAtlasData(root, parseReportAddress(process.env['ATLAS_REPORTS']));
    pages = null;
    return data;
  };
  /** Compiled when they are first wanted. */
  const staticPages = () => {
    if (!data || data.issues.length > 0) return {};
    if (pages) return pages;
    const posters = createPagePosters(data.assets);
    pages = {
      ...compileStaticPages(data.sources, data.edition, pageOptions(posters.draw, hasCards)),
      ...posters.files(),
    };
    return pages;
  };
  return {
    name: 'atlas-data',
    configResolved(config) {
      root = config.root;
      assetsDir = config.build.assetsDir;
      logger = config.logger;
      hasCards = config.mode === 'cards';
    },
    buildStart() {
      // a malformed address is told before anything is compiled
      parseSiteOrigin(process.env['ATLAS_URL']);
      data = compile();
      if (data.issues.length > 0)
        this.error(`The record has faults:\n${data.issues.map(formatDataIssue).join('\n')}`);
      writeGenerated(root, data);
    },
    configureServer(server) {
      // what a build publishes under stable names
      server.middlewares.use((request, response, next) => {
        const file = data?.published[(request.url ?? '').split('?')[0]?.slice(1) ?? ''];
        if (file === undefined) next();
        else response.end(file);
      });
      server.middlewares.use(servePages(staticPages));
      server.watcher.add([join(root, 'data'), join(root, 'geo')]);
      server.watcher.on('change', (file) => {
        if (!/[\\/](data|geo)[\\/].*\.(yaml|json|geojson)$/.test(file)) return;
        data = compile();
        for (const issue of data.issues) server.config.logger.error(formatDataIssue(issue));
        if (data.issues.length === 0) writeGenerated(root, data);
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const styles = Object.keys(bundle ?? {}).find((name) => /\/atlas-[^/]+\.css$/.test(name));
        if (bundle && !styles) this.error('The style sheet of the atlas is not among the built files.');
        return withPoster(html, data, styles ? `./${styles}` : '/src/embed/styles/atlas.css');
      },
    },
    async generateBundle() {
      for (const [fileName, source] of Object.entries(data?.published ?? {}))
        this.emitFile({ type: 'asset', fileName, source });
      for (const [path, source] of Object.entries(data?.details ?? {}))
        this.emitFile({ type: 'asset', fileName: `${assetsDir}/${path}`, source });
      if (data) {
        const source = await compileOfflineFile(root, data);
        this.emitFile({ type: 'asset', fileName: 'atlas-offline.html', source });
      }
      const begun = performance.now();
      const files = Object.entries(staticPages());
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      logger?.info(
        `${files.length} static pages and files in ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
      );
      if (parseSiteOrigin(process.env['ATLAS_URL']) === null) logger?.info(NO_ORIGIN);
    },
  };
}

/** The page with the opening picture inside its atlas. */
function withPoster(html: string, data: AtlasData | null, stylesHref: string): string {
  const base = data?.assets['base.json'];
  if (!data || !base) return html;
  const poster = posterTemplate(
    atlasFileOf(data.assets, 'en'),
    readLightBase(JSON.parse(base) as BaseFile),
    stylesHref,
  );
  return html.replace(/<belarus-ukraine-atlas[^>]*>/, (tag) => tag + poster);
}

/** From the environment of the build. */
const pageOptions = (drawPoster: PageOptions['drawPoster'], hasCards: boolean): PageOptions => ({
  origin: parseSiteOrigin(process.env['ATLAS_URL']),
  drawPoster,
  hasCards,
  reports: parseReportAddress(process.env['ATLAS_REPORTS']),
});

/**
 * Writes only what changed, so that a development server reloads only for a reason, and removes what is no longer
 * compiled: the page offers every language whose file lies there.
 */
export function writeGenerated(
  root: string,
  { assets, details }: Pick<AtlasData, 'assets' | 'details'>,
): void {
  const files = [...Object.entries(assets), ...Object.entries(details)];
  const kept = new Set(files.map(([name]) => name.split('/')[0]));
  mkdirSync(join(root, GENERATED), { recursive: true });
  for (const name of readdirSync(join(root, GENERATED)))
    if (!kept.has(name)) rmSync(join(root, GENERATED, name), { recursive: true });
  for (const [name, text] of files) {
    const file = join(root, GENERATED, name);
    mkdirSync(dirname(file), { recursive: true });
    if (readIfThere(file) !== text) writeFileSync(file, text);
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
