import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('nothing is stored before the reader asks; then the atlas opens, scrubs and tells records without a network', async ({
    page,
    context,
  }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open('#view=about&renderer=svg&lang=uk');
    await expect(atlas.button('Зберегти атлас для читання без мережі')).toBeVisible();
    const stored = () =>
      page.evaluate(async () => {
        const workers = await navigator.serviceWorker.getRegistrations();
        return [
          workers.length,
          (await caches.keys()).length,
          localStorage.length,
          sessionStorage.length,
          document.cookie,
        ];
      });
    expect(await stored()).toEqual([0, 0, 0, 0, '']);
    await atlas.button('Зберегти атлас для читання без мережі').click();
    await expect(atlas.button('Видалити збережений атлас')).toBeVisible({ timeout: 90_000 });
    await context.setOffline(true);
    await page.reload();
    await atlas.whenReady();
    await atlas.goTo('2022-03-15');
    await expect(atlas.headline).toHaveText('15 березня 2022 року');
    await expect(atlas.element.locator('.axis-svg')).toBeVisible();
    await atlas.select('border-length');
    await expect(atlas.details.locator('.history').first()).toBeVisible();
    await context.setOffline(false);
    await page.goto('about:blank');
    await page.goto('./#view=about&renderer=svg&lang=uk');
    await atlas.button('Видалити збережений атлас').click();
    await expect(atlas.button('Зберегти атлас для читання без мережі')).toBeVisible();
    expect((await stored()).slice(0, 2)).toEqual([0, 0]);
    // nor does what is read afterwards in the same page come to lie there
    await atlas.select('emb-by-kyiv');
    await expect(atlas.details.locator('.summary')).not.toBeEmpty();
    await atlas.element.evaluate((element) => element.setAttribute('lang', 'be'));
    await expect(atlas.element.locator('.atlas')).toHaveAttribute('lang', 'be');
    await page.waitForTimeout(1_000);
    expect((await stored()).slice(0, 2)).toEqual([0, 0]);
  });
});

test('a frame offers no storing', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await page.goto('./embed.html#view=about&renderer=svg');
  await atlas.whenReady();
  await expect(atlas.element.locator('section.about')).toBeVisible();
  await expect(atlas.button('Keep this atlas offline')).toHaveCount(0);
});

test('when a newer version has replaced the files of an open page, it opens anew where the reader was', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=svg');
  // published meanwhile: other code, and the details of the old version are gone
  let isReplaced = true;
  await page.route('**/atlas.js', (route) =>
    isReplaced
      ? route.fulfill({ contentType: 'text/javascript', body: 'import("./assets/first-new.js")' })
      : route.fallback(),
  );
  await page.route(/details-[^/]*\/en\/border-length\.json/, (route) =>
    isReplaced ? route.fulfill({ status: 404 }) : route.fallback(),
  );
  const reloaded = page.waitForEvent('load');
  // the page asked for anew, not its address that says what shows
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isReplaced = false;
  });
  await atlas.select('border-length');
  await reloaded;
  await atlas.whenReady();
  expect(await atlas.day()).toBe('2022-03-15');
  expect(await atlas.selection()).toBe('border-length');
  await expect(atlas.details.locator('.history').first()).toBeVisible();
});

test('a file that is missing for another reason does not open the page anew', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=svg');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.route(/details-[^/]*\/en\/border-length\.json/, (route) => route.fulfill({ status: 404 }));
  await atlas.select('border-length');
  await expect(atlas.details.getByRole('alert')).toBeVisible();
  await page.waitForTimeout(500);
  expect(loads).toBe(0);
});
