import { html } from 'lit-html';
import { indexTerms, splitWords } from '../core/text/fold-search.ts';

/** The text with those of its words marked that stand, folded, among the words found. */
export function markWords(text: string, words: ReadonlySet<string>) {
  if (words.size === 0) return text;
  return splitWords(text).map((piece) =>
    piece.isWord && isFound(piece.text, words) ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}

/** Whether a text holds one of the words found. */
export const isFound = (text: string, words: ReadonlySet<string>): boolean =>
  indexTerms(text).some((term) => words.has(term));
