import { expect, it } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';

it.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['two\n  lines ', 20, 'two lines'],
  ['one, two three', 9, 'one, two…'],
  ['one, two', 5, 'one…'],
  ['unbreakable', 5, 'unbr…'],
  ['', 5, ''],
])('%j cut at %d is %j', (text, limit, cut) => {
  expect(cutAtWord(text, limit)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 0));
});
