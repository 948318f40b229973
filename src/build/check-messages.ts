import { RECORD_LANGUAGES, type RecordLanguage } from '../core/text/language.ts';
import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

/** Texts of the interface, of references and of the static pages that a language of the record lacks, or that fill in other names than English. */
export function messageIssues({ messages, citeWords, pageWords }: Sources): DataIssue[] {
  return [
    ...wordIssues('interface', messages),
    ...wordIssues('citation', citeWords),
    ...wordIssues('pages', pageWords),
  ];
}

function wordIssues(file: string, words: Sources['messages']): DataIssue[] {
  const keys = [...new Set(RECORD_LANGUAGES.flatMap((lang) => Object.keys(words[lang])))].filter(
    (key) => !isPluralForm(key),
  );
  return RECORD_LANGUAGES.flatMap((lang) =>
    keys.flatMap((key) => {
      const text = words[lang][key];
      const problem =
        text === undefined ? 'is missing in this language; add it' : namesProblem(text, words.en[key]);
      return problem === null ? [] : [wordIssue(lang, file, key, `the text "${key}" ${problem}`)];
    }),
  );
}

/** A fault of one text; texts have no line of their own. */
export const wordIssue = (lang: RecordLanguage, file: string, key: string, sentence: string): DataIssue => ({
  file: `data/texts/${lang}/${file}.yaml`,
  line: 1,
  column: 1,
  path: key,
  recordId: null,
  sentence,
});

/** How the `{names}` of a text differ from those of the English one; null when they are the same or there is none. */
export function namesProblem(text: string, english: string | undefined): string | null {
  if (english === undefined) return null;
  const [wanted, found] = [namesIn(english), namesIn(text)];
  if (wanted === found) return null;
  return `fills in ${found || 'nothing'} where English fills in ${wanted || 'nothing'}; correct the names in braces`;
}

/** The `{names}` of a text, in order of the alphabet, each once. */
const namesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

const PLURAL_FORM = /\.(zero|one|two|few|many)$/;

/** Plural forms differ between languages: only `.other` is common to all. */
export const isPluralForm = (key: string): boolean => PLURAL_FORM.test(key);

/** The key of the form that all languages have, for a plural form; any other key as it is. */
export const commonForm = (key: string): string => key.replace(PLURAL_FORM, '.other');
