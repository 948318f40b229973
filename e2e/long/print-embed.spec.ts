import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { type HostServer, startHostServer } from '../host-server.ts';

let hosts: HostServer;

test.beforeAll(async ({ baseURL }) => {
  hosts = await startHostServer((baseURL ?? '').replace(/\/$/, ''));
});

test.afterAll(() => hosts.close());

/** Moves a hand over the atlas, as every reader does before printing, and waits for what paper needs. */
async function reachFor(page: Page, atlas: AtlasDriver): Promise<void> {
  const box = await atlas.element.boundingBox();
  if (!box) throw new Error('The atlas is not on the page.');
  await page.mouse.move(box.x + 100, box.y + 100);
  await expect
    .poll(() =>
      atlas.element.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /print-view/.test(name)),
      ),
    )
    .toBe(true);
}

/** On paper: the picture of the day, whose notes tell where it comes from, and the open record with its sources. */
async function expectPaper(atlas: AtlasDriver): Promise<void> {
  const picture = atlas.element.locator('.paper-picture svg');
  await expect(picture).toBeVisible();
  await expect(picture.locator('.picture-headline')).toHaveText('1 July 1992');
  await expect(picture).toContainText('OpenStreetMap');
  await expect(picture).toContainText('#day=1992-07-01');
  await expect(atlas.element.locator('.stage')).toBeHidden();
  const colour = await atlas.element.locator('.atlas').evaluate((room) => getComputedStyle(room).color);
  expect(colour).toBe('rgb(0, 0, 0)');
}

test('an article that is printed prints the element’s picture, its list and the sources of the open record', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  // the article’s own colours are for screens
  await page.goto(`${hosts.origin}/themed.html`);
  await atlas.whenReady();
  await atlas.element.evaluate((element) => element.setAttribute('select', 'emb-ua-minsk'));
  await expect(atlas.details.locator('.sources a').first()).toBeAttached();
  await reachFor(page, atlas);
  await page.emulateMedia({ media: 'print' });
  await expectPaper(atlas);
  const shown = await atlas.visibleRecords();
  await expect(atlas.element.locator('.paper-list li')).toHaveCount(shown.length);
  const link = atlas.details.locator('.sources a').first();
  await expect(link).toBeVisible();
  await expect(link).toHaveText((await link.getAttribute('href')) ?? '');
  // nothing is cut off, and the article goes on below
  const room = await atlas.element.evaluate((element) => ({
    whole: element.shadowRoot?.querySelector('.atlas')?.scrollHeight ?? 0,
    given: element.getBoundingClientRect().height,
  }));
  expect(room.given).toBeGreaterThanOrEqual(room.whole - 1);
  const after = await page.locator('#after').boundingBox();
  const box = await atlas.element.boundingBox();
  expect(after?.y ?? 0).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) - 1);
  await page.emulateMedia({ media: 'screen' });
  await expect(atlas.element.locator('.stage')).toBeVisible();
  await expect(atlas.element.locator('.paper-list')).toHaveCount(0);
  atlas.expectQuiet();
});

test('a frame in an article that is printed holds the picture whole', async ({ page }) => {
  const atlas = new AtlasDriver(page, page.locator('iframe').contentFrame().locator('belarus-ukraine-atlas'));
  await page.goto(`${hosts.origin}/article.html`);
  await atlas.whenReady();
  await reachFor(page, atlas);
  await page.emulateMedia({ media: 'print' });
  await expectPaper(atlas);
  const { bottom, frame } = await atlas.element.evaluate((element) => ({
    bottom: element.shadowRoot?.querySelector('.paper-picture svg')?.getBoundingClientRect().bottom ?? 0,
    frame: innerHeight,
  }));
  expect(bottom).toBeGreaterThan(200);
  expect(bottom).toBeLessThanOrEqual(frame);
  atlas.expectQuiet();
});
