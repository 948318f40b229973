import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

/** Opens the dialog from the downloads beside the list. */
async function openDialog(atlas: AtlasDriver): Promise<void> {
  await atlas.element.locator('.download-box summary').click();
  await atlas.element.locator('.download-box .picture').click();
  await expect(atlas.element.locator('.picture-dialog')).toBeVisible();
}

async function saved(page: Page, atlas: AtlasDriver): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await atlas.element.locator('.picture-dialog .save').click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width and height of a PNG by its first chunk, and how many colours a decoded strip of it has. */
async function lookAt(page: Page, png: Buffer) {
  const colours = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const pixels = pen?.getImageData(0, canvas.height >> 2, canvas.width, canvas.height >> 2).data ?? [];
      const found = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        found.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      return found.size;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colours };
}

// these read what was saved, and build a host, with means that the site's own policy forbids
test.describe('beside the policy', () => {
  test.use({ bypassCSP: true });

  test('the current state is saved as an SVG that holds the date and every mark of the map', async ({
    page,
  }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open('#day=2022-03-15&lang=uk&layers=axes,missions,crossings&renderer=svg');
    const drawn = await atlas.element
      .locator('.marks-svg .mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')));
    expect(drawn.length).toBeGreaterThan(30);
    await openDialog(atlas);
    const { name, bytes } = await saved(page, atlas);
    expect(name).toBe('belarus-ukraine-atlas-2022-03-15.svg');
    const text = bytes.toString('utf8');
    const held = await page.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        root: file.documentElement.localName,
        marks: [...file.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-mark')),
        headline: file.querySelector('.picture-headline')?.textContent,
        desc: file.querySelector('desc')?.textContent,
      };
    }, text);
    expect(held.root).toBe('svg');
    expect(held.marks.toSorted()).toEqual(drawn.toSorted());
    expect(held.headline).toBe('15 березня 2022 року');
    expect(held.desc).toContain('15 березня 2022 року');
    expect(text).not.toContain('var(');
    await expect(atlas.element.locator('.picture-dialog')).toHaveCount(0);
    atlas.expectQuiet();
  });

  test('a PNG is as wide as chosen times its sharpness, and holds a picture', async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open('#day=2013-06-17&theme=dark&renderer=svg');
    await openDialog(atlas);
    const dialog = atlas.element.locator('.picture-dialog');
    await dialog.locator('[name="format"]').selectOption('png');
    await dialog.locator('[name="width"]').selectOption('640');
    await dialog.locator('[name="scale"]').selectOption('3');
    await expect(dialog.locator('textarea')).toHaveValue(
      /^Map of Belarus and Ukraine: 17 June 2013\. It shows/,
    );
    const { name, bytes } = await saved(page, atlas);
    expect(name).toBe('belarus-ukraine-atlas-2013-06-17.png');
    const { width, height, colours } = await lookAt(page, bytes);
    expect(width).toBe(640 * 3);
    expect(height).toBeGreaterThan(1000);
    expect(colours).toBeGreaterThan(50);
    atlas.expectQuiet();
  });

  test('an open record and two compared days stand in the picture', async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open('#day=2023-02-26&compare=2022-03-15&select=machulishchy-a50-attack&renderer=svg');
    await expect(atlas.element.locator('.split-line')).toBeVisible();
    const title = await atlas.details.locator('h2').textContent();
    await atlas.details.locator('.picture').click();
    const { name, bytes } = await saved(page, atlas);
    expect(name).toBe('belarus-ukraine-atlas-2022-03-15-2023-02-26.svg');
    const text = bytes.toString('utf8');
    expect(text).toContain('15 March 2022 and 26 February 2023');
    expect(text).toMatch(/data-mark="machulishchy-a50-attack[^>]*data-selected="true"/);
    expect(text).toContain(`Open is the record “${title}”.`);
    // its own styles ring the mark, with no help of the page
    const ring = await page.evaluate((source) => {
      const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
      document.body.append(document.importNode(svg, true));
      const drawn = document.querySelector('.atlas-picture .focus-ring');
      return drawn && getComputedStyle(drawn).stroke;
    }, text);
    expect(ring).toBe('rgb(11, 87, 208)');
    // the record behind the dialog is still open
    await expect(atlas.details).toBeVisible();
  });

  test('in a frame that may not save files, one sentence says so and a link leads out', async ({ page }) => {
    await page.goto('./index.html');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<iframe sandbox="allow-scripts" src="./embed.html#lang=en&renderer=svg&day=2022-03-15" width="1200" height="800"></iframe>';
    });
    const element = page.frameLocator('iframe').locator('belarus-ukraine-atlas');
    await expect(element.locator('.track[role="slider"]')).toBeVisible();
    // by keys: the side moves while the timeline is still coming
    await element.locator('.download-box summary').press('Enter');
    await element.locator('.download-box .picture').press('Enter');
    await expect(element.locator('.picture-blocked')).toContainText('does not allow files to be saved');
    await expect(element.locator('.picture-dialog .save')).toHaveCount(0);
    await expect(element.locator('.picture-dialog a')).toHaveAttribute(
      'href',
      /^http.*\/#day=2022-03-15&lang=en$/,
    );
  });
});

test('on paper stand the picture, the list and the open record with its addresses, and no buttons', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&select=machulishchy-a50-attack&theme=dark&renderer=svg');
  await expect(atlas.details.locator('.sources a').first()).toBeVisible();
  await atlas.goTo('2023-02-26');
  // what paper needs comes with the first sign of a hand
  await page.mouse.move(300, 300);
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /print-view/.test(name)),
      ),
    )
    .toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(atlas.element.locator('.paper-picture .picture-headline')).toHaveText('26 February 2023');
  const shown = await atlas.visibleRecords();
  const items = atlas.element.locator('.paper-list li');
  await expect(items).toHaveCount(shown.length);
  await expect(items.first()).toBeVisible();
  const link = atlas.details.locator('.sources a').first();
  await expect(link).toBeVisible();
  await expect(link).toHaveText((await link.getAttribute('href')) ?? '');
  for (const name of ['.header', '.stage', '.timeline', 'article.details .close', 'article.details .picture'])
    await expect(atlas.element.locator(name).first()).toBeHidden();
  const paper = await page.evaluate(() => {
    const room = document.querySelector('belarus-ukraine-atlas')?.shadowRoot?.querySelector('.atlas');
    if (!room) return null;
    const { color, overflow } = getComputedStyle(room);
    return { color, overflow, isWhole: room.scrollHeight <= room.clientHeight + 1 };
  });
  expect(paper).toEqual({ color: 'rgb(0, 0, 0)', overflow: 'visible', isWhole: true });
  await page.emulateMedia({ media: 'screen' });
  await expect(atlas.element.locator('.paper-list')).toHaveCount(0);
  await expect(atlas.element.locator('.stage')).toBeVisible();
  atlas.expectQuiet();
});
