import { describe, expect, it } from 'vitest';
import { foldWord } from '../core/text/fold-search.ts';
import { isFound, markWords } from './mark-words.ts';

const words = (...texts: string[]) => new Set(texts.map(foldWord));

describe('isFound', () => {
  it.each([
    ['Kyiv, 1992', words('Київ'), true],
    ['The embassy', words('embas'), false],
    ['Переговори в Києві', words('Kievi'), true],
    ['', words('Kyiv'), false],
  ])('of %s', (text, found, isIn) => {
    expect(isFound(text, found)).toBe(isIn);
  });
});

describe('markWords', () => {
  /** Marked pieces in brackets. */
  const written = (text: string, found: ReadonlySet<string>) => {
    const pieces = markWords(text, found);
    return typeof pieces === 'string'
      ? pieces
      : pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.values.join('')}]`)).join('');
  };

  it('marks the words found and leaves every other letter as it is', () => {
    expect(written('From Minsk to «Kyiv»', words('Київ', 'Мінск'))).toBe('From [Minsk] to «[Kyiv]»');
  });

  it('leaves no space alone between two pieces', () => {
    expect(markWords('To the south of Minsk', words('Minsk'))).toHaveLength(2);
    expect(written('Kyiv Kyiv, Minsk', words('Kyiv', 'Minsk'))).toBe('[Kyiv Kyiv], [Minsk]');
    expect(written('Kyiv and Minsk', words('Kyiv', 'Minsk'))).toBe('[Kyiv] and [Minsk]');
  });

  it('marks nothing where nothing is searched', () => {
    expect(written('From Minsk', new Set())).toBe('From Minsk');
  });

  it('keeps markup as text', () => {
    expect(written('<b>Minsk</b>', words('Minsk'))).toBe('<b>[Minsk]</b>');
  });
});
