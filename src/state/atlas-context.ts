import type { AtlasFile } from '../core/record/atlas-file.ts';
import type { Atlas } from '../core/scene/atlas.ts';
import { buildScene, type SceneState } from '../core/scene/build-scene.ts';
import type { Scene } from '../core/scene/scene.ts';
import { countedMessage, message } from '../core/text/messages.ts';
import type { AppStore } from './app-store.ts';

/** What every view of one element shares. */
export interface AtlasContext {
  readonly store: AppStore;
  readonly atlas: Atlas;
  readonly file: AtlasFile;
  /** The scene of the store's state; built once per change however many views ask. */
  readonly scene: () => Scene;
  /** The interface's text for a key, with `{name}` filled in. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The same with a count and its plural. */
  readonly sayCount: (key: string, count: number) => string;
}

export function createAtlasContext(store: AppStore, atlas: Atlas, file: AtlasFile): AtlasContext {
  return {
    store,
    atlas,
    file,
    scene: rememberScene(store, atlas),
    say: (key, values) => message(file.messages, key, values),
    sayCount: (key, count) => countedMessage(file.messages, file.lang, key, count),
  };
}

function rememberScene(store: AppStore, atlas: Atlas): () => Scene {
  let built: { state: SceneState; scene: Scene } | null = null;
  return () => {
    const state = store.getState();
    if (!built || !isSameSceneState(built.state, state)) built = { state, scene: buildScene(atlas, state) };
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
