import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildLabel } from '../../testing/build-atlas.ts';
import { fuzz } from '../../testing/fuzz.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../geometry/camera.ts';
import { worldFromLngLat } from '../geometry/mercator.ts';
import { placeLabels } from './place-labels.ts';
import type { Box } from './spread.ts';

const lngLat = fc.tuple(
  fc.double({ min: 23, max: 33, noNaN: true }),
  fc.double({ min: 49, max: 55, noNaN: true }),
);
const names = fc
  .array(
    fc.record({
      at: lngLat,
      text: fc.string({ unit: 'grapheme', maxLength: 30 }),
      style: fc.constantFrom('capital', 'town', 'country', 'date'),
      rank: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map(({ at, ...values }, i) => buildLabel(`l-${i}`, worldFromLngLat(at), values)));
const box = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 300, noNaN: true }))).map(
  ([left = 0, top = 0, width = 0, height = 0]): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }),
);

const isApart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

it('writes no name over another, over what is taken, or beyond the edge, and each at most once', () => {
  const size = fc.constantFrom(0, 1, 60, 320, 900);
  fc.assert(
    fc.property(
      names,
      fc.array(box, { maxLength: 6 }),
      fc.record({
        widthPx: size,
        heightPx: size,
        zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
        center: lngLat,
      }),
      (candidates, taken, { widthPx, heightPx, zoom, center }) => {
        const view = { widthPx, heightPx, camera: { zoom, center } };
        const placed = placeLabels(candidates, view, (text) => text.length * 7, taken);
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
        placed.forEach(({ box: own, baseline, dot }, i) => {
          expect([baseline.x, baseline.y, dot.x, dot.y].every(Number.isFinite)).toBe(true);
          expect([own.left >= 0, own.top >= 0, own.right <= widthPx, own.bottom <= heightPx]).toEqual(
            Array(4).fill(true),
          );
          const others = [...taken, ...placed.slice(0, i).map((label) => label.box)];
          // a name without letters takes no room
          if (own.right > own.left)
            for (const other of others) if (other.right > other.left) expect(isApart(own, other)).toBe(true);
        });
      },
    ),
    fuzz('labels: any names'),
  );
});
