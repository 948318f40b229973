import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledPackages, packageFolder } from './bundled-packages.ts';
import { licencesFile } from './licences-file.ts';
import { readLicenceText } from './package-facts.ts';

const ROOT = join(import.meta.dirname, '../../..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const writePackage = (path: string, name: string, dependencies: Record<string, string> = {}) => {
  write(`${path}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT', dependencies }));
  write(`${path}/LICENSE`, `Copyright of ${name}`);
};

describe('packageFolder', () => {
  it.each([
    ['/a/node_modules/d3-array/src/bisect.js', '/a/node_modules/d3-array'],
    ['/a/node_modules/@turf/length/dist/esm/index.js?x', '/a/node_modules/@turf/length'],
    ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
    ['\0/a/node_modules/one/index.js?commonjs', '/a/node_modules/one'],
    ['/a/src/main.ts', null],
    ['\0rolldown/runtime.js', null],
  ])('of %s', (id, expected) => {
    expect(packageFolder(id)).toBe(expected);
  });
});

describe('bundledPackages', () => {
  it('finds the packages of modules, without what they did not bring', () => {
    writePackage('node_modules/one', 'one', { two: '1' });
    const ids = ['a.js', 'b.js'].map((name) => join(folder, 'node_modules/one', name));
    expect(bundledPackages([...ids, '/a/src/main.ts'], [], folder)).toEqual([
      expect.stringMatching(/node_modules\/one$/),
    ]);
  });

  it('adds what a named package depends on, nearest first, once, without types', () => {
    writePackage('node_modules/one', 'one', { two: '1', three: '1', '@types/x': '1' });
    writePackage('node_modules/one/node_modules/two', 'two', { three: '1' });
    writePackage('node_modules/two', 'two');
    writePackage('node_modules/three', 'three', { one: '1' });
    expect(
      bundledPackages([], ['one'], folder).map((path) => path.slice(path.indexOf('node_modules'))),
    ).toEqual(['node_modules/one', 'node_modules/one/node_modules/two', 'node_modules/three']);
  });

  it('names a package that is not installed', () => {
    expect(() => bundledPackages([], ['nowhere-to-be-found'], folder)).toThrow(
      /nowhere-to-be-found.*is not installed; run npm ci/,
    );
  });

  it('finds everything that MapLibre’s own source map says is inside', () => {
    const map: { sources: string[] } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl.mjs.map'), 'utf8'),
    );
    const inside = new Set(
      map.sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []),
    );
    expect(inside.size).toBeGreaterThan(10);
    const module = join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl.mjs');
    const text = licencesFile(bundledPackages([module], [], ROOT));
    for (const name of [...inside, 'maplibre-gl']) expect(text).toContain(`\n${name} `);
  });
});

describe('licencesFile', () => {
  it('tells each package with version, licence and text, by name, once', () => {
    writePackage('b', 'b');
    writePackage('a', 'a');
    writePackage('c/node_modules/a', 'a');
    const text = licencesFile(['b', 'a', 'c/node_modules/a'].map((name) => join(folder, name)));
    expect(text.match(/^\w 1\.0\.0 \(MIT\)\n\nCopyright of \w$/gm)).toEqual([
      'a 1.0.0 (MIT)\n\nCopyright of a',
      'b 1.0.0 (MIT)\n\nCopyright of b',
    ]);
  });
});

describe('readLicenceText', () => {
  it('takes the part of the README where there is no file', () => {
    write(
      'README.md',
      '# One\n\nText.\n\n## License (MIT)\n\nCopyright (c) A\n\nPermission\n\n## More\n\nText.\n',
    );
    expect(readLicenceText(folder)).toBe('Copyright (c) A\n\nPermission');
  });

  it('refuses a package without any', () => {
    write('README.md', '# One\n\nA license is nowhere.\n\n## License\n');
    expect(() => readLicenceText(folder)).toThrow(/neither a licence file nor a licence in its README/);
  });
});
