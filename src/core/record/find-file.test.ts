import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { INDEX_OPTIONS, SEARCH_OPTIONS, type SearchedRecord } from './find-file.ts';

const records: readonly SearchedRecord[] = [
  { id: 'grain', title: 'Grain leaves Odesa', text: 'A ship with wheat', names: '' },
  { id: 'pripyat', title: 'A bridge over the river', text: 'Near Chornobyl', names: 'Pripyat' },
];

/** The ids found, best first. */
function found(query: string): string[] {
  const index = new MiniSearch<SearchedRecord>(INDEX_OPTIONS);
  index.addAll(records);
  return index.search(query, SEARCH_OPTIONS).map(({ id }) => String(id));
}

describe('a search', () => {
  it('finds a word as a whole or as a beginning, in title, text and names', () => {
    expect(['odesa', 'whea', 'prip'].map(found)).toEqual([['grain'], ['grain'], ['pripyat']]);
  });

  it('wants every word found', () => {
    expect(found('grain ship')).toEqual(['grain']);
    expect(found('grain bridge')).toEqual([]);
  });

  it('takes one letter mistaken in a long word, not in one of five letters', () => {
    expect(found('pripjet')).toEqual(['pripyat']);
    expect(found('train')).toEqual([]);
  });
});

describe('how many letters of a word may be mistaken', () => {
  it('is none below six letters, and one in seven from there on', () => {
    expect(SEARCH_OPTIONS.fuzzy('abcde')).toBe(false);
    expect(Math.round(Number(SEARCH_OPTIONS.fuzzy('abcdef')) * 7)).toBe(1);
  });
});
