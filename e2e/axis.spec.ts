import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

const openAxis = async (atlas: AtlasDriver, hash = '') => {
  // the light base: what is tested here does not depend on the base, and draws faster
  await atlas.open(`${hash}${hash === '' ? '#' : '&'}renderer=svg`);
  await expect(atlas.axis.locator('.axis-svg')).toBeVisible();
};

test('the axis is zoomed by wheel, buttons, grips and keys, and the link keeps it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24');
  await atlas.button('Spread the axis around the day').click();
  await expect.poll(() => page.url()).toContain('axis=');
  await expect.poll(async () => (await atlas.axisDays())[0] > '1991-01-01').toBe(true);
  const [first, last] = await atlas.axisDays();
  expect(first < '2022-02-24' && '2022-02-24' < last).toBe(true);
  // by wheel, around the pointer: closer still
  await atlas.wheelOverAxis(0.5, -300);
  await expect.poll(async () => (await atlas.axisDays())[0] > first).toBe(true);
  // by key on the grip: the first day moves by one
  const grip = atlas.element.getByRole('slider', { name: 'First day on the axis' });
  const before = (await atlas.axisDays())[0];
  await grip.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await atlas.axisDays())[0] > before).toBe(true);
  await atlas.button('Whole span').click();
  await expect.poll(() => page.url()).not.toContain('axis=');
  atlas.expectQuiet();
});

test('a link restores the stretch of the axis, its days and months in the reader’s language', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-03-05&axis=2022-02-01/2022-04-30&lang=uk');
  expect(await atlas.axisDays()).toEqual(['2022-02-01', '2022-04-30']);
  await expect(atlas.axis.locator('.context')).toHaveText([
    'лютий 2022 року',
    'березень 2022 року',
    'квітень 2022 року',
  ]);
});

test('the axis turns to the day when the day leaves it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-03-05&axis=2022-02-01/2022-04-30');
  await atlas.goTo('2023-06-01');
  await expect
    .poll(async () => {
      const [first, last] = await atlas.axisDays();
      return first <= '2023-06-01' && '2023-06-01' <= last;
    })
    .toBe(true);
});

test('a drag on the axis scrubs; a press on an event opens it on a day on which it shows', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24&axis=2022-02-01/2022-03-31');
  const box = await atlas.axis.boundingBox();
  if (!box) throw new Error('The axis is not on the page.');
  await page.mouse.move(box.x + 0.1 * box.width, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 6, { steps: 5 });
  await page.mouse.up();
  expect((await atlas.day()) > '2022-03-15').toBe(true);
  await atlas.goTo('2022-02-01');
  const disc = atlas.axis.locator('.lane-item.disc').last();
  const id = await disc.getAttribute('data-records');
  const at = await disc.boundingBox();
  if (!at) throw new Error('The disc is not on the axis.');
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await expect.poll(() => atlas.selection()).toBe(id);
  expect(await atlas.visibleRecords()).toContain(id);
  atlas.expectQuiet();
});

test('a double press on a cluster spreads its days out', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24');
  const cluster = atlas.axis.locator('.lane-item.cluster').first();
  const at = await cluster.boundingBox();
  if (!at) throw new Error('The cluster is not on the axis.');
  await page.mouse.dblclick(at.x + at.width / 2, at.y + at.height / 2);
  await expect.poll(async () => (await atlas.axisDays()).join('/')).not.toBe('1991-01-01/2024-12-31');
});

test('pointing at an event on the axis rings its mark on the map, and the other way round', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-03-10&axis=2022-03-01/2022-03-31&trail=0');
  const item = atlas.axis.locator('.lane-item.disc').first();
  const id = (await item.getAttribute('data-records')) ?? '';
  await item.hover();
  await atlas.page.mouse.move(0, 0);
  await expect(atlas.element.locator('.mark.is-hovered')).toHaveCount(0);
  expect(id).not.toBe('');
  const mission = atlas.element.locator('.mark.mission').first();
  const shown = await mission.getAttribute('data-record');
  await mission.hover({ force: true });
  await expect(atlas.axis.locator(`[data-records~="${shown}"].is-hovered`)).toHaveCount(1);
  await expect(mission).toHaveClass(/is-hovered/);
});

test('the keyboard walks the lanes and opens a record', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-03-10&axis=2022-03-01/2022-03-31');
  const lanes = atlas.element.getByRole('listbox', { name: 'Events on the axis' });
  await lanes.focus();
  await page.keyboard.press('ArrowRight');
  await expect(lanes).toHaveAttribute('aria-activedescendant', /^lane-/);
  const first = (await lanes.getAttribute('aria-activedescendant')) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(lanes).not.toHaveAttribute('aria-activedescendant', first);
  await expect(atlas.element.locator('.lane-item.is-active')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await atlas.selection()) ?? (await atlas.list.locator('h2').textContent()))
    .toBeTruthy();
});

test('three ways to read time, in the link and in what shows', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24');
  const moment = (await atlas.visibleRecords()).length;
  await atlas.element.getByRole('radio', { name: 'So far' }).check();
  await expect.poll(async () => (await atlas.visibleRecords()).length).toBeGreaterThan(moment);
  await expect.poll(() => page.url()).toContain('mode=sofar');
  await atlas.element.getByRole('radio', { name: 'Window' }).check();
  const from = atlas.element.getByRole('slider', { name: 'First day of the window' });
  await from.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.url()).toMatch(/from=2024-11-30/);
  expect((await atlas.visibleRecords()).length).toBeLessThan(moment);
  atlas.expectQuiet();
});

test('a typed year, month or day is gone to; what is no date is said plainly', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas);
  const field = atlas.element.getByRole('textbox', { name: 'Go to' });
  for (const [text, day] of [
    ['2014', '2014-01-01'],
    ['March 2022', '2022-03-01'],
    ['24.02.2022', '2022-02-24'],
  ]) {
    await field.fill(text as string);
    await page.keyboard.press('Enter');
    await expect.poll(() => atlas.day()).toBe(day);
  }
  await field.fill('yesterday');
  await page.keyboard.press('Enter');
  await expect(atlas.element.getByRole('alert')).toContainText('“yesterday” is not a date');
  expect(await atlas.day()).toBe('2022-02-24');
  atlas.expectQuiet();
});

test('steps by day, month and year; snapping goes to days on which something begins', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2000-01-31');
  const unit = atlas.element.getByRole('combobox', { name: 'Step by' });
  await unit.selectOption('month');
  await atlas.button('One month on').click();
  expect(await atlas.day()).toBe('2000-02-29');
  await unit.selectOption('year');
  await atlas.button('One year back').click();
  expect(await atlas.day()).toBe('1999-02-28');
  await unit.selectOption('day');
  await atlas.button('Next day').click();
  expect(await atlas.day()).toBe('1999-03-01');
  await atlas.button('Snap to event days').click();
  await atlas.drag(0.2, 0.25);
  const snapped = await atlas.day();
  await unit.selectOption('event');
  await atlas.button('Next event').click();
  await atlas.button('Previous event').click();
  expect(await atlas.day()).toBe(snapped);
});

test('a chapter is told, played to its end, and left; its link opens it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#chapter=invasion&lang=en');
  await expect(atlas.element.locator('.chapter-story h2')).toHaveText('Invasion');
  expect(await atlas.axisDays()).toEqual(['2022-02-24', '2022-04-08']);
  expect(await atlas.day()).toBe('2022-02-24');
  await atlas.element.locator('.stops button').first().click();
  await expect(atlas.details).toBeVisible();
  await atlas.button('Close details').click();
  await atlas.goTo('2022-04-07');
  await atlas.button('Play this chapter').click();
  await expect.poll(() => atlas.day(), { timeout: 15_000 }).toBe('2022-04-08');
  await expect(atlas.button('Play')).toBeVisible();
  await atlas.button('Close the chapter').click();
  await expect(atlas.element.locator('.chapter-story')).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('chapter=');
  atlas.expectQuiet();
});

test('a chapter that does not exist is said plainly, and everything works', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#chapter=no-such&axis=2030-01-01/2029-01-01');
  await expect(atlas.notices.filter({ hasText: 'no-such' })).toHaveCount(1);
  await expect(atlas.notices.filter({ hasText: 'axis=' })).toHaveCount(1);
  expect((await atlas.visibleRecords()).length).toBeGreaterThan(0);
});

test('opening a record interrupts the playing; it goes on when wished', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-01');
  await atlas.button('Play').click();
  await expect.poll(() => atlas.day()).not.toBe('2022-02-01');
  await atlas.list.locator('li button').first().click();
  await expect(atlas.button('Play')).toBeVisible();
  const stopped = await atlas.day();
  await atlas.button('Go on playing').click();
  await expect(atlas.button('Pause')).toBeVisible();
  await expect.poll(() => atlas.day()).not.toBe(stopped);
});

test('what shows is said once scrubbing rests, in at most twelve words', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24');
  const region = atlas.element.locator('.moment[aria-live="polite"]');
  await expect(region).toHaveText('');
  await atlas.goTo('2022-03-05');
  await expect(region).toHaveText(/March 2022: \d+ events/);
  expect(((await region.textContent()) ?? '').split(/\s+/).length).toBeLessThanOrEqual(12);
});

test('with reduced motion playing steps from event to event', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2022-02-24');
  const days = new Set<string>();
  await atlas.element.evaluate((element) => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    element.addEventListener('atlas-daychange', (domEvent) =>
      seen.push((domEvent as CustomEvent<{ day: string }>).detail.day),
    );
  });
  await atlas.button('Play').click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length), {
      timeout: 30_000,
    })
    .toBeGreaterThan(2);
  await atlas.button('Pause').click();
  for (const day of await page.evaluate(() => (window as unknown as { seen: string[] }).seen)) days.add(day);
  // every day shown is one on which something begins: going on and back from it returns to it
  for (const day of [...days].slice(0, 3)) {
    await atlas.goTo(day);
    await atlas.button('Next event').click();
    await atlas.button('Previous event').click();
    expect(await atlas.day()).toBe(day);
  }
});

test.describe('under a thumb', () => {
  test.use({ viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true });

  test('the axis and all options are there at 320 px; nothing sticks out', async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await openAxis(atlas, '#mode=window');
    await atlas.button('Ways to read time').tap();
    await expect(atlas.element.getByRole('textbox', { name: 'Go to' })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    const box = await atlas.axis.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    for (const control of await atlas.element.locator('.timeline button, .timeline select').all()) {
      if (!(await control.isVisible())) continue;
      const size = await control.boundingBox();
      expect(size && size.height >= 24 && size.width >= 24, await control.textContent().then(String)).toBe(
        true,
      );
    }
    atlas.expectQuiet();
  });
});

test.describe('in a low frame', () => {
  test.use({ viewport: { width: 600, height: 560 } });

  test('the list keeps its room, and the axis comes with the ways to read time', async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open();
    await expect(atlas.button('Ways to read time')).toBeVisible();
    await expect(atlas.axis.locator('.axis-svg')).toBeHidden();
    await expect(atlas.list.locator('li').first()).toBeVisible();
    await atlas.button('Ways to read time').click();
    await expect(atlas.axis.locator('.axis-svg')).toBeVisible();
  });
});

test('a page written from right to left does not break it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openAxis(atlas, '#day=2000-01-01');
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await atlas.drag(0.25, 0.75);
  const day = await atlas.day();
  expect(day >= '2016-05-01' && day <= '2016-09-01').toBe(true);
});
