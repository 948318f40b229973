import { length, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { unprojectPixel } from './camera.ts';
import { lngLatFromWorld } from './mercator.ts';
import { buildScaleBar } from './scale-bar.ts';

describe('buildScaleBar', () => {
  const zooms = [4, 5.3, 6, 7.7, 9, 10];

  it.each(zooms)('at zoom %d is a round distance that turf measures too', (zoom) => {
    const camera = { zoom, center: [28, 51.5] as const };
    const { km, widthPx } = buildScaleBar(camera, 120);
    expect(widthPx).toBeLessThanOrEqual(120);
    expect(widthPx).toBeGreaterThan(120 / 2.5 - 1);
    expect([1, 2, 5]).toContain(Number(String(km)[0]));
    const view = { camera, widthPx: 400, heightPx: 400 };
    const ends = [200 - widthPx / 2, 200 + widthPx / 2].map((x) => [
      ...lngLatFromWorld(unprojectPixel(view, { x, y: 200 })),
    ]);
    // turf's sphere is 0.1 % smaller than the ellipsoid's equator
    expect(length(lineString(ends), { units: 'kilometers' }) / km).toBeCloseTo(1, 2);
  });
});
