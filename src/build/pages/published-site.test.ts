import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../testing/hostile-texts.ts';
import { type HtmlToken, htmlTokens } from '../../testing/html-tokens.ts';
import { readSources, type Sources } from '../read-sources.ts';
import { compileStaticPages } from './compile-static-pages.ts';

const ORIGIN = 'https://example.org/atlas';
const HOSTILE = {
  ...HOSTILE_TEXTS,
  'several at once': `</script></style>"><script>alert('x')</script><img src=x onerror="alert(1)">&lt;`,
};
const EDITION = { version: '2026.1', published: '2026-11-24' };

const { sources: whole } = readSources(join(import.meta.dirname, '../../..'));

/** One record of each kind, so that the pages are few; chapters and founding claims still name others, which have none. */
const few: Sources = {
  ...whole,
  records: [...new Map(whole.records.map((record) => [record.value.kind, record])).values()],
};

/** Every text of the record that a person wrote, made hostile. */
function spoil<T>(value: T, text: string, key = ''): T {
  const isText = [
    'en',
    'uk',
    'be',
    'publisher',
    'author',
    'title',
    'titleEn',
    'mirror',
    'locator',
    'text',
    'claim',
    'note',
  ];
  if (typeof value === 'string') return (isText.includes(key) ? text : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((child) => spoil(child, text, key)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, spoil(child, text, name)]),
  ) as T;
}

const spoilValues = <T extends { readonly value: unknown }>(items: readonly T[], text: string): T[] =>
  items.map((item) => ({ ...item, value: spoil(item.value, text) }));

/** The site of a record whose every text is `text`. */
const spoiledSite = (text: string): Record<string, string> =>
  compileStaticPages(
    {
      ...few,
      records: spoilValues(few.records, text),
      places: spoilValues(few.places, text),
      chapters: spoilValues(few.chapters, text),
      foundingClaims: spoilValues(few.foundingClaims, text),
      changes: few.changes.map((change) => ({ ...change, text })),
      citations: few.citations.map((each) => ({
        ...each,
        // the schema refuses such an address; should one come through, no link bears it
        value: { ...spoil(each.value, text), url: 'javascript:alert(1)', archiveUrl: 'data:text/html,x' },
      })),
    },
    EDITION,
    { origin: ORIGIN, drawPoster: () => '', hasCards: true },
  );

let site: Record<string, string> = {};
beforeAll(() => {
  site = compileStaticPages(few, EDITION, {
    origin: ORIGIN,
    drawPoster: (lang, { day, select }) =>
      `<svg class="drawn" aria-label="${lang} ${day} ${select ?? ''}"></svg>`,
    hasCards: true,
    reports: 'mailto:a@example.org',
  });
});

const opensOf = (document = '') =>
  htmlTokens(document).filter(
    (token): token is Extract<HtmlToken, { kind: 'open' }> => token.kind === 'open',
  );
const pagesOf = (files: Record<string, string>) =>
  Object.entries(files).filter(([path]) => path.endsWith('.html'));
const metaOf = (document: string | undefined, name: string) =>
  opensOf(document)
    .find(({ attributes }) => attributes.get('property') === name)
    ?.attributes.get('content');

describe.each(Object.entries(HOSTILE))('hostile texts, %s:', (_, hostileText) => {
  let hostile: Record<string, string> = {};
  beforeAll(() => {
    hostile = spoiledSite(hostileText);
  });
  it('stay texts: no page has an element, attribute or address that is not ours', () => {
    for (const [path, document] of pagesOf(hostile)) {
      const opens = opensOf(document);
      const scripts = opens
        .filter(({ name }) => name === 'script')
        .map(({ attributes }) => attributes.get('type'));
      expect(['application/ld+json,module', ''], path).toContain(scripts.join());
      expect(opens.map(({ name }) => name)).not.toContain('img');
      for (const { attributes } of opens)
        for (const [name, value] of attributes) {
          expect(name, path).not.toMatch(/^on/);
          if (name === 'href' || name === 'src') expect(value, path).not.toMatch(/^(javascript|data):/);
        }
    }
  });

  it('can still be read as they are', () => {
    for (const { value } of few.records) {
      const tokens = htmlTokens(hostile[`uk/r/${value.id}/index.html`] ?? '');
      expect(
        tokens.filter((token) => token.kind === 'text' && token.text.includes(hostileText)).length,
      ).toBeGreaterThan(2);
    }
  });

  it('break neither linked data nor oEmbed', () => {
    for (const [path, text] of Object.entries(hostile)) {
      if (path.endsWith('oembed.json')) {
        const { html } = JSON.parse(text) as { html: string };
        expect(opensOf(`<!doctype html>${html}`).map(({ name }) => name)).toEqual([
          'blockquote',
          'a',
          'iframe',
        ]);
      }
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
      if (data) expect(JSON.parse(data)).toHaveProperty('@context', 'https://schema.org');
    }
  });
});

describe('a site that knows where it is published', () => {
  const id = few.records.find(({ value }) => value.kind === 'event')?.value.id ?? '';
  const name = `r/${id}/index.html`;

  it('gives a page its whole addresses', () => {
    const page = site[`uk/${name}`];
    const url = `${ORIGIN}/uk/${name}`;
    const links = opensOf(page).filter(({ name: tag }) => tag === 'link');
    const hrefOf = (key: string, value: string) =>
      links.find(({ attributes }) => attributes.get(key) === value)?.attributes.get('href');
    expect(hrefOf('rel', 'canonical')).toBe(url);
    expect(hrefOf('hreflang', 'be')).toBe(`${ORIGIN}/be/${name}`);
    expect(hrefOf('hreflang', 'x-default')).toBe(`${ORIGIN}/en/${name}`);
    expect(hrefOf('type', 'application/json+oembed')).toBe(`${ORIGIN}/uk/r/${id}/oembed.json`);
    expect(metaOf(page, 'og:url')).toBe(url);
    expect(metaOf(page, 'og:locale')).toBe('uk_UA');
    expect(metaOf(page, 'og:image')).toBe(`${ORIGIN}/uk/r/${id}/card.png`);
    expect(page).toContain(`&lt;${url}&gt;`);
  });

  it('draws the poster in the state of the page, in its room', () => {
    const page = site[`be/${name}`];
    const element = opensOf(page).find(({ name: tag }) => tag === 'belarus-ukraine-atlas');
    expect(element?.attributes.get('select')).toBe(id);
    const drawn = opensOf(page).find(({ attributes }) => attributes.get('class') === 'drawn');
    expect(drawn?.attributes.get('aria-label')).toMatch(new RegExp(`^be \\d+ ${id}$`));
    expect(page).toContain('<div class="poster-room"><svg');
    expect(site['pages.css']).toMatch(/\.poster-room \{[^}]*aspect-ratio: 3 \/ 2;\s*width: 100%;/);
  });

  it('tells those who embed a page how', () => {
    const oembed = JSON.parse(site[`en/r/${id}/oembed.json`] ?? '{}') as Record<string, unknown>;
    const title = whole.records.find(({ value }) => value.id === id)?.value.title.en;
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      title,
      provider_url: `${ORIGIN}/`,
      width: 800,
      height: 700,
      thumbnail_url: `${ORIGIN}/en/r/${id}/card.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(oembed['html']).toMatch(
      new RegExp(
        `^<blockquote><a href="${ORIGIN}/en/${name}">[^<]+</a></blockquote><iframe src="${ORIGIN}/embed\\.html\\?lang=en&amp;day=\\d{4}-\\d\\d-\\d\\d&amp;select=${id}" title="[^"]+" width="800" height="700"></iframe>$`,
      ),
    );
  });

  it('has a sitemap of every page in every language, and only of pages', () => {
    const addresses = [...(site['sitemap.xml'] ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => url,
    );
    const pages = pagesOf(site).filter(([, document]) => document.includes('<belarus-ukraine-atlas'));
    expect(addresses.sort()).toEqual(pages.map(([path]) => `${ORIGIN}/${path}`).sort());
    const alternates = (site['sitemap.xml'] ?? '').match(/hreflang="be"/g);
    expect(alternates).toHaveLength(addresses.length);
    expect(site['robots.txt']).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('says nothing of cards where there are none, and no poster has no room', () => {
    const plain = compileStaticPages({ ...few, records: few.records.slice(0, 1) }, EDITION, {
      origin: ORIGIN,
      drawPoster: () => '',
      hasCards: false,
    });
    expect(Object.values(plain).join()).not.toMatch(/card\.png|<figure/);
  });

  it('has a page for what is not found that works at any depth', () => {
    const links = opensOf(site['404.html']).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links).toEqual([
      '/atlas/icon.svg',
      '/atlas/pages.css',
      '/atlas/en/index.html',
      '/atlas/uk/index.html',
      '/atlas/be/index.html',
    ]);
  });

  it('describes the record as a data set on the front page', () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
      site['en/index.html'] ?? '',
    )?.[1];
    expect(JSON.parse(data ?? '{}')).toMatchObject({
      '@type': 'Dataset',
      version: EDITION.version,
      datePublished: EDITION.published,
      url: `${ORIGIN}/en/index.html`,
      distribution: expect.arrayContaining([
        expect.objectContaining({ contentUrl: `${ORIGIN}/data/record.json` }),
      ]),
    });
  });
});
