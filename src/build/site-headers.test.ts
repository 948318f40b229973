import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CACHE, CONTENT_SECURITY_POLICY, SITE_HEADERS } from './site-headers.ts';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');

describe('the headers of the site', () => {
  it('stand in public/_headers for every file', () => {
    const [everything = ''] = read('public/_headers').split(/\n\n/);
    for (const [name, value] of Object.entries(SITE_HEADERS))
      expect(everything).toContain(`\n  ${name}: ${value}\n`);
    expect(everything).toContain(`Cache-Control: ${CACHE.brief}`);
  });

  it('let hashed files and frozen versions be kept for ever', () => {
    for (const folder of ['assets', 'v'])
      expect(read('public/_headers')).toContain(
        `/${folder}/*\n  ! Cache-Control\n  Cache-Control: ${CACHE.immutable}`,
      );
  });

  it('are told in docs/hosting.md', () => {
    const docs = read('docs/hosting.md');
    expect(docs).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}\n`);
    for (const value of Object.values(CACHE)) expect(docs).toContain(value);
  });

  it('allow no foreign code, no inline code and no form', () => {
    const directives = new Map(CONTENT_SECURITY_POLICY.split('; ').map((text) => [text.split(' ')[0], text]));
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|https?:/);
  });
});
