import type { LanguageChoice } from '../text/language.ts';
import type { Messages } from '../text/messages.ts';
import type { Chapter } from './chapter.ts';
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
