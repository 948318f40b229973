import { expect, it } from 'vitest';
import { groupBy } from './group-by.ts';

it('keeps the order of items under a key, and of keys as they first come', () => {
  expect([...groupBy(['ba', 'a', 'bc', 'ad'], (text) => text[0])]).toEqual([
    ['b', ['ba', 'bc']],
    ['a', ['a', 'ad']],
  ]);
});

it('makes no group of nothing', () => {
  expect(groupBy([], String).size).toBe(0);
});
