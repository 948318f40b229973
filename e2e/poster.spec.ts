import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

/** Widths and heights of windows: phone, tablet, desk. */
const WINDOWS = [
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const page_ of ['index.html', 'embed.html']) {
    test(`${page_} shows the opening day, its marks and the ways to read on`, async ({ page }) => {
      await page.goto(`./${page_}`);
      const atlas = page.locator('belarus-ukraine-atlas');
      await expect(atlas.locator('.headline')).toHaveText('24 February 2022');
      await expect(atlas.locator('.base-svg .border-line')).toBeVisible();
      expect(await atlas.locator('.mark').count()).toBeGreaterThan(60);
      await expect(atlas.getByText('Kyiv', { exact: true })).toBeVisible();
      for (const name of ['English', 'Українська', 'Беларуская'])
        await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    });
  }
});

for (const [width, height] of WINDOWS) {
  test(`at ${width} × ${height} the live atlas takes the poster’s place without moving anything`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const atlas = new AtlasDriver(page);
    const release = await holdBack(page);
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number[] }).shifts.push(
            (entry as unknown as { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('./index.html#renderer=svg');
    const stage = atlas.element.locator('.stage');
    await expect(atlas.element.locator('.base-svg .border-line')).toBeVisible();
    const before = await stage.boundingBox();
    const land = await atlas.element.locator('.base-svg .border-line').boundingBox();
    release();
    await atlas.whenReady();
    await expect(atlas.element.locator('.axis-svg')).toBeVisible();
    const after = await stage.boundingBox();
    for (const key of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((after?.[key] ?? 0) - (before?.[key] ?? 0)), key).toBeLessThanOrEqual(1);
    const landAfter = await atlas.element.locator('.base-svg .border-line').boundingBox();
    for (const key of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((landAfter?.[key] ?? 0) - (land?.[key] ?? 0)), `border ${key}`).toBeLessThanOrEqual(2);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005);
    atlas.expectQuiet();
  });
}

test('the poster’s base becomes the live one: nothing of it is fetched or drawn again', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const atlas = new AtlasDriver(page);
  const release = await holdBack(page);
  await page.goto('./index.html#renderer=svg');
  await atlas.element.locator('.base-svg').evaluate((svg) => {
    (svg as Element & { isPoster?: boolean }).isPoster = true;
  });
  release();
  await atlas.whenReady();
  const isSame = await atlas.element
    .locator('.base-svg')
    .evaluate((svg) => (svg as Element & { isPoster?: boolean }).isPoster);
  expect(isSame).toBe(true);
  await expect(atlas.element.locator('.base-svg')).toHaveCount(1);
  expect(requests.filter((url) => /base-[^/]*\.json/.test(url))).toEqual([]);
});

test('a link to another day never shows the opening day’s marks as if they were that day’s', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  // the code arrives, the record does not
  await page.route(/atlas\.en-[^/]*\.json/, () => undefined);
  await page.goto('./index.html#renderer=svg&day=2013-06-01');
  await expect(atlas.element.locator('.headline')).toBeHidden();
  await expect(atlas.element.locator('.marks-svg')).toBeHidden();
  await expect(atlas.element.locator('.base-svg .border-line')).toBeVisible();
});

test('where the record cannot be loaded the poster and the text stay, with a sentence and a way to ask again', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  let isDown = true;
  await page.route(/atlas\.en-[^/]*\.json/, (route) =>
    isDown ? route.fulfill({ status: 404 }) : route.fallback(),
  );
  await page.goto('./index.html#renderer=svg');
  await expect(atlas.element.getByRole('alert')).toContainText('could not be loaded');
  await expect(atlas.element.locator('.base-svg .border-line')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Українська' })).toBeVisible();
  isDown = false;
  await atlas.button('Try again').click();
  await atlas.whenReady();
  await expect(atlas.element.getByRole('alert')).toHaveCount(0);
});

/** Holds the record back until the returned function is called: the poster shows as long. */
async function holdBack(page: import('@playwright/test').Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/atlas\.en-[^/]*\.json/, async (route) => {
    await released;
    await route.fallback();
  });
  return release;
}
