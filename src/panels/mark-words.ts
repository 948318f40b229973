import { html, type TemplateResult } from 'lit-html';
import { indexTerms, splitWords } from '../core/text/fold-search.ts';

/**
 * The text with those of its words marked that stand, folded, among the words found. Pieces are as long as they can be,
 * found words in a row with what is between them: a piece that is nothing but a space is lost where names are read out.
 */
export function markWords(text: string, words: ReadonlySet<string>): string | (string | TemplateResult)[] {
  if (words.size === 0) return text;
  return stretches(text, words).map(({ text: stretch, isMarked }) =>
    isMarked ? html`<mark>${stretch}</mark>` : stretch,
  );
}

/** Whether a text holds one of the words found. */
export const isFound = (text: string, words: ReadonlySet<string>): boolean =>
  indexTerms(text).some((term) => words.has(term));

interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

function stretches(text: string, words: ReadonlySet<string>): Stretch[] {
  const joined: Stretch[] = [];
  const add = (piece: Stretch) => {
    const last = joined.at(-1);
    if (last?.isMarked === piece.isMarked) joined.splice(-1, 1, { ...last, text: last.text + piece.text });
    else joined.push(piece);
  };
  const pieces = splitWords(text);
  const isMarkedAt = (i: number) => pieces[i]?.isWord === true && isFound(pieces[i].text, words);
  pieces.forEach(({ text: piece }, i) => {
    const isBetween = /^\s+$/.test(piece) && isMarkedAt(i - 1) && isMarkedAt(i + 1);
    add({ text: piece, isMarked: isBetween || isMarkedAt(i) });
  });
  return joined;
}
