import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

const NOISE = Array.from({ length: 10_240 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join('');

const CASES: { name: string; address: string; day: string; sentences: number }[] = [
  { name: 'a day no calendar has', address: '#day=2022-02-30', day: '2022-02-24', sentences: 1 },
  { name: 'a day beyond the span', address: '#day=2031-01-01', day: '2024-12-31', sentences: 0 },
  { name: 'an unknown record', address: '#select=no-such-record', day: '2022-02-24', sentences: 1 },
  { name: 'a language that the atlas lacks', address: '#lang=ru', day: '2022-02-24', sentences: 1 },
  { name: 'an unknown layer', address: '#layers=border,rivers', day: '2022-02-24', sentences: 1 },
  { name: 'a camera beyond the map', address: '#camera=99/500/900', day: '2022-02-24', sentences: 1 },
  {
    name: 'several faults at once',
    address: '#day=x&trail=-1&mode=sideways',
    day: '2022-02-24',
    sentences: 3,
  },
  {
    name: 'ten kilobytes of noise',
    address: `#${encodeURIComponent(NOISE)}`,
    day: '2022-02-24',
    sentences: 0,
  },
  { name: 'noise in a value', address: `#day=${encodeURIComponent(NOISE)}`, day: '2022-02-24', sentences: 1 },
  { name: 'a broken escape', address: '#day=%E0%A4%A&q=%', day: '2022-02-24', sentences: 1 },
  { name: 'the secret WordPress appends', address: '#?secret=abcdefghij', day: '2022-02-24', sentences: 0 },
];

for (const { name, address, day, sentences } of CASES) {
  test(`${name} falls back to the nearest state and says so once`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open(address);
    expect(await atlas.day()).toBe(day);
    await expect(atlas.notices).toHaveCount(sentences);
    await expect(atlas.element.locator('.mark.mission').first()).toBeAttached();
    atlas.expectQuiet();
  });
}

test('markup in the address is text', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=<img src=x onerror=alert(1)>');
  await expect(atlas.notices).toContainText('<img src=x');
  await expect(atlas.element.locator('.notice img')).toHaveCount(0);
});

test('a bad attribute says so and changes nothing; a bad property throws a sentence', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2000-01-01');
  await atlas.element.evaluate((element) => element.setAttribute('day', 'yesterday'));
  expect(await atlas.day()).toBe('2000-01-01');
  await expect(atlas.notices).toHaveCount(1);
  await expect(atlas.goTo('2022-02-30')).rejects.toThrow('"2022-02-30" is not in the calendar');
});

test('details that cannot be loaded leave the rest working and can be asked for again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  let isBroken = true;
  await page.route('**/details-*/**/*.json', (route) =>
    isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await atlas.open('#day=2022-03-18&select=emb-by-kyiv');
  await expect(atlas.details.getByRole('alert')).toBeVisible();
  isBroken = false;
  await atlas.button('Try again').click();
  await expect(atlas.details.locator('.summary')).not.toBeEmpty();
});

test('a record that cannot be loaded leaves a sentence and a way to try again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  let isBroken = true;
  await page.route('**/atlas.en-*.json', (route) =>
    isBroken ? route.fulfill({ body: '{"version":' }) : route.continue(),
  );
  await page.goto('./');
  await expect(atlas.element.getByRole('alert')).toContainText('could not be loaded');
  isBroken = false;
  await atlas.button('Try again').click();
  await atlas.whenReady();
});
