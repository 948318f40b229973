import { RECORD_LANGUAGES } from '../core/text/language.ts';
import { wordIssue } from './check-messages.ts';
import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

/** Titles, summaries and words of the static pages that stand in two languages letter for letter: one was not translated. */
export function untranslatedIssues(sources: Sources): DataIssue[] {
  return [...recordIssues(sources), ...pageIssues(sources)];
}

/** Ukrainian and Belarusian share many a word; with English they share none. */
function pageIssues({ pageWords }: Sources): DataIssue[] {
  return (['uk', 'be'] as const).flatMap((lang) =>
    Object.entries(pageWords[lang])
      .filter(
        ([key, text]) => text === pageWords.en[key] && /\p{L}{3}/u.test(text.replaceAll(/\{\w+\}/g, '')),
      )
      .map(([key]) =>
        wordIssue(lang, 'pages', key, `the text "${key}" in ${lang} is the same as in en; translate it`),
      ),
  );
}

function recordIssues({ records }: Sources): DataIssue[] {
  return records.flatMap(({ value, source, path }) =>
    (['title', 'summary'] as const).flatMap((field) =>
      RECORD_LANGUAGES.flatMap((lang, i) => {
        const twin = RECORD_LANGUAGES.slice(0, i).find((other) => value[field][other] === value[field][lang]);
        if (twin === undefined || !/\p{L}{3}/u.test(value[field][lang])) return [];
        const sentence = `the ${field} in ${lang} is the same as in ${twin}; translate it`;
        return [source.issueAt([...path, field, lang], sentence, value.id)];
      }),
    ),
  );
}
