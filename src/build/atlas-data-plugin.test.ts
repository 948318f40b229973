import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeGenerated } from './atlas-data-plugin.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-generated-'));
afterAll(() => rmSync(root, { recursive: true }));

const generated = () => readdirSync(join(root, '.generated'), { recursive: true, encoding: 'utf8' }).sort();

it('what is generated follows what is compiled: a language that is removed leaves nothing behind', () => {
  writeGenerated(root, {
    assets: { 'atlas.en.json': '{}', 'atlas.pl.json': '{}' },
    details: { 'details-1/pl/a.json': '{}' },
  });
  expect(generated()).toContain('atlas.pl.json');
  const written = statSync(join(root, '.generated/atlas.en.json')).mtimeMs;
  writeGenerated(root, { assets: { 'atlas.en.json': '{}' }, details: { 'details-2/en/a.json': '{}' } });
  expect(generated()).toEqual(['atlas.en.json', 'details-2', 'details-2/en', 'details-2/en/a.json']);
  // a development server reloads for every file that is written
  expect(statSync(join(root, '.generated/atlas.en.json')).mtimeMs).toBe(written);
});
