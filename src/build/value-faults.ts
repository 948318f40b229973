import type { Path } from './data-issue.ts';
import type { SourceRecord } from './record-schema.ts';

/**
 * Control characters, line feed and tab excepted; what turns the direction of all that follows, so that a name is read
 * as another; halves of pairs, which no file can hold: no text of ours has use for them.
 */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text whatever it says, or null. */
export function textFault(text: string): string | null {
  const found = FORBIDDEN.exec(text);
  if (!found) return null;
  const character = found[0];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const around = text
    .slice(Math.max(0, found.index - 12), found.index + 12)
    .replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu, '�');
  const holds = `"${around}" holds the`;
  if (/\p{Cc}/u.test(character))
    return `${holds} control character U+${code}, left by a file saved in another encoding; write that character again`;
  return /\p{Surrogate}/u.test(character)
    ? `${holds} half U+${code} of a character; write the whole character`
    : `${holds} invisible character U+${code}, which turns the direction of the text; remove it`;
}

/** A published number must lie within the range that sources give, and the range must be one. */
export function rangeFaults(record: SourceRecord): [at: Path, sentence: string][] {
  if (record.kind !== 'exchange' || !record.exchange.livingToUkraineRange) return [];
  const { livingToUkraine, livingToUkraineRange } = record.exchange;
  const [least, most] = livingToUkraineRange;
  const at = ['exchange', 'livingToUkraineRange'];
  if (least >= most)
    return [
      [at, `the range ${least} to ${most} does not rise; write the least count first, or leave it out`],
    ];
  if (livingToUkraine === null || livingToUkraine < least || livingToUkraine > most)
    return [
      [at, `livingToUkraine ${livingToUkraine} lies outside ${least} to ${most}; correct one of the two`],
    ];
  return record.claims.length === 0
    ? [[at, 'sources disagree on the count, yet no claim says who gives which; add the claims']]
    : [];
}
