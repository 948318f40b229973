import type { Language } from '../core/text/language.ts';
import { isPluralForm } from './check-messages.ts';
import { type FurtherLanguage, NAME_KEY } from './read-languages.ts';
import type { Sources } from './read-sources.ts';

/** How many texts there are, and how many of them stand in English. */
interface Count {
  readonly all: number;
  readonly inEnglish: number;
}

/** How far a further language is translated. */
export interface LanguageCoverage {
  readonly tag: Language;
  readonly name: string;
  /** Words of the interface, of references and of the static pages; a counted text is one. */
  readonly words: Count;
  /** Sections of the page about the atlas. */
  readonly sections: Count;
  /** Titles, summaries, names and chapters. */
  readonly texts: Count;
}

/** Of each further language. */
export const languageCoverage = (sources: Sources): LanguageCoverage[] =>
  sources.further.map((language) => coverageOf(language, sources));

function coverageOf(language: FurtherLanguage, sources: Sources): LanguageCoverage {
  const { tag, about, record, citation, pages } = language;
  const own = {
    ...language.interface.value,
    ...language.tools.value,
    ...citation.value,
    ...pages.value,
  };
  const english = { ...sources.messages.en, ...sources.citeWords.en, ...sources.pageWords.en };
  const words = Object.keys(english).filter((key) => !isPluralForm(key) && key !== NAME_KEY);
  const sections = new Set(about.value.map(({ id }) => id));
  const { records = {}, places = {}, cities = {}, countries = {}, chapters = {} } = record.value;
  return {
    tag,
    name: own[NAME_KEY] ?? tag,
    words: count(words.map((key) => own[key])),
    sections: count(sources.about.en.map(({ id }) => (sections.has(id) ? id : undefined))),
    texts: count([
      ...sources.records.flatMap(({ value: { id } }) => [records[id]?.title, records[id]?.summary]),
      ...sources.places.map(({ value: { id } }) => places[id]),
      ...sources.cities.map(({ id }) => cities[id]),
      ...sources.countryLabels.map(({ id }) => countries[id]),
      ...sources.chapters.flatMap(({ value: { id } }) => [chapters[id]?.title, chapters[id]?.text]),
    ]),
  };
}

const count = (texts: readonly (string | undefined)[]): Count => ({
  all: texts.length,
  inEnglish: texts.filter((text) => text === undefined).length,
});

/** `pl (Polski): in English are still 12 of 262 words, 3 of 9 sections about the atlas, 410 of 1,204 texts of the record.` */
export function formatCoverage({ tag, name, words, sections, texts }: LanguageCoverage): string {
  return `${tag} (${name}): in English are still ${share(words)} words, ${share(sections)} sections about the atlas, ${share(texts)} texts of the record.`;
}

const number = new Intl.NumberFormat('en');

const share = ({ all, inEnglish }: Count): string => `${number.format(inEnglish)} of ${number.format(all)}`;
