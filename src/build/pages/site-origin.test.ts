import { describe, expect, it } from 'vitest';
import { basePathOf, parseSiteOrigin } from './site-origin.ts';

describe('parseSiteOrigin', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    [' https://example.org/atlas// ', 'https://example.org/atlas'],
    ['http://localhost:4173/a/b', 'http://localhost:4173/a/b'],
  ])('takes %j as %s', (text, origin) => {
    expect(parseSiteOrigin(text)).toBe(origin);
  });

  it.each([undefined, '', '  '])('takes %j as none', (text) => {
    expect(parseSiteOrigin(text)).toBeNull();
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://',
    'https://a b',
    'https://example.org?x=1',
    'https://example.org/#x',
    'https://me@example.org',
    'javascript:alert(1)',
  ])('refuses %j with a sentence', (text) => {
    expect(() => parseSiteOrigin(text)).toThrow(
      /^ATLAS_URL is ".*"; expected the address at which the site is published/,
    );
  });
});

it.each([
  [null, '/'],
  ['https://example.org', '/'],
  ['https://example.org/atlas', '/atlas/'],
])('the base path of %s is %s', (origin, path) => {
  expect(basePathOf(origin)).toBe(path);
});
