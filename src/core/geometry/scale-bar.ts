import { type Camera, worldSizePx } from './camera.ts';

/** The earth's circumference at the equator, km (WGS 84, semi-major axis 6,378.137 km). */
const EQUATOR_KM = 2 * Math.PI * 6378.137;

export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  readonly km: number;
  readonly widthPx: number;
}

/** The longest round distance that is at most `maxWidthPx` wide at the centre of the picture. */
export function buildScaleBar({ zoom, center: [, lat] }: Camera, maxWidthPx: number): ScaleBar {
  const kmPerPx = (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom);
  const longest = kmPerPx * maxWidthPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = (longest < 2 * power ? 1 : longest < 5 * power ? 2 : 5) * power;
  return { km, widthPx: km / kmPerPx };
}
