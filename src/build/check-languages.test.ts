import { describe, expect, it } from 'vitest';
import type { Language } from '../core/text/language.ts';
import { positionOf } from '../testing/position-of.ts';
import { languageIssues } from './check-languages.ts';
import type { FurtherLanguage } from './read-languages.ts';
import type { Located, Sources } from './read-sources.ts';
import { YamlSource } from './yaml-source.ts';

type Part = 'interface' | 'tools' | 'citation' | 'pages' | 'about' | 'record';

/** The files of the folder `pl`, without a fault. */
const SOUND: Readonly<Record<Part, string>> = {
  interface: `language.name: "Polski"
map.label: "Mapa"
list.count.many: "{count} wpisów"
list.count.other: "{count} wpisu"
`,
  tools: 'details.where: "Gdzie"\n',
  citation: 'cite.record: "wpis {id}"\n',
  pages: 'page.open: "Otwórz"\n',
  about: '- { id: what, heading: Co to jest, paragraphs: [Atlas.] }\n',
  record: `records:
  treaty-1997: { title: Traktat }
places:
  kyiv: Kijów
cities:
  minsk: Mińsk
countries:
  UA: Ukraina
chapters:
  first: { title: Początek }
`,
};

function located<T>(file: string, text: string): Located<T> {
  const source = new YamlSource(`data/texts/pl/${file}.yaml`, text);
  return { value: source.value as T, source, path: [] };
}

const withIds = <T>(...ids: string[]): T =>
  ids.map((id) => ({ value: { id }, source: new YamlSource('', ''), path: [] })) as T;

function issuesOf(texts: Readonly<Record<Part, string>>): string[] {
  const pl: FurtherLanguage = {
    tag: 'pl' as Language,
    interface: located('interface', texts.interface),
    tools: located('tools', texts.tools),
    citation: located('citation', texts.citation),
    pages: located('pages', texts.pages),
    about: located('about', texts.about),
    record: located('record', texts.record),
  };
  const en = {
    'language.name': 'English',
    'map.label': 'Map',
    'list.count.one': '{count} record',
    'list.count.other': '{count} records',
    'details.where': 'Where',
  };
  const sources: Sources = {
    records: withIds('treaty-1997', 'treaty-1995'),
    citations: [],
    places: withIds('kyiv', 'homiel'),
    cities: [{ id: 'minsk' }] as unknown as Sources['cities'],
    countryLabels: [{ id: 'UA' }] as unknown as Sources['countryLabels'],
    messages: { en, uk: {}, be: {} },
    toolKeys: new Set(),
    chapters: withIds('first'),
    actors: [],
    relations: [],
    foundingClaims: [],
    names: [],
    changes: [],
    about: { en: [{ id: 'what', heading: 'What', paragraphs: ['It.'] }], uk: [], be: [] },
    citeWords: { en: { 'cite.record': 'record {id}' }, uk: {}, be: {} },
    pageWords: { en: { 'page.open': 'Open' }, uk: {}, be: {} },
    further: [pl],
  };
  return languageIssues(sources).map(
    ({ file, line, column, sentence }) => `${file}:${line}:${column} ${sentence}`,
  );
}

it('languageIssues finds no fault in sound texts, whatever plural forms they have', () => {
  expect(issuesOf(SOUND)).toEqual([]);
});

describe('languageIssues finds, at its place,', () => {
  it.each<[what: string, part: Part, passage: string, by: string, sentence: string]>([
    [
      'a record that does not exist',
      'record',
      'treaty-1997',
      'treaty-1996',
      'there is no record "treaty-1996"; did you mean "treaty-1997"?',
    ],
    [
      'a place that does not exist',
      'record',
      'kyiv',
      'kyyv',
      'there is no place "kyyv"; did you mean "kyiv"?',
    ],
    [
      'a city that does not exist',
      'record',
      'minsk',
      'warszawa',
      'there is no city "warszawa"; add it there or correct the id',
    ],
    ['a country that does not exist', 'record', 'UA', 'UR', 'there is no country "UR"; did you mean "UA"?'],
    [
      'a chapter that does not exist',
      'record',
      'first',
      'frist',
      'there is no chapter "frist"; did you mean "first"?',
    ],
    [
      'a word that English lacks',
      'interface',
      'map.label',
      'map.labels',
      'the English texts have no "map.labels"; did you mean "map.label"?',
    ],
    [
      'a word of the static pages that English lacks',
      'pages',
      'page.open',
      'page.opne',
      'the English texts have no "page.opne"; did you mean "page.open"?',
    ],
    [
      'a plural form of what English does not count',
      'tools',
      'details.where',
      'details.where.few',
      'the English texts have no "details.where.few"; did you mean "details.where"?',
    ],
    [
      'a word for references that English lacks',
      'citation',
      'cite.record',
      'cite.records',
      'the English texts have no "cite.records"; did you mean "cite.record"?',
    ],
    [
      'other names in braces',
      'citation',
      '"wpis {id}"',
      '"wpis {numer}"',
      'the text "cite.record" fills in {numer} where English fills in {id}; correct the names in braces',
    ],
    [
      'a section that English lacks',
      'about',
      'what',
      'whot',
      'data/texts/en/about.yaml has no section "whot"; did you mean "what"?',
    ],
  ])('%s', (_, part, passage, by, sentence) => {
    const broken = { ...SOUND, [part]: SOUND[part].replace(passage, by) };
    const { line, column } = positionOf(broken[part], by);
    expect(issuesOf(broken)).toEqual([`data/texts/pl/${part}.yaml:${line}:${column} ${sentence}`]);
  });

  it('a language without a name', () => {
    const broken = { ...SOUND, interface: SOUND.interface.replace('language.name: "Polski"\n', '') };
    expect(issuesOf(broken)).toEqual([
      'data/texts/pl/interface.yaml:1:1 the language does not say its own name; add language.name, for example "Polski"',
    ]);
  });

  it('a control character', () => {
    const broken = { ...SOUND, record: SOUND.record.replace('Kijów', '"Kij\\x85w"') };
    expect(issuesOf(broken)).toEqual([
      expect.stringMatching(/^data\/texts\/pl\/record\.yaml:4:9 .*control character U\+0085/),
    ]);
  });
});
