import { type Browser, expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { createChance } from './monkey-acts.ts';

/** Zones far from UTC on both sides, off by half and quarter hours, with and without summer time. */
const ZONES = [
  // minutes that `getTimezoneOffset` gives for 15 January 2022
  ['UTC', 0],
  ['Europe/Kyiv', -120],
  ['Europe/Minsk', -180],
  ['America/St_Johns', 210],
  ['Pacific/Apia', -780],
  ['Asia/Kolkata', -330],
  ['Pacific/Chatham', -825],
  ['Etc/GMT+12', 720],
] as const;

/**
 * Days on which clocks were changed in one of the zones, with their neighbours, the day that Samoa left out, a leap day
 * and both ends of the span; each as the headline writes it.
 */
const DAYS = [
  ['1991-01-01', '1 January 1991'],
  ['2011-12-29', '29 December 2011'],
  ['2011-12-30', '30 December 2011'],
  ['2011-12-31', '31 December 2011'],
  ['2016-02-29', '29 February 2016'],
  ['2022-03-13', '13 March 2022'],
  ['2022-03-26', '26 March 2022'],
  ['2022-03-27', '27 March 2022'],
  ['2022-03-28', '28 March 2022'],
  ['2022-10-30', '30 October 2022'],
  ['2022-11-06', '6 November 2022'],
  ['2024-12-31', '31 December 2024'],
] as const;

interface Reading {
  readonly headline: string;
  readonly slider: string;
  readonly value: string;
  readonly list: readonly string[];
  readonly hash: string;
}

async function openIn(browser: Browser, baseURL: string, timezoneId: string): Promise<AtlasDriver> {
  const context = await browser.newContext({ baseURL, timezoneId, locale: 'en-GB' });
  return new AtlasDriver(await context.newPage());
}

/** What the page says of its day, once it has said all of it. */
async function readDay(atlas: AtlasDriver, day: string): Promise<Reading> {
  await atlas.goTo(day);
  // a default day is left out of the address; the trail keeps it from being empty
  await expect.poll(() => atlas.page.url()).toContain(`day=${day}`);
  await expect
    .poll(() => atlas.recordsOf(atlas.list.locator('li button')))
    .toEqual(await atlas.visibleRecords());
  const [slider, value] = await Promise.all([
    atlas.slider.getAttribute('aria-valuetext'),
    atlas.slider.getAttribute('aria-valuenow'),
  ]);
  return {
    headline: (await atlas.headline.textContent()) ?? '',
    slider: slider ?? '',
    value: value ?? '',
    list: await atlas.list.locator('.item-date').allTextContents(),
    hash: new URL(atlas.page.url()).hash,
  };
}

test('a day is the same day in every zone: headline, slider, list and address', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const readings = new Map<string, Reading[]>();
  for (const [zone, minutes] of ZONES) {
    const atlas = await openIn(browser, baseURL ?? '', zone);
    await atlas.open('#renderer=svg&trail=30&day=2000-01-01');
    expect(await atlas.page.evaluate(() => new Date(2022, 0, 15).getTimezoneOffset()), zone).toBe(minutes);
    const read: Reading[] = [];
    for (const [day, words] of DAYS) {
      const reading = await readDay(atlas, day);
      expect(reading.headline, zone).toBe(words);
      expect(reading.slider, zone).toContain(words);
      expect(reading.value, zone).toBe(String(Date.parse(`${day}T00:00:00Z`) / 86_400_000));
      read.push(reading);
    }
    readings.set(zone, read);
    atlas.expectQuiet();
    await atlas.page.context().close();
  }
  const inUtc = readings.get('UTC');
  for (const [zone] of ZONES) expect(readings.get(zone), zone).toEqual(inUtc);
  expect(inUtc?.flatMap(({ list }) => list).length).toBeGreaterThan(100);
});

test('a step is one day across every change of the clocks, forth and back', async ({ browser, baseURL }) => {
  for (const zone of ['Europe/Kyiv', 'America/St_Johns', 'Pacific/Apia'] as const) {
    const atlas = await openIn(browser, baseURL ?? '', zone);
    for (const [from, to] of [
      ['2022-03-26', '2022-03-28'],
      ['2022-10-29', '2022-10-31'],
      ['2011-12-29', '2011-12-31'],
    ] as const) {
      await atlas.open(`#renderer=svg&day=${from}`);
      await atlas.goTo(from);
      await atlas.slider.press('ArrowRight');
      await atlas.slider.press('ArrowRight');
      expect(await atlas.day(), zone).toBe(to);
      await atlas.slider.press('ArrowLeft');
      await atlas.slider.press('ArrowLeft');
      expect(await atlas.day(), zone).toBe(from);
    }
    await atlas.page.context().close();
  }
});

const HOUR_MS = 3_600_000;

/** Opens with a clock that the test moves, and plays. */
async function playFrom(page: Page, day: string): Promise<AtlasDriver> {
  await page.clock.install({ time: new Date('2026-03-29T00:59:00Z') });
  const atlas = new AtlasDriver(page);
  await page.goto(`./index.html#day=${day}&renderer=svg`);
  await expect(async () => {
    await page.clock.runFor(500);
    await expect(atlas.slider).toBeVisible({ timeout: 100 });
  }).toPass();
  await atlas.button('Play').click();
  await page.clock.runFor(1_000);
  return atlas;
}

test('a clock that jumps hours forth and back while playing neither skips, nor throws, nor stalls', async ({
  page,
}) => {
  const atlas = await playFrom(page, '2022-01-10');
  const chance = createChance(2_022);
  let before = await atlas.day();
  for (let i = 0; i < 12; i++) {
    const jumpMs = Math.round((chance() - 0.5) * 48 * HOUR_MS);
    // as when the clock of the machine is set: the wall clock leaps, animation frames go on
    await page.evaluate((ms) => {
      const now = Date.now;
      Date.now = () => now() + ms;
    }, jumpMs);
    // as when the machine has slept: frames and timers find hours gone
    if (jumpMs > 0) await page.clock.fastForward(jumpMs);
    // a day on which much happens may show for seconds
    for (let second = 0; second < 10 && (await atlas.day()) === before; second++)
      await page.clock.runFor(1_000);
    const day = await atlas.day();
    const told = `after a jump of ${Math.round(jumpMs / HOUR_MS)} hours`;
    expect(Date.parse(day), told).toBeGreaterThan(Date.parse(before));
    // a second of playing and the longest single step of a quarter of one are far less than a year
    expect(Date.parse(day) - Date.parse(before), told).toBeLessThan(366 * 24 * HOUR_MS);
    before = day;
  }
  expect(before < '2024-12-31').toBe(true);
  expect(atlas.faults).toEqual([]);
});

test('frames whose time runs backwards or stands still end within the span', async ({ page }) => {
  const chance = createChance(1_991);
  const jumps = Array.from({ length: 400 }, () => Math.round((chance() - 0.4) * 4 * HOUR_MS));
  await page.addInitScript((leaps) => {
    const real = window.requestAnimationFrame.bind(window);
    let [frames, offset] = [0, 0];
    window.requestAnimationFrame = (act) =>
      real((nowMs) => {
        offset += leaps[frames++ % leaps.length] ?? 0;
        act(nowMs + offset);
      });
  }, jumps);
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg&day=2022-02-01');
  await atlas.button('Play').click();
  const days = new Set<string>();
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(150);
    days.add(await atlas.day());
  }
  const inOrder = [...days];
  expect(inOrder.length).toBeGreaterThan(3);
  // every leap is at most the longest step; the span's last day ends the playing
  expect(inOrder).toEqual(inOrder.toSorted());
  for (const day of inOrder) expect(day >= '2022-02-01' && day <= '2024-12-31', day).toBe(true);
  expect(atlas.faults).toEqual([]);
});

/** Numbers may be given otherwise: `ATLAS_SEED`, a whole number, chooses the moments; what fails prints it. */
const SEED = Number(process.env['ATLAS_SEED'] ?? 20_220_224);

test('a graphics context lost at ten random moments of use: the marks stay, the map comes back', async ({
  page,
}) => {
  test.slow();
  const chance = createChance(SEED);
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=maplibre');
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 60_000 });
  const marks = atlas.map.locator('.marks-svg .points .mark');
  const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a step', () => atlas.slider.press('ArrowRight')],
    ['a drag of the track', () => atlas.drag(0.93, 0.9 + chance() * 0.09)],
    ['a nearer view', () => atlas.button('Zoom in').click()],
    ['a farther view', () => atlas.button('Zoom out').click()],
    ['another theme', () => atlas.element.locator('select.theme').selectOption(['dark', 'light'])],
    ['a record', () => atlas.element.evaluate((element) => element.setAttribute('select', 'emb-by-kyiv'))],
    [
      'a smaller window',
      () => page.setViewportSize({ width: 1100 + Math.round(chance() * 300), height: 800 }),
    ],
    ['playing', () => atlas.element.evaluate((element) => (element as unknown as { play(): void }).play())],
  ];
  const done: string[] = [];
  for (let i = 0; i < 10; i++) {
    const [name, act] = acts[Math.floor(chance() * acts.length)] ?? ['nothing', async () => undefined];
    const delayMs = Math.round(chance() * 300);
    done.push(`${name}, lost after ${delayMs} ms`);
    const told = `ATLAS_SEED=${SEED}: ${done.join('; ')}`;
    const lose = await atlas.element
      .locator('.base-maplibre canvas')
      .evaluateHandle((canvas) =>
        (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
      );
    const lost = lose.evaluate(
      (extension, ms) =>
        new Promise<void>((resolve) => setTimeout(() => resolve(extension?.loseContext()), ms)),
      delayMs,
    );
    await Promise.all([act(), lost]);
    await expect(atlas.map, told).toHaveAttribute('data-base', 'svg');
    await atlas.element.evaluate((element) => (element as unknown as { pause(): void }).pause());
    await expect(atlas.element.locator('.base-svg'), told).toBeVisible();
    expect(await marks.count(), told).toBeGreaterThan(5);
    await atlas.slider.press('ArrowLeft');
    await lose.evaluate((extension) => extension?.restoreContext());
    await expect(atlas.map, told).toHaveAttribute('data-base', 'maplibre', { timeout: 60_000 });
    expect(await marks.count(), told).toBeGreaterThan(5);
    await expect(atlas.notices, told).toHaveCount(0);
  }
  expect(
    atlas.faults.filter((text) => !/CONTEXT_LOST_WEBGL|context lost/i.test(text)),
    done.join('; '),
  ).toEqual([]);
});
