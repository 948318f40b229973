import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import type { publishRecord } from '../../../build/publish.ts';
import { RECORD_LANGUAGES } from '../../text/language.ts';
import { ATLAS_NAME, citationsById, type PublishedAtlas } from './published.ts';

describe('the types of record.json', () => {
  // compared by tsc, not when the tests run
  it('hold for what is published', () => {
    expectTypeOf<ReturnType<typeof publishRecord>>().toExtend<PublishedAtlas>();
  });
});

it.each(RECORD_LANGUAGES)('ATLAS_NAME is the title of the interface in %s', (lang) => {
  const file = new URL(`../../../../data/texts/${lang}/interface.yaml`, import.meta.url);
  const texts = parse(readFileSync(file, 'utf8')) as Record<string, string>;
  expect(ATLAS_NAME[lang]).toBe(texts['title']);
});

it('citationsById finds each citation', () => {
  const citation = { id: 'bbc-2022', publisher: 'BBC', title: 'News', lang: 'en', type: 'press' } as const;
  const atlas = { version: '1', published: '2026-11-24', licence: 'CC', records: [], citations: [citation] };
  expect([...citationsById(atlas)]).toEqual([['bbc-2022', citation]]);
});
