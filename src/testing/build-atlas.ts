import type { LngLat } from '../core/geometry/lng-lat.ts';
import type { WorldPoint } from '../core/geometry/mercator.ts';
import { EventStore } from '../core/record/event-store.ts';
import { placeId } from '../core/record/ids.ts';
import type { AtlasRecord, Place } from '../core/record/record.ts';
import type { Atlas } from '../core/scene/atlas.ts';
import type { LabelCandidate } from '../core/scene/place-labels.ts';

export function buildPlace(id: string, at: LngLat = [30, 52]): Place {
  return { id: placeId(id), name: `The place ${id}`, at, precision: 'settlement', country: 'BY' };
}

export function buildLabel(
  id: string,
  world: WorldPoint,
  values: Partial<Omit<LabelCandidate, 'id' | 'world'>> = {},
): LabelCandidate {
  return { id, text: id, style: 'town', rank: 1, isInFocus: true, world, ...values };
}

/** An atlas of these records and places; without labels and border unless given. */
export function buildAtlas(
  records: readonly AtlasRecord[],
  places: readonly Place[] = [],
  values: Partial<Pick<Atlas, 'labels' | 'borderLine' | 'measureBorder'>> = {},
): Atlas {
  return {
    store: new EventStore(records),
    places: new Map(places.map((place) => [place.id, place])),
    labels: [],
    borderLine: [],
    measureBorder: (stepKm) => ({ stepKm, lengthKm: 0, points: [] }),
    ...values,
  };
}
