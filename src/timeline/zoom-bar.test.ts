import { expect, test } from 'vitest';
import { gripPlaces } from './zoom-bar.ts';

test('the grips stand at the ends of a stretch that has room for both', () => {
  expect(gripPlaces(0, 1000, 1000)).toEqual([0, 1000]);
  expect(gripPlaces(300, 324, 1000)).toEqual([300, 324]);
});

test('the grips of a narrow stretch stand 24 pixels apart around its middle', () => {
  expect(gripPlaces(300, 304, 1000)).toEqual([290, 314]);
});

test('the grips of a narrow stretch at an end of the bar stay inside it', () => {
  expect(gripPlaces(0, 2, 1000)).toEqual([0, 24]);
  expect(gripPlaces(998, 1000, 1000)).toEqual([976, 1000]);
});

test('a bar that has no width yet is no reason for a place beside it', () => {
  expect(gripPlaces(0, 0, 0)[0]).toBe(0);
});
