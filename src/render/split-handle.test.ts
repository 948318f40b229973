import { describe, expect, it } from 'vitest';
import { shareForKey } from './split-handle.ts';

describe('shareForKey', () => {
  it.each([
    ['ArrowRight', false, 0.52],
    ['ArrowUp', false, 0.52],
    ['ArrowLeft', false, 0.48],
    ['ArrowDown', false, 0.48],
    ['ArrowRight', true, 0.6],
    ['PageUp', false, 0.6],
    ['PageDown', false, 0.4],
    ['Home', false, 0],
    ['End', false, 1],
  ])('moves from the middle by %s (with Shift: %s) to %f', (key, isLarge, share) => {
    expect(shareForKey(key, 0.5, isLarge)).toBeCloseTo(share, 9);
  });

  it('stays within the picture', () => {
    expect(shareForKey('ArrowLeft', 0.01, false)).toBe(0);
    expect(shareForKey('PageUp', 0.95, false)).toBe(1);
  });

  it('leaves every other key alone', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'Escape']) expect(shareForKey(key, 0.5, false)).toBeNull();
  });
});
