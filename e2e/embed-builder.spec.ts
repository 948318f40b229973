import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('the view that shows becomes code to paste, in every form, with a preview of it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&layers=border,axes&renderer=svg&view=embed&lang=en');
  const builder = atlas.element.locator('.embed-builder');
  const code = builder.locator('textarea');
  await expect(code).toHaveValue(
    /<iframe[\s\S]*embed\.html#lang=en&amp;day=2022-03-15&amp;layers=border,axes[\s\S]*frame\.js/,
  );
  await builder.getByLabel('List of what shows').uncheck();
  await expect(code).toHaveValue(/parts=timeline,legend/);
  await builder.locator('.builder-frozen').check();
  await expect(code).toHaveValue(/\/v\/2\d{3}\.\d+\/embed\.html/);
  await builder.locator('.builder-form').selectOption('link');
  await expect(code).toHaveValue(/\/en\/index\.html$/);
  await expect(builder.locator('.lost')).toContainText('day, layers, parts');
  await builder.locator('.builder-form').selectOption('story');
  const example = (await builder.locator('.example').getAttribute('href')) ?? '';
  expect(await (await page.request.get(example)).text()).toContain('One border, five moments');
  // no field is wider than the page of the builder
  expect(await builder.evaluate((room) => room.scrollWidth - room.clientWidth)).toBeLessThanOrEqual(0);
  await builder.locator('.builder-form').selectOption('element');
  await expect(code).toHaveValue(/<belarus-ukraine-atlas[\s\S]*day="2022-03-15"/);
  const preview = builder.frameLocator('iframe').locator('belarus-ukraine-atlas');
  await expect(preview.locator('.headline')).toHaveText('15 March 2022');
  await expect(preview.locator('.side')).toBeHidden();
  atlas.expectQuiet();
});

test('parts that a link leaves out are not shown; an open record is told all the same', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#parts=timeline&renderer=svg');
  await expect(atlas.slider).toBeVisible();
  await expect(atlas.element.locator('.legend')).toBeHidden();
  await expect(atlas.element.locator('.side')).toBeHidden();
  await atlas.select('border-length');
  await expect(atlas.details).toBeVisible();
});

test('an embed offers no builder', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await page.goto('./embed.html#renderer=svg');
  await atlas.whenReady();
  await expect(atlas.button('About')).toBeVisible();
  await expect(atlas.button('Embed')).toHaveCount(0);
});
