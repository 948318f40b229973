import { localesOf, RECORD_LANGUAGES } from './language.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

const PLAIN = new Set<string>(RECORD_LANGUAGES);

/**
 * A number as the language writes it: `1,084` or `1 084`. The browser's formatter takes some ten milliseconds to make,
 * so it is kept, and not asked for a number that the languages of the record write as its bare digits.
 */
export function formatNumber(lang: string, value: number): string {
  if (PLAIN.has(lang) && Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  const kept = numbers.get(lang) ?? new Intl.NumberFormat(localesOf(lang));
  numbers.set(lang, kept);
  return kept.format(value);
}

/** Which form of a counted text the language takes: `one`, `few`, `many` or `other` (CLDR, language plural rules). */
export function pluralOf(lang: string, count: number): Intl.LDMLPluralRule {
  const kept = plurals.get(lang) ?? new Intl.PluralRules(localesOf(lang));
  plurals.set(lang, kept);
  return kept.select(count);
}
