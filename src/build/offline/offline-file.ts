import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { escapeMarkup } from '../../core/draw/to-markup.ts';
import { message } from '../../core/text/messages.ts';
import { type AtlasData, atlasFileOf } from '../atlas-data.ts';

/** What stands in for what a file cannot have: by the end of a module's path. */
const STAND_INS: readonly (readonly [module: string, standIn: string])[] = [
  ['/src/platform/load-json.ts', 'inline-files.ts'],
  ['/src/platform/data-urls.ts', 'inline-urls.ts'],
  ['/src/render/base-maplibre/mount-base-maplibre.ts', 'no-full-map.ts'],
  ['/src/render/base-maplibre/map-geometry.ts', 'no-full-map.ts'],
  ['/src/platform/new-version.ts', 'no-site.ts'],
  ['/src/platform/keep-offline.ts', 'no-site.ts'],
];

/**
 * `atlas-offline.html`: the light atlas, the details of every record and all languages in one file that opens from a
 * folder, where browsers load neither modules nor data: one classic script and the data inline.
 */
export async function compileOfflineFile(root: string, data: AtlasData): Promise<string> {
  const { code, styles } = await bundle(root);
  const languages = Object.keys(data.assets).flatMap((name) => /^atlas\.(.+)\.json$/.exec(name)?.[1] ?? []);
  const files = [
    ...Object.entries(data.assets).filter(([name]) => name !== 'full.topo.json'),
    ...Object.entries(data.details),
  ].map(([name, text]) =>
    inlineFile(
      name,
      text,
      languages.find((lang) => name === `atlas.${lang}.json`),
    ),
  );
  const english = atlasFileOf(data.assets, 'en');
  const title = escapeMarkup(message(english.messages, 'title'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>html,body{height:100%;margin:0}belarus-ukraine-atlas{display:block;height:100dvh}</style>
</head>
<body>
<belarus-ukraine-atlas url-state embedded renderer="svg"><p>${title}</p></belarus-ukraine-atlas>
${files.join('\n')}
${inlineFile('atlas.css', JSON.stringify(styles))}
<script>${code.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

/** A file as inert data; in JSON, `<` may stand as its escape wherever it occurs. */
function inlineFile(name: string, json: string, lang?: string): string {
  const language = lang === undefined ? '' : ` data-lang="${escapeMarkup(lang)}"`;
  return `<script type="application/json" data-file="${escapeMarkup(name)}"${language}>${json.replaceAll('<', '\\u003c')}</script>`;
}

/** Everything the element can do, as one classic script, and its style sheet. */
async function bundle(root: string): Promise<{ code: string; styles: string }> {
  const chunk = await buildOne(root, 'src/main.ts', { format: 'iife', codeSplitting: false });
  const sheet = await buildOne(root, 'src/embed/styles/atlas.css', {});
  const code = chunk.find((file) => file.type === 'chunk');
  const styles = sheet.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (code?.type !== 'chunk' || styles?.type !== 'asset')
    throw new Error(
      'The offline file lacks its script or its style sheet; src/main.ts and atlas.css gave none.',
    );
  return { code: code.code, styles: String(styles.source) };
}

async function buildOne(
  root: string,
  input: string,
  output: Rolldown.OutputOptions,
): Promise<Rolldown.RolldownOutput['output'] | readonly []> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [standIns(root)],
    build: {
      target: 'baseline-widely-available',
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, input), output },
    },
  });
  const [first] = [built].flat();
  return first && 'output' in first ? first.output : [];
}

function standIns(root: string): Plugin {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    async resolveId(source, importer) {
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const path = resolved?.id.replaceAll('\\', '/') ?? '';
      const standIn = STAND_INS.find(([module]) => path.endsWith(module))?.[1];
      return standIn ? join(root, 'src/offline-file', standIn) : resolved;
    },
  };
}
