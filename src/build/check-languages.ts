import { commonForm, isPluralForm, namesProblem } from './check-messages.ts';
import type { DataIssue } from './data-issue.ts';
import { type FurtherLanguage, NAME_KEY } from './read-languages.ts';
import type { Sources } from './read-sources.ts';
import { suggestion } from './suggestion.ts';
import { textFault } from './value-faults.ts';
import { walk } from './walk.ts';

/** Faults in the folders of further languages: no name, words or ids that nothing bears, other names in braces. */
export function languageIssues(sources: Sources): DataIssue[] {
  return sources.further.flatMap((language) => [
    ...nameIssues(language),
    ...wordIssues(language, sources),
    ...sectionIssues(language, sources),
    ...idIssues(language, sources),
    ...textIssues(language),
  ]);
}

function nameIssues({ interface: { source, value } }: FurtherLanguage): DataIssue[] {
  if (value[NAME_KEY] !== undefined) return [];
  return [
    source.issueAt([], `the language does not say its own name; add ${NAME_KEY}, for example "Polski"`),
  ];
}

function wordIssues(language: FurtherLanguage, { messages, citeWords, pageWords }: Sources): DataIssue[] {
  const words = { interface: messages, tools: messages, citation: citeWords, pages: pageWords };
  return (['interface', 'tools', 'citation', 'pages'] as const).flatMap((part) => {
    const { source, value } = language[part];
    const english = words[part].en;
    const keys = new Set(Object.keys(english));
    return Object.entries(value).flatMap(([key, text]) => {
      if (!keys.has(commonForm(key))) {
        const sentence = `the English texts have no "${key}"${suggestion(key, keys)}`;
        return [source.issueAtKey([], key, sentence)];
      }
      const problem = isPluralForm(key) ? null : namesProblem(text, english[key]);
      return problem === null ? [] : [source.issueAt([key], `the text "${key}" ${problem}`)];
    });
  });
}

function sectionIssues({ about: { source, value } }: FurtherLanguage, sources: Sources): DataIssue[] {
  const ids = new Set(sources.about.en.map(({ id }) => id));
  return value.flatMap(({ id }, i) =>
    ids.has(id)
      ? []
      : [source.issueAt([i, 'id'], `data/texts/en/about.yaml has no section "${id}"${suggestion(id, ids)}`)],
  );
}

function idIssues({ record: { source, value } }: FurtherLanguage, sources: Sources): DataIssue[] {
  const idsOf = (items: Sources['records' | 'places' | 'chapters']) =>
    new Set(items.map((item) => item.value.id));
  const parts = {
    records: { one: 'record', ids: idsOf(sources.records) },
    places: { one: 'place', ids: idsOf(sources.places) },
    cities: { one: 'city', ids: new Set(sources.cities.map(({ id }) => id)) },
    countries: { one: 'country', ids: new Set(sources.countryLabels.map(({ id }) => id)) },
    chapters: { one: 'chapter', ids: idsOf(sources.chapters) },
  } as const;
  return (['records', 'places', 'cities', 'countries', 'chapters'] as const).flatMap((part) => {
    const { one, ids } = parts[part];
    return Object.keys(value[part] ?? {})
      .filter((id) => !ids.has(id))
      .map((id) => source.issueAtKey([part], id, `there is no ${one} "${id}"${suggestion(id, ids)}`));
  });
}

function textIssues(language: FurtherLanguage): DataIssue[] {
  const parts = ['interface', 'tools', 'citation', 'pages', 'about', 'record'] as const;
  return parts.flatMap((part) =>
    [...walk(language[part].value)].flatMap(([path, text]) => {
      const fault = typeof text === 'string' ? textFault(text) : null;
      return fault === null ? [] : [language[part].source.issueAt(path, fault)];
    }),
  );
}
