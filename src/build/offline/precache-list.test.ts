import { describe, expect, it } from 'vitest';
import { precacheList } from './service-worker-plugin.ts';

const files = new Map([
  ['index.html', '<html>'],
  ['en/index.html', '<html>'],
  ['data/record.json', '{}'],
  ['assets/first-a.js', 'a'],
  ['assets/atlas.uk-b.json', '{}'],
  ['assets/details-c/uk/_tools.json', '{}'],
  ['assets/details-c/uk/some-record.json', '{}'],
  ['assets/mount-base-maplibre-d.js', 'm'],
  ['assets/maplibre-gl-worker-e.js', 'w'],
  ['assets/full.topo-f.json', '{}'],
]);

describe('precacheList', () => {
  it('holds the light atlas, without the full map and without each record’s details', () => {
    expect(precacheList(files).map(({ url }) => url)).toEqual([
      'assets/atlas.uk-b.json',
      'assets/details-c/uk/_tools.json',
      'assets/first-a.js',
      'index.html',
    ]);
  });

  it('gives a revision that follows the content to what has no hash in its name, and to nothing else', () => {
    const revisionOf = (html: string) =>
      precacheList(new Map([...files, ['index.html', html]])).find(({ url }) => url === 'index.html')
        ?.revision;
    expect(revisionOf('<html>')).toBe(revisionOf('<html>'));
    expect(revisionOf('<html>')).not.toBe(revisionOf('<html lang="en">'));
    expect(precacheList(files).filter(({ revision }) => revision !== null)).toHaveLength(1);
  });
});
