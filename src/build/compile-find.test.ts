import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type FindFile,
  INDEX_OPTIONS,
  SEARCH_OPTIONS,
  type SearchedRecord,
} from '../core/record/find-file.ts';
import { CITATION_TYPES } from '../core/record/vocabulary.ts';
import { RECORD_LANGUAGES as LANGUAGES, type RecordLanguage as Language } from '../core/text/language.ts';
import { compileFind } from './compile-find.ts';
import { readSources, type Sources } from './read-sources.ts';

const { sources } = readSources(join(import.meta.dirname, '../..'));
const files = new Map<Language, FindFile>();
const indexes = new Map<Language, MiniSearch<SearchedRecord>>();

beforeAll(() => {
  for (const lang of LANGUAGES) {
    const file = compileFind(sources, lang);
    files.set(lang, file);
    indexes.set(lang, MiniSearch.loadJSON<SearchedRecord>(JSON.stringify(file.index), INDEX_OPTIONS));
  }
}, 30_000);

const fileOf = (lang: Language): FindFile => {
  const file = files.get(lang);
  if (!file) throw new Error(`No file was compiled for ${lang}.`);
  return file;
};

/** The ids a reader of the file gets for a query, best first. */
function search(lang: Language, query: string): string[] {
  const results = indexes.get(lang)?.search(query, SEARCH_OPTIONS) ?? [];
  return results.map(({ id }) => String(id));
}

describe('the index', () => {
  it.each(LANGUAGES)(
    'finds a record by its title in any language, first or among the first, in %s',
    (lang) => {
      const { value } =
        sources.records.find(({ value: { id } }) => id === 'border-treaty-in-force-2013') ?? {};
      if (!value) throw new Error('The record the test is about is gone.');
      for (const other of LANGUAGES)
        expect(search(lang, value.title[other]).slice(0, 3), value.title[other]).toContain(value.id);
    },
  );

  it.each([
    ['Homel', 'Gomel', 'Гомель', 'Homiel', 'homiel'],
    ['Kyiv', 'Kiev', 'Київ', 'Кіеў', 'Киев'],
    ['Mazyr', 'Mozyr', 'Мозир', 'Мазыр'],
    ['Chornobyl', 'Chernobyl', 'Чарнобыль', 'Чорнобиль'],
  ])('gives the records at %s to each of its spellings', (...spellings) => {
    const here = sources.places.filter(({ value }) => spellings.includes(value.properties.name.en));
    const ids = new Set(here.map(({ value }) => value.id));
    const there = sources.records
      .map(({ value }) => value)
      .filter(({ kind, places }) => kind !== 'figure' && places.some((place) => ids.has(place)))
      .map(({ id }) => id);
    expect(there.length).toBeGreaterThan(0);
    for (const spelling of spellings)
      expect(search('en', spelling), spelling).toEqual(expect.arrayContaining(there));
  });

  it('finds by a beginning, and by a word with a slip of the pen', () => {
    expect(search('en', 'machul')).toContain('machulishchy-a50-attack');
    expect(search('en', 'Machulischy')).toContain('machulishchy-a50-attack');
  });

  it('wants every word', () => {
    const [both, one] = [search('en', 'embassy Minsk'), search('en', 'embassy')];
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(one.length);
    for (const id of both) expect(one).toContain(id);
  });

  it('finds nothing where nothing is, and nothing in signs', () => {
    expect(search('en', 'xyzzyplugh')).toEqual([]);
    expect(search('en', '.*')).toEqual([]);
  });
});

describe('the facets', () => {
  const shown = sources.records.map(({ value }) => value).filter(({ kind }) => kind !== 'figure');

  it('stand for every record that can be opened, and no other', () => {
    expect(Object.keys(fileOf('en').facets).sort()).toEqual(shown.map(({ id }) => id).sort());
  });

  it('name the kinds of source in the order of the list, the founding documents among them', () => {
    for (const record of shown) {
      const kinds = fileOf('uk').facets[record.id]?.sources ?? [];
      expect(kinds).toEqual(CITATION_TYPES.filter((type) => kinds.includes(type)));
      expect(kinds.includes('founding-document'), record.id).toBe(record.founding.length > 0);
      if (record.citations.length > 0) expect(kinds.some((kind) => kind !== 'founding-document')).toBe(true);
    }
  });

  it('name each actor of a record, whose name stands in the language, by its alphabet', () => {
    const [record] = shown;
    if (!record) throw new Error('The record is empty.');
    const actor = (id: string, name: string) => ({
      value: { id, name: { en: name, uk: name, be: name }, records: [record.id] },
    });
    const actors = [actor('b', 'Яна'), actor('a', 'Іван')] as unknown as Sources['actors'];
    const file = compileFind({ ...sources, actors }, 'uk');
    expect(file.facets[record.id]?.actors).toEqual(['b', 'a']);
    expect(file.actors).toEqual([
      { id: 'a', name: 'Іван' },
      { id: 'b', name: 'Яна' },
    ]);
  });

  it('do without actors', () => {
    expect(compileFind({ ...sources, actors: [] }, 'be').actors).toEqual([]);
  });
});
