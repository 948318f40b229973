import type { WorldPoint } from '../geometry/mercator.ts';
import type { EventStore } from '../record/event-store.ts';
import type { PlaceId } from '../record/ids.ts';
import type { City, Place } from '../record/record.ts';

/** Everything immutable that a scene is built from, in one language. */
export interface Atlas {
  readonly store: EventStore;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly cities: readonly City[];
  /** The border from the Polish to the Russian tripoint, unit-square Web Mercator. */
  readonly borderLine: readonly WorldPoint[];
}
