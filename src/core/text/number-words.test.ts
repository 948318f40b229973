import { describe, expect, it } from 'vitest';
import { formatNumber, pluralOf } from './number-words.ts';

describe('formatNumber', () => {
  it.each(['en', 'uk', 'be'])('writes small numbers in %s as the browser would', (lang) => {
    const formatter = new Intl.NumberFormat(lang === 'be' ? ['be', 'uk'] : lang);
    for (const value of [0, 7, 512, 999, 1_000, 1_084, 40_700, -5, 2.5])
      expect(formatNumber(lang, value)).toBe(formatter.format(value));
  });

  it('leaves the digits of a further language to the browser', () => {
    expect(formatNumber('fa', 12)).toBe('۱۲');
  });
});

describe('pluralOf', () => {
  it.each([
    ['en', 1, 'one'],
    ['en', 21, 'other'],
    ['uk', 21, 'one'],
    ['uk', 3, 'few'],
    ['be', 5, 'many'],
  ])('in %s, %d takes the form %s', (lang, count, form) => {
    expect(pluralOf(lang, count)).toBe(form);
  });
});
