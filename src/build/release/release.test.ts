import { describe, expect, it } from 'vitest';
import { loadOfReaders } from './load-of-readers.ts';
import { releaseNotes, topSection } from './release-notes.ts';
import { namedIn } from './visit-sizes.ts';

const LOG = '# Changelog\n\n## 0.2.0 — unreleased\n\n- Newer.\n- Second.\n\n## 0.1.0\n\n- Older.\n';
const FACTS = {
  version: '0.2.0',
  edition: { version: '2026.2', published: '2026-12-01' },
  records: 2,
  citations: 1,
  stages: null,
};

describe('topSection', () => {
  it('is what the newest version says, and nothing of older ones', () => {
    expect(topSection(LOG, '0.2.0')).toBe('- Newer.\n- Second.');
    expect(topSection('## Unreleased\n\n- Only.', '0.3.0')).toBe('- Only.');
  });

  it('refuses a changelog of another version', () => {
    expect(() => topSection(LOG, '0.3.0')).toThrow(
      /begins with the section “0\.2\.0 — unreleased”; expected one of 0\.3\.0/,
    );
    expect(() => topSection(LOG, '0.2')).toThrow(/expected one of 0\.2,/);
    expect(() => topSection('', '0.3.0')).toThrow(/begins with the section “”/);
  });

  it('refuses a version that says nothing', () => {
    expect(() => topSection('## 0.2.0\n\n## 0.1.0\n\n- Older.\n', '0.2.0')).toThrow(/is empty/);
  });
});

describe('releaseNotes', () => {
  it('tell version, edition, counts and changes', () => {
    const notes = releaseNotes(LOG, FACTS);
    expect(notes).toMatch(/^# Belarus–Ukraine Atlas 0\.2\.0\n/);
    expect(notes).toContain('edition 2026.2, published on 2026-12-01: 2 records, 1 citation.');
    expect(notes).toContain('`v/2026.2/`');
    expect(notes).toContain('- Newer.');
    expect(notes).not.toContain('KiB');
  });

  it('tell the sizes of a built site', () => {
    const stages = [{ name: 'the map', requests: 3, bytes: 1536 }];
    expect(releaseNotes(LOG, { ...FACTS, stages })).toContain('- the map: 1.5 KiB in 3 files');
  });
});

describe('namedIn', () => {
  it('is what a page fetches at once: no links for people', () => {
    const page =
      '<link rel="icon" href="./icon.svg"><script type="module" src="./assets/a-1.js"></script>' +
      '<link rel="stylesheet" href="./assets/b.css"><a href="./uk/index.html">uk</a>';
    expect(namedIn(page, 'index.html')).toEqual(['icon.svg', 'assets/a-1.js', 'assets/b.css']);
  });

  it('is what a module imports at once, not what it may fetch later', () => {
    const code = 'import{a}from"./x-1.js";import"./y.js";var b=()=>import("./z.js");export{c}from"./w.js"';
    expect(namedIn(code, 'assets/m.js')).toEqual(['assets/x-1.js', 'assets/y.js', 'assets/w.js']);
  });
});

describe('loadOfReaders', () => {
  it('counts the busiest hour by the second and thirty days by the gigabyte', () => {
    // 36,000 visits, a tenth of them in one hour: one a second
    const load = loadOfReaders(36_000, { requests: 7, bytes: 125_000 }, 0.1);
    expect(load).toEqual({ requestsPerSecond: 7, megabitsPerSecond: 1, gigabytesPerMonth: 135 });
  });
});
