import type { Citation } from './details.ts';

/** Some pages in Cyrillic script are known by an English description alone: it must not be read aloud in their language. */
export function langOfTitle({ title, lang }: Pick<Citation, 'title' | 'lang'>): string {
  const isCyrillicLanguage = ['uk', 'be', 'ru', 'bg'].includes(lang);
  return isCyrillicLanguage && !/\p{Script=Cyrillic}/u.test(title) ? 'en' : lang;
}
