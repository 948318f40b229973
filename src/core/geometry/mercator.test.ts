import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lngLatFromWorld, worldFromLngLat } from './mercator.ts';

describe('worldFromLngLat', () => {
  it('puts 0° N 0° E in the middle', () => {
    expect(worldFromLngLat([0, 0])).toEqual({ x: 0.5, y: 0.5 });
  });

  it('puts the corners of the world on the corners of the square', () => {
    const northWest = worldFromLngLat([-180, 85.051129]);
    const southEast = worldFromLngLat([180, -85.051129]);
    expect([northWest.x, southEast.x]).toEqual([0, 1]);
    // the limit is rounded to a millionth of a degree, which there is 1 / (360 cos φ) = 0.032 of the world a degree
    expect(northWest.y).toBeCloseTo(0, 7);
    expect(southEast.y).toBeCloseTo(1, 7);
  });

  // y = ½ − asinh(tan φ) / 2π, so y = ¼ where tan φ = sinh(π/2) = 2.3012989…: 66.5132604° N, an edge of zoom-2 tiles
  it('puts 66.5132604° N a quarter down and 90° E three quarters across', () => {
    const { x, y } = worldFromLngLat([90, 66.513_260_4]);
    expect(x).toBe(0.75);
    expect(y).toBeCloseTo(0.25, 9);
  });

  it('grows to the east and to the south', () => {
    const [minsk, kyiv] = [worldFromLngLat([27.56, 53.9]), worldFromLngLat([30.52, 50.45])];
    expect(kyiv.x).toBeGreaterThan(minsk.x);
    expect(kyiv.y).toBeGreaterThan(minsk.y);
  });

  it('clamps the poles', () => {
    expect(worldFromLngLat([0, 90])).toEqual(worldFromLngLat([0, 85.051129]));
    expect(worldFromLngLat([0, -90])).toEqual(worldFromLngLat([0, -85.051129]));
  });
});

describe('lngLatFromWorld', () => {
  it('inverts worldFromLngLat', () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([lng, lat]) => {
        const [foundLng, foundLat] = lngLatFromWorld(worldFromLngLat([lng, lat]));
        expect(foundLng).toBeCloseTo(lng, 9);
        expect(foundLat).toBeCloseTo(lat, 9);
      }),
      { seed: 1_569, numRuns: 2_000 },
    );
  });
});
