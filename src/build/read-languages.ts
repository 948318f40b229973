import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  isLanguage,
  type Language,
  type LanguageChoice,
  RECORD_LANGUAGES,
  type RecordLanguage,
} from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import type { DataIssue } from './data-issue.ts';
import type { Located, Sources } from './read-sources.ts';
import { interfaceFileSchema } from './record-schema.ts';
import {
  type AboutSection,
  aboutFileSchema,
  type RecordTexts,
  recordTextsFileSchema,
} from './side-files-schema.ts';
import { YamlSource } from './yaml-source.ts';

/** A language beyond those of the record, as its folder in `data/texts` has it: whatever it lacks is English. */
export interface FurtherLanguage {
  readonly tag: Language;
  readonly interface: Located<Messages>;
  readonly tools: Located<Messages>;
  readonly citation: Located<Messages>;
  readonly pages: Located<Messages>;
  readonly about: Located<readonly AboutSection[]>;
  /** Texts of the record itself. */
  readonly record: Located<RecordTexts>;
}

/** Reads and checks one file; the value is null when it has a fault. */
type ReadFile = <T>(file: string, schema: z.ZodType<T>) => { source: YamlSource; value: T | null };

const FOLDER = 'data/texts';

/** The key under which a language has its own name for itself. */
export const NAME_KEY = 'language.name';

/** Every further language in order of its tag, and a fault for each folder that is none. */
export function readLanguages(
  root: string,
  read: ReadFile,
): { further: FurtherLanguage[]; issues: DataIssue[] } {
  const folders = foldersIn(join(root, FOLDER)).filter((name) => !isOfRecord(name));
  const optional = <T>(file: string, schema: z.ZodType<T>, empty: T): Located<T> => {
    if (!existsSync(join(root, file))) return { value: empty, source: new YamlSource(file, ''), path: [] };
    const { source, value } = read(file, schema);
    return { value: value ?? empty, source, path: [] };
  };
  const further = folders.filter(isLanguage).map((tag): FurtherLanguage => {
    const folder = `${FOLDER}/${tag}`;
    const { source, value } = read(`${folder}/interface.yaml`, interfaceFileSchema);
    return {
      tag,
      interface: { value: value ?? {}, source, path: [] },
      tools: optional(`${folder}/tools.yaml`, interfaceFileSchema, {}),
      citation: optional(`${folder}/citation.yaml`, interfaceFileSchema, {}),
      pages: optional(`${folder}/pages.yaml`, interfaceFileSchema, {}),
      about: optional(`${folder}/about.yaml`, aboutFileSchema, []),
      record: optional(`${folder}/record.yaml`, recordTextsFileSchema, {}),
    };
  });
  const issues = folders
    .filter((name) => !isLanguage(name))
    .map((name) =>
      new YamlSource(`${FOLDER}/${name}`, '').issueAt(
        [],
        `"${name}" is no tag of a language; name the folder with its two or three lower-case letters, for example pl`,
      ),
    );
  return { further, issues };
}

/** The languages of the record, then the further ones, each with its own name. */
export function languageChoices({ messages, further }: Sources): LanguageChoice[] {
  return [
    ...RECORD_LANGUAGES.map((tag) => ({ tag, name: messages[tag][NAME_KEY] ?? tag })),
    ...further.map(({ tag, interface: { value } }) => ({ tag, name: value[NAME_KEY] ?? tag })),
  ];
}

const isOfRecord = (name: string): name is RecordLanguage => RECORD_LANGUAGES.some((lang) => lang === name);

/** Names of the folders in a folder, sorted; hidden ones are no concern of ours. */
function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
