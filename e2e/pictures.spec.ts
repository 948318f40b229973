import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';
import { useFixedFont } from './fixed-font.ts';

/** Twelve moments that must look as they were judged to look: name, width, theme, state. */
const VIEWS: readonly (readonly [name: string, width: number, theme: 'light' | 'dark', state: string])[] = [
  ['1995-no-treaty', 1440, 'light', 'day=1995-06-01&lang=en'],
  ['2013-treaty-in-force', 768, 'light', 'day=2013-06-18&lang=uk'],
  ['2022-02-24-first-day', 1440, 'light', 'day=2022-02-24&lang=en'],
  ['2022-02-25-phone', 390, 'dark', 'day=2022-02-25&lang=be'],
  ['2022-03-15-halted', 1440, 'light', 'day=2022-03-15&lang=uk'],
  ['2022-03-31-withdrawing', 1440, 'dark', 'day=2022-03-31&lang=en'],
  ['2022-04-05-withdrawn', 768, 'light', 'day=2022-04-05&lang=be'],
  ['2022-09-21-exchange', 390, 'light', 'day=2022-09-21&lang=en'],
  ['2023-06-01-narrow', 320, 'dark', 'day=2023-06-01&lang=uk'],
  ['2024-so-far', 1440, 'light', 'day=2024-12-31&mode=sofar&lang=en'],
  ['2024-12-31-exchanges', 768, 'dark', 'day=2024-12-31&lang=be'],
  ['border-ruler', 1440, 'light', 'day=2023-06-01&select=border-length&ruler=20&lang=en'],
];

const folder = resolve(import.meta.dirname, 'pictures');

test.skip(process.platform !== 'linux', 'The pictures are kept as Chromium draws them on Linux.');

for (const [name, width, theme, state] of VIEWS) {
  test(`the picture ${name} is as it was judged`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const atlas = new AtlasDriver(page);
    await atlas.open(`#${state}&theme=${theme}&renderer=svg`);
    await useFixedFont(atlas.element);
    await atlas.whenReady();
    // the map has its height once the rest of the timeline has come
    await atlas.axis.locator('.axis-svg').waitFor({ state: 'attached' });
    const stage = atlas.element.locator('.stage');
    try {
      // a few pixels of smoothing may differ between versions of a browser; a lost mark has more than a hundred
      await expect(stage).toHaveScreenshot(`${name}.png`, {
        threshold: 0.2,
        maxDiffPixels: 90,
        timeout: 30_000,
      });
    } catch (cause) {
      const changed = `${folder}/${name}.changed.png`;
      await stage.screenshot({ path: changed });
      throw new Error(
        `The picture differs from e2e/pictures/${name}.png; the new one is ${changed}. Look at both: mend the map, or keep the new one with npm run pictures.`,
        { cause },
      );
    }
  });
}
