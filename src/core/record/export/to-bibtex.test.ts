import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_TYPES, type CitationType } from '../vocabulary.ts';
import type { PublishedCitation } from './published.ts';
import { toBibtex } from './to-bibtex.ts';

const seeded = { seed: 19_910_824, numRuns: 300 };

const citation = (values: Partial<PublishedCitation> = {}): PublishedCitation => ({
  id: 'ukrainian-news-2021-07',
  publisher: 'Ukrainian News',
  title: 'Заголовок',
  lang: 'uk',
  url: 'https://ukranews.com/1',
  type: 'press',
  ...values,
});

/** What stands in the braces from the first one on: readers of BibTeX count every brace, behind a backslash too. */
function inBraces(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    if (depth === 0) return text.slice(1, i);
  }
  throw new Error(`Braces stay open in ${JSON.stringify(text)}.`);
}

/** Type, key and fields of one entry, as a reader of BibTeX takes it apart; throws where the entry breaks off. */
function parseEntry(bibtex: string): { type: string; key: string; fields: Record<string, string> } {
  const type = /^@([a-z]+)(?=\{)/.exec(bibtex)?.[1] ?? '';
  const body = inBraces(bibtex.slice(type.length + 1));
  expect(bibtex.slice(type.length + 1)).toBe(`{${body}}\n`);
  const [key = ''] = body.split(',');
  const fields: Record<string, string> = {};
  let rest = body.slice(key.length + 1).trimStart();
  while (rest.length > 0) {
    const name = /^([a-z]+) = (?=\{)/.exec(rest);
    if (!name) throw new Error(`No field begins with ${JSON.stringify(rest.slice(0, 40))}.`);
    const value = inBraces(rest.slice(name[0].length));
    fields[name[1] ?? ''] = value;
    rest = rest.slice(name[0].length + value.length + 3).trimStart();
  }
  return { type, key, fields };
}

const NAMED: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What LaTeX prints for a field; throws where it would take a sign as a command. */
function printed(value: string): string {
  const outer = /^\{(.*)\}$/s.exec(value)?.[1] ?? value;
  const signs = /\\([a-z]+)\{\}|\\([&%$#_])|([\\{}~^&%$#_])|([^\\{}~^&%$#_]+)/gs;
  return [...outer.matchAll(signs)]
    .map(([whole, name, escaped, bare, plain]) => {
      if (bare) throw new Error(`LaTeX takes ${whole} in ${value} as a command.`);
      return escaped ?? plain ?? NAMED[name ?? ''] ?? `(unknown ${name})`;
    })
    .join('');
}

const fieldsOf = (values: Partial<PublishedCitation>, locator?: string) =>
  parseEntry(toBibtex(citation(values), locator)).fields;

describe('toBibtex', () => {
  it('writes one entry, its key the id of the citation', () => {
    expect(toBibtex(citation({ date: '2021-07' }))).toBe(`@article{ukrainian-news-2021-07,
  title = {{Заголовок}},
  journaltitle = {Ukrainian News},
  date = {2021-07},
  url = {https://ukranews.com/1},
  langid = {ukrainian},
  keywords = {press},
}
`);
  });

  it('keeps all that a citation may hold', () => {
    const whole = {
      author: 'Roza Turarbekova',
      titleEn: 'Headline',
      mirror: 'pravda.cn.ua',
      accessed: '2026-11-20',
      archiveUrl: 'https://web.archive.org/web/2022_1/',
    };
    expect(fieldsOf(whole, 'Slide 1, 50%')).toMatchObject({
      author: '{Roza Turarbekova}',
      titleaddon: '[Headline]',
      urldate: '2026-11-20',
      note: 'read at pravda.cn.ua; archived at https://web.archive.org/web/2022\\_1/; Slide 1, 50\\%',
    });
  });

  it.each<[CitationType, string, string]>([
    ['press', 'article', 'journaltitle'],
    ['state-media', 'article', 'journaltitle'],
    ['government', 'online', 'organization'],
    ['monitoring-group', 'online', 'organization'],
    ['other', 'online', 'organization'],
    ['research', 'report', 'institution'],
    ['international-organisation', 'report', 'institution'],
    ['encyclopedia', 'inreference', 'booktitle'],
    ['legal-text', 'legislation', 'organization'],
    ['founding-document', 'misc', 'organization'],
  ])('writes the type %s as @%s, its publisher as %s', (type, entry, field) => {
    const { type: written, fields } = parseEntry(toBibtex(citation({ type, publisher: 'P' })));
    expect([written, fields[field], fields['keywords']]).toEqual([entry, 'P', type]);
  });

  it('calls nothing online that has no address', () => {
    for (const type of CITATION_TYPES)
      expect(toBibtex(citation({ type, url: undefined }))).not.toMatch(/^@online|url = /);
  });

  it.each([
    '2022-02-24',
    '2022-02~',
    '2022?',
    '2022%',
    '2022-XX',
    '202X',
    '2022-02-24/2022-04',
    '2022~/..',
    '2022-02/',
    '/2022',
    '../2022',
  ])('writes the date %s as it is', (date) => {
    expect(fieldsOf({ date, accessed: date })).toMatchObject({ date, urldate: date });
  });

  it.each([
    '[2022-02-24..2022-02-26]',
    '[2022,2023]',
    '2022-02-XX/2023',
    '2022/2023-XX',
    '/..',
    '2022-21',
    'soon',
  ])('writes the date %s in a note, since biblatex cannot read it', (date) => {
    const fields = fieldsOf({ date, accessed: date });
    expect(fields).toMatchObject({ note: `dated ${date}; accessed ${date}` });
    expect(Object.keys(fields)).not.toContain('date');
    expect(Object.keys(fields)).not.toContain('urldate');
  });

  it.each([
    ['de', { langid: 'ngerman' }],
    ['be', { langid: 'belarusian' }],
    ['xx', { language: 'xx' }],
  ])('names the language %s', (lang, named) => {
    expect(fieldsOf({ lang })).toMatchObject(named);
  });

  it('brackets an English title once', () => {
    expect(fieldsOf({ titleEn: '[A description]' })).toMatchObject({ titleaddon: '[A description]' });
  });

  it('encodes what would end an address early, and what is not ASCII', () => {
    expect(fieldsOf({ url: 'https://a.by/{x}\\y z/там?q=50%25&r=a_b#c~d' })).toMatchObject({
      url: 'https://a.by/%7Bx%7D%5Cy%20z/%D1%82%D0%B0%D0%BC?q=50%25&r=a_b#c~d',
    });
  });

  it('balances its braces and prints every text as it was, whatever it holds', () => {
    const signs = fc.constantFrom(
      ...'{}\\~^&%$#_"\'@,=ЇўҐ«»\n\t ',
      '\\{',
      '}}',
      '\\end{document}',
      '💥',
      'a',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs, { maxLength: 10 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, texts, (title, publisher, mirror) => {
        const url = `https://a.by/${title}`;
        const { fields } = parseEntry(toBibtex(citation({ title, publisher, author: mirror, mirror, url })));
        const line = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(printed(fields['title'] ?? '')).toBe(line(title));
        expect(printed(fields['journaltitle'] ?? '')).toBe(line(publisher));
        expect(printed(fields['author'] ?? '')).toBe(line(mirror));
        expect(printed(fields['note'] ?? '')).toBe(mirror ? line(`read at ${mirror}`) : '');
        expect(fields['url']).toMatch(/^[!-z|~]+$/);
      }),
      seeded,
    );
  });
});
