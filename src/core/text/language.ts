import type { Brand } from '../brand.ts';

/** The languages that every text of the record has. */
export const RECORD_LANGUAGES = ['en', 'uk', 'be'] as const;
export type RecordLanguage = (typeof RECORD_LANGUAGES)[number];

/** A language of the record, or a further one that has a folder in `data/texts` and falls back to English. */
export type Language = RecordLanguage | Brand<string, 'Language'>;

/** A language that the atlas can be read in, with its own name for itself. */
export interface LanguageChoice {
  readonly tag: Language;
  readonly name: string;
}

/** Whether the text has the form of a language's tag, ISO 639: two or three lower-case letters. */
export const isLanguage = (text: string): text is Language => /^[a-z]{2,3}$/.test(text);

/** The value in the language; in English where a further language has none. */
export function inLanguage<T>(values: Readonly<Record<RecordLanguage, T>>, lang: Language): T {
  const byTag: Readonly<Record<string, T | undefined>> = values;
  return byTag[lang] ?? values.en;
}

/** Browsers do not all know Belarusian; Ukrainian counts and writes numbers by the same rules. */
const KIN: Readonly<Record<string, readonly string[]>> = { en: ['en-GB'], be: ['be', 'uk'] };

/** For `Intl`: the language, else its kin, else English, whatever the machine's own is. */
export const localesOf = (lang: string): string[] => [...(KIN[lang] ?? [lang]), 'en-GB'];
