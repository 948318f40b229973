import { expect, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

test('a full map whose code arrives cut short leaves the light one, with a sentence', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await page.route(/mount-base-maplibre-[^/]*\.js/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const whole = await response.text();
    await route.fulfill({ response, body: whole.slice(0, whole.length / 2) });
  });
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await expect(atlas.notices).toContainText(['The full map could not be loaded']);
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
  await atlas.goTo('2022-02-24');
  await expect(atlas.headline).toHaveText('24 February 2022');
});

test('a full map that is slow in coming is told of after 20 seconds; the light one works meanwhile', async ({
  page,
}) => {
  test.slow();
  const atlas = new AtlasDriver(page);
  await page.route(/mount-base-maplibre-[^/]*\.js/, () => undefined);
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await atlas.drag(0.2, 0.5);
  expect(await atlas.day()).not.toBe('2022-03-15');
  await expect(atlas.notices).toContainText(['The full map could not be loaded'], { timeout: 60_000 });
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
});

test('a record that arrives cut short leaves poster and text, a sentence, and a way to ask again', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  let isCut = true;
  await page.route(/atlas\.en-[^/]*\.json/, async (route) => {
    if (!isCut) return route.fallback();
    const response = await route.fetch({ maxRetries: 3 });
    return route.fulfill({ response, body: (await response.text()).slice(0, 20_000) });
  });
  await page.goto('./index.html#renderer=svg');
  await expect(atlas.element.getByRole('alert')).toContainText('could not be loaded');
  await expect(atlas.element.locator('.base-svg .border-line')).toBeVisible();
  isCut = false;
  await atlas.button('Try again').click();
  await atlas.whenReady();
});

test('where every storage throws the atlas works as anywhere', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    Object.defineProperty(Document.prototype, 'cookie', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=svg&view=about');
  await expect(atlas.element.locator('section.about')).toBeVisible();
  await atlas.drag(0.2, 0.5);
  expect(await atlas.day()).not.toBe('2022-03-15');
  atlas.expectQuiet();
});

test('playing stops while the page is hidden for an hour and does not leap when it is seen again', async ({
  page,
}) => {
  await page.clock.install();
  const atlas = new AtlasDriver(page);
  await page.goto('./index.html#day=2022-02-24&renderer=svg');
  await expect(async () => {
    await page.clock.runFor(500);
    await expect(atlas.slider).toBeVisible({ timeout: 100 });
  }).toPass();
  await atlas.button('Play').click();
  await page.clock.runFor(2_000);
  const hide = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await hide(true);
  const day = await atlas.day();
  await page.clock.fastForward('01:00:00');
  await hide(false);
  await page.clock.runFor(500);
  expect(await atlas.day()).toBe(day);
});
