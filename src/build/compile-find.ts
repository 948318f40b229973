import { rollup } from 'd3';
import MiniSearch from 'minisearch';
import {
  type FindFile,
  INDEX_OPTIONS,
  type SearchedRecord,
  type SerializedIndex,
} from '../core/record/find-file.ts';
import { actorId } from '../core/record/ids.ts';
import type { RecordFacets } from '../core/record/passes-filter.ts';
import { CITATION_TYPES, type CitationType } from '../core/record/vocabulary.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import { inLanguage, type Language, localesOf, RECORD_LANGUAGES } from '../core/text/language.ts';
import { compileDate } from './compile-date.ts';
import type { Sources } from './read-sources.ts';
import type { PlaceFeature, SourceRecord, Translated } from './record-schema.ts';

/** The index, the facets and the actors of one language, of every record that can be opened. The sources must have been checked. */
export function compileFind(sources: Sources, lang: Language): FindFile {
  const records = sources.records.map(({ value }) => value).filter(({ kind }) => kind !== 'figure');
  const places = new Map(sources.places.map(({ value }) => [value.id, value]));
  const index = new MiniSearch<SearchedRecord>(INDEX_OPTIONS);
  index.addAll(records.map((record) => searchedRecord(record, sources, places, lang)));
  const shown = new Set(records.map(({ id }) => id));
  const actors = sources.actors.filter(({ value }) => value.records.some((id) => shown.has(id)));
  return {
    index: index.toJSON() as unknown as SerializedIndex,
    facets: compileFacets(records, sources),
    actors: actors
      .map(({ value }) => ({ id: actorId(value.id), name: inLanguage(value.name, lang) }))
      .sort((a, b) => a.name.localeCompare(b.name, localesOf(lang))),
  };
}

/** Title and summary in the language itself; titles and places also in the others, so that either alphabet finds them. */
function searchedRecord(
  record: SourceRecord,
  { messages }: Sources,
  places: ReadonlyMap<string, PlaceFeature>,
  lang: Language,
): SearchedRecord {
  const date = compileDate(record.date);
  const inAll = (names: Translated) => [lang, ...RECORD_LANGUAGES].map((other) => inLanguage(names, other));
  const names = [
    ...inAll(record.title).filter((title) => title !== inLanguage(record.title, lang)),
    ...record.places.flatMap((id) => {
      const place = places.get(id);
      return place ? inAll(place.properties.name) : [];
    }),
    date.ok ? formatRecordDate(inLanguage(messages, lang), date.value) : record.date,
  ];
  return {
    id: record.id,
    title: inLanguage(record.title, lang),
    text: inLanguage(record.summary, lang),
    names: [...new Set(names)].join('; '),
  };
}

function compileFacets(records: readonly SourceRecord[], sources: Sources): Record<string, RecordFacets> {
  const types = new Map(sources.citations.map(({ value }) => [value.id, value.type]));
  const named = sources.actors.flatMap(({ value }) =>
    value.records.map((id) => [id, actorId(value.id)] as const),
  );
  const actors = rollup(
    named,
    (pairs) => [...new Set(pairs.map(([, actor]) => actor))],
    ([id]) => id,
  );
  const facets = records.map((record): [string, RecordFacets] => [
    record.id,
    { actors: actors.get(record.id) ?? [], sources: kindsOfSource(record, types) },
  ]);
  return Object.fromEntries(facets);
}

/** Kinds of what the record itself cites, in the order of the list. */
function kindsOfSource(
  { citations, founding }: SourceRecord,
  types: ReadonlyMap<string, CitationType>,
): CitationType[] {
  const kinds = new Set(citations.map(({ citation }) => types.get(citation)));
  return CITATION_TYPES.filter(
    (type) => kinds.has(type) || (type === 'founding-document' && founding.length > 0),
  );
}
