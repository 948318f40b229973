import { describe, expect, it } from 'vitest';
import { CITATION_TYPES, type CitationType } from '../vocabulary.ts';
import type { PublishedCitation } from './published.ts';
import { type CslDate, citationsToCsl, cslDate, toCsl } from './to-csl.ts';

const citation = (values: Partial<PublishedCitation> = {}): PublishedCitation => ({
  id: 'ukrainian-news-2021-07',
  publisher: 'Ukrainian News',
  title: 'Заголовок',
  lang: 'uk',
  url: 'https://ukranews.com/1',
  type: 'press',
  ...values,
});

describe('toCsl', () => {
  it('writes a report of the press as an article in its paper', () => {
    expect(toCsl(citation({ date: '2021-07' }))).toEqual({
      id: 'ukrainian-news-2021-07',
      type: 'article-newspaper',
      title: 'Заголовок',
      publisher: 'Ukrainian News',
      'container-title': 'Ukrainian News',
      issued: { 'date-parts': [[2021, 7]] },
      URL: 'https://ukranews.com/1',
      language: 'uk',
    });
  });

  it('keeps all that a citation may hold', () => {
    const whole = citation({
      type: 'research',
      author: 'Roza Turarbekova',
      titleEn: 'Headline',
      mirror: 'pravda.cn.ua',
      accessed: '2026-11-20',
      archiveUrl: 'https://web.archive.org/web/2022/https://ukranews.com/1',
    });
    expect(toCsl(whole, 'Introduction, paragraph 2')).toEqual({
      id: 'ukrainian-news-2021-07',
      type: 'report',
      title: 'Заголовок',
      author: [{ literal: 'Roza Turarbekova' }],
      publisher: 'Ukrainian News',
      accessed: { 'date-parts': [[2026, 11, 20]] },
      URL: 'https://ukranews.com/1',
      archive: 'web.archive.org',
      archive_location: 'https://web.archive.org/web/2022/https://ukranews.com/1',
      language: 'uk',
      locator: 'Introduction, paragraph 2',
      note: 'English title: Headline; read at pravda.cn.ua',
      custom: { 'translated-title': 'Headline' },
    });
  });

  it.each<[CitationType, string, string | undefined]>([
    ['press', 'article-newspaper', 'P'],
    ['state-media', 'article-newspaper', 'P'],
    ['encyclopedia', 'entry-encyclopedia', 'P'],
    ['government', 'webpage', undefined],
    ['monitoring-group', 'webpage', undefined],
    ['other', 'webpage', undefined],
    ['research', 'report', undefined],
    ['international-organisation', 'report', undefined],
    ['legal-text', 'legislation', undefined],
    ['founding-document', 'document', undefined],
  ])('writes the type %s as %s', (type, cslType, container) => {
    const item = toCsl(citation({ type, publisher: 'P' }));
    expect([item.type, item['container-title'], item.publisher]).toEqual([cslType, container, 'P']);
  });

  it('calls nothing a web page that has no address', () => {
    for (const type of CITATION_TYPES)
      expect(toCsl(citation({ type, url: undefined })).type).not.toBe('webpage');
  });

  it.each([
    ['http://archive.ph/abc', 'archive.ph'],
    ['https://someone@archive.org:8080/x', 'archive.org'],
    ['not an address', 'not an address'],
  ])('names the host of %s as the archive', (archiveUrl, archive) => {
    expect(toCsl(citation({ archiveUrl }))).toMatchObject({ archive, archive_location: archiveUrl });
  });
});

describe('cslDate', () => {
  it.each<[edtf: string, date: CslDate]>([
    ['2022-02-24', { 'date-parts': [[2022, 2, 24]] }],
    ['2022-02', { 'date-parts': [[2022, 2]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022~', { 'date-parts': [[2022]], circa: true }],
    ['2022-02?', { 'date-parts': [[2022, 2]], circa: true }],
    ['2022-02-24%', { 'date-parts': [[2022, 2, 24]], circa: true }],
    ['2022-XX', { 'date-parts': [[2022]] }],
    ['2022-12-XX', { 'date-parts': [[2022, 12]] }],
    [
      '2022-02-24/2022-04',
      {
        'date-parts': [
          [2022, 2, 24],
          [2022, 4],
        ],
      },
    ],
    ['2022/2023~', { 'date-parts': [[2022], [2023]], circa: true }],
    ['2022-02-24/..', { literal: '2022-02-24/..' }],
    ['/2022', { literal: '/2022' }],
    ['/..', { literal: '/..' }],
    ['[2022-02-24..2022-02-26]', { literal: '[2022-02-24..2022-02-26]' }],
    ['[2022,2023]', { literal: '[2022,2023]' }],
    ['202X', { literal: '202X' }],
    ['2022-21', { literal: '2022-21' }],
    ['soon', { literal: 'soon' }],
  ])('of %s', (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });
});

it('citationsToCsl keeps every citation in its order, without a locator', () => {
  const citations = [citation({ id: 'b' }), citation({ id: 'a' })];
  const atlas = { version: '1', published: '2026-11-24', licence: 'CC', records: [], citations };
  expect(citationsToCsl(atlas)).toEqual(citations.map((one) => toCsl(one)));
});
