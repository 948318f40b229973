import { describe, expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

describe('safeUrl', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org'])('leaves %s as it is', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    ' https://example.org',
    'https:x',
    '',
  ])('leads nowhere for %j', (url) => {
    expect(safeUrl(url)).toBe('#');
  });
});
