import { countFacets, type FacetCounts } from '../core/record/facet-counts.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { LAYERS } from '../core/record/vocabulary.ts';
import { buildScene, type SceneState } from '../core/scene/build-scene.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { Finder } from './find-records.ts';

/** Counts of what shows in the state's days and is found by its search, whatever the filter hides; made once per change. */
export function createCounts({ store, atlas }: AtlasContext, finder: Finder): () => FacetCounts {
  const recordsNow = rememberRecords((state) =>
    buildScene(
      { ...atlas, labels: [] },
      { ...state, layers: LAYERS, select: null, ruler: null },
    ).visibleRecords.flatMap((id) => atlas.store.get(id) ?? []),
  );
  return () => {
    const state = store.getState();
    const answer = finder.search(state.q);
    const searched = answer && new Set(answer.ids);
    const records = recordsNow(state).filter(({ id }) => searched?.has(id) ?? true);
    return countFacets(records, finder.facetsOf, state.filter, state.layers);
  };
}

function rememberRecords(read: (state: SceneState) => AtlasRecord[]): (state: SceneState) => AtlasRecord[] {
  let last: { key: string; records: AtlasRecord[] } | null = null;
  return (state) => {
    const key = [state.day, state.mode, state.trail, state.from, state.to].join();
    if (last?.key !== key) last = { key, records: read(state) };
    return last.records;
  };
}
