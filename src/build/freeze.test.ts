import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyButFrozen, freeze } from './freeze.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'atlas-freeze-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

/** A build as the plugin does it: emptied, written, frozen. */
function build(version: string, text: string): void {
  emptyButFrozen(dist);
  write('embed.html', text);
  write(`assets/${version}.js`, text);
  write('en/r/some/index.html', text);
  write('examples/story.html', text);
  freeze(dist, version);
}

describe('freeze', () => {
  it('keeps version A as it was when B is built into the same folder', () => {
    build('A', 'first');
    build('B', 'second');
    expect(read('v/A/embed.html')).toBe('first');
    expect(read('v/A/assets/A.js')).toBe('first');
    expect(read('v/B/embed.html')).toBe('second');
    expect(read('embed.html')).toBe('second');
    expect(existsSync(join(dist, 'assets/A.js'))).toBe(false);
    expect(existsSync(join(dist, 'v/B/assets/A.js'))).toBe(false);
  });

  it('replaces a version that is built again', () => {
    build('A', 'first');
    build('A', 'again');
    expect(read('v/A/embed.html')).toBe('again');
  });

  it('freezes no page for reading and no other frozen version', () => {
    build('A', 'first');
    build('B', 'second');
    for (const folder of ['en', 'examples']) expect(existsSync(join(dist, 'v/B', folder))).toBe(false);
    expect(existsSync(join(dist, 'v/B/v'))).toBe(false);
  });

  it('empties nothing where there is no folder yet', () => {
    expect(() => emptyButFrozen(join(dist, 'none'))).not.toThrow();
  });
});
