import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BaseFile } from '../../core/geometry/base-file.ts';
import { type LightBase, readLightBase } from '../../core/geometry/light-base.ts';
import type { ToolsFile } from '../../core/record/tools-file.ts';
import { readAtlas } from '../../core/scene/read-atlas.ts';
import type { Language } from '../../core/text/language.ts';
import { type AtlasData, atlasFileOf, compileAtlasData } from '../atlas-data.ts';
import { listStaticPages } from '../pages/compile-static-pages.ts';
import { besides } from '../pages/page-address.ts';
import { type CardSource, drawCard, paintCard } from './draw-card.ts';

/** The last step of `npm run build`: a card of 1200 × 630 pixels beside every page of `dist/`, on all processors. */

const root = resolve(import.meta.dirname, '../../..');

/** Every `of`-th card from `first` on; returns how many were made. */
function makeCards(first: number, of: number): number {
  const data = compileAtlasData(root);
  if (data.issues.length > 0) throw new Error('The record has faults; npm run data tells them.');
  const base = readLightBase(JSON.parse(data.assets['base.json'] ?? '{}') as BaseFile);
  const sources = new Map<Language, CardSource>();
  const pages = listStaticPages(data.sources, data.edition).filter((_, i) => i % of === first);
  for (const { lang, path, title, state } of pages) {
    const source = sources.get(lang) ?? readSource(data, base, lang);
    sources.set(lang, source);
    const file = join(root, 'dist', besides(path, 'card.png'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, paintCard(drawCard(source, title, state)));
  }
  return pages.length;
}

function readSource({ assets, details }: AtlasData, base: LightBase, lang: Language): CardSource {
  const file = atlasFileOf(assets, lang);
  const tools = Object.entries(details).find(([name]) => name.endsWith(`/${lang}/_tools.json`))?.[1] ?? '{}';
  const messages = { ...file.messages, ...(JSON.parse(tools) as ToolsFile).messages };
  return { file, atlas: readAtlas(file, base), base, messages };
}

const [first, of] = process.argv.slice(2).map(Number);
if (first === undefined || of === undefined) {
  const begun = performance.now();
  const workers = availableParallelism();
  const made = await Promise.all(Array.from({ length: workers }, (_, first) => inProcess(first, workers)));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${made.reduce((sum, count) => sum + count, 0)} cards in ${seconds} s on ${workers} processors.`,
  );
} else {
  process.send?.(makeCards(first, of));
}

/** A process of its own, since the runner of TypeScript does not reach into threads on every version of Node. */
function inProcess(first: number, of: number): Promise<number> {
  return new Promise((resolvePromise, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(first), String(of)]);
    child.once('message', (made) => resolvePromise(Number(made)));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0)
        reject(new Error(`Making cards, part ${first + 1} of ${of}, ended with code ${code}; see above.`));
    });
  });
}
