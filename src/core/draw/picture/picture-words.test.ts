import { describe, expect, it } from 'vitest';
import { day } from '../../../testing/build-record.ts';
import { DEFAULT_STATE, type Mode } from '../../app-state/app-state.ts';
import { formatIsoDay } from '../../time/day.ts';
import {
  headlineOf,
  type PictureOrigin,
  type PictureState,
  type PictureWords,
  pictureName,
  pictureTexts,
} from './picture-words.ts';

/** Says the key and what goes into it. */
const words: PictureWords = {
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  sayCount: (key, count) => `${key} ${count}`,
  day: formatIsoDay,
  lang: 'en',
};

const state: PictureState = {
  ...DEFAULT_STATE,
  day: day('2022-03-15'),
  from: day('2022-02-24'),
  to: day('2022-04-02'),
};
const inMode = (mode: Mode): PictureState => ({ ...state, mode });
const compared: PictureState = { ...state, compare: day('1999-05-05') };
const unheardOf = { ...state, mode: 'dream' } as never;

const origin: PictureOrigin = {
  record: null,
  filter: null,
  version: '2026.1',
  published: '2026-11-24',
  address: null,
};

describe('headlineOf', () => {
  it.each<[string, PictureState, string]>([
    ['the day', state, '2022-03-15'],
    ['everything until the day', inMode('sofar'), 'date.between 1991-01-01 2022-03-15'],
    ['the window', inMode('window'), 'date.between 2022-02-24 2022-04-02'],
    ['both days that are compared', compared, 'picture.compared 1999-05-05 2022-03-15'],
  ])('names %s', (_, one, headline) => {
    expect(headlineOf(words, one)).toBe(headline);
  });

  it('refuses a mode that it was never told of', () => {
    expect(() => headlineOf(words, unheardOf)).toThrow('every variant of the union');
  });
});

describe('pictureTexts', () => {
  const decksOf = (one: PictureState, values: Partial<PictureOrigin> = {}) =>
    pictureTexts(words, one, { ...origin, ...values }).decks;

  it('says how far events fade, or that none does', () => {
    expect(decksOf({ ...state, trail: 30 })).toEqual(['picture.fades 30']);
    expect(decksOf({ ...state, trail: 0 })).toEqual(['picture.thatDay']);
  });

  it('says on which day of a window the border stands so', () => {
    expect(decksOf(inMode('window'))).toEqual(['picture.asOn 2022-03-15']);
  });

  it('has nothing to add where all until the day shows', () => {
    expect(decksOf(inMode('sofar'))).toEqual([]);
  });

  it('says what the filter leaves', () => {
    expect(decksOf(inMode('sofar'), { filter: 'Strikes only' })).toEqual(['Strikes only']);
  });

  it('gives the address, or says where sources are found', () => {
    const sources = (address: string | null) => pictureTexts(words, state, { ...origin, address }).notes[0];
    expect(sources('https://atlas.example/')).toBe('picture.sources https://atlas.example/');
    expect(sources(null)).toBe('picture.sourcesThere');
  });

  it('names the day of publication in words, or as it stands where it is no day', () => {
    const note = (published: string) =>
      pictureTexts({ ...words, day: () => 'a day in words' }, state, { ...origin, published }).notes[1];
    expect(note('2026-11-24')).toContain('record.published 2026.1 a day in words ');
    expect(note('unpublished')).toContain('record.published 2026.1 unpublished ');
  });

  it('refuses a mode that it was never told of, though the headline of two days needs none', () => {
    const both = { ...compared, mode: 'dream' } as never;
    expect(() => pictureTexts(words, both, origin)).toThrow('every variant of the union');
  });
});

describe('pictureName', () => {
  it.each<[string, PictureState, string]>([
    ['its day', state, 'belarus-ukraine-atlas-2022-03-15'],
    ['its day alone where all until it shows', inMode('sofar'), 'belarus-ukraine-atlas-2022-03-15'],
    ['both ends of its window', inMode('window'), 'belarus-ukraine-atlas-2022-02-24-2022-04-02'],
    ['both days that are compared', compared, 'belarus-ukraine-atlas-1999-05-05-2022-03-15'],
  ])('names %s', (_, one, name) => {
    expect(pictureName(one)).toBe(name);
  });
});
