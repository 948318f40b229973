import type { LngLat } from './lng-lat.ts';

/** A position in the unit square of Web Mercator (EPSG:3857 scaled): x grows east, y grows south, both 0–1. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** A position in the picture, CSS pixels from its top left corner. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** Web Mercator's limit of latitude, where the world is a square. */
const MAX_LATITUDE = 85.051129;

/** The unit-square position of a place; latitudes beyond ±85.051129° are clamped. */
export function worldFromLngLat([lng, lat]: LngLat): WorldPoint {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The inverse of `worldFromLngLat`. */
export function lngLatFromWorld({ x, y }: WorldPoint): LngLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}
