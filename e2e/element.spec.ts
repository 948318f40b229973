import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from './driver.ts';

/** A page of someone else's with the given markup and the stable loader. */
async function openHost(page: Page, markup: string): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>Article</title><body>${markup}<script type="module" src="./atlas.js"></script></body></html>`;
  await page.route('**/host.html*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html#somewhere');
}

test('attributes set the state, two elements keep their own, and the address stays the page’s', async ({
  page,
}) => {
  await openHost(
    page,
    '<belarus-ukraine-atlas day="1992-07-01" lang="uk"></belarus-ukraine-atlas><belarus-ukraine-atlas day="2024-12-30" layers="border" select="border-length"></belarus-ukraine-atlas>',
  );
  const first = new AtlasDriver(page, page.locator('belarus-ukraine-atlas').nth(0));
  const second = new AtlasDriver(page, page.locator('belarus-ukraine-atlas').nth(1));
  await first.whenReady();
  await second.whenReady();
  await expect(first.headline).toHaveText('1 липня 1992 року');
  await expect(second.headline).toHaveText('30 December 2024');
  expect(await second.visibleRecords()).toEqual(['border-length']);
  expect(await second.selection()).toBe('border-length');
  await first.slider.press('End');
  expect(await second.day()).toBe('2024-12-30');
  await page.waitForTimeout(400);
  expect(new URL(page.url()).hash).toBe('#somewhere');
  first.expectQuiet();
});

test('properties, methods and events are the element’s face', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openHost(page, '<belarus-ukraine-atlas></belarus-ukraine-atlas>');
  await atlas.whenReady();
  const told = await atlas.element.evaluate(async (node) => {
    const element = node as AtlasFace;
    const events: unknown[] = [];
    element.addEventListener('atlas-daychange', (domEvent) => events.push((domEvent as CustomEvent).detail));
    element.addEventListener('atlas-select', (domEvent) => events.push((domEvent as CustomEvent).detail));
    element.day = '2013-06-18';
    element.selection = 'emb-ua-minsk';
    element.selection = null;
    return {
      events,
      day: element.day,
      selection: element.selection,
      unknown: element.recordStatus('nothing-of-that-name'),
    };
  });
  expect(told.events).toEqual([{ day: '2013-06-18' }, { id: 'emb-ua-minsk' }, { id: null }]);
  expect(told).toMatchObject({ day: '2013-06-18', selection: null, unknown: null });
  const visible = await atlas.visibleRecords();
  expect(visible).toEqual([...visible].sort());
  await atlas.element.evaluate((element) => element.setAttribute('day', '1999-01-01'));
  expect(await atlas.day()).toBe('1999-01-01');
  await atlas.element.evaluate((element) => (element as AtlasFace).play());
  await expect.poll(() => atlas.day()).not.toBe('1999-01-01');
  await atlas.element.evaluate((element) => (element as AtlasFace).pause());
});

test('go takes over what it names, with the values of an address, and tells what it cannot read', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openHost(page, '<belarus-ukraine-atlas renderer="svg" mode="sofar"></belarus-ukraine-atlas>');
  await atlas.whenReady();
  const go = (state: Parameters<AtlasFace['go']>[0]) =>
    atlas.element.evaluate((element, told) => (element as AtlasFace).go(told), state);
  await go({ day: '2014-03-18', layers: 'border', select: 'border-length' });
  expect([await atlas.day(), await atlas.selection()]).toEqual(['2014-03-18', 'border-length']);
  expect(await atlas.visibleRecords()).toEqual(['border-length']);
  await go({ select: null, layers: 'exchanges' });
  expect([await atlas.day(), await atlas.selection()]).toEqual(['2014-03-18', null]);
  // named without a day, a record or a chapter opens on one of its own
  await go({ select: 'x-2022-09-21-novi-yarylovychi', mode: 'moment' });
  expect(await atlas.day()).toBe('2022-09-21');
  await go({ chapter: 'pragmatism' });
  expect((await atlas.day()) < '2014-01-01').toBe(true);
  await expect(atlas.notices).toHaveCount(0);
  await go({ day: '2022-02-30', theme: 'dark' });
  await expect(atlas.notices).toHaveCount(1);
  expect((await atlas.day()) < '2014-01-01').toBe(true);
  atlas.expectQuiet();
});

test('inside an article the wheel scrolls the page, and zooms the map only with Ctrl', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openHost(page, '<belarus-ukraine-atlas></belarus-ukraine-atlas><p style="height: 3000px">Story</p>');
  await atlas.whenReady();
  const box = await atlas.map.boundingBox();
  if (!box) throw new Error('The map is not on the page.');
  const scale = () => atlas.element.locator('.scale-bar').textContent();
  const before = await scale();
  await page.mouse.move(box.x + 200, box.y + 150);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await scale()).toBe(before);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect.poll(scale).not.toBe(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('removed and put back, it shows the same day again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openHost(page, '<belarus-ukraine-atlas day="2014-03-18"></belarus-ukraine-atlas>');
  await atlas.whenReady();
  await atlas.element.evaluate((element) => {
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
  });
  await expect(atlas.headline).toHaveText('18 March 2014');
  atlas.expectQuiet();
});

test('the hash wins over the query, and the query over the attributes', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('?day=2001-01-01&lang=be#day=2002-02-02');
  expect(await atlas.day()).toBe('2002-02-02');
  await expect(atlas.headline).toHaveText('2 лютага 2002 года');
});

test('a link to a record without a day opens on a day on which it shows', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#select=x-2022-09-21-novi-yarylovychi');
  expect(await atlas.day()).toBe('2022-09-21');
  expect(await atlas.visibleRecords()).toContain('x-2022-09-21-novi-yarylovychi');
});

test('the language changes in place and keeps day and selection', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-18&select=emb-by-kyiv');
  await expect(atlas.details.getByRole('heading', { level: 2 })).toHaveText(/Embassy of Belarus/);
  await atlas.element.getByRole('combobox', { name: 'Language' }).selectOption('uk');
  await expect(atlas.headline).toHaveText('18 березня 2022 року');
  await expect(atlas.details.getByRole('heading', { level: 2 })).toHaveText(/Посольство/);
});

const FRAMEWORKS = ['React', 'Vue', 'Svelte'];
/** An attribute, or a listener as one of the three writes it: `onname=`, `@name=`, `on:name=`. */
const GIVEN = /\s(?:(?:@|on:?)(?<event>atlas-[a-z]+)|:?(?<name>[a-z]+))=/g;

test('the examples for React, Vue and Svelte work as the HTML that these make of them', async ({ page }) => {
  const guide = readFileSync(resolve(import.meta.dirname, '../docs/embedding.md'), 'utf8');
  for (const framework of FRAMEWORKS) {
    const example = new RegExp(`(//|<!--) ${framework}[^]*?/>`).exec(guide)?.[0] ?? '';
    const given = [...example.slice(example.indexOf('<belarus')).matchAll(GIVEN)].map(({ groups }) => groups);
    const names = given.flatMap((one) => one?.['name'] ?? []);
    const events = given.flatMap((one) => one?.['event'] ?? []);
    expect(names, framework).toEqual(['day', 'lang']);
    expect(events, framework).toHaveLength(1);
    await page.goto('about:blank');
    await openHost(page, '<main></main>');
    // as they do it: made, given its attributes and its listener, then put into the page; what is told is given back
    await page.evaluate((event) => {
      const atlas = document.createElement('belarus-ukraine-atlas');
      atlas.setAttribute('day', '2022-02-24');
      atlas.setAttribute('lang', 'uk');
      atlas.addEventListener(event ?? '', (domEvent) => {
        if (domEvent instanceof CustomEvent) atlas.setAttribute('day', domEvent.detail.day);
      });
      document.querySelector('main')?.append(atlas);
    }, events[0]);
    const atlas = new AtlasDriver(page);
    await atlas.whenReady();
    await expect(atlas.headline).toHaveText('24 лютого 2022 року');
    await atlas.slider.press('ArrowRight');
    await expect(atlas.element, framework).toHaveAttribute('day', '2022-02-25');
    await expect(atlas.headline).toHaveText('25 лютого 2022 року');
  }
});
