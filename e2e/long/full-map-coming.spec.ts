import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from '../driver.ts';

/** When the full map is fetched, a third of a megabyte: unasked only where it costs the reader nothing. */

/** Longer than an idle page waits before it asks for the full map. */
const LONG_ENOUGH_MS = 5_000;

function countFullMaps(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (/maplibre[^/]*\.js/.test(request.url())) count += 1;
  });
  return () => count;
}

const giveConnection = (page: Page, facts: object) =>
  page.addInitScript((told) => {
    Object.defineProperty(navigator, 'connection', { value: told, configurable: true });
  }, facts);

test('the site fetches the full map once it is idle, and keeps day, place and selection', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  const fullMaps = countFullMaps(page);
  await atlas.open('#day=2022-03-15&camera=6.2/51.4/29&select=emb-by-kyiv');
  await expect(atlas.element.locator('section.map[data-base="maplibre"]')).toBeVisible({ timeout: 60_000 });
  expect(fullMaps()).toBeGreaterThan(0);
  expect([await atlas.day(), await atlas.selection()]).toEqual(['2022-03-15', 'emb-by-kyiv']);
  expect(page.url()).toContain('camera=6.2/51.4/29');
});

for (const [name, facts] of [
  ['saves data', { saveData: true, effectiveType: '4g' }],
  ['has a slow network', { saveData: false, effectiveType: '3g' }],
] as const) {
  test(`to a reader who ${name} it does not come unasked, but when asked for`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    const fullMaps = countFullMaps(page);
    await giveConnection(page, facts);
    await atlas.open('#day=2022-03-15');
    await page.waitForTimeout(LONG_ENOUGH_MS);
    expect(fullMaps()).toBe(0);
    await atlas.button('Full map').click();
    await expect(atlas.element.locator('section.map[data-base="maplibre"]')).toBeVisible({ timeout: 60_000 });
  });
}

test('while the map plays the full one waits', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  const fullMaps = countFullMaps(page);
  await atlas.open('#day=1992-01-01');
  await atlas.element.evaluate((element) => (element as AtlasFace).play());
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await atlas.day()).not.toBe('1992-01-01');
  expect(fullMaps()).toBe(0);
  await atlas.element.evaluate((element) => (element as AtlasFace).pause());
  await expect(atlas.element.locator('section.map[data-base="maplibre"]')).toBeVisible({ timeout: 60_000 });
});

test('in a frame it comes only when asked for, or where the light map has no more to show', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  const fullMaps = countFullMaps(page);
  await page.goto('./embed.html#day=2022-03-15&camera=6.5/51.4/30');
  await atlas.whenReady();
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(fullMaps()).toBe(0);
  for (let i = 0; i < 2; i++) await atlas.button('Zoom in').click();
  await expect(atlas.element.locator('section.map[data-base="maplibre"]')).toBeVisible({ timeout: 60_000 });
  expect(await atlas.day()).toBe('2022-03-15');
});
