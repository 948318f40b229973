import { posix } from 'node:path';
import type { Language } from '../../core/text/language.ts';

/** Names of pages below the folder of a language: the same in every language. All end in `index.html`, so that they open from a folder too. */
export const INDEX_PAGE = 'index.html';
export const recordPage = (id: string): string => `r/${id}/index.html`;
export const chapterPage = (id: string): string => `c/${id}/index.html`;
export const placePage = (id: string): string => `p/${id}/index.html`;
export const viewPage = (view: 'disagreements' | 'about'): string => `${view}/index.html`;

/** Where a page lies below `dist/`. */
export const pathOf = (lang: Language, name: string): string => `${lang}/${name}`;

/** From a page to a file, both below `dist/`: `../../c/blackout/index.html`. */
export const relativeHref = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** A file in the folder of a page. */
export const besides = (page: string, file: string): string => posix.join(posix.dirname(page), file);
