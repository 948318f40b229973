import { type Camera, fitBbox, type Padding, type PixelSize } from '../core/geometry/camera.ts';
import type { Bbox } from '../core/geometry/lng-lat.ts';
import type { PixelPoint } from '../core/geometry/mercator.ts';

/** West and east tripoint, Minsk above and Kyiv below: what the opening picture must show. */
const OPENING_BBOX: Bbox = [23.4, 49.9, 32.2, 54.2];

/** Where the centre of the picture may be moved. */
export const CENTER_BBOX: Bbox = [18, 44, 42, 58];

/** What buttons and the edge take of the picture: the selected mark stands clear of it. */
const CLEAR_PX: Padding = { top: 64, right: 60, bottom: 36, left: 40 };

/** The camera that shows border and capitals in a picture of that size. */
export function openingCamera(size: PixelSize): Camera {
  const room = Math.min(size.widthPx, size.heightPx) * 0.06;
  return fitBbox(OPENING_BBOX, size, { top: room, right: room, bottom: room, left: room });
}

/** How far the picture must move, pixels right and down, to bring the point into the clear; zeros when it is there. */
export function shiftIntoClear(
  { x, y }: PixelPoint,
  { widthPx, heightPx }: PixelSize,
): { dx: number; dy: number } {
  return {
    dx: shiftInto(x, CLEAR_PX.left, widthPx - CLEAR_PX.right),
    dy: shiftInto(y, CLEAR_PX.top, heightPx - CLEAR_PX.bottom),
  };
}

/** To the nearest value between the limits; to their middle where the picture is too small to have both. */
function shiftInto(value: number, low: number, high: number): number {
  return high < low ? (low + high) / 2 - value : Math.min(Math.max(value, low), high) - value;
}
