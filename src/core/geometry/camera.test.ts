import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  constrainCamera,
  fitBbox,
  isSameCamera,
  MAX_ZOOM,
  MIN_ZOOM,
  panBy,
  projectWorld,
  unprojectPixel,
  type View,
  worldSizePx,
  zoomAround,
} from './camera.ts';
import type { Bbox } from './lng-lat.ts';
import { type PixelPoint, worldFromLngLat } from './mercator.ts';

const seeded = { seed: 8_611, numRuns: 1_000 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const view: fc.Arbitrary<View> = fc.record({
  camera: fc.record({
    zoom: between(MIN_ZOOM, MAX_ZOOM),
    center: fc.tuple(between(-100, 100), between(-60, 60)),
  }),
  widthPx: between(200, 2_000),
  heightPx: between(200, 1_500),
});
/** A pixel of any view above, as shares of its width and height. */
const share = fc.tuple(between(0, 1), between(0, 1));
const pixelOf = ({ widthPx, heightPx }: View, [across, down]: readonly [number, number]): PixelPoint => ({
  x: across * widthPx,
  y: down * heightPx,
});

function expectSamePixel(found: PixelPoint, wanted: PixelPoint): void {
  expect(found.x).toBeCloseTo(wanted.x, 5);
  expect(found.y).toBeCloseTo(wanted.y, 5);
}

describe('projectWorld', () => {
  const homiel: View = { camera: { zoom: 6, center: [31, 52.43] }, widthPx: 800, heightPx: 600 };

  it('shows the centre of the camera in the middle of the picture', () => {
    expect(projectWorld(homiel, worldFromLngLat([31, 52.43]))).toEqual({ x: 400, y: 300 });
  });

  // the world is 512 × 2⁶ = 32,768 px wide, so a degree of longitude is 32,768 / 360 px
  it('shows a degree of longitude as 1/360 of the world', () => {
    expect(worldSizePx(6)).toBe(32_768);
    const east = projectWorld(homiel, worldFromLngLat([32, 52.43]));
    expect(east.x).toBeCloseTo(400 + 32_768 / 360, 6);
    expect(east.y).toBeCloseTo(300, 6);
  });

  it('shows the north above the south', () => {
    expect(projectWorld(homiel, worldFromLngLat([31, 53])).y).toBeLessThan(300);
  });
});

describe('unprojectPixel', () => {
  it('inverts projectWorld', () => {
    fc.assert(
      fc.property(view, share, (over, at) => {
        const pixel = pixelOf(over, at);
        expectSamePixel(projectWorld(over, unprojectPixel(over, pixel)), pixel);
      }),
      seeded,
    );
  });
});

describe('fitBbox', () => {
  const bbox = fc
    .tuple(between(10, 40), between(45, 55), between(0.5, 15), between(0.5, 7))
    .map(([west, south, width, height]): Bbox => [west, south, west + width, south + height]);
  const side = between(0, 60);
  const padding = fc.record({ top: side, right: side, bottom: side, left: side });
  /** Room for at least 380 px: at zoom 4 (22.8 px a degree) 16.7° wide, and at 62° N still 7.8° high. Any box above fits. */
  const size = fc.record({ widthPx: between(500, 2_000), heightPx: between(500, 1_500) });

  it('shows the whole box inside the padding, touching it on two sides unless the zoom is at its limit', () => {
    fc.assert(
      fc.property(bbox, size, padding, ([west, south, east, north], room, free) => {
        const camera = fitBbox([west, south, east, north], room, free);
        const over: View = { ...room, camera };
        const topLeft = projectWorld(over, worldFromLngLat([west, north]));
        const bottomRight = projectWorld(over, worldFromLngLat([east, south]));
        const spare = [
          topLeft.x - free.left,
          topLeft.y - free.top,
          room.widthPx - free.right - bottomRight.x,
          room.heightPx - free.bottom - bottomRight.y,
        ];
        expect(Math.min(...spare)).toBeGreaterThan(-1e-6);
        // in the middle of the room
        expect(spare[0]).toBeCloseTo(spare[2] ?? Number.NaN, 5);
        expect(spare[1]).toBeCloseTo(spare[3] ?? Number.NaN, 5);
        if (camera.zoom < MAX_ZOOM) expect(Math.min(...spare)).toBeLessThan(1e-6);
      }),
      seeded,
    );
  });

  it('shows a box of one point at the nearest zoom', () => {
    const camera = fitBbox(
      [31, 52, 31, 52],
      { widthPx: 400, heightPx: 300 },
      { top: 0, right: 0, bottom: 0, left: 0 },
    );
    expect(camera.zoom).toBe(MAX_ZOOM);
    expect(camera.center[0]).toBeCloseTo(31, 9);
    expect(camera.center[1]).toBeCloseTo(52, 9);
  });

  it('shows the whole earth at the farthest zoom', () => {
    const all: Bbox = [-180, -90, 180, 90];
    const camera = fitBbox(all, { widthPx: 400, heightPx: 300 }, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(camera.zoom).toBe(MIN_ZOOM);
    expect(camera.center[0]).toBeCloseTo(0, 9);
    expect(camera.center[1]).toBeCloseTo(0, 9);
  });

  it('gives a camera of numbers where the padding leaves no room', () => {
    const camera = fitBbox(
      [23, 51, 33, 54],
      { widthPx: 0, heightPx: 0 },
      { top: 40, right: 40, bottom: 40, left: 40 },
    );
    expect([camera.zoom, ...camera.center].every(Number.isFinite)).toBe(true);
  });
});

describe('zoomAround', () => {
  it('keeps the world under the pixel in place, at the limits too', () => {
    fc.assert(
      fc.property(view, share, between(-4, 4), (over, at, delta) => {
        const pixel = pixelOf(over, at);
        const after: View = { ...over, camera: zoomAround(over, pixel, delta) };
        expectSamePixel(projectWorld(after, unprojectPixel(over, pixel)), pixel);
        expect(after.camera.zoom).toBeCloseTo(
          Math.min(Math.max(over.camera.zoom + delta, MIN_ZOOM), MAX_ZOOM),
          12,
        );
      }),
      seeded,
    );
  });
});

describe('panBy', () => {
  it('moves what is under the pointer by as many pixels', () => {
    fc.assert(
      fc.property(view, share, between(-150, 150), between(-150, 150), (over, at, dx, dy) => {
        const pixel = pixelOf(over, at);
        const after: View = { ...over, camera: panBy(over, dx, dy) };
        expectSamePixel(projectWorld(after, unprojectPixel(over, pixel)), {
          x: pixel.x + dx,
          y: pixel.y + dy,
        });
        expect(after.camera.zoom).toBe(over.camera.zoom);
      }),
      seeded,
    );
  });
});

describe('constrainCamera', () => {
  const bbox: Bbox = [20, 44, 42, 57];

  it('leaves a camera within the limits alone', () => {
    const camera: Camera = { zoom: 6, center: [28.5, 51.5] };
    expect(constrainCamera(camera, bbox)).toEqual(camera);
  });

  it('brings centre and zoom to the nearest limits', () => {
    expect(constrainCamera({ zoom: 1, center: [-71, 80] }, bbox)).toEqual({
      zoom: MIN_ZOOM,
      center: [20, 57],
    });
    expect(constrainCamera({ zoom: 22, center: [151, -33] }, bbox)).toEqual({
      zoom: MAX_ZOOM,
      center: [42, 44],
    });
  });
});

describe('isSameCamera', () => {
  const here: Camera = { zoom: 6, center: [28.5, 51.5] };

  it('takes rounding as the same picture', () => {
    expect(isSameCamera(here, { zoom: 6 + 1e-8, center: [28.5 + 1e-9, 51.5 - 1e-9] })).toBe(true);
  });

  it.each<Camera>([
    { zoom: 6.001, center: [28.5, 51.5] },
    { zoom: 6, center: [28.501, 51.5] },
    { zoom: 6, center: [28.5, 51.499] },
  ])('tells %j apart', (other) => {
    expect(isSameCamera(here, other)).toBe(false);
  });
});
