import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../../testing/growth.ts';
import { foldWord, indexTerms, searchTerms, splitWords } from './fold-search.ts';

const piece = fc.constantFrom(
  ...[
    'Kyiv',
    'Київ',
    'Кіеў',
    'Kiev',
    'Homiel',
    'Гомель',
    'Hom’iel',
    'shch',
    'щ',
    'ьо',
    'ia',
    'ccc',
    'aaa',
    'ß',
    'İ',
    'ﬁ',
  ],
  ...["'", '’', 'ʼ', '-', ' ', '\u0301', '\u0000', '\ud800', '\u202e', '🗺', '０', '½', 'ⅷ', '한', 'ў', 'ŭ'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
);

describe('folding for the search, of any text', () => {
  it('keeps every sign when a text is cut into words', () => {
    fc.assert(
      fc.property(text, (written) => {
        const pieces = splitWords(written);
        expect(pieces.map((each) => each.text).join('')).toBe(written);
        expect(pieces.every((each) => each.text !== '')).toBe(true);
      }),
      fuzz('search: any text'),
    );
  });

  it('finds a text by each of its own words, in any case', () => {
    fc.assert(
      fc.property(text, (written) => {
        const indexed = new Set(indexTerms(written));
        for (const { text: word } of splitWords(written).filter(({ isWord }) => isWord))
          for (const term of searchTerms(word))
            if (term.length > 1 || /\d/.test(term))
              expect([written, indexed.has(term)]).toEqual([written, true]);
      }),
      { ...fuzz('search: any text'), numRuns: 4_000 },
    );
  });

  it('is finished after some rounds, and never longer than a few times the word', () => {
    fc.assert(
      fc.property(text, (word) => {
        const folded = foldWord(word);
        expect(folded.length).toBeLessThanOrEqual(4 * word.length);
        expect(folded).not.toMatch(/[A-ZА-ЯЎІЇЄҐ’ʼ']/);
      }),
      { ...fuzz('search: any text'), numRuns: 4_000 },
    );
  });

  it.each(['a', 'i', 'ш', 'ы', "'", ' ', 'shch', 'c', '\u0301', 'ẩ', '-', 'а́', '🗺', '1'])(
    'takes 100 kB of %j in time',
    (unit) => {
      const growth = growthOfTime((size) => unit.repeat(size / unit.length), 100_000, indexTerms);
      expect(growth).toBeLessThan(LINEAR_GROWTH);
    },
  );
});
