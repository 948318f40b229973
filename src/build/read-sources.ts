import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { RECORD_LANGUAGES, type RecordLanguage } from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import type { DataIssue } from './data-issue.ts';
import { parseSource } from './parse-source.ts';
import { readChanges, type SourceChange } from './read-changes.ts';
import { type FurtherLanguage, readLanguages } from './read-languages.ts';
import {
  type CityFeature,
  type CountryLabelFeature,
  citationsFileSchema,
  citiesFileSchema,
  countryLabelsFileSchema,
  interfaceFileSchema,
  type PlaceFeature,
  placesFileSchema,
  recordsFileSchema,
  type SourceCitation,
  type SourceRecord,
} from './record-schema.ts';
import {
  type AboutSection,
  aboutFileSchema,
  actorsFileSchema,
  chaptersFileSchema,
  type FoundingClaim,
  foundingClaimsFileSchema,
  type NameEntry,
  namesFileSchema,
  relationsFileSchema,
  type SourceActor,
  type SourceChapter,
  type SourceRelation,
} from './side-files-schema.ts';
import { YamlSource } from './yaml-source.ts';

/** A value of the sources with the file and path it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly source: YamlSource;
  readonly path: readonly (string | number)[];
}

export interface Sources {
  readonly records: readonly Located<SourceRecord>[];
  readonly citations: readonly Located<SourceCitation>[];
  readonly places: readonly Located<PlaceFeature>[];
  readonly cities: readonly CityFeature[];
  /** Where each country's name may stand. */
  readonly countryLabels: readonly CountryLabelFeature[];
  /** Every word of the interface. */
  readonly messages: Readonly<Record<RecordLanguage, Messages>>;
  /** Keys of the words that are fetched later, with what needs them. */
  readonly toolKeys: ReadonlySet<string>;
  readonly chapters: readonly Located<SourceChapter>[];
  readonly actors: readonly Located<SourceActor>[];
  readonly relations: readonly Located<SourceRelation>[];
  readonly foundingClaims: readonly Located<FoundingClaim>[];
  readonly names: readonly NameEntry[];
  /** Words for references, needed when the record is compiled and nowhere else. */
  readonly citeWords: Readonly<Record<RecordLanguage, Messages>>;
  /** Words that only the static pages have. */
  readonly pageWords: Readonly<Record<RecordLanguage, Messages>>;
  /** Sections of the page about the atlas. */
  readonly about: Readonly<Record<RecordLanguage, readonly AboutSection[]>>;
  /** Corrections, newest first. */
  readonly changes: readonly SourceChange[];
  /** Languages beyond those of the record. */
  readonly further: readonly FurtherLanguage[];
}

/** Everything the record is compiled from, and every fault of form in it. `root` is the project's folder. */
export function readSources(root: string): { sources: Sources; issues: DataIssue[] } {
  const issues: DataIssue[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): { source: YamlSource; value: T | null } => {
    const text = textIfThere(join(root, file));
    if (text === null) {
      const source = new YamlSource(file, '');
      issues.push(source.issueAt([], 'the file is missing; add it'));
      return { source, value: null };
    }
    const parsed = parseSource(file, text, schema);
    issues.push(...parsed.issues);
    return parsed;
  };
  const listOf = <T>(file: string, schema: z.ZodType<readonly T[]>): Located<T>[] => {
    const { source, value } = read(file, schema);
    return (value ?? []).map((item, i) => ({ value: item, source, path: [i] }));
  };
  /** A file that a record can do without. */
  const optional = <T>(file: string, schema: z.ZodType<T>) =>
    existsSync(join(root, file)) ? read(file, schema).value : null;
  const optionalListOf = <T>(file: string, schema: z.ZodType<readonly T[]>) =>
    existsSync(join(root, file)) ? listOf(file, schema) : [];
  const wordsOf = (name: string) =>
    Object.fromEntries(
      RECORD_LANGUAGES.map((lang) => [
        lang,
        optional(`data/texts/${lang}/${name}.yaml`, interfaceFileSchema) ?? {},
      ]),
    ) as Record<RecordLanguage, Messages>;
  const toolWords = wordsOf('tools');
  const placesOf = (file: string): Located<PlaceFeature>[] => {
    const { source, value } = read(file, placesFileSchema);
    return (value?.features ?? []).map((feature, i) => ({ value: feature, source, path: ['features', i] }));
  };
  const { changes, issues: changeIssues } = readChanges(textIfThere(join(root, 'data/CHANGES.md')) ?? '');
  const { further, issues: languageIssues } = readLanguages(root, read);
  issues.push(...changeIssues, ...languageIssues);
  const sources: Sources = {
    changes,
    further,
    citeWords: wordsOf('citation'),
    pageWords: wordsOf('pages'),
    about: Object.fromEntries(
      RECORD_LANGUAGES.map((lang) => [
        lang,
        optional(`data/texts/${lang}/about.yaml`, aboutFileSchema) ?? [],
      ]),
    ) as unknown as Sources['about'],
    records: yamlFilesUnder(root, 'data/records').flatMap((file) => listOf(file, recordsFileSchema)),
    citations: listOf('data/citations.yaml', citationsFileSchema),
    places: [...placesOf('geo/places.geojson'), ...placesOf('geo/crossings.geojson')],
    cities: read('geo/cities.geojson', citiesFileSchema).value?.features ?? [],
    countryLabels: read('geo/country-labels.geojson', countryLabelsFileSchema).value?.features ?? [],
    messages: Object.fromEntries(
      RECORD_LANGUAGES.map((lang) => [
        lang,
        { ...read(`data/texts/${lang}/interface.yaml`, interfaceFileSchema).value, ...toolWords[lang] },
      ]),
    ) as Sources['messages'],
    toolKeys: new Set(RECORD_LANGUAGES.flatMap((lang) => Object.keys(toolWords[lang]))),
    relations: optionalListOf('data/relations.yaml', relationsFileSchema),
    foundingClaims: optionalListOf('data/founding-claims.yaml', foundingClaimsFileSchema),
    chapters: optionalListOf('data/chapters.yaml', chaptersFileSchema),
    actors: optionalListOf('data/actors.yaml', actorsFileSchema),
    names: Object.values(optional('data/names.yaml', namesFileSchema) ?? {}).flat(),
  };
  return { sources, issues };
}

function textIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function yamlFilesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
