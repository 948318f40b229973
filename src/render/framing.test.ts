import { describe, expect, it } from 'vitest';
import { shiftIntoClear } from './framing.ts';

const size = { widthPx: 600, heightPx: 400 };

describe('shiftIntoClear', () => {
  it('moves nothing that stands clear', () => {
    expect(shiftIntoClear({ x: 300, y: 200 }, size)).toEqual({ dx: 0, dy: 0 });
  });

  it('moves a point at the edge into the picture', () => {
    expect(shiftIntoClear({ x: 0, y: 400 }, size)).toEqual({ dx: 40, dy: -36 });
  });

  it('keeps clear of what else is taken', () => {
    expect(shiftIntoClear({ x: 100, y: 200 }, size, { left: 340 })).toEqual({ dx: 240, dy: 0 });
    expect(shiftIntoClear({ x: 500, y: 200 }, size, { right: 340 })).toEqual({ dx: -240, dy: 0 });
  });

  it('moves to the middle of a room that is too small', () => {
    expect(shiftIntoClear({ x: 0, y: 200 }, size, { left: 500, right: 300 }).dx).toBe(400);
  });
});
