import atlasBe from '../../.generated/atlas.be.json?url';
import atlasEn from '../../.generated/atlas.en.json?url';
import atlasUk from '../../.generated/atlas.uk.json?url';
import base from '../../.generated/base.json?url';
import full from '../../.generated/full.topo.json?url';
import type { Language } from '../core/app-state/app-state.ts';

/** Addresses of the compiled files, hashed by the bundler and relative to the module: they work from any page. */
export const BASE_URL: string = base;
export const FULL_TOPOLOGY_URL: string = full;
export const ATLAS_URLS: Readonly<Record<Language, string>> = { en: atlasEn, uk: atlasUk, be: atlasBe };
/** Where a record's details lie: `folder` is named by the atlas file and relative to it. */
export function detailsUrl(lang: Language, folder: string, id: string): string {
  return new URL(`${folder}${id}.json`, new URL(ATLAS_URLS[lang], document.baseURI)).href;
}

/** The stable address of a published file below `data/`, which lies beside the folder of the hashed ones. */
export function publishedUrl(lang: Language, file: string): string {
  return new URL(`../data/${file}`, new URL(ATLAS_URLS[lang], document.baseURI)).href;
}
