import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeState, pairsOfAddress } from '../../core/app-state/url-grammar.ts';
import { RECORD_LANGUAGES } from '../../core/text/language.ts';
import { type HtmlToken, htmlTokens } from '../../testing/html-tokens.ts';
import { readSources } from '../read-sources.ts';
import { compileStaticPages } from './compile-static-pages.ts';
import { DOWNLOADS } from './linked-data.ts';

const { sources } = readSources(join(import.meta.dirname, '../../..'));
const EDITION = { version: '2026.1', published: '2026-11-24' };
const files = compileStaticPages(sources, EDITION, { origin: null, drawPoster: () => '', hasCards: false });
const records = sources.records.map(({ value }) => value);

type Open = Extract<HtmlToken, { kind: 'open' }>;
const parsed = new Map(
  Object.entries(files)
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, document]) => [path, parse(path, document)]),
);

function parse(path: string, document: string): HtmlToken[] {
  try {
    return htmlTokens(document);
  } catch (cause) {
    throw new Error(`${path}: ${String(cause)}`);
  }
}

const opensOf = (path: string): Open[] =>
  (parsed.get(path) ?? []).filter((token): token is Open => token.kind === 'open');

const linksOf = (path: string): string[] =>
  opensOf(path).flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? []);

/** Text of a page outside of scripts, on one line. */
const textOf = (path: string): string =>
  (parsed.get(path) ?? [])
    .flatMap((token, i, tokens) => {
      const before = tokens[i - 1];
      const isScript = before?.kind === 'open' && before.name === 'script';
      return token.kind === 'text' && !isScript ? token.text : [];
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const dataOf = (path: string): Record<string, unknown> => {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(files[path] ?? '');
  return JSON.parse(script?.[1] ?? '{}') as Record<string, unknown>;
};

/** What the build publishes beside the pages. */
const PUBLISHED = ['index.html', 'atlas.js', 'icon.svg', ...DOWNLOADS.map(({ path }) => path)];
const isExternal = (link: string) => /^https?:\/\//.test(link);

describe('the pages', () => {
  it.each(RECORD_LANGUAGES)(
    'in %s: one for every record, chapter, place with a record, former id and view',
    (lang) => {
      const names = [
        'index.html',
        'about/index.html',
        'disagreements/index.html',
        ...records.flatMap(({ id, aliases = [] }) => [id, ...aliases]).map((id) => `r/${id}/index.html`),
        ...sources.chapters.map(({ value }) => `c/${value.id}/index.html`),
        ...new Set(records.flatMap(({ places }) => places.map((id) => `p/${id}/index.html`))),
      ];
      const found = Object.keys(files).filter((path) => path.startsWith(`${lang}/`));
      expect(found.sort()).toEqual(names.map((name) => `${lang}/${name}`).sort());
      expect(records.length).toBeGreaterThan(300);
    },
  );

  it('link only to pages, to published files, and to places in them', () => {
    const lost: string[] = [];
    const idsOf = new Map(
      [...parsed.keys()].map((path) => [
        path,
        new Set(opensOf(path).map(({ attributes }) => attributes.get('id'))),
      ]),
    );
    for (const path of parsed.keys()) {
      if (path === '404.html') continue;
      for (const link of linksOf(path).filter((each) => !isExternal(each))) {
        const [file = '', fragment] = link.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        const isThere = files[target] !== undefined || PUBLISHED.includes(target);
        const isState = target === 'index.html';
        if (!isThere || (fragment && !isState && !idsOf.get(target)?.has(fragment)))
          lost.push(`${path} → ${link}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('link to other pages by their files, so that they open from a folder', () => {
    for (const path of parsed.keys())
      for (const link of linksOf(path).filter((each) => !isExternal(each) && !each.startsWith('#')))
        expect(link.replace(/#.*$/, ''), path).toMatch(/\.(html|css|js|svg|json|geojson|csv)$/);
  });

  it('have no id twice', () => {
    for (const path of parsed.keys()) {
      const ids = opensOf(path).flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(ids, path).toEqual([...new Set(ids)]);
    }
  });

  it('say their language, and open the atlas in it', () => {
    for (const path of parsed.keys()) {
      const [root] = opensOf(path);
      expect(root?.attributes.get('lang'), path).toBe(path === '404.html' ? 'en' : path.slice(0, 2));
      const element = opensOf(path).find(({ name }) => name === 'belarus-ukraine-atlas');
      if (element) expect(element.attributes.get('lang')).toBe(path.slice(0, 2));
    }
  });

  it('open the atlas in a state that it can read, by attributes and by link alike', () => {
    for (const path of parsed.keys()) {
      const element = opensOf(path).find(({ name }) => name === 'belarus-ukraine-atlas');
      if (!element) continue;
      const link = linksOf(path).find((each) => /index\.html#day=/.test(each)) ?? '';
      const byAttributes = decodeState([...element.attributes]);
      const byLink = decodeState(pairsOfAddress(link.split('#')[1] ?? ''));
      expect(byAttributes.issues, path).toEqual([]);
      expect(byLink, path).toEqual(byAttributes);
      expect(byAttributes.state.day, path).toBeDefined();
      const [, folder, id] = path.split('/');
      if (folder === 'r') expect(byLink.state.select ?? byLink.state.figure).toBe(id);
      if (folder === 'c') expect(byLink.state.chapter).toBe(id);
      if (folder === 'p') expect(byLink.state.filter?.places).toEqual([id]);
    }
  });

  it('name one another in every language, this one and the default included', () => {
    const alternatesOf = (path: string) =>
      opensOf(path)
        .filter(({ name, attributes }) => name === 'link' && attributes.has('hreflang'))
        .map(({ attributes }) => [
          attributes.get('hreflang') ?? '',
          posix.join(posix.dirname(path), attributes.get('href') ?? ''),
        ]);
    for (const path of parsed.keys()) {
      if (!opensOf(path).some(({ name }) => name === 'belarus-ukraine-atlas')) continue;
      const name = path.slice(3);
      const all = [...RECORD_LANGUAGES.map((lang) => [lang, `${lang}/${name}`]), ['x-default', `en/${name}`]];
      expect(alternatesOf(path), path).toEqual(all);
    }
  });

  it('leave out all that needs the address of the site', () => {
    for (const path of ['sitemap.xml', 'robots.txt', 'en/oembed.json']) expect(files[path]).toBeUndefined();
    for (const [path, document] of Object.entries(files))
      if (path.endsWith('.html') && !path.includes('/r/'))
        expect(document, path).not.toMatch(/rel="canonical"|og:|oembed/);
  });

  it('have a title of their own and a description of at most 160 characters', () => {
    for (const path of parsed.keys()) {
      const description = opensOf(path).find(({ attributes }) => attributes.get('name') === 'description');
      const element = opensOf(path).some(({ name }) => name === 'belarus-ukraine-atlas');
      expect(description !== undefined, path).toBe(element);
      const content = description?.attributes.get('content') ?? 'none';
      expect(content.length, path).toBeLessThanOrEqual(160);
      expect(content.length, path).toBeGreaterThan(3);
    }
  });
});

describe('the page of a record', () => {
  const pageOf = (id: string, lang = 'en') => `${lang}/r/${id}/index.html`;

  it('tells title, summary, date and every citation, with its address as text', () => {
    const citations = new Map(sources.citations.map(({ value }) => [value.id, value]));
    for (const record of records)
      for (const lang of RECORD_LANGUAGES) {
        const text = textOf(pageOf(record.id, lang));
        expect(text).toContain(record.title[lang]);
        expect(text).toContain(record.summary[lang].replaceAll(/\s+/g, ' '));
        for (const { citation } of record.citations) {
          const { url, title } = citations.get(citation) ?? { title: '' };
          expect(text, record.id).toContain(title.replaceAll(/\s+/g, ' '));
          if (url) expect(text, record.id).toContain(url);
          if (url) expect(linksOf(pageOf(record.id, lang)), record.id).toContain(url);
        }
        for (const claim of record.claims) expect(text, record.id).toContain(claim.value[lang]);
      }
  });

  it('tells every value of a figure with who gives it', () => {
    const figures = records.filter((record) => record.kind === 'figure');
    expect(figures.length).toBeGreaterThan(30);
    for (const { id, figure } of figures) {
      const rows = opensOf(pageOf(id)).filter(({ name }) => name === 'tr');
      expect(rows, id).toHaveLength(figure.points.length + 1);
      const text = textOf(pageOf(id));
      for (const { assertedBy } of figure.points) expect(text, id).toContain(assertedBy.en);
    }
  });

  it('gives its beginning only as exactly as it is known', () => {
    const withDate = (edtf: string) =>
      records.find(({ date, kind }) => date === edtf && kind !== 'figure')?.id ?? '';
    for (const { id, date, kind } of records) {
      if (kind === 'figure') continue;
      const { startDate = '' } = dataOf(pageOf(id));
      expect(date.replaceAll(/[[~?%]/g, ''), id).toContain(String(startDate));
    }
    expect(dataOf(pageOf(withDate('2011-06~')))).toMatchObject({ startDate: '2011', endDate: '2011' });
    expect(dataOf(pageOf(withDate('2020-08/2022-02')))).toMatchObject({
      startDate: '2020-08',
      endDate: '2022-02',
    });
    expect(dataOf(pageOf(withDate('/..')))).not.toHaveProperty('startDate');
  });

  it('has a position in its data only where the place is known to the town or better', () => {
    const precisionOf = new Map(
      sources.places.map(({ value }) => [value.properties.name.en, value.properties.precision]),
    );
    const locations = records.flatMap(({ id }) => dataOf(pageOf(id))['location'] ?? []) as {
      name: string;
      geo?: unknown;
    }[];
    expect(locations.length).toBeGreaterThan(100);
    for (const { name, geo } of locations)
      expect(geo === undefined, name).toBe(
        ['district', 'region', 'country'].includes(precisionOf.get(name) ?? ''),
      );
  });

  it('marks English in other languages as English', () => {
    const { record } = sources.changes[0] ?? { record: '' };
    const tokens = parsed.get(pageOf(record, 'be')) ?? [];
    const told = tokens.findIndex(
      (token) => token.kind === 'text' && token.text === sources.changes[0]?.text,
    );
    const around = tokens[told - 1];
    expect(around?.kind === 'open' && around.attributes.get('lang')).toBe('en');
  });

  it('warns of violence before it tells of it', () => {
    const sensitive = records.find((record) => record.sensitive);
    const text = textOf(pageOf(sensitive?.id ?? ''));
    const [caution, summary] = ['tells of violence', sensitive?.summary.en ?? ''].map((each) =>
      text.indexOf(each, text.indexOf('Open in the atlas')),
    );
    expect(caution).toBeGreaterThan(0);
    expect(caution).toBeLessThan(summary ?? 0);
  });

  it('is small enough with its styles: 20 KiB of brotli at the largest', () => {
    const pages = Object.entries(files).filter(([path]) => /^..\/r\//.test(path));
    const largest = pages.toSorted(([, a], [, b]) => b.length - a.length).slice(0, 6);
    const styles = brotliCompressSync(files['pages.css'] ?? '').length;
    for (const [path, page] of largest)
      expect(brotliCompressSync(page).length + styles, path).toBeLessThanOrEqual(20 * 1024);
  });
});

it('the front page lists every record once, oldest first', () => {
  for (const lang of RECORD_LANGUAGES) {
    const linked = linksOf(`${lang}/index.html`).filter((link) => link.startsWith('r/'));
    expect([...linked].sort()).toEqual(records.map(({ id }) => `r/${id}/index.html`).sort());
    const years = opensOf(`${lang}/index.html`).flatMap(({ name, attributes }) =>
      name === 'h3' ? Number(attributes.get('id')?.slice(5)) : [],
    );
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(years[0]).toBeGreaterThan(1900);
  }
});

it('neighbours in time lead through every record, there and back', () => {
  const stepOf = (path: string, rel: string): string | null => {
    const link = opensOf(path)
      .find(({ attributes }) => attributes.get('rel') === rel)
      ?.attributes.get('href');
    return link === undefined ? null : posix.join(posix.dirname(path), link);
  };
  const first = records
    .map(({ id }) => `uk/r/${id}/index.html`)
    .filter((path) => stepOf(path, 'prev') === null);
  expect(first).toHaveLength(1);
  const seen: string[] = [];
  for (let path = first[0] ?? null; path !== null; path = stepOf(path, 'next')) {
    expect(stepOf(path, 'prev')).toBe(seen.at(-1) ?? null);
    seen.push(path);
  }
  expect(new Set(seen).size).toBe(records.length);
});

it('a former id leads to the record of today', () => {
  const moved = records.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id] as const));
  expect(moved.length).toBeGreaterThan(3);
  for (const [alias, id] of moved) {
    const target = `../${id}/index.html`;
    const path = `be/r/${alias}/index.html`;
    const refresh = opensOf(path).find(({ attributes }) => attributes.has('http-equiv'));
    expect(refresh?.attributes.get('content')).toBe(`0; url=${target}`);
    expect(linksOf(path).filter((link) => link === target)).toHaveLength(2);
  }
});
