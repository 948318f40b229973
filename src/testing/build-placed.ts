import type { View } from '../core/geometry/camera.ts';
import { worldFromLngLat } from '../core/geometry/mercator.ts';
import { estimateText } from '../core/scene/estimate-text.ts';
import { type PlacedPoint, type PlacedScene, placeScene } from '../core/scene/place-scene.ts';
import type { PointMark, Scene } from '../core/scene/scene.ts';
import { buildBareScene } from './build-bare-scene.ts';
import { day } from './build-record.ts';

/** A picture of 640 × 400 pixels whose middle is `PICTURE_MIDDLE`. */
export const PICTURE_VIEW: View = {
  widthPx: 640,
  heightPx: 400,
  camera: { zoom: 6, center: [28, 51.5] },
};
export const PICTURE_MIDDLE = worldFromLngLat([28, 51.5]);

/** A scene of what is given and nothing else, placed in `PICTURE_VIEW`. */
export function buildPlaced(values: Partial<Scene> = {}): PlacedScene {
  const scene = buildBareScene({ day: day('2022-03-15'), ...values });
  return placeScene(scene, PICTURE_VIEW, estimateText);
}

/** A mark in the middle of the picture, drawn at its own size. */
export function buildPlacedPoint(mark: PointMark): PlacedPoint {
  const at = { x: 320, y: 200 };
  return { mark, at, anchor: at, radiusPx: 9, scale: 1, stretch: [] };
}
