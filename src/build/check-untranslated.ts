import { RECORD_LANGUAGES } from '../core/text/language.ts';
import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

/** Titles and summaries that stand in two languages letter for letter: one of the two was not translated. */
export function untranslatedIssues({ records }: Sources): DataIssue[] {
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
