import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('events that would crowd a town are a stack, which lists them when it is opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2024-12-31&mode=sofar&renderer=svg&layers=events');
  const visible = await atlas.visibleRecords();
  const stacks = atlas.element.locator('.mark.stack');
  expect(await stacks.count()).toBeGreaterThan(2);
  const biggest = atlas.element.locator('.mark.stack[data-mark="events@minsk"]');
  const count = Number(await biggest.locator('.stack-count').textContent());
  expect(count).toBeGreaterThan(20);
  await biggest.focus();
  await page.keyboard.press('Enter');
  await expect(atlas.list.getByRole('heading')).toContainText(`Minsk ${count} records`);
  await expect(atlas.list.getByRole('listitem')).toHaveCount(count);
  await atlas.list.getByRole('listitem').first().getByRole('button').click();
  expect(visible).toContain(await atlas.selection());
  await atlas.button('Close details').click();
  await atlas.button('Show everything').click();
  await expect(atlas.list.getByRole('listitem')).toHaveCount(visible.length);
  atlas.expectQuiet();
});

test('every event that shows is drawn by itself or counted in a stack', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-04-01&renderer=svg&layers=events');
  const counted = await atlas.element
    .locator('.mark.event, .mark.stack')
    .evaluateAll((marks) =>
      marks.reduce((sum, mark) => sum + Number(mark.querySelector('.stack-count')?.textContent ?? 1), 0),
    );
  const record = await (await page.request.get('./data/record.json')).json();
  const placed = new Set<string>(
    record.records
      .filter(({ places }: { places: unknown[] }) => places.length > 0)
      .map(({ id }: { id: string }) => id),
  );
  const shown = (await atlas.visibleRecords()).filter((id) => placed.has(id));
  // an event with several places has a mark at each
  expect(counted).toBeGreaterThanOrEqual(shown.length);
});

test('the ruler measures the border longer the shorter its step, and draws what it measures', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2023-06-01&select=border-length&renderer=svg');
  await atlas.button('Measure the border').click();
  const step = atlas.details.locator('.ruler-step input');
  const km = async () =>
    Number(((await atlas.details.locator('.ruler-result').textContent()) ?? '').replace(/[^\d]/g, ''));
  await expect(atlas.element.locator('.ruler-line circle')).not.toHaveCount(0);
  const lengths = [await km()];
  for (let i = 0; i < 8; i++) {
    const before = await step.getAttribute('aria-valuetext');
    await step.press('ArrowRight');
    // the panel is written with the next frame
    await expect(step).not.toHaveAttribute('aria-valuetext', before ?? '');
    lengths.push(await km());
  }
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  // 50 km steps cut the bends; 100 m steps come within 2 % of the 1,077.1 km that turf measures of the whole line
  expect(lengths[0]).toBeLessThan(720);
  expect(lengths.at(-1)).toBeGreaterThan(1_055);
  expect(lengths.at(-1)).toBeLessThan(1_078);
  await expect.poll(() => page.url()).toContain('ruler=0.1');
  await expect(step).toHaveAttribute('aria-valuetext', /^100 m: 1,0\d\d km$/);
  await expect(atlas.details.locator('.length[data-kind="other"]')).toHaveCount(1);
  await atlas.button('Put the dividers away').click();
  await expect(atlas.element.locator('.ruler-line path')).toHaveCount(0);
  atlas.expectQuiet();
});

test('the border’s panel tells lengths, states, treaty and demarcation, and tripoints', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2023-06-01&select=border-length&renderer=svg');
  await expect(atlas.details.locator('.history h3')).toHaveText([
    'Length, by source',
    'State, by date',
    'Treaty and demarcation',
    'Where three borders meet',
  ]);
  await expect(atlas.details.locator('.history').last().getByRole('listitem')).toHaveCount(2);
});

test('counts that sources dispute are a range on the map and in the panel', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2024-12-30&select=x-2024-12-30-belarus-border&renderer=svg');
  // 115 + 49 + 103 + 95, and 150 by Russia's count or 189 by Ukraine's
  const circle = atlas.element.locator('.mark[data-mark="exchanges@homiel-chernihiv-stretch"]');
  await expect(circle.locator('.count')).toHaveText('512–551');
  await expect(circle.locator('.range')).toHaveCount(1);
  await expect(atlas.details).toContainText('150–189 (living persons)');
});

test('the tools fit the picture to what shows, and end where the geometry ends', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=1991-12-27&renderer=svg&layers=events&camera=9/45/38');
  await expect(atlas.element.locator('.mark.event')).not.toHaveCount(0);
  await atlas.button('Fit to what shows now').click();
  const map = await atlas.map.boundingBox();
  // the picture follows with the next frame
  await expect(async () => {
    for (const mark of await atlas.element.locator('.mark.event .disc').all()) {
      const box = await mark.boundingBox();
      expect(box?.x).toBeGreaterThan(map?.x ?? 0);
      expect(box?.y).toBeGreaterThan(map?.y ?? 0);
    }
  }).toPass();
  await atlas.element.evaluate((element) => element.setAttribute('camera', '9.9/52/30'));
  await atlas.button('Zoom in').click();
  await expect(atlas.button(/the map ends here/)).toBeDisabled();
  await expect.poll(() => page.url()).toContain('camera=10/');
});

test('the full map can be asked for, and the wish goes away with it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await page.goto('./embed.html#day=2022-03-15');
  await atlas.whenReady();
  await expect(atlas.map).toHaveAttribute('data-base', 'svg');
  await expect(atlas.button('Full map')).toHaveAttribute('title', /finer shores/);
  await atlas.button('Full map').click();
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
  await expect(atlas.button('Full map')).toHaveCount(0);
});
