import type { Language } from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import { commonForm, isPluralForm } from './check-messages.ts';
import type { FurtherLanguage } from './read-languages.ts';
import type { Located, Sources } from './read-sources.ts';
import type { Translated } from './record-schema.ts';

/**
 * The sources with the texts of each further language beside those of the record: words and sections whole, with
 * English where the language lacks one; the record's own texts only where the language has them.
 */
export function withFurtherLanguages(sources: Sources): Sources {
  return sources.further.reduce(addLanguage, sources);
}

function addLanguage(sources: Sources, language: FurtherLanguage): Sources {
  const { tag, about, citation, pages, record: texts } = language;
  const own = { ...language.interface.value, ...language.tools.value };
  const sections = new Map(about.value.map((section) => [section.id, section]));
  return {
    ...sources,
    messages: { ...sources.messages, [tag]: overEnglish(own, sources.messages.en) },
    // a form that English lacks goes with the form that it has
    toolKeys: new Set([
      ...sources.toolKeys,
      ...Object.keys(own).filter((key) => sources.toolKeys.has(commonForm(key))),
    ]),
    citeWords: { ...sources.citeWords, [tag]: overEnglish(citation.value, sources.citeWords.en) },
    pageWords: { ...sources.pageWords, [tag]: overEnglish(pages.value, sources.pageWords.en) },
    about: {
      ...sources.about,
      [tag]: sources.about.en.map((section) => sections.get(section.id) ?? section),
    },
    records: withValues(sources.records, (record) => ({
      ...record,
      title: withText(record.title, tag, texts.value.records?.[record.id]?.title),
      summary: withText(record.summary, tag, texts.value.records?.[record.id]?.summary),
    })),
    places: withValues(sources.places, (place) => withName(place, tag, texts.value.places)),
    cities: sources.cities.map((city) => withName(city, tag, texts.value.cities)),
    countryLabels: sources.countryLabels.map((label) => withName(label, tag, texts.value.countries)),
    chapters: withValues(sources.chapters, (chapter) => ({
      ...chapter,
      title: withText(chapter.title, tag, texts.value.chapters?.[chapter.id]?.title),
      text: withText(chapter.text, tag, texts.value.chapters?.[chapter.id]?.text),
    })),
  };
}

/** English where the language lacks a text; of a counted text the forms of one language alone, never mixed. */
function overEnglish(own: Messages, english: Messages): Messages {
  const kept = Object.entries(english).filter(([key]) => !isPluralForm(key) || !(commonForm(key) in own));
  return { ...Object.fromEntries(kept), ...own };
}

const withValues = <T>(items: readonly Located<T>[], change: (value: T) => T): Located<T>[] =>
  items.map((item) => ({ ...item, value: change(item.value) }));

const withText = (text: Translated, tag: Language, own: string | undefined): Translated =>
  own === undefined ? text : { ...text, [tag]: own };

function withName<T extends { readonly id: string; readonly properties: { readonly name: Translated } }>(
  feature: T,
  tag: Language,
  names: Messages | undefined,
): T {
  const name = withText(feature.properties.name, tag, names?.[feature.id]);
  return { ...feature, properties: { ...feature.properties, name } };
}
