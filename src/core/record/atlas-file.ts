import type { LanguageChoice } from '../text/language.ts';
import type { Messages } from '../text/messages.ts';
import type { RecordDate } from '../time/record-date.ts';
import type { Chapter } from './chapter.ts';
import { type Columns, fromColumns, toColumns } from './columns.ts';
import type { AtlasRecord, City, CountryLabel, Place } from './record.ts';

/** The file a page reads before it can be scrubbed: everything but the details, in one language. */
export interface AtlasFile {
  readonly version: string;
  /** ISO day on which this version of the record was published. */
  readonly published: string;
  readonly lang: string;
  /** Those the atlas can be read in. */
  readonly languages: readonly LanguageChoice[];
  /** The folder of the records' details, `<id>.json` each, relative to this file's own address. */
  readonly details: string;
  readonly messages: Messages;
  readonly places: readonly Place[];
  readonly cities: readonly City[];
  readonly countries: readonly CountryLabel[];
  readonly records: readonly AtlasRecord[];
  /** In the order of their days, which leave no gap. */
  readonly chapters: readonly Chapter[];
  /** Former ids that old links bear, with the id of today. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** The same as it is sent: lists of many rows as columns, the dates of records apart from them, in their order. */
export interface PackedAtlas extends Omit<AtlasFile, 'places' | 'cities' | 'records'> {
  readonly places: Columns;
  readonly cities: Columns;
  readonly records: Columns;
  readonly dates: Columns;
}

/** The atlas file as JSON is made of it: `unpackAtlas` gives it back. */
export function packAtlas(file: AtlasFile): PackedAtlas {
  return {
    ...file,
    places: toColumns(file.places),
    cities: toColumns(file.cities),
    records: toColumns(file.records.map(({ date: _, ...record }) => record)),
    dates: toColumns(file.records.map(({ date }) => date)),
  };
}

/** Reads what `packAtlas` made. */
export function unpackAtlas({ dates, ...packed }: PackedAtlas): AtlasFile {
  const dateOf = fromColumns<RecordDate>(dates);
  return {
    ...packed,
    places: fromColumns(packed.places),
    cities: fromColumns(packed.cities),
    records: fromColumns<AtlasRecord>(packed.records).map(
      (record, i): AtlasRecord => ({ ...record, date: dateOf[i] as RecordDate }),
    ),
  };
}
