import { type Camera, fitBbox, type Padding, type PixelSize } from '../core/geometry/camera.ts';
import type { Bbox } from '../core/geometry/lng-lat.ts';
import { lngLatFromWorld, type PixelPoint } from '../core/geometry/mercator.ts';
import type { Scene } from '../core/scene/scene.ts';

/** West and east tripoint, Minsk above and Kyiv below: what the opening picture must show. */
export const OPENING_BBOX: Bbox = [23.4, 49.9, 32.2, 54.2];

/** Where the centre of the picture may be moved. */
export const CENTER_BBOX: Bbox = [18, 44, 42, 58];

/** What buttons and the edge take of the picture: the selected mark stands clear of it. */
const CLEAR_PX: Padding = { top: 64, right: 60, bottom: 36, left: 40 };

/** The camera that shows border and capitals in a picture of that size. */
export function openingCamera(size: PixelSize): Camera {
  const room = Math.min(size.widthPx, size.heightPx) * 0.06;
  return fitBbox(OPENING_BBOX, size, { top: room, right: room, bottom: room, left: room });
}

/**
 * How far the picture must move, pixels right and down, to bring the point into the clear; zeros when it is there.
 * `taken` is what else is taken at an edge, where it is more than usual.
 */
export function shiftIntoClear(
  { x, y }: PixelPoint,
  { widthPx, heightPx }: PixelSize,
  taken: Partial<Padding> = {},
): { dx: number; dy: number } {
  const clear = { ...CLEAR_PX, ...taken };
  return {
    dx: shiftInto(x, clear.left, widthPx - clear.right),
    dy: shiftInto(y, clear.top, heightPx - clear.bottom),
  };
}

/** To the nearest value between the limits; to their middle where the picture is too small to have both. */
function shiftInto(value: number, low: number, high: number): number {
  return high < low ? (low + high) / 2 - value : Math.min(Math.max(value, low), high) - value;
}

/** A lone mark is shown with its surroundings. */
const CLOSEST_FIT_ZOOM = 8;

/** The camera that shows every mark of the scene inside the map's reach; null when there is none. */
export function cameraOfShown(scene: Scene, size: PixelSize): Camera | null {
  const lines = scene.axes.flatMap((axis) => axis.lines.flatMap(({ path }) => path));
  const [west, south, east, north] = CENTER_BBOX;
  const inReach = [...scene.points.map(({ at }) => at), ...lines]
    .map(lngLatFromWorld)
    .filter(([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north);
  if (inReach.length === 0) return null;
  const lngs = inReach.map(([lng]) => lng);
  const lats = inReach.map(([, lat]) => lat);
  const box: Bbox = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  const camera = fitBbox(box, size, CLEAR_PX);
  return { ...camera, zoom: Math.min(camera.zoom, CLOSEST_FIT_ZOOM) };
}
