import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AppState, DEFAULT_STATE } from '../../src/core/app-state/app-state.ts';
import { decodeState, pairsOfAddress } from '../../src/core/app-state/url-grammar.ts';
import type { BaseFile } from '../../src/core/geometry/base-file.ts';
import { readLightBase } from '../../src/core/geometry/light-base.ts';
import { type PackedAtlas, unpackAtlas } from '../../src/core/record/atlas-file.ts';
import { EventStore } from '../../src/core/record/event-store.ts';
import type { FindFile } from '../../src/core/record/find-file.ts';
import { isNoFilter } from '../../src/core/record/record-filter.ts';
import type { Atlas } from '../../src/core/scene/atlas.ts';
import { buildScene } from '../../src/core/scene/build-scene.ts';
import { readAtlas } from '../../src/core/scene/read-atlas.ts';
import type { Language } from '../../src/core/text/language.ts';
import { formatIsoDay } from '../../src/core/time/day.ts';
import { finderOf } from '../../src/panels/find-records.ts';

const ASSETS = resolve(import.meta.dirname, '../../dist/assets');

/** What an atlas must show whose address says `hash`. */
export interface ExpectedPicture {
  readonly state: AppState;
  readonly day: string;
  /** Ids that the scene shows, sorted. */
  readonly visible: readonly string[];
  /** Ids that marks stand for, sorted: those shown that have a place; every one is drawn, in sight or not. */
  readonly drawn: readonly string[];
}

/** Answers from the built files and the pure core alone, in this process: nothing of the page is asked. */
export function createExpectation(): (hash: string) => ExpectedPicture {
  const atlas = readAtlas(
    unpackAtlas(readAsset<PackedAtlas>(/^atlas\.en-/)),
    readLightBase(readAsset<BaseFile>(/^base-.*json$/)),
  );
  const findFiles = new Map<Language, FindFile>();
  const findFileOf = (lang: Language) => {
    const folder = readAsset<PackedAtlas>(new RegExp(`^atlas\\.${lang}-`)).details;
    const file = findFiles.get(lang) ?? readJson<FindFile>(resolve(ASSETS, folder, '_find.json'));
    findFiles.set(lang, file);
    return file;
  };
  const answer = (hash: string): ExpectedPicture => {
    const state = { ...DEFAULT_STATE, ...decodeState(pairsOfAddress(hash)).state };
    const { lang, filter, q } = state;
    const isAsked = q !== '' || !isNoFilter(filter);
    const store = isAsked
      ? new EventStore(inRecordOrder(atlas, finderOf(findFileOf(lang)).find(atlas, filter, q)))
      : atlas.store;
    const scene = buildScene({ ...atlas, store }, state);
    const marks = [...scene.points, ...scene.axes, ...(scene.border ? [scene.border] : [])];
    return {
      state,
      day: formatIsoDay(state.day),
      visible: scene.visibleRecords,
      drawn: [...new Set<string>(marks.flatMap(({ recordIds }) => recordIds))].sort(),
    };
  };
  // a page is looked at many times until it rests
  let last: { readonly hash: string; readonly picture: ExpectedPicture } | null = null;
  return (hash) => {
    if (last?.hash !== hash) last = { hash, picture: answer(hash) };
    return last.picture;
  };
}

function inRecordOrder(atlas: Atlas, found: Atlas['store']['records']): Atlas['store']['records'] {
  const ids = new Set(found.map(({ id }) => id));
  return atlas.store.records.filter(({ id }) => ids.has(id));
}

function readAsset<T>(name: RegExp): T {
  const file = readdirSync(ASSETS).find((candidate) => name.test(candidate));
  if (file === undefined) throw new Error(`${ASSETS} holds no file like ${name}; build the site first.`);
  return readJson<T>(resolve(ASSETS, file));
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
