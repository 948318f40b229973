import { describe, expect, it } from 'vitest';
import { PICTURE_MIDDLE, PICTURE_VIEW } from '../../../testing/build-placed.ts';
import { worldSizePx } from '../../geometry/camera.ts';
import { baseInPixels } from './base-in-pixels.ts';

/** Ten units a pixel, counted from the middle of the picture, which lies at 320, 200. */
const scale = 10 * worldSizePx(PICTURE_VIEW.camera.zoom);
const landInPixels = (land: string) =>
  baseInPixels(
    {
      scale,
      origin: [PICTURE_MIDDLE.x * scale, PICTURE_MIDDLE.y * scale],
      paths: { land, focus: '', water: '', rivers: '', neighbours: '', border: '' },
    },
    PICTURE_VIEW,
  ).land;

describe('baseInPixels', () => {
  it('adds up the moves of every part, and closes rings alone', () => {
    expect(landInPixels('M0 0l100 -50 -20 30ZM-100 10l50 0')).toBe(
      'M320 200L330 195L328 198ZM310 201L315 201',
    );
  });

  it('leaves out points that no eye tells apart, but neither end of a line', () => {
    // steps of 10, 0.1, 10, 0.1 and 0.1 pixels
    expect(landInPixels('M0 0l100 0 1 0 100 0 1 0 1 0')).toBe('M320 200L330 200L340.1 200L340.3 200');
  });

  it.each([
    ['west', 'M-9000 0l100 0'],
    ['east', 'M9000 0l100 0'],
    ['north', 'M0 -9000l100 0'],
    ['south', 'M0 9000l100 0'],
  ])('leaves out what lies wholly in the %s of the picture', (_, land) => {
    expect(landInPixels(land)).toBe('');
    expect(landInPixels(`${land}M0 0l10 0`)).toBe('M320 200L321 200');
  });
});
