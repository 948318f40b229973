import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

const dist = resolve(import.meta.dirname, '../dist');
const fileUrl = (path: string): string => pathToFileURL(resolve(dist, path)).href;

test('one file from a folder scrubs, tells records and changes the language, and asks for nothing', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const atlas = new AtlasDriver(page);
  await page.goto(`${fileUrl('atlas-offline.html')}#day=2022-03-15&lang=uk`);
  await atlas.whenReady();
  await expect(atlas.headline).toHaveText('15 березня 2022 року');
  await expect(atlas.element.locator('.axis-svg')).toBeVisible();
  const before = await atlas.visibleRecords();
  await atlas.drag(0.3, 0.6);
  expect(await atlas.visibleRecords()).not.toEqual(before);
  await atlas.select('border-length');
  await expect(atlas.details.locator('.history').first()).toBeVisible();
  await atlas.element.locator('select.language').selectOption('be');
  await expect(atlas.details.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Беларуска-ўкраінская мяжа',
  );
  expect(requests).toHaveLength(1);
  expect(atlas.faults).toEqual([]);
});

test('static pages opened from a folder are complete and link to each other', async ({ page }) => {
  await page.goto(fileUrl('en/r/border-length/index.html'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Belarus–Ukraine border');
  const picture = page.locator('.poster image');
  await expect(picture).toHaveCount(1);
  await page.getByRole('link', { name: 'Українська' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await page
    .locator('.marks-svg a')
    .first()
    .evaluate((link) => {
      location.href = new URL(link.getAttribute('href') ?? '', location.href).href;
    });
  await expect(page).not.toHaveURL(/border-length/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
