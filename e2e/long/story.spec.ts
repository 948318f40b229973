import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

interface Example {
  readonly file: string;
  readonly atlasOf: (page: Page) => AtlasDriver;
}

const EXAMPLES: readonly Example[] = [
  { file: 'story-element.html', atlasOf: (page) => new AtlasDriver(page) },
  {
    file: 'story-frame.html',
    atlasOf: (page) =>
      new AtlasDriver(page, page.locator('iframe').contentFrame().locator('belarus-ukraine-atlas')),
  },
];

/** Whether the atlas itself is what shows where its date stands. */
const isUncovered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const atlas = document.querySelector('.atlas');
    const box = atlas?.getBoundingClientRect();
    const seen = box && document.elementFromPoint(box.left + 24, Math.max(box.top, 0) + 24);
    return Boolean(seen && atlas?.contains(seen));
  });

/** Scrolls as a reader does, until a step's heading stands below the middle of the window. */
async function readOn(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).evaluate((element) => {
    window.scrollBy(0, element.getBoundingClientRect().top - 0.65 * window.innerHeight);
  });
}

for (const { file, atlasOf } of EXAMPLES) {
  for (const size of [PHONE, DESK]) {
    test(`${file}: at ${size.width} px the steps move day, layers and record, forwards and back`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const atlas = atlasOf(page);
      await page.goto(`./examples/${file}`);
      await atlas.whenReady();
      await readOn(page, 'First missiles');
      await expect.poll(() => atlas.day()).toBe('2022-02-24');
      expect(await atlas.selection()).toBeNull();
      await expect(page.locator('li[aria-current="step"]')).toHaveCount(1);
      expect(await isUncovered(page)).toBe(true);
      await readOn(page, 'About 200 people come home');
      await expect.poll(() => atlas.selection()).toBe('x-2022-09-21-novi-yarylovychi');
      expect(await atlas.day()).toBe('2022-09-21');
      await readOn(page, 'The line itself');
      await expect.poll(() => atlas.day()).toBe('2024-12-31');
      // the list that the page leaves out leaves its room to the map
      const [map, whole] = [await atlas.map.boundingBox(), await atlas.element.boundingBox()];
      expect(Math.round(map?.width ?? 0)).toBe(Math.round(whole?.width ?? -1));
      // the map stays in sight while the text passes, and no step lies over its date
      await expect(atlas.map).toBeInViewport();
      expect(await isUncovered(page)).toBe(true);
      await readOn(page, 'The treaty takes effect');
      await expect.poll(() => atlas.day()).toBe('2013-06-18');
      expect(await atlas.selection()).toBeNull();
      expect(await atlas.visibleRecords()).not.toContain('x-2022-09-21-novi-yarylovychi');
      await expect(atlas.notices).toHaveCount(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      atlas.expectQuiet();
    });
  }

  test(`${file}: with reduced motion the map jumps and nothing on the page moves by itself`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const atlas = atlasOf(page);
    await page.goto(`./examples/${file}`);
    await atlas.whenReady();
    // each picture of a flight writes the scale anew
    const scales = await atlas.element.evaluateHandle((element) => {
      const bar = element.shadowRoot?.querySelector('.scale-bar');
      const seen: string[] = [];
      if (bar)
        new MutationObserver(() => seen.push(bar.textContent)).observe(bar, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      return seen;
    });
    await readOn(page, 'The withdrawal');
    await expect.poll(() => atlas.day()).toBe('2022-04-01');
    await page.waitForTimeout(800);
    const written = (await scales.jsonValue()).length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(
      await page
        .locator('.steps > li')
        .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).transitionDuration)),
    ).toEqual(['0s', '0s', '0s', '0s', '0s']);
  });

  test(`${file}: with scripts off all of the text can be read, and each step leads to its moment`, async ({
    browser,
    baseURL,
  }) => {
    const page = await openWithoutScripts(browser, `${baseURL}examples/${file}`);
    const steps = page.locator('.steps > li');
    await expect(steps).toHaveCount(5);
    for (const step of await steps.all()) {
      await expect(step.getByRole('heading')).toBeVisible();
      await expect(step.locator('p').first()).toBeVisible();
      await expect(step.locator('.moment')).toHaveAttribute('href', /^\.\.\/index\.html#day=\d{4}-\d\d-\d\d/);
    }
    // in the place of the atlas stands its picture, or the frame's own opening picture
    const picture = page.locator('belarus-ukraine-atlas img');
    if (file === 'story-element.html') {
      await expect(picture).toBeVisible();
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(960);
      await expect(picture).toHaveAttribute('alt', /18 June 2013/);
    } else {
      await expect(page.locator('iframe').contentFrame().locator('.base-svg .border-line')).toBeVisible();
    }
    await page.context().close();
  });

  test(`${file}: every link to a source is a page of the site`, async ({ page }) => {
    await page.goto(`./examples/${file}`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    // the preview server answers an unknown address with the front page: the files are asked
    const paths = links.map((href) => new URL(href).pathname);
    expect(paths.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });
}

async function openWithoutScripts(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESK });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
