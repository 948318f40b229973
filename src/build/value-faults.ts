import type { Path } from './data-issue.ts';
import type { SourceRecord } from './record-schema.ts';

/** Control characters, line feed and tab excepted: no text of ours has use for them. */
const CONTROL = /(?![\n\t])\p{Cc}/u;

/** What is wrong with a text whatever it says, or null. */
export function textFault(text: string): string | null {
  const found = CONTROL.exec(text);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const around = text.slice(Math.max(0, found.index - 12), found.index + 12).replace(/\p{Cc}/gu, '�');
  return `"${around}" holds the control character U+${code}, left by a file saved in another encoding; write that character again`;
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
