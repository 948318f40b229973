import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('all disagreements stand in one view, each leading to its record', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  await atlas.button('Where sources disagree').click();
  const record = await (await page.request.get('./data/record.json')).json();
  const disputed = record.records.filter(({ claims }: { claims: unknown[] }) => claims.length > 0);
  const entries = atlas.element.locator('.disagreement');
  await expect(entries).toHaveCount(disputed.length);
  await expect.poll(() => page.url()).toContain('view=disagreements');
  const length = entries.filter({ hasText: 'The Belarus–Ukraine border' }).first();
  await length.locator('summary').click();
  await expect(length).toContainText('1,239 km');
  await expect(length).toContainText('according to Eurasia Daily Monitor (2020)');
  await length.getByRole('button', { name: 'Open on the map' }).click();
  expect(await atlas.selection()).toBe('border-length');
  await atlas.button('Close details').click();
  await expect(entries).toHaveCount(disputed.length);
  atlas.expectQuiet();
});

test('the founding documents’ own errors are told, with what the record says instead', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=disagreements&renderer=svg');
  const founding = atlas.element.locator('.founding > li');
  await expect(founding.filter({ hasText: '1,239 km' })).toHaveCount(1);
  for (const difference of await founding.all()) {
    await expect(difference.locator('.value')).not.toBeEmpty();
    await expect(difference.locator('.why')).not.toBeEmpty();
  }
});

for (const [lang, heading] of [
  ['en', 'About'],
  ['uk', 'Про атлас'],
  ['be', 'Пра атлас'],
] as const) {
  test(`the page about the atlas stands in ${lang}, with its numbers filled in`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open(`#lang=${lang}&renderer=svg`);
    await atlas.button(heading).click();
    const about = atlas.element.locator('.page.about');
    await expect(about.locator('h2')).toHaveCount(14);
    await expect(about.locator('.cite-atlas')).toContainText('2026.1');
    await expect(about).not.toContainText('{');
  });
}

test('a page that cannot be loaded says so and can be asked for again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  let isBroken = true;
  await page.route('**/_about.json', (route) =>
    isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await atlas.open('#view=about&renderer=svg');
  await expect(atlas.element.locator('.page [role="alert"]')).toBeVisible();
  isBroken = false;
  await atlas.button('Try again').click();
  await expect(atlas.element.locator('.page.about')).toBeVisible();
});

test('a former id of a record leads to the record', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#select=embassy-of-ukraine-minsk&renderer=svg');
  expect(await atlas.selection()).toBe('emb-ua-minsk');
  await expect(atlas.notices).toHaveCount(0);
});

test('related records lead to one another, and corrections are told', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#select=x-2024-12-30-belarus-border&renderer=svg');
  await expect(atlas.details.locator('.changes')).toContainText('corrected on 24 November 2026');
  const related = atlas.details.locator('.relations .record-link').first();
  await related.click();
  await expect.poll(() => atlas.selection()).not.toBe('x-2024-12-30-belarus-border');
  // the other record knows of the relation too
  await expect(atlas.details.locator('.relations')).toContainText('Exchange before the New Year');
});

test('what shows can be downloaded as a table, and the whole record in four forms', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-09-21&layers=exchanges,missions&renderer=svg');
  const shown = await atlas.visibleRecords();
  await atlas.element.locator('.download-box summary').click();
  const waiting = page.waitForEvent('download');
  await atlas.element.locator('.download-box').getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text.startsWith('\uFEFFid,')).toBe(true);
  const ids = new Set(
    text
      .split('\r\n')
      .slice(1)
      .flatMap((row) => /^([a-z0-9-]+),/.exec(row)?.[1] ?? []),
  );
  expect([...ids].sort()).toEqual(shown);
  for (const link of await atlas.element.locator('.download-box a').all()) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.ok()).toBe(true);
  }
});

test('a record can be cited in four forms', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#select=machulishchy-a50-attack&renderer=svg');
  await atlas.details.locator('.cite-box summary').click();
  const box = atlas.details.locator('.cite-box textarea');
  await expect(box).toHaveValue(
    /Belarus–Ukraine Atlas 1991–2024, version 2026\.1 \(24 November 2026\), record machulishchy-a50-attack\.$/,
  );
  const form = atlas.details.getByLabel('Form of the citation');
  await form.selectOption('bibtex');
  await expect(box).toHaveValue(/^@\w+\{machulishchy-a50-attack,/);
  await form.selectOption('csl');
  const items = JSON.parse(await box.inputValue());
  expect(items.length).toBeGreaterThan(2);
  await form.selectOption('long');
  await expect(box).toHaveValue(/\n/);
});

test('on a phone each page has a third of the screen to be read in, under date, map and track', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg&lang=uk&day=2022-03-15');
  await expect(atlas.axis.locator('.axis-svg')).toBeVisible();
  for (const name of ['Пошук', 'Де джерела розходяться', 'Про атлас', 'Вбудувати']) {
    await atlas.button(name).click();
    const whole = atlas.element.locator('.side > :is(.find, .page)');
    const roomPx = async () => 844 - ((await whole.boundingBox())?.y ?? 844);
    await expect.poll(roomPx, { message: name }).toBeGreaterThan(844 / 3);
    await expect(atlas.headline).toBeInViewport();
    await expect(atlas.slider).toBeInViewport();
    await expect(atlas.map).toBeInViewport();
  }
  await atlas.button('Зараз').click();
  await expect(atlas.axis).toBeVisible();
});
