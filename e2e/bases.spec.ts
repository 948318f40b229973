import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';
import { pictureDifference } from './picture-difference.ts';

test('the full map takes over under the same marks, with its worker, from our own host', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await atlas.open('#day=2022-03-15&renderer=svg');
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
  const positions = () =>
    atlas.element
      .locator('.points .mark')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('data-mark'), mark.getAttribute('transform')]),
      );
  const before = await positions();
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await page.reload();
  await atlas.whenReady();
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
  expect(workers.length).toBeGreaterThan(0);
  expect(await positions()).toEqual(before);
  atlas.expectQuiet();
});

for (const [theme, state] of [
  ['light', 'day=2013-06-17&lang=en'],
  ['dark', 'day=2022-03-15&lang=uk'],
] as const) {
  test(`both maps show the same picture at the same state, in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const atlas = new AtlasDriver(page);
    const picture = async (renderer: 'svg' | 'maplibre') => {
      await page.goto('about:blank');
      await atlas.open(`#${state}&theme=${theme}&renderer=${renderer}`);
      await expect(atlas.map).toHaveAttribute('data-base', renderer, { timeout: 30_000 });
      await atlas.axis.locator('.axis-svg').waitFor({ state: 'attached' });
      // a change of height or of base is drawn in the frames after it
      await page.waitForTimeout(500);
      return atlas.map.screenshot();
    };
    const [light, full] = [await picture('svg'), await picture('maplibre')];
    const share = await pictureDifference(page, light, full);
    // lines are simplified otherwise and smoothed by other rules; land, sea and every mark are the same
    expect(share).toBeLessThan(0.015);
  });
}

test('moving time loads no tile again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-02-20&renderer=maplibre');
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
  const requests: string[] = [];
  page.on('request', (request) => {
    // Chromium asks for the page's icon again whenever the address changes; code for paper comes with the first key
    if (!/icon\.svg$|\.js$/.test(request.url())) requests.push(request.url());
  });
  for (let i = 0; i < 20; i++) await atlas.slider.press('ArrowRight');
  await expect(atlas.headline).toHaveText('12 March 2022');
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre');
  expect(requests).toEqual([]);
});

test('without WebGL the light map stays and one sentence says so', async ({ page }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await expect(atlas.notices).toHaveCount(1, { timeout: 30_000 });
  await expect(atlas.notices).toContainText('WebGL');
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
  await expect(atlas.element.locator('.base-svg')).toBeVisible();
  await atlas.slider.press('ArrowRight');
  await expect(atlas.headline).toHaveText('16 March 2022');
  expect(atlas.foreignRequests).toEqual([]);
});

test('a full map whose files are missing leaves the light one', async ({ page }) => {
  await page.route('**/full.topo-*.json', (route) => route.fulfill({ status: 404, body: '' }));
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await expect(atlas.notices).toHaveCount(1, { timeout: 30_000 });
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
});

test('a lost graphics context brings the light map back, a restored one the full map', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
  const extension = await atlas.element
    .locator('.base-maplibre canvas')
    .evaluateHandle((canvas) =>
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
    );
  await extension.evaluate((lose) => lose?.loseContext());
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
  await extension.evaluate((lose) => lose?.restoreContext());
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
});

test('wheel, drag and buttons move the camera, and the address keeps it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2000-01-01&renderer=svg');
  await atlas.button('Zoom in').click();
  await expect.poll(() => page.url()).toMatch(/camera=[\d.]+\/[\d.]+\/[\d.]+/);
  const zoomed = page.url();
  const box = await atlas.map.boundingBox();
  if (!box) throw new Error('The map is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2 + 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(zoomed);
  expect(await atlas.selection()).toBeNull();
  await atlas.button('Show border and capitals').click();
  await expect.poll(() => page.url()).not.toContain('camera=');
});
