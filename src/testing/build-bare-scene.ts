import type { Scene } from '../core/scene/scene.ts';
import { day } from './build-record.ts';

/** A scene of 24 February 2022 that holds what is given and nothing else. */
export function buildBareScene(values: Partial<Scene> = {}): Scene {
  return {
    day: day('2022-02-24'),
    border: null,
    ruler: null,
    axes: [],
    points: [],
    labels: [],
    visibleRecords: [],
    ...values,
  };
}
