import type { RulerMeasurement } from '../geometry/border-ruler.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import type { EventStore } from '../record/event-store.ts';
import type { PlaceId } from '../record/ids.ts';
import type { Place } from '../record/record.ts';

import type { LabelCandidate } from './place-labels.ts';

/** Everything immutable that a scene is built from, in one language. */
export interface Atlas {
  readonly store: EventStore;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Names the map may write, most important first. */
  readonly labels: readonly LabelCandidate[];
  /** The border from the Polish to the Russian tripoint, unit-square Web Mercator. */
  readonly borderLine: readonly WorldPoint[];
  /** The border walked with dividers of a step, km; the same step is walked once. */
  readonly measureBorder: (stepKm: number) => RulerMeasurement;
}
