import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJSONSchema } from 'zod';
import { type AtlasFile, type PackedAtlas, packAtlas, unpackAtlas } from '../core/record/atlas-file.ts';
import type { PublishedAtlas } from '../core/record/export/published.ts';
import { citationsToCsl } from '../core/record/export/to-csl.ts';
import { toCsv } from '../core/record/export/to-csv.ts';
import { toGeoJson } from '../core/record/export/to-geojson.ts';
import type { ReportAddress } from '../core/record/report-link.ts';
import type { Language } from '../core/text/language.ts';
import { type FoundingCoverage, foundingCoverage } from './check-founding.ts';
import { placeIssues } from './check-places.ts';
import { checkSources } from './check-sources.ts';
import { compileBase } from './compile-base.ts';
import { compileDetails } from './compile-details.ts';
import { compileFigureList, compileFigures } from './compile-figures.ts';
import { compileFind } from './compile-find.ts';
import { compileIndex } from './compile-index.ts';
import { compileAbout, compileDisagreements } from './compile-pages.ts';
import { compileTools } from './compile-tools.ts';
import type { DataIssue } from './data-issue.ts';
import { type Edition, readEdition } from './edition.ts';
import { withFurtherLanguages } from './further-languages.ts';
import { type LanguageCoverage, languageCoverage } from './language-coverage.ts';
import { publishLayers, publishRecord } from './publish.ts';
import { languageChoices } from './read-languages.ts';
import { readSources, type Sources } from './read-sources.ts';
import { recordsFileSchema } from './record-schema.ts';

export interface AtlasData {
  /** What everything was compiled from, and which version it is. */
  readonly sources: Sources;
  readonly edition: Edition;
  /** How far the record answers the founding documents. */
  readonly coverage: FoundingCoverage;
  /** How far each language beyond those of the record is translated. */
  readonly languages: readonly LanguageCoverage[];
  /** Faults; when there is one, nothing else may be used. */
  readonly issues: readonly DataIssue[];
  /** What the page itself reads, by file name: hashed by the bundler. */
  readonly assets: Readonly<Record<string, string>>;
  /** Details of each record, by path below the page's assets: one hash in the folder's name stands for all of them. */
  readonly details: Readonly<Record<string, string>>;
  /** What is published under stable names, by path below `dist/`. */
  readonly published: Readonly<Record<string, string>>;
}

const GEO_LAYERS = [
  'border',
  'countries',
  'water',
  'cities',
  'country-labels',
  'places',
  'crossings',
] as const;

/**
 * The whole record compiled from `data/` and `geo/` under `root`, or every fault found in them.
 * `reports`: where readers of this site report mistakes.
 */
export function compileAtlasData(root: string, reports: ReportAddress | null = null): AtlasData {
  const { sources, issues: faults } = readSources(root);
  const issues =
    faults.length > 0
      ? faults
      : [...checkSources(sources), ...placeIssues(sources, readJson(root, 'geo/countries.geojson'))];
  const coverage = foundingCoverage(sources);
  const languages = languageCoverage(sources);
  const edition = readEdition(root);
  const found = { sources, edition, issues, coverage, languages };
  if (issues.length > 0) return { ...found, assets: {}, details: {}, published: {} };
  const assets: Record<string, string> = {
    'base.json': JSON.stringify(
      compileBase(readJson(root, 'geo/light.topo.json'), readJson(root, 'geo/full.topo.json')),
    ),
    'full.topo.json': JSON.stringify(readJson(root, 'geo/full.topo.json')),
  };
  const translated = withFurtherLanguages(sources);
  const { folder, files: details } = detailsFiles(translated, edition, reports);
  for (const { tag } of languageChoices(sources))
    assets[`atlas.${tag}.json`] = JSON.stringify(
      packAtlas(compileIndex(translated, tag, edition, `${folder}/${tag}/`)),
    );
  const whole = JSON.stringify(publishRecord(sources, edition));
  // the exports are made from what is published, as a reader of record.json would make them
  const atlas = JSON.parse(whole) as PublishedAtlas;
  const published: Record<string, string> = {
    'data/record.json': whole,
    'data/record.geojson': JSON.stringify(toGeoJson(atlas)),
    'data/record.csv': toCsv(atlas),
    'data/citations.csl.json': JSON.stringify(citationsToCsl(atlas)),
    'data/schema.json': recordSchemaText(),
  };
  for (const layer of GEO_LAYERS)
    published[`geo/${layer}.geojson`] = readFileSync(join(root, `geo/${layer}.geojson`), 'utf8');
  for (const [name, layer] of Object.entries(publishLayers(sources)))
    published[`geo/${name}`] = JSON.stringify(layer);
  return { ...found, assets, details, published };
}

/** The atlas file of a language as the assets hold it. Throws where the record has faults or lacks the language. */
export function atlasFileOf(assets: AtlasData['assets'], lang: Language): AtlasFile {
  const text = assets[`atlas.${lang}.json`];
  if (text === undefined)
    throw new Error(
      `No atlas was compiled in "${lang}", only ${Object.keys(assets).join(', ') || 'nothing'}; npm run data tells the faults of the record.`,
    );
  return unpackAtlas(JSON.parse(text) as PackedAtlas);
}

function detailsFiles(
  sources: Sources,
  edition: Edition,
  reports: ReportAddress | null,
): { folder: string; files: Record<string, string> } {
  const files = languageChoices(sources).flatMap(({ tag: lang }) => [
    ...compileDetails(sources, lang, edition).map(
      ([id, file]) => [`${lang}/${id}.json`, JSON.stringify(file)] as const,
    ),
    [`${lang}/_figures.json`, JSON.stringify(compileFigureList(sources, lang))] as const,
    ...compileFigures(sources, lang).map(
      (file) => [`${lang}/_figure-${file.id}.json`, JSON.stringify(file)] as const,
    ),
    [`${lang}/_disagreements.json`, JSON.stringify(compileDisagreements(sources, lang))] as const,
    [`${lang}/_tools.json`, JSON.stringify(compileTools(sources, lang, reports))] as const,
    [`${lang}/_find.json`, JSON.stringify(compileFind(sources, lang))] as const,
    [`${lang}/_about.json`, JSON.stringify(compileAbout(sources, lang, edition))] as const,
  ]);
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(path).update(text);
  const folder = `details-${hash.digest('hex').slice(0, 8)}`;
  return { folder, files: Object.fromEntries(files.map(([path, text]) => [`${folder}/${path}`, text])) };
}

/** The JSON Schema of a records file, for editors: `data/schema.json`. */
export function recordSchemaText(): string {
  return `${JSON.stringify(toJSONSchema(recordsFileSchema, { unrepresentable: 'any' }), null, 2)}\n`;
}

function readJson<T>(root: string, file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
}
