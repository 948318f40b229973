import base from '../../.generated/base.json?url';
import full from '../../.generated/full.topo.json?url';
import { isLanguage, type Language, RECORD_LANGUAGES } from '../core/text/language.ts';
import atlasStyles from '../embed/styles/atlas.css?url';

/** One per language that has a folder in `data/texts`. */
const ATLAS_FILES = import.meta.glob<string>('../../.generated/atlas.*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Addresses of the compiled files, hashed by the bundler and relative to the module: they work from any page. */
/** The style sheet; a development server gives the rules themselves only when asked for them. */
export const atlasStylesUrl: string = import.meta.env.DEV ? `${atlasStyles}?direct` : atlasStyles;
export const BASE_URL: string = base;
export const FULL_TOPOLOGY_URL: string = full;

/** The languages that the atlas can be read in, those of the record first. */
export const LANGUAGES: readonly Language[] = [
  ...new Set([
    ...RECORD_LANGUAGES,
    ...Object.keys(ATLAS_FILES)
      .map((path) => path.split('.').at(-2) ?? '')
      .filter(isLanguage),
  ]),
];

/** Throws unless `lang` is one of `LANGUAGES`. */
export function atlasUrl(lang: Language): string {
  const url = ATLAS_FILES[`../../.generated/atlas.${lang}.json`];
  if (url === undefined) throw new Error(`There is no atlas in "${lang}"; expected one of ${LANGUAGES}.`);
  return url;
}

/** Where a record's details lie: `folder` is named by the atlas file and relative to it. */
export function detailsUrl(lang: Language, folder: string, id: string): string {
  return new URL(`${folder}${id}.json`, new URL(atlasUrl(lang), document.baseURI)).href;
}

/** The stable address of a published file below `data/`, which lies beside the folder of the hashed ones. */
export function publishedUrl(lang: Language, file: string): string {
  return new URL(`../data/${file}`, new URL(atlasUrl(lang), document.baseURI)).href;
}
