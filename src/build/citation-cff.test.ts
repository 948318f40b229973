import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { LICENCES } from './publish.ts';

const readText = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');

const cff = parse(readText('CITATION.cff')) as Record<string, unknown>;
const edition = JSON.parse(readText('data/edition.json')) as { version: string; published: string };
const texts = parse(readText('data/texts/en/interface.yaml')) as Record<string, string>;

it('CITATION.cff names the edition that is published', () => {
  expect(cff).toMatchObject({ version: edition.version, 'date-released': edition.published });
});

it('CITATION.cff has what the Citation File Format 1.2.0 asks of a data set', () => {
  expect(cff).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.stringMatching(/\S/),
    title: texts['title'],
    type: 'dataset',
    license: LICENCES.record,
    abstract: expect.stringMatching(/\S/),
    keywords: expect.arrayContaining(['Belarus', 'Ukraine']),
    authors: [{ name: 'Belarus–Ukraine Atlas contributors' }],
  });
  expect(new Set(cff['keywords'] as string[]).size).toBe((cff['keywords'] as string[]).length);
});

it('CITATION.cff invents no address', () => {
  expect(readText('CITATION.cff')).not.toMatch(/https?:|doi/i);
});
