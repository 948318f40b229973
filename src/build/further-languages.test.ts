import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { AtlasFile } from '../core/record/atlas-file.ts';
import type { AboutFile, DetailsFile, DisagreementsFile } from '../core/record/details.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import type { Language } from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import { atlasFileOf, compileAtlasData } from './atlas-data.ts';
import { formatDataIssue } from './data-issue.ts';
import { withFurtherLanguages } from './further-languages.ts';
import { formatCoverage, languageCoverage } from './language-coverage.ts';
import { readSources } from './read-sources.ts';
import type { SourceRecord, Translated } from './record-schema.ts';

const PROJECT = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'atlas-language-'));
afterAll(() => rmSync(root, { recursive: true }));

const ACCENTED = new Map(
  [...'aceinosuyzACEINOSUYZ'].map((letter, i) => [letter, [...'àçéîñøšüýžÀÇÉÎÑØŠÜÝŽ'][i]]),
);

/** An English text as a reader of the pseudo-language sees it: accented, a third longer, `{names}` as they are. */
function pseudo(text: string): string {
  const accented = text.replaceAll(/\{\w+\}|\p{L}/gu, (part) => ACCENTED.get(part) ?? part);
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length * 0.3))}⟧`;
}

const pseudoAll = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudo(text)]));

const readYaml = <T>(file: string): T => parse(readFileSync(join(PROJECT, file), 'utf8')) as T;

function write(file: string, value: unknown): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), stringify(value));
}

for (const folder of ['data', 'geo'])
  cpSync(join(PROJECT, folder), join(root, folder), {
    recursive: true,
    filter: (path) => path !== join(PROJECT, 'geo/generate'),
  });

interface Named {
  readonly id: string;
  readonly properties: { readonly name: Translated };
}
const features = (file: string) => readYaml<{ features: Named[] }>(`geo/${file}.geojson`).features;
const pseudoNames = (list: readonly Named[]): Messages =>
  Object.fromEntries(list.map(({ id, properties }) => [id, pseudo(properties.name.en)]));

const axes = readYaml<SourceRecord[]>('data/records/axes.yaml');
const chapters = existsSync(join(PROJECT, 'data/chapters.yaml'))
  ? readYaml<{ id: string; title: Translated; text: Translated }[]>('data/chapters.yaml')
  : [];

const english: Messages = {
  ...readYaml<Messages>('data/texts/en/interface.yaml'),
  ...readYaml<Messages>('data/texts/en/tools.yaml'),
};
for (const file of ['interface', 'tools', 'citation', 'pages'])
  write(`data/texts/xx/${file}.yaml`, pseudoAll(readYaml(`data/texts/en/${file}.yaml`)));
write(
  'data/texts/xx/about.yaml',
  readYaml<AboutFile['sections']>('data/texts/en/about.yaml').map(({ id, heading, paragraphs }) => ({
    id,
    heading: pseudo(heading),
    paragraphs: paragraphs.map(pseudo),
  })),
);
// the titles of the axes, no summary but the first: all else of the record stays English
write('data/texts/xx/record.yaml', {
  records: Object.fromEntries(
    axes.map(({ id, title, summary }, i) => [
      id,
      { title: pseudo(title.en), ...(i === 0 && { summary: pseudo(summary.en) }) },
    ]),
  ),
  places: pseudoNames(features('places')),
  cities: pseudoNames(features('cities')),
  countries: pseudoNames(features('country-labels')),
  chapters: Object.fromEntries(
    chapters.map(({ id, title, text }) => [id, { title: pseudo(title.en), text: pseudo(text.en) }]),
  ),
});

describe('a fourth language, added as one folder of texts', () => {
  const { issues, assets, details, published, languages } = compileAtlasData(root);
  const fileOf = (lang: string) => atlasFileOf(assets, lang as Language);
  const [en, xx] = [fileOf('en'), fileOf('xx')];
  const readDetails = <T>(name: string, file = xx) =>
    JSON.parse(details[`${file.details}${name}.json`] ?? '{}') as T;
  const tools = readDetails<ToolsFile>('_tools');
  const axisIds = axes.map(({ id }) => id);

  it('has no fault', () => {
    expect(issues.map(formatDataIssue)).toEqual([]);
  });

  it('is offered beside the others, by its own name, in every language', () => {
    const names = ['English', 'Українська', 'Беларуская', pseudo('English')];
    for (const lang of ['en', 'uk', 'be', 'xx'])
      expect(fileOf(lang).languages.map(({ name }) => name)).toEqual(names);
    expect(xx.languages.map(({ tag }) => tag)).toEqual(['en', 'uk', 'be', 'xx']);
    expect(xx.lang).toBe('xx');
  });

  it('has every word, first or later as in English, with the names in braces kept', () => {
    const { 'language.name': _, ...wanted } = pseudoAll(english);
    expect({ ...xx.messages, ...tools.messages }).toEqual(wanted);
    expect(Object.keys(xx.messages).sort()).toEqual(Object.keys(en.messages).sort());
    expect(wanted['date.day']).toContain('{day} {monthOf} {year}');
  });

  it('has the titles that it gives; the others are English', () => {
    const titles = new Map(xx.records.map(({ id, title }) => [String(id), title]));
    expect(axisIds.length).toBeGreaterThan(3);
    for (const { id, title } of en.records)
      expect(titles.get(id), id).toBe(axisIds.includes(id) ? pseudo(title) : title);
  });

  it('has the names of places, towns, countries and chapters that it gives', () => {
    const pairs: [own: keyof AtlasFile & ('cities' | 'countries'), name: string][] = [
      ['cities', 'Kyiv'],
      ['countries', 'Ukraine'],
    ];
    for (const [part, name] of pairs) expect(xx[part].map((one) => one.name)).toContain(pseudo(name));
    const placeIds = new Set(features('places').map(({ id }) => id));
    for (const [i, { id, name }] of en.places.entries())
      expect(xx.places[i]?.name).toBe(placeIds.has(id) ? pseudo(name) : name);
    expect(xx.chapters.map(({ title }) => title)).toEqual(chapters.map(({ title }) => pseudo(title.en)));
    for (const { id, text } of chapters) expect(tools.chapters[id]?.text).toBe(pseudo(text.en));
  });

  it('tells a record in its own words as far as it has them', () => {
    const [first = '', second = ''] = axisIds;
    const inEnglish = readDetails<DetailsFile>(second, en).details;
    expect(readDetails<DetailsFile>(first).details.summary).toMatch(/^⟦.*⟧$/s);
    const { summary, cite, blocks } = readDetails<DetailsFile>(second).details;
    expect(summary).toBe(inEnglish.summary);
    expect(cite.short).toContain(pseudo('record {id}').replace('{id}', second));
    expect(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join()).toContain('⟦');
    expect(Object.keys(details).filter((path) => path.includes('/xx/'))).toHaveLength(
      Object.keys(details).filter((path) => path.includes('/en/')).length,
    );
  });

  it('has its pages', () => {
    const about = readDetails<AboutFile>('_about');
    expect(about.sections.every(({ heading }) => heading.startsWith('⟦'))).toBe(true);
    expect(readDetails<DisagreementsFile>('_disagreements').records.length).toBeGreaterThan(10);
  });

  it('leaves what is published as it was', () => {
    expect(published['data/record.json']).not.toContain('⟦');
  });

  it('is said to be translated as far as it is', () => {
    expect(languages.map(formatCoverage).join('\n')).toMatch(
      /^xx \(⟦.*⟧\): in English are still 0 of \d+ words, 0 of \d+ sections about the atlas, \d+ of [\d,]+ texts of the record\.$/,
    );
  });
});

describe('a language of a few words', () => {
  write('data/texts/pl/interface.yaml', {
    'language.name': 'Polski',
    'map.label': 'Mapa',
    'list.count.few': '{count} wpisy',
    'list.count.other': '{count} wpisu',
  });
  const { sources, issues } = readSources(root);
  const further = withFurtherLanguages(sources);
  const messages = (further.messages as Readonly<Record<string, Messages>>)['pl'] ?? {};

  it('has no fault', () => {
    expect(issues.map(formatDataIssue)).toEqual([]);
  });

  it('is English where it lacks a text', () => {
    expect(messages['map.label']).toBe('Mapa');
    expect(messages['map.zoomIn']).toBe('Zoom in');
    expect((further.about as Readonly<Record<string, unknown>>)['pl']).toEqual(sources.about.en);
  });

  it('never mixes its plural forms with those of English', () => {
    const formsOf = (key: string) => Object.keys(messages).filter((form) => form.startsWith(`${key}.`));
    expect(formsOf('list.count').sort()).toEqual(['list.count.few', 'list.count.other']);
    expect(formsOf('mark.stack').sort()).toEqual(['mark.stack.one', 'mark.stack.other']);
  });

  it('sends its plural forms with the form that English has', () => {
    const alone = sources.further.filter(({ tag }) => tag === 'pl');
    const later = withFurtherLanguages({
      ...sources,
      further: alone,
      toolKeys: new Set(['list.count.other']),
    });
    expect([...later.toolKeys].sort()).toEqual(['list.count.few', 'list.count.other']);
  });

  it('is said to be translated as far as it is', () => {
    const coverage = languageCoverage(sources).find(({ tag }) => tag === 'pl');
    expect(coverage?.words.inEnglish).toBe((coverage?.words.all ?? 0) - 2);
    expect(coverage?.sections.inEnglish).toBe(sources.about.en.length);
  });
});

it('folders that are no language, or one without the words of the interface, are refused', () => {
  const refused = ['PL', 'p', 'pl-PL', 'polish'];
  const folders = ['de', ...refused].map((name) => join(root, 'data/texts', name));
  for (const folder of folders) mkdirSync(folder);
  const found = readSources(root).issues.map(formatDataIssue);
  for (const folder of folders) rmSync(folder, { recursive: true });
  expect(found).toEqual([
    'data/texts/de/interface.yaml:1:1 : the file is missing; add it',
    ...refused.map(
      (name) =>
        `data/texts/${name}:1:1 : "${name}" is no tag of a language; name the folder with its two or three lower-case letters, for example pl`,
    ),
  ]);
}, 30_000);
