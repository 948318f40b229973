import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from '../driver.ts';

/** Where a newspaper might keep the atlas. */
const FOLDER = '/press/2026/atlas/';

/** The site below `FOLDER`; resolves to what was asked beside it, which nothing may be. */
async function moveInto(page: Page): Promise<string[]> {
  const beside: string[] = [];
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.protocol !== 'http:' || url.pathname === '/favicon.ico') return route.fallback();
    if (!url.pathname.startsWith(FOLDER)) {
      beside.push(url.pathname);
      return route.fulfill({ status: 404 });
    }
    url.pathname = url.pathname.slice(FOLDER.length - 1);
    return route.fulfill({ response: await route.fetch({ url: url.href, maxRetries: 3 }) });
  });
  return beside;
}

test('the site works below any folder: map, records, pages, full map', async ({ page }) => {
  const beside = await moveInto(page);
  const atlas = new AtlasDriver(page);
  await page.goto(`.${FOLDER}#day=2022-03-15&renderer=maplibre`);
  await atlas.whenReady();
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
  await atlas.element.evaluate((element) => (element as AtlasFace).go({ select: 'emb-ua-minsk' }));
  await expect(atlas.details.locator('.sources a').first()).toBeVisible();
  await atlas.element.evaluate((element) => (element as AtlasFace).go({ view: 'about', select: '' }));
  await expect(atlas.element.locator('.side h2').first()).toContainText('What this atlas is');
  expect(beside).toEqual([]);
  atlas.expectQuiet();
});

test('a record’s page below a folder opens the atlas and leads to its neighbours', async ({ page }) => {
  const beside = await moveInto(page);
  const atlas = new AtlasDriver(page);
  await page.goto(`.${FOLDER}uk/r/emb-ua-minsk/index.html`);
  await atlas.whenReady();
  expect(await atlas.selection()).toBe('emb-ua-minsk');
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', link.baseURI).href));
  const own = links.filter((href) => new URL(href).host === new URL(page.url()).host);
  expect(own.length).toBeGreaterThan(5);
  for (const href of own) expect(new URL(href).pathname.startsWith(FOLDER), href).toBe(true);
  expect(beside).toEqual([]);
  atlas.expectQuiet();
});

test('the frame works below a folder, and leads to the full page there', async ({ page }) => {
  const beside = await moveInto(page);
  const atlas = new AtlasDriver(page);
  await page.goto(`.${FOLDER}embed.html#day=2014-05-01`);
  await atlas.whenReady();
  const full = atlas.element.locator('a.full-page').first();
  await expect(full).toHaveAttribute('href', new RegExp(`${FOLDER}(index\\.html)?#.*day=2014-05-01`));
  expect(beside).toEqual([]);
  atlas.expectQuiet();
});
