import type { Language } from '../core/text/language.ts';

/** In place of `platform/data-urls`: names of files that stand in the page itself. */

/** The languages whose files are in the page. */
export const LANGUAGES: readonly Language[] = [
  ...document.querySelectorAll<HTMLElement>('script[data-lang]'),
].map(({ dataset }) => dataset['lang'] as Language);
export const BASE_URL = 'base.json';
/** The full map does not fit into one file. */
export const FULL_TOPOLOGY_URL = 'full.topo.json';
export const atlasStylesUrl = 'atlas.css';

export const atlasUrl = (lang: Language): string => `atlas.${lang}.json`;
export const detailsUrl = (_lang: Language, folder: string, id: string): string => `${folder}${id}.json`;

/** The whole record lies beside the file when the site's folder was copied with it. */
export const publishedUrl = (_lang: Language, file: string): string =>
  new URL(`./data/${file}`, document.baseURI).href;
