import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Messages } from '../../text/messages.ts';
import { citeAtlas, citeLong, citeRecord } from './cite.ts';
import type { ExportLanguage, PublishedCitation } from './published.ts';

/** The words that citations need; those of `data/texts` come before them. */
const WORDS: Readonly<Record<ExportLanguage, Messages>> = {
  en: {
    'cite.title': '‘{title}’',
    'cite.undated': 'undated',
    'cite.archived': 'archived at {url}',
    'cite.accessed': 'accessed {date}',
    'cite.mirror': 'read at a mirror: {mirror}',
    'cite.version': 'version {version} ({date})',
    'cite.record': 'record {id}',
    'cite.language.uk': 'in Ukrainian',
  },
  uk: {
    'cite.title': '«{title}»',
    'cite.undated': 'без дати',
    'cite.archived': 'архівна копія {url}',
    'cite.accessed': 'дата звернення: {date}',
    'cite.mirror': 'прочитано на дзеркалі: {mirror}',
    'cite.version': 'версія {version} ({date})',
    'cite.record': 'запис {id}',
    'cite.language.uk': 'українською',
  },
  be: {
    'cite.title': '«{title}»',
    'cite.undated': 'без даты',
    'cite.archived': 'архіўная копія {url}',
    'cite.accessed': 'дата звароту: {date}',
    'cite.mirror': 'прачытана на люстэрку: {mirror}',
    'cite.version': 'версія {version} ({date})',
    'cite.record': 'запіс {id}',
    'cite.language.uk': 'па-ўкраінску',
  },
};

function messagesOf(lang: ExportLanguage): Messages {
  const file = new URL(`../../../../data/texts/${lang}/interface.yaml`, import.meta.url);
  return { ...WORDS[lang], ...(parse(readFileSync(file, 'utf8')) as Messages) };
}

const en = messagesOf('en');
const uk = messagesOf('uk');
const be = messagesOf('be');

const citation = (values: Partial<PublishedCitation> = {}): PublishedCitation => ({
  id: 'ukrainian-news-2021-07',
  publisher: 'Ukrainian News',
  title: 'Заголовок',
  lang: 'uk',
  type: 'press',
  ...values,
});

const WHOLE = citation({
  author: 'Roza Turarbekova',
  titleEn: 'Headline',
  date: '2021-07',
  url: 'https://ukranews.com/1',
  archiveUrl: 'https://web.archive.org/2/',
  accessed: '2026-11-20',
  mirror: 'pravda.cn.ua',
});

const EDITION = { version: '2026.1', published: '2026-11-24' };

const RECORD = {
  id: 'machulishchy-a50-attack',
  title: { en: 'Attack on an A-50', uk: 'Атака на А-50', be: 'Атака на А-50 у Мачулішчах' },
};

describe('the date in a reference', () => {
  it.each([
    ['2021-07', 'July 2021'],
    ['2021-07-05', '5 July 2021'],
    ['2021~', 'about 2021'],
    ['2021-07?', 'July 2021 (uncertain)'],
    ['2021-07/2021-09', 'July 2021 – September 2021'],
    ['2021-XX', '2021'],
    ['[2021-07-05..2021-07-07]', 'some day from 5 July 2021 to 7 July 2021'],
    ['soon', 'soon'],
    [undefined, 'undated'],
  ])('is said as exactly as %s', (date, words) => {
    expect(citeLong(en, citation({ date }))).toContain(`, ${words}, `);
  });
});

describe('citeLong', () => {
  it('says all that is known, in the words of each language', () => {
    expect(citeLong(en, WHOLE, 'paragraph 2')).toBe(
      'Roza Turarbekova, Ukrainian News, ‘Заголовок’ [Headline], July 2021, in Ukrainian, paragraph 2, ' +
        '<https://ukranews.com/1>, archived at <https://web.archive.org/2/>, accessed 20 November 2026, ' +
        'read at a mirror: pravda.cn.ua.',
    );
    expect(citeLong(uk, WHOLE)).toBe(
      'Roza Turarbekova, Ukrainian News, «Заголовок» [Headline], липень 2021 року, українською, ' +
        '<https://ukranews.com/1>, архівна копія <https://web.archive.org/2/>, дата звернення: 20 листопада 2026 року, ' +
        'прочитано на дзеркалі: pravda.cn.ua.',
    );
    expect(citeLong(be, WHOLE)).toBe(
      'Roza Turarbekova, Ukrainian News, «Заголовок» [Headline], ліпень 2021 года, па-ўкраінску, ' +
        '<https://ukranews.com/1>, архіўная копія <https://web.archive.org/2/>, дата звароту: 20 лістапада 2026 года, ' +
        'прачытана на люстэрку: pravda.cn.ua.',
    );
  });

  it('leaves out what is not known, but says that a date is lacking', () => {
    expect(citeLong(en, citation())).toBe('Ukrainian News, ‘Заголовок’, undated, in Ukrainian.');
  });

  it('puts no quotation marks about a description', () => {
    expect(citeLong(en, citation({ title: '[Житель]', titleEn: '[A resident]' }))).toBe(
      'Ukrainian News, [Житель] [A resident], undated, in Ukrainian.',
    );
    expect(citeLong(en, citation({ title: '[Video] of it' }))).toContain('‘[Video] of it’');
  });

  it('gives the code of a language without a word', () => {
    expect(citeLong(en, citation({ lang: 'xx' }))).toBe('Ukrainian News, ‘Заголовок’, undated, xx.');
  });
});

describe('citeAtlas', () => {
  it('names the version and its day', () => {
    expect(citeAtlas(en, EDITION)).toBe(
      'Belarus–Ukraine Atlas 1991–2024, version 2026.1 (24 November 2026).',
    );
    expect(citeAtlas(uk, EDITION, 'https://example.org/atlas/')).toBe(
      'Атлас Білорусь — Україна 1991–2024, версія 2026.1 (24 листопада 2026 року), <https://example.org/atlas/>.',
    );
  });
});

describe('citeRecord', () => {
  it('names the record by its title and its id', () => {
    expect(citeRecord(en, RECORD, EDITION, 'en')).toBe(
      '‘Attack on an A-50’, Belarus–Ukraine Atlas 1991–2024, version 2026.1 (24 November 2026), ' +
        'record machulishchy-a50-attack.',
    );
    expect(citeRecord(be, RECORD, EDITION, 'be', 'https://example.org/?select=machulishchy-a50-attack')).toBe(
      '«Атака на А-50 у Мачулішчах», Атлас Беларусь — Украіна 1991–2024, версія 2026.1 (24 лістапада 2026 года), ' +
        'запіс machulishchy-a50-attack, <https://example.org/?select=machulishchy-a50-attack>.',
    );
  });
});
