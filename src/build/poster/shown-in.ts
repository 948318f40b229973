import type { AppState } from '../../core/app-state/app-state.ts';
import { EventStore } from '../../core/record/event-store.ts';
import type { Atlas } from '../../core/scene/atlas.ts';

/** The atlas as a page's picture shows it: a page of a place shows what happened there alone. */
export function shownIn(atlas: Atlas, { filter }: AppState): Atlas {
  if (filter.places.length === 0) return atlas;
  const places = new Set<string>(filter.places);
  const there = atlas.store.records.filter((record) => record.places.some((place) => places.has(place)));
  return { ...atlas, store: new EventStore(there) };
}
