import { group, rollup } from 'd3';
import type { Chapter, ChapterText } from '../../core/record/chapter.ts';
import type { AboutFile, DetailsFile, DisagreementsFile, RecordChange } from '../../core/record/details.ts';
import { EventStore } from '../../core/record/event-store.ts';
import type { FigureFile } from '../../core/record/figure.ts';
import type { AtlasRecord, Place } from '../../core/record/record.ts';
import type { Atlas } from '../../core/scene/atlas.ts';
import { formatDay, formatRecordDate } from '../../core/text/date-words.ts';
import { inLanguage, type Language, type LanguageChoice } from '../../core/text/language.ts';
import { countedMessage, type Messages, message } from '../../core/text/messages.ts';
import { parseIsoDay } from '../../core/time/day.ts';
import type { RecordDate } from '../../core/time/record-date.ts';
import { compileDate } from '../compile-date.ts';
import { compileDetails } from '../compile-details.ts';
import { compileFigures } from '../compile-figures.ts';
import { compileIndex } from '../compile-index.ts';
import { compileAbout, compileDisagreements } from '../compile-pages.ts';
import { compileTools } from '../compile-tools.ts';
import type { Edition } from '../edition.ts';
import { languageChoices } from '../read-languages.ts';
import type { Sources } from '../read-sources.ts';
import type { SourceRecord } from '../record-schema.ts';
import type { SourceRelation } from '../side-files-schema.ts';
import { pathOf, relativeHref } from './page-address.ts';
import type { PageOptions } from './page-options.ts';

/** A record of any kind, as lists and links tell of it. */
export interface PageRecord {
  readonly id: string;
  readonly source: SourceRecord;
  readonly title: string;
  readonly date: RecordDate;
  readonly dateInWords: string;
  /** As the map has it; null for figures. */
  readonly atlasRecord: AtlasRecord | null;
}

/** Everything that the pages of one language are made of. */
export interface PageContext {
  readonly lang: Language;
  readonly languages: readonly LanguageChoice[];
  readonly edition: Edition;
  readonly options: PageOptions;
  readonly words: Messages;
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly sayCount: (key: string, count: number) => string;
  /** By first day. */
  readonly records: readonly PageRecord[];
  readonly byId: ReadonlyMap<string, PageRecord>;
  /** Of each record its position in `records`, by id. */
  readonly positions: ReadonlyMap<string, number>;
  /** The records at each place, by first day. */
  readonly byPlace: ReadonlyMap<string, readonly PageRecord[]>;
  readonly places: ReadonlyMap<string, Place>;
  readonly countries: ReadonlyMap<string, string>;
  readonly chapters: readonly Chapter[];
  readonly chapterTexts: Readonly<Record<string, ChapterText>>;
  readonly details: ReadonlyMap<string, DetailsFile>;
  readonly figures: ReadonlyMap<string, FigureFile>;
  readonly relations: readonly SourceRelation[];
  readonly changes: ReadonlyMap<string, readonly RecordChange[]>;
  readonly disagreements: DisagreementsFile;
  readonly about: AboutFile;
  /** What the scene of a day is built from. */
  readonly atlas: Atlas;
}

/** The context of one page, which knows the way from there to every other. */
export interface PageScope extends PageContext {
  /** Below `dist/`. */
  readonly path: string;
  /** To a page of the same language, by name. */
  readonly link: (name: string) => string;
  /** To a file below `dist/`. */
  readonly rootLink: (path: string) => string;
}

/** The sources must have been checked; further languages must stand beside those of the record. */
export function buildPageContext(
  sources: Sources,
  lang: Language,
  edition: Edition,
  options: PageOptions,
): PageContext {
  const words: Messages = {
    ...inLanguage(sources.messages, lang),
    ...inLanguage(sources.citeWords, lang),
    ...inLanguage(sources.pageWords, lang),
  };
  const file = compileIndex(sources, lang, edition, '');
  const store = new EventStore(file.records);
  const records = pageRecords(sources, lang, words, store);
  const places = new Map(file.places.map((place) => [place.id, place]));
  return {
    lang,
    languages: languageChoices(sources),
    edition,
    options,
    words,
    say: (key, values) => message(words, key, values),
    sayCount: (key, count) => countedMessage(words, lang, key, count),
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    positions: new Map(records.map(({ id }, position) => [id, position])),
    byPlace: recordsByPlace(records),
    places,
    countries: new Map(file.countries.map(({ id, name }) => [id, name])),
    chapters: file.chapters,
    chapterTexts: compileTools(sources, lang, null).chapters,
    details: new Map(compileDetails(sources, lang, edition)),
    figures: new Map(compileFigures(sources, lang).map((figure) => [figure.id as string, figure])),
    relations: sources.relations.map(({ value }) => value),
    changes: changesInWords(sources, words),
    disagreements: compileDisagreements(sources, lang),
    about: compileAbout(sources, lang, edition),
    atlas: { store, places, labels: [], borderLine: [], measureBorder: unmeasured },
  };
}

export function scopeOf(context: PageContext, name: string): PageScope {
  const path = pathOf(context.lang, name);
  const rootLink = (to: string) => relativeHref(path, to);
  return { ...context, path, rootLink, link: (to) => rootLink(pathOf(context.lang, to)) };
}

function pageRecords(sources: Sources, lang: Language, words: Messages, store: EventStore): PageRecord[] {
  return sources.records
    .map(({ value: source }): PageRecord => {
      const date = compileDate(source.date);
      if (!date.ok) throw new Error(`${source.id}: ${date.problem} (unchecked date)`);
      return {
        id: source.id,
        source,
        title: inLanguage(source.title, lang),
        date: date.value,
        dateInWords: formatRecordDate(words, date.value),
        atlasRecord: store.get(source.id) ?? null,
      };
    })
    .sort((a, b) => a.date.start - b.date.start || a.date.end - b.date.end);
}

function recordsByPlace(records: readonly PageRecord[]): Map<string, PageRecord[]> {
  const named = records.flatMap((record) =>
    [...new Set(record.source.places)].map((place) => ({ place, record })),
  );
  return rollup(
    named,
    (pairs) => pairs.map(({ record }) => record),
    ({ place }) => place,
  );
}

function changesInWords({ changes }: Sources, words: Messages): Map<string, RecordChange[]> {
  const told = changes.map(({ record, date, text }) => {
    const day = parseIsoDay(date);
    return { record, date: day.ok ? formatDay(words, day.value) : date, text };
  });
  return group(told, ({ record }) => record);
}

/** No page measures the border. */
const unmeasured: Atlas['measureBorder'] = (stepKm) => ({ stepKm, lengthKm: 0, points: [] });
