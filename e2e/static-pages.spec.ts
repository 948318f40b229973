import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

const RECORD = 'r/first-missiles-from-belarus/index.html';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, title] of [
    ['en', 'First missiles launched from Belarus'],
    ['uk', 'Перші ракети з території Білорусі'],
    ['be', 'Першыя ракеты з тэрыторыі Беларусі'],
  ] as const) {
    test(`a record’s page in ${lang} tells what happened, with its picture and its sources`, async ({
      page,
    }) => {
      await page.goto(`./${lang}/${RECORD}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('.poster .mark.is-hovered')).toHaveCount(2);
      expect(await page.locator('.sources a[href^="http"]').count()).toBeGreaterThan(1);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  }

  test('a mark of the picture leads to its record’s page, a language to the same page in it', async ({
    page,
  }) => {
    await page.goto(`./en/${RECORD}`);
    // the page of another record than the one that is open
    const href = await page.locator('.poster .marks-svg a').first().getAttribute('href');
    await page.goto(new URL(href ?? '', page.url()).href);
    const english = new URL(page.url()).pathname;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Беларуская' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'be');
    expect(new URL(page.url()).pathname).toBe(english.replace('/en/', '/be/'));
  });

  test('a page fits a narrow screen in the dark', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
      javaScriptEnabled: false,
      baseURL: test.info().project.use.baseURL ?? '',
    });
    const page = await context.newPage();
    await page.goto('./uk/r/border-length/index.html');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(21, 24, 27)',
    );
    await expect(page.locator('.poster')).toBeVisible();
    await context.close();
  });
});

test('with JavaScript a record’s page is the atlas with the record open, in the page’s language', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await page.goto(`./uk/${RECORD}?renderer=svg`);
  await atlas.whenReady();
  await expect(atlas.headline).toHaveText('24 лютого 2022 року');
  expect(await atlas.selection()).toBe('first-missiles-from-belarus');
  await expect(atlas.details.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Перші ракети з території Білорусі',
  );
  atlas.expectQuiet();
});

test('a page that is not there leads to the three front pages', async ({ page }) => {
  await page.goto('./404.html');
  for (const lang of ['en', 'uk', 'be'])
    await expect(page.locator(`a[href$="${lang}/index.html"]`).first()).toBeVisible();
});
