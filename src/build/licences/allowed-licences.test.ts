import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenLicences } from './allowed-licences.ts';

const lockOf = (name: string, facts: { license?: string; dev?: boolean }) => ({
  packages: { '': { license: 'GPL-3.0-only' }, [`node_modules/other/node_modules/${name}`]: facts },
});

describe('forbiddenLicences', () => {
  it('allows everything that is installed', () => {
    const lock: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'),
    );
    expect(forbiddenLicences(lock)).toEqual([]);
  });

  it('says which package has which licence, and what to do', () => {
    expect(forbiddenLicences(lockOf('left', { license: 'GPL-3.0-only' }))).toEqual([
      expect.stringMatching(/: left is under GPL-3\.0-only, .*expected one of MIT, .*Take another package/),
    ]);
    expect(forbiddenLicences(lockOf('left', {}))).toEqual([expect.stringContaining('left names no licence')]);
  });

  it('allows tools more than what is published', () => {
    expect(forbiddenLicences(lockOf('left', { license: 'MPL-2.0', dev: true }))).toEqual([]);
    expect(forbiddenLicences(lockOf('left', { license: 'MPL-2.0' }))).toHaveLength(1);
  });

  it.each([
    ['(MIT OR GPL-3.0-only)', 0],
    ['GPL-2.0-only OR GPL-3.0-only', 1],
    ['MIT AND ISC', 0],
    ['MIT AND GPL-3.0-only', 1],
    ['(MIT OR ISC) AND (MIT)', 1],
    ['', 1],
  ])('reads the expression %s', (license, count) => {
    expect(forbiddenLicences(lockOf('left', { license }))).toHaveLength(count);
  });

  it('reads a misspelt licence by hand for that package alone', () => {
    expect(forbiddenLicences(lockOf('splaytree-ts', { license: 'BDS-3-Clause' }))).toEqual([]);
    expect(forbiddenLicences(lockOf('left', { license: 'BDS-3-Clause' }))).toHaveLength(1);
  });

  it('refuses what is no lock file', () => {
    expect(() => forbiddenLicences({ lockfileVersion: 1 })).toThrow();
  });
});
