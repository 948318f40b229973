import type { AtlasFile } from '../core/record/atlas-file.ts';
import { EventStore } from '../core/record/event-store.ts';
import type { RecordId } from '../core/record/ids.ts';
import type { Atlas } from '../core/scene/atlas.ts';
import { buildScene, type SceneState } from '../core/scene/build-scene.ts';
import type { Scene } from '../core/scene/scene.ts';
import { countedMessage, type Messages, message } from '../core/text/messages.ts';
import type { AppStore } from './app-store.ts';

/** What every view of one element shares. */
export interface AtlasContext {
  readonly store: AppStore;
  readonly atlas: Atlas;
  readonly file: AtlasFile;
  /** The records that pass the filter and the search: what the scene, the axis and the playing are made of. */
  readonly shown: () => EventStore;
  /** The scene of the store's state; built once per change however many views ask. */
  readonly scene: () => Scene;
  /** The interface's text for a key, with `{name}` filled in. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The same with a count and its plural. */
  readonly sayCount: (key: string, count: number) => string;
  /** Adds words that came later than the atlas file. */
  readonly learn: (messages: Messages) => void;
}

export function createAtlasContext(store: AppStore, atlas: Atlas, file: AtlasFile): AtlasContext {
  let words = file.messages;
  const shown = rememberShown(store, atlas.store);
  return {
    store,
    atlas,
    file,
    shown,
    scene: rememberScene(atlas, shown, store.getState),
    say: (key, values) => message(words, key, values),
    sayCount: (key, count) => countedMessage(words, file.lang, key, count),
    learn: (messages) => {
      words = { ...words, ...messages };
    },
  };
}

/** All records, or a store of those found; made once per answer. */
function rememberShown(store: AppStore, all: EventStore): () => EventStore {
  let made: { found: ReadonlySet<RecordId>; shown: EventStore } | null = null;
  return () => {
    const { found } = store.getState();
    if (!found) return all;
    if (made?.found !== found)
      made = { found, shown: new EventStore(all.records.filter((record) => found.has(record.id))) };
    return made.shown;
  };
}

/** The scene of the shown records in a state; built anew only when one of them has changed. */
export function rememberScene(atlas: Atlas, shown: () => EventStore, stateOf: () => SceneState): () => Scene {
  let built: { state: SceneState; records: EventStore; scene: Scene } | null = null;
  return () => {
    const state = stateOf();
    const records = shown();
    if (!built || built.records !== records || !isSameSceneState(built.state, state))
      built = { state, records, scene: buildScene({ ...atlas, store: records }, state) };
    return built.scene;
  };
}

function isSameSceneState(a: SceneState, b: SceneState): boolean {
  return (
    a.day === b.day &&
    a.mode === b.mode &&
    a.trail === b.trail &&
    a.from === b.from &&
    a.to === b.to &&
    a.select === b.select &&
    a.layers === b.layers &&
    a.ruler === b.ruler
  );
}
