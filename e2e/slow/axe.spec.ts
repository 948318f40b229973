import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { bringAxe, expectNoIssues } from '../axe-check.ts';
import { AtlasDriver } from '../driver.ts';

/** Colours depend on the theme, texts on the language: each of both is asked on every page, not each pair. */
const ROUNDS = [
  ['en', ['light', 'dark']],
  ['uk', ['dark']],
  ['be', ['light']],
] as const;
const dist = resolve(import.meta.dirname, '../../dist');
const [version = 'none'] = readdirSync(resolve(dist, 'v'));
const offlineFile = pathToFileURL(resolve(dist, 'atlas-offline.html')).href;

/** A kind of page that is the atlas: where it is, and what is there once it is whole. */
interface AtlasKind {
  readonly name: string;
  readonly page?: string;
  readonly state: string;
  readonly whole: string;
  /** What is there and not on the site: the rest of the page is asked there. Without it all is asked. */
  readonly part?: string;
  /** What a reader does there first. */
  readonly act?: (atlas: AtlasDriver) => Promise<void>;
}

const ATLAS_KINDS: readonly AtlasKind[] = [
  { name: 'the site', state: 'renderer=svg', whole: '.axis-svg' },
  {
    name: 'the site over the full map',
    state: 'renderer=maplibre',
    whole: '.map[data-base="maplibre"] .mark',
  },
  {
    name: 'an opened record',
    part: '.side',
    state: 'select=border-length&ruler=20&renderer=svg',
    whole: '.ruler-result',
  },
  {
    name: 'an opened record with claims',
    part: '.side',
    state: 'select=machulishchy-a50-attack&renderer=svg',
    whole: '.details .sources a',
  },
  { name: 'the legend', part: '.legend', state: 'renderer=svg', whole: '.legend-toggle', act: openLegend },
  {
    name: 'finding',
    part: '.side',
    state: 'view=find&q=Minsk&filter=category:military&renderer=svg',
    whole: '.found-records li',
    act: unfoldAll,
  },
  {
    name: 'two days compared',
    part: ':is(.side, .map)',
    state: 'day=2022-06-01&compare=2021-06-01&renderer=svg',
    whole: '.compare-list li',
  },
  {
    name: 'a figure',
    part: '.timeline',
    state: 'figure=rating-hostile&renderer=svg',
    whole: '.figure-point',
  },
  {
    name: 'a window of time',
    part: '.timeline',
    state: 'mode=window&from=2022-01-01&to=2022-12-31&renderer=svg',
    whole: '.window-handle',
  },
  { name: 'a chapter', state: 'chapter=invasion&renderer=svg', whole: '.chapter-story .stops button' },
  { name: 'about', part: '.side', state: 'view=about&renderer=svg', whole: '.page.about .cite-atlas' },
  {
    name: 'disagreements',
    part: '.side',
    state: 'view=disagreements&renderer=svg',
    whole: '.disagreement',
    act: unfoldTwo,
  },
  {
    name: 'the embed builder',
    part: '.side',
    state: 'view=embed&renderer=svg',
    whole: '.embed-builder textarea',
    act: awaitPreview,
  },
  {
    name: 'saving a picture',
    part: '.picture-dialog',
    state: 'renderer=svg',
    whole: '.download-box',
    act: openPictureDialog,
  },
  { name: 'a notice', part: '.notices', state: 'select=no-such-record&renderer=svg', whole: '.notice' },
  {
    name: 'paper',
    state: 'select=border-length&renderer=svg',
    whole: '.details .sources a',
    act: layOnPaper,
  },
  { name: 'an embed', page: './embed.html', state: 'renderer=svg', whole: '.axis-svg' },
  {
    name: 'a frozen embed',
    page: `./v/${version}/embed.html`,
    state: 'renderer=svg&select=border-length',
    whole: '.details .sources a',
  },
  { name: 'the offline file', page: offlineFile, state: 'day=2022-03-15', whole: '.axis-svg' },
];

async function openLegend(atlas: AtlasDriver): Promise<void> {
  const body = atlas.element.locator('.legend-body');
  if (!(await body.isVisible())) await atlas.element.locator('.legend-toggle').click();
  await expect(body).toBeVisible();
}

async function unfoldAll(atlas: AtlasDriver): Promise<void> {
  await atlas.element.locator('.side details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

async function openPictureDialog(atlas: AtlasDriver): Promise<void> {
  await atlas.element.locator('.download-box summary').click();
  await atlas.element.locator('.download-box .picture').click();
  await expect(atlas.element.locator('.picture-dialog .picture-preview')).toBeVisible();
}

async function layOnPaper(atlas: AtlasDriver): Promise<void> {
  await atlas.page.mouse.move(300, 300);
  await expect
    .poll(() =>
      atlas.page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /print-view/.test(name)),
      ),
    )
    .toBe(true);
  await atlas.page.emulateMedia({ media: 'print' });
  await expect(atlas.element.locator('.paper-list li').first()).toBeVisible();
}

/** The preview is a page of its own: whole once its list can be pressed. */
async function awaitPreview(atlas: AtlasDriver): Promise<void> {
  const preview = atlas.element.locator('.embed-builder').frameLocator('iframe');
  await expect(preview.locator('.list li button').first()).toBeVisible();
}

/** Two of the many: what axe has to say of one holds for all, and all take a minute. */
async function unfoldTwo(atlas: AtlasDriver): Promise<void> {
  for (const n of [0, 1]) await atlas.element.locator('.disagreement summary').nth(n).click();
}

/** Asks axe in daylight, in the dark, or in both. */
async function askIn(
  themes: readonly ('light' | 'dark')[],
  page: Page,
  where: string,
  part?: string,
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expectNoIssues(page, `${where}, ${colorScheme}`, part);
  }
}

test.use({ reducedMotion: 'reduce' });

for (const { name, page: address = './', state, whole, part, act } of ATLAS_KINDS) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await bringAxe(page);
    const atlas = new AtlasDriver(page);
    for (const [lang, themes] of ROUNDS) {
      await page.goto('about:blank');
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(`${address}#lang=${lang}&${state}`);
      await atlas.whenReady();
      await expect(atlas.element.locator(whole).first()).toBeVisible();
      await act?.(atlas);
      await askIn(themes, page, `${name} in ${lang}`, part);
    }
  });
}

const STATIC_PAGES = [
  'index.html',
  'r/border-length/index.html',
  'r/trade-turnover-1992-2014/index.html',
  'c/invasion/index.html',
  'p/minsk/index.html',
  'disagreements/index.html',
  'about/index.html',
];

for (const path of STATIC_PAGES) {
  test(`axe finds nothing on the page ${path} as it is read without scripts`, async ({ page }) => {
    await bringAxe(page);
    // scripts of ours do not come, so that the page stays what it is without them
    await page.route('**/*.js', (route) => route.abort());
    for (const [lang, themes] of ROUNDS) {
      await page.goto(`./${lang}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await askIn(themes, page, `${lang}/${path}`);
    }
  });
}

for (const path of ['404.html', 'index.html', 'embed.html']) {
  test(`axe finds nothing on ${path} without scripts`, async ({ page }) => {
    await bringAxe(page);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`./${path}`);
    await expect(page.locator('a[href$="uk/index.html"]').first()).toBeVisible();
    await askIn(['light', 'dark'], page, path);
  });
}
