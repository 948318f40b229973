import type { Bbox, LngLat } from './lng-lat.ts';
import { lngLatFromWorld, type PixelPoint, type WorldPoint, worldFromLngLat } from './mercator.ts';

/** Where the picture looks: `zoom` as in MapLibre (world is 512 × 2^zoom pixels wide), north up, no pitch. */
export interface Camera {
  readonly zoom: number;
  readonly center: LngLat;
}

export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room kept free at each side of the picture, CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A camera over a picture of known size: what projecting needs. */
export interface View extends PixelSize {
  readonly camera: Camera;
}

/** Deeper zoom would show blank paper; the geometry ends here. */
export const MAX_ZOOM = 10;
export const MIN_ZOOM = 4;

/** Width and height of the whole world at a zoom, CSS pixels. */
export function worldSizePx(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Where the camera shows a point, CSS pixels from the top left. Equals MapLibre's `project` without pitch and bearing. */
export function projectWorld(view: View, point: WorldPoint): PixelPoint {
  return createProjector(view)(point);
}

/** `projectWorld` for many points of one view: the camera is worked out once. */
export function createProjector({ camera, widthPx, heightPx }: View): (point: WorldPoint) => PixelPoint {
  const size = worldSizePx(camera.zoom);
  const center = worldFromLngLat(camera.center);
  const left = widthPx / 2 - center.x * size;
  const top = heightPx / 2 - center.y * size;
  return ({ x, y }) => ({ x: x * size + left, y: y * size + top });
}

/** The world point under a pixel. */
export function unprojectPixel(view: View, pixel: PixelPoint): WorldPoint {
  const size = worldSizePx(view.camera.zoom);
  const center = worldFromLngLat(view.camera.center);
  return {
    x: center.x + (pixel.x - view.widthPx / 2) / size,
    y: center.y + (pixel.y - view.heightPx / 2) / size,
  };
}

/** The camera that shows the whole box inside the padding, as near as `MAX_ZOOM` allows. */
export function fitBbox([west, south, east, north]: Bbox, size: PixelSize, padding: Padding): Camera {
  const topLeft = worldFromLngLat([west, north]);
  const bottomRight = worldFromLngLat([east, south]);
  const roomX = Math.max(1, size.widthPx - padding.left - padding.right);
  const roomY = Math.max(1, size.heightPx - padding.top - padding.bottom);
  const scale = Math.min(roomX / (bottomRight.x - topLeft.x), roomY / (bottomRight.y - topLeft.y));
  const zoom = clampZoom(Math.log2(scale / 512));
  const world = worldSizePx(zoom);
  const center = {
    x: (topLeft.x + bottomRight.x) / 2 + (padding.right - padding.left) / 2 / world,
    y: (topLeft.y + bottomRight.y) / 2 + (padding.bottom - padding.top) / 2 / world,
  };
  return { zoom, center: lngLatFromWorld(center) };
}

/** The camera after zooming by `delta` with the given pixel kept in place. */
export function zoomAround(view: View, pixel: PixelPoint, delta: number): Camera {
  const zoom = clampZoom(view.camera.zoom + delta);
  const fixed = unprojectPixel(view, pixel);
  const world = worldSizePx(zoom);
  return {
    zoom,
    center: lngLatFromWorld({
      x: fixed.x - (pixel.x - view.widthPx / 2) / world,
      y: fixed.y - (pixel.y - view.heightPx / 2) / world,
    }),
  };
}

/** The camera after dragging the picture by that many pixels. */
export function panBy(view: View, dx: number, dy: number): Camera {
  const center = unprojectPixel(view, { x: view.widthPx / 2 - dx, y: view.heightPx / 2 - dy });
  return { zoom: view.camera.zoom, center: lngLatFromWorld(center) };
}

/** The camera with zoom between the limits and its centre inside the box. */
export function constrainCamera(camera: Camera, [west, south, east, north]: Bbox): Camera {
  const [lng, lat] = camera.center;
  return {
    zoom: clampZoom(camera.zoom),
    center: [Math.min(Math.max(lng, west), east), Math.min(Math.max(lat, south), north)],
  };
}

/** Whether two cameras show the same picture to within a thousandth of a pixel at any width we draw. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    Math.abs(a.center[0] - b.center[0]) < 1e-7 &&
    Math.abs(a.center[1] - b.center[1]) < 1e-7
  );
}

function clampZoom(zoom: number): number {
  return Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM);
}
