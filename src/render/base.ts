import type { View } from '../core/geometry/camera.ts';
import type { BorderStateSpan } from '../core/record/record.ts';
import type { CrowdDot } from '../core/scene/place-scene.ts';

/**
 * The map under the marks: land, water and the border. Two exist, and one can take over from the other in place:
 * both follow the same view and say nothing of marks.
 */
export interface Base {
  /** Shows the view; cheap when only the camera moved. */
  show(view: View): void;
  /** Draws the border in the state it has on the day; null hides it. */
  showBorder(state: BorderStateSpan | null): void;
  /** Draws the crowd as plain circles; writes only what differs from the last call. */
  showCrowd(crowd: readonly CrowdDot[]): void;
  destroy(): void;
}
