import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('a drag along the track scrubs the date and the picture', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=1992-01-01');
  await expect(atlas.headline).toHaveText('1 January 1992');
  const before = await atlas.visibleRecords();
  await atlas.drag(0.03, 0.5);
  const day = await atlas.day();
  expect(day >= '2007-10-01' && day <= '2008-04-01').toBe(true);
  expect(await atlas.visibleRecords()).not.toEqual(before);
  atlas.expectQuiet();
});

test('a press on the track moves there', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open();
  await atlas.drag(0.25, 0.25);
  const day = await atlas.day();
  expect(day >= '1999-05-01' && day <= '1999-09-01').toBe(true);
});

test('the keys of a slider move by day, month, and to the ends; the value is a number, the text a date', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-02-24');
  await atlas.slider.focus();
  const keys: [string, string][] = [
    ['ArrowRight', '2022-02-25'],
    ['ArrowUp', '2022-02-26'],
    ['ArrowLeft', '2022-02-25'],
    ['ArrowDown', '2022-02-24'],
    ['PageUp', '2022-03-24'],
    ['PageDown', '2022-02-24'],
    ['Home', '1991-01-01'],
    ['ArrowLeft', '1991-01-01'],
    ['End', '2024-12-31'],
    ['ArrowRight', '2024-12-31'],
  ];
  for (const [key, day] of keys) {
    await page.keyboard.press(key);
    expect(await atlas.day(), key).toBe(day);
  }
  await expect(atlas.slider).toHaveAttribute('aria-valuenow', /^\d+$/);
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', '31 December 2024');
  atlas.expectQuiet();
});

test('Space plays and pauses; playing moves the day forward', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2000-01-01');
  await atlas.slider.focus();
  await page.keyboard.press(' ');
  await expect(atlas.button('Pause')).toBeVisible();
  await expect.poll(() => atlas.day()).not.toBe('2000-01-01');
  await page.keyboard.press(' ');
  await expect(atlas.button('Play')).toBeVisible();
  const stopped = await atlas.day();
  expect(stopped > '2000-01-01').toBe(true);
  await page.waitForTimeout(300);
  expect(await atlas.day()).toBe(stopped);
  atlas.expectQuiet();
});

test('next and previous step from event to event', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=1991-12-20');
  await atlas.button('Next event').click();
  expect(await atlas.day()).toBe('1991-12-27');
  await atlas.button('Previous event').click();
  expect(await atlas.day()).toBe('1991-12-08');
});

test('a finger on the track scrubs and does not scroll the page', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=1992-01-01');
  const box = await atlas.slider.boundingBox();
  if (!box) throw new Error('The track is not on the page.');
  await page.touchscreen.tap(box.x + box.width * 0.75, box.y + 10);
  expect((await atlas.day()).slice(0, 4)).toBe('2016');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  atlas.expectQuiet();
  await context.close();
});
