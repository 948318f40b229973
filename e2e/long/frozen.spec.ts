import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

const [version = 'none'] = readdirSync(resolve(import.meta.dirname, '../../dist/v'));

test('a frozen version works by itself: it asks for nothing outside its folder', async ({ page }) => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  const atlas = new AtlasDriver(page);
  await page.goto(`./v/${version}/embed.html#day=2022-03-15&renderer=svg&select=border-length`);
  await atlas.whenReady();
  await expect(atlas.headline).toHaveText('15 March 2022');
  await expect(atlas.element.locator('.axis-svg')).toBeVisible();
  await expect(atlas.details.getByRole('heading', { level: 2 })).toBeVisible();
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !path.startsWith(`/v/${version}/`))).toEqual([]);
  atlas.expectQuiet();
});
