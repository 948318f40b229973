import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import type { z } from 'zod';
import { LANGUAGES, type Language } from '../core/app-state/app-state.ts';
import type { Messages } from '../core/text/messages.ts';
import type { DataIssue } from './data-issue.ts';
import {
  citationsFileSchema,
  interfaceFileSchema,
  type PlaceFeature,
  placesFileSchema,
  recordsFileSchema,
  type SourceCitation,
  type SourceRecord,
  type Translated,
} from './record-schema.ts';
import { YamlSource } from './yaml-source.ts';

/** A value of the sources with the file and path it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly source: YamlSource;
  readonly path: readonly (string | number)[];
}

export interface CityProperties {
  readonly name: Translated;
  readonly country: string;
  readonly capital: boolean;
  readonly rank: number;
}

export interface CountryLabelProperties {
  readonly name: Translated;
}

export interface Sources {
  readonly records: readonly Located<SourceRecord>[];
  readonly citations: readonly Located<SourceCitation>[];
  readonly places: readonly Located<PlaceFeature>[];
  readonly cities: FeatureCollection<Point, CityProperties>;
  /** Where each country's name may stand. */
  readonly countryLabels: FeatureCollection<Point, CountryLabelProperties>;
  readonly messages: Readonly<Record<Language, Messages>>;
}

/** Everything the record is compiled from, and every fault of form in it. `root` is the project's folder. */
export function readSources(root: string): { sources: Sources; issues: DataIssue[] } {
  const issues: DataIssue[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): { source: YamlSource; value: T | null } => {
    const source = new YamlSource(file, readFileSync(join(root, file), 'utf8'));
    issues.push(...source.syntaxIssues);
    if (source.syntaxIssues.length > 0) return { source, value: null };
    const parsed = schema.safeParse(source.value ?? []);
    if (!parsed.success) issues.push(...parsed.error.issues.map((issue) => schemaIssue(source, issue)));
    return { source, value: parsed.success ? parsed.data : null };
  };
  const listOf = <T>(file: string, schema: z.ZodType<readonly T[]>): Located<T>[] => {
    const { source, value } = read(file, schema);
    return (value ?? []).map((item, i) => ({ value: item, source, path: [i] }));
  };
  const placesOf = (file: string): Located<PlaceFeature>[] => {
    const { source, value } = read(file, placesFileSchema);
    return (value?.features ?? []).map((feature, i) => ({ value: feature, source, path: ['features', i] }));
  };
  const sources: Sources = {
    records: yamlFilesUnder(root, 'data/records').flatMap((file) => listOf(file, recordsFileSchema)),
    citations: listOf('data/citations.yaml', citationsFileSchema),
    places: [...placesOf('geo/places.geojson'), ...placesOf('geo/crossings.geojson')],
    cities: readJson(root, 'geo/cities.geojson'),
    countryLabels: readJson(root, 'geo/country-labels.geojson'),
    messages: Object.fromEntries(
      LANGUAGES.map((lang) => [
        lang,
        read(`data/texts/${lang}/interface.yaml`, interfaceFileSchema).value ?? {},
      ]),
    ) as Sources['messages'],
  };
  return { sources, issues };
}

function readJson<T>(root: string, file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
}

function yamlFilesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A schema issue as a sentence at its line; a fault inside a record names the record. */
function schemaIssue(source: YamlSource, issue: z.core.$ZodIssue): DataIssue {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const id = typeof path[0] === 'number' ? idOf(source.value, path[0]) : null;
  return source.issueAt(path, sentenceOf(issue, valueUnder(source.value, path)), id);
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here; remove it or correct its spelling`;
    case 'invalid_value':
      return `${shown} is not allowed; write one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `${shown} stands where a ${issue.expected} is expected; ${value === undefined ? 'add it' : 'correct it'}`;
    case 'invalid_union':
      return `${shown} is of no known kind; write kind: event, exchange, installation, mission, crossing, axis, border or figure`;
    default:
      return `${shown} ${issue.message}`;
  }
}

function valueUnder(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (parent, step) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function idOf(value: unknown, index: number): string | null {
  const id = valueUnder(value, [index, 'id']);
  return typeof id === 'string' ? id : null;
}
