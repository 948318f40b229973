import { expect, type Page, test } from '@playwright/test';
import type { LngLat } from '../src/core/geometry/lng-lat.ts';
import { packAtlas, unpackAtlas } from '../src/core/record/atlas-file.ts';
import { placeId, recordId } from '../src/core/record/ids.ts';
import { dayFromNumber } from '../src/core/time/day.ts';
import { AtlasDriver } from './driver.ts';

const EVENTS = 900;

/** The record with 900 more events of 2000, each at a place of its own, on a grid over the two countries. */
async function withCrowd(page: Page): Promise<void> {
  await page.route('**/assets/atlas.en-*.json', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const file = unpackAtlas(await response.json());
    const sample = file.records.find(({ kind }) => kind === 'event');
    if (!sample) throw new Error('The record has no event to copy.');
    const [places, records] = [[...file.places], [...file.records]];
    const start = Date.UTC(2000, 0, 1) / 86_400_000;
    for (let i = 0; i < EVENTS; i++) {
      const at: LngLat = [23.5 + (i % 30) * 0.3, 49.5 + Math.floor(i / 30) * 0.16];
      const id = placeId(`grid-${i}`);
      const day = start + Math.floor(i / 3);
      places.push({ id, name: `Grid ${i}`, at, precision: 'settlement', country: 'BY' });
      records.push({
        ...sample,
        id: recordId(`crowd-${i}`),
        title: `Crowd ${i}`,
        places: [id],
        date: { ...sample.date, start: dayFromNumber(day), end: dayFromNumber(day + 1) },
      });
    }
    await route.fulfill({ response, json: packAtlas({ ...file, places, records }) });
  });
}

/** Where an event on the grid is drawn, from the camera: 512 × 2^zoom pixels for the world. */
function pixelOf(i: number, zoom: number, [lng, lat]: [number, number], width: number, height: number) {
  const size = 512 * 2 ** zoom;
  const y = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  const at = { lng: 23.5 + (i % 30) * 0.3, lat: 49.5 + Math.floor(i / 30) * 0.16 };
  return { x: width / 2 + ((at.lng - lng) / 360) * size, y: height / 2 - (y(at.lat) - y(lat)) * size };
}

const STATE = '#day=2000-10-20&trail=400&layers=events&camera=6/51.5/28';

for (const renderer of ['svg', 'maplibre'] as const) {
  test(`above 500 marks the older events are circles of the ${renderer} base, and can be tapped`, async ({
    page,
  }) => {
    await withCrowd(page);
    const atlas = new AtlasDriver(page);
    await atlas.open(`${STATE}&renderer=${renderer}`);
    await expect(atlas.map).toHaveAttribute('data-base', renderer, { timeout: 30_000 });
    expect((await atlas.visibleRecords()).length).toBeGreaterThan(800);
    const drawn = await atlas.element.locator('.points .mark').count();
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThanOrEqual(500);
    const box = await atlas.map.boundingBox();
    if (!box) throw new Error('The map is not on the page.');
    // the 16th row of the grid, 15th column: an event of the first half of the year
    const { x, y } = pixelOf(254, 6, [28, 51.5], box.width, box.height);
    await expect(atlas.mark('crowd-254')).toHaveCount(0);
    const before = await page.screenshot({
      clip: { x: box.x + x - 6, y: box.y + y - 6, width: 12, height: 12 },
    });
    await page.mouse.click(box.x + x, box.y + y);
    expect(await atlas.selection()).toBe('crowd-254');
    await atlas.element.evaluate((element) => {
      (element as HTMLElement & { selection: string | null }).selection = null;
    });
    // before any of them nothing is drawn there, nor hit
    await atlas.goTo('1991-01-15');
    await expect(atlas.element.locator('.mark.event')).toHaveCount(0);
    await expect
      .poll(async () => {
        const after = await page.screenshot({
          clip: { x: box.x + x - 6, y: box.y + y - 6, width: 12, height: 12 },
        });
        return after.equals(before);
      })
      .toBe(false);
    await page.mouse.click(box.x + x, box.y + y);
    expect(await atlas.selection()).toBeNull();
    atlas.expectQuiet();
  });
}
