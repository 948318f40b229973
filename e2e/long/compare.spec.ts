import { expect, type Locator, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

const BEFORE_AND_AFTER = '#day=2022-06-01&compare=2021-06-01';

/** What a reader sees and does while two days are compared. */
class CompareDriver extends AtlasDriver {
  get handle(): Locator {
    return this.element.locator('.split-handle[role="slider"]');
  }

  get changes(): Locator {
    return this.element.locator('.compare-list');
  }

  /** The other day's mark of a record, left of the split. */
  leftMark(recordId: string): Locator {
    return this.element.locator(`.other-day .mark[data-record="${recordId}"]`).first();
  }

  /** The day's own mark, right of the split. */
  rightMark(recordId: string): Locator {
    return this.element.locator(`.map > .marks-svg .mark[data-record="${recordId}"]`).first();
  }

  async openCompared(address: string): Promise<void> {
    await this.open(address);
    // code, words and the second layer come after the first picture
    await expect(this.handle).toBeVisible({ timeout: 15_000 });
    await expect(this.element.locator('.other-day .mark').first()).toBeAttached({ timeout: 30_000 });
  }

  /** Where the split stands, per cent of the map's width. */
  async percent(): Promise<number> {
    return Number(await this.handle.getAttribute('aria-valuenow'));
  }

  async splitX(): Promise<number> {
    const line = await boxOf(this.element.locator('.split-line'));
    return line.x + line.width / 2;
  }

  /** The middle of an event's disc that stands well within a side, clear of buttons and of the split. */
  async openPoint(side: 'left' | 'right'): Promise<[number, number]> {
    const layer = side === 'left' ? '.other-day' : '.map > .marks-svg';
    const [splitX, map] = [await this.splitX(), await boxOf(this.map)];
    const [from, to] = side === 'left' ? [map.x, splitX] : [splitX, map.x + map.width - 60];
    for (const disc of await this.element.locator(`${layer} .mark.event .disc`).all()) {
      const [x, y] = await middleOf(disc);
      const isLevel = y > map.y + 60 && y < map.y + map.height - 60;
      if (isLevel && x > from + 40 && x < to - 40) return [x, y];
    }
    throw new Error(`No event stands in the open on the ${side}.`);
  }

  /** Drags the handle by so many pixels with the mouse. */
  async dragHandle(byPx: number): Promise<void> {
    const box = await boxOf(this.handle);
    // off the middle: the handle must not jump to the pointer
    const [x, y] = [box.x + box.width / 2 + 9, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byPx / 2, y, { steps: 4 });
    await this.page.mouse.move(x + byPx, y, { steps: 4 });
    await this.page.mouse.up();
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element is not on the page.');
  return box;
}

async function middleOf(locator: Locator): Promise<[number, number]> {
  const box = await boxOf(locator);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags with one finger; a mouse would not show what touch-action forbids. */
async function swipe(page: Page, from: readonly [number, number], byX: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: from[1] }],
    });
  await touch('touchStart', from[0]);
  for (let i = 1; i <= 6; i++) await touch('touchMove', from[0] + (byX * i) / 6);
  await touch('touchEnd');
}

for (const base of ['svg', 'maplibre'] as const) {
  test(`a link puts two days side by side over the ${base} base`, async ({ page }) => {
    const atlas = new CompareDriver(page);
    await atlas.openCompared(`${BEFORE_AND_AFTER}&renderer=${base}`);
    await expect(atlas.map).toHaveAttribute('data-base', base, { timeout: 30_000 });
    await expect(atlas.leftMark('cg-ua-brest')).toHaveAttribute('data-status', 'open');
    await expect(atlas.rightMark('cg-ua-brest')).toHaveAttribute('data-status', 'closed');
    await expect(atlas.leftMark('emb-by-kyiv')).toHaveAttribute('data-status', 'open');
    await expect(atlas.rightMark('emb-by-kyiv')).toHaveAttribute('data-status', 'evacuated');
    // each layer is cut at the split, so that together they are one picture
    const clips = await atlas.element
      .locator('.other-day, .map > .marks-svg')
      .evaluateAll((layers) => layers.map((layer) => getComputedStyle(layer).clipPath));
    expect([...new Set(clips)].sort()).toEqual(['inset(0px 0px 0px 50%)', 'inset(0px 50% 0px 0px)']);
    await expect(atlas.element.locator('.split-day')).toHaveText(['1 June 2021', '1 June 2022']);
    // the element tells of its day
    expect(await atlas.status('emb-by-kyiv')).toBe('evacuated');
    atlas.expectQuiet();
  });
}

test('one day alone has no second layer and fetches nothing for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const atlas = new CompareDriver(page);
  await atlas.open('#day=2022-06-01&renderer=svg');
  await expect(atlas.mark('emb-by-kyiv')).toBeAttached();
  await expect(atlas.element.locator('.other-day, .split-handle, .split-line')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('compare'))).toEqual([]);
});

test('the split is dragged with the mouse and moved with keys', async ({ page }) => {
  const atlas = new CompareDriver(page);
  await atlas.openCompared(`${BEFORE_AND_AFTER}&renderer=svg`);
  const map = await boxOf(atlas.map);
  expect(await atlas.percent()).toBe(50);
  const camera = new URL(page.url()).hash;
  await atlas.dragHandle(-0.2 * map.width);
  await expect.poll(() => atlas.percent()).toBe(30);
  expect(await atlas.splitX()).toBeCloseTo(map.x + 0.3 * map.width, 0);
  // neither the map nor the address moved with it
  expect(new URL(page.url()).hash).toBe(camera);
  await expect(atlas.handle).toBeFocused();
  for (const [key, percent] of [
    ['ArrowRight', 32],
    ['ArrowLeft', 30],
    ['Shift+ArrowRight', 40],
    ['PageDown', 30],
    ['Home', 0],
    ['End', 100],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => atlas.percent(), key).toBe(percent);
  }
  await expect(atlas.handle).toHaveAttribute(
    'aria-valuetext',
    /1 June 2021 on the left, 1 June 2022 on the right/,
  );
  // at the edge it can still be grasped
  const edge = await boxOf(atlas.handle);
  expect(edge.x + edge.width).toBeLessThanOrEqual(map.x + map.width + 0.5);
  await atlas.dragHandle(-0.5 * map.width);
  await expect.poll(() => atlas.percent()).toBe(50);
  atlas.expectQuiet();
});

test('a press on either side opens what that side shows', async ({ page }) => {
  const atlas = new CompareDriver(page);
  // the two trails have no event in common
  await atlas.openCompared(`${BEFORE_AND_AFTER}&trail=200&renderer=svg&layers=events`);
  const isOwn = (ids: readonly string[]) => (id: string | null) => id !== null && ids.includes(id);
  const ofDay = isOwn(await atlas.visibleRecords());
  for (const side of ['left', 'right'] as const) {
    const [x, y] = await atlas.openPoint(side);
    await page.mouse.click(x, y);
    await expect(atlas.details).toBeVisible();
    expect(ofDay(await atlas.selection()), side).toBe(side === 'right');
    await atlas.button('Close details').click();
  }
});

test('the keys reach the day’s own marks that can be seen', async ({ page }) => {
  const atlas = new CompareDriver(page);
  await atlas.openCompared(`${BEFORE_AND_AFTER}&renderer=svg`);
  await expect(atlas.element.locator('.other-day')).toHaveAttribute('aria-hidden', 'true');
  await expect(atlas.element.locator('.other-day .mark[tabindex="0"]')).toHaveCount(0);
  const stop = atlas.element.locator('.map > .marks-svg .mark[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  const [x] = await middleOf(stop);
  expect(x).toBeGreaterThanOrEqual((await atlas.splitX()) - 12);
});

test('the list tells what opened, closed, changed, moved and happened, and opens a record', async ({
  page,
}) => {
  const atlas = new CompareDriver(page);
  await atlas.openCompared('#day=2022-03-15&compare=2022-02-23&renderer=svg');
  await expect(atlas.changes).toBeVisible({ timeout: 15_000 });
  await expect(atlas.changes.getByRole('heading', { level: 2 })).toHaveText(
    'Between 23 February 2022 and 15 March 2022',
  );
  await expect(atlas.changes.getByRole('heading', { level: 3 })).toHaveText([
    /^Opened \d+$/,
    /^Closed \d+$/,
    /^Changed \d+$/,
    /^Moved \d+$/,
    /^Happened \d+$/,
  ]);
  const line = (text: string | RegExp) => atlas.changes.getByRole('button').filter({ hasText: text });
  await expect(line(/border treaty in force → closed/)).toHaveCount(1);
  await expect(line(/not yet begun → (advancing|halted)/)).not.toHaveCount(0);
  const all = atlas.changes.getByRole('button', { name: /^Show all \d+$/ });
  const total = Number(((await all.textContent()) ?? '').replace(/\D/g, ''));
  const happened = atlas.changes
    .locator('h3', { hasText: 'Happened' })
    .locator('xpath=following-sibling::ul[1]/li');
  await expect(happened).toHaveCount(30);
  await all.click();
  await expect(happened).toHaveCount(total);
  await line('Mokhra').click();
  await expect(atlas.details).toContainText('Mokhra');
  await atlas.button('Close details').click();
  await expect(atlas.changes).toBeVisible();
  atlas.expectQuiet();
});

test('a record that only one side shows is brought into sight on that side', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const atlas = new CompareDriver(page);
  await atlas.openCompared(
    '#day=2023-03-01&compare=2022-01-01&renderer=svg&layers=events&select=machulishchy-a50-attack',
  );
  const mark = atlas.rightMark('machulishchy-a50-attack');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await middleOf(mark))[0] - (await atlas.splitX())).toBeGreaterThan(20);
});

test('days are swapped, and comparing is stopped', async ({ page }) => {
  const atlas = new CompareDriver(page);
  await atlas.openCompared(`${BEFORE_AND_AFTER}&renderer=svg`);
  await atlas.button('Swap days').click();
  expect(await atlas.day()).toBe('2021-06-01');
  await expect(atlas.element.locator('.split-day')).toHaveText(['1 June 2022', '1 June 2021']);
  await expect(atlas.leftMark('cg-ua-brest')).toHaveAttribute('data-status', 'closed');
  // the list keeps time order
  await expect(atlas.changes.locator('h2')).toHaveText('Between 1 June 2021 and 1 June 2022');
  await expect.poll(() => page.url()).toContain('compare=2022-06-01');
  await atlas.button('Stop comparing').click();
  await expect(atlas.changes).toHaveCount(0);
  await expect(atlas.element.locator('.other-day, .split-handle, .split-line, .split-day')).toHaveCount(0);
  await expect(atlas.list.getByRole('heading')).toBeFocused();
  const clips = await atlas.element
    .locator('.marks-svg')
    .evaluateAll((layers) => layers.map((marks) => getComputedStyle(marks).clipPath));
  expect(clips).toEqual(['none', 'none']);
  await expect.poll(() => page.url()).not.toContain('compare=');
  atlas.expectQuiet();
});

test('the button compares with the day shown, from which the reader moves away', async ({ page }) => {
  const atlas = new CompareDriver(page);
  await atlas.open('#day=2021-06-01&renderer=svg');
  const button = atlas.button('Compare with another day');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.changes).toContainText('The same day on both sides: move the day.');
  await expect(atlas.element.locator('.split-hint')).toBeVisible();
  await atlas.goTo('2022-06-01');
  await expect(atlas.element.locator('.split-hint')).toBeHidden();
  await expect(atlas.changes.locator('h2')).toHaveText('Between 1 June 2021 and 1 June 2022');
  await expect(atlas.rightMark('cg-ua-brest')).toHaveAttribute('data-status', 'closed');
  await button.click();
  await expect(atlas.handle).toHaveCount(0);
  atlas.expectQuiet();
});

test('days between which nothing changed, beyond the span or not in the calendar are answered', async ({
  page,
}) => {
  const atlas = new CompareDriver(page);
  await atlas.openCompared('#day=1996-01-02&compare=1996-01-03&renderer=svg');
  await expect(atlas.changes).toContainText('Nothing in the record changed between these days.');
  await atlas.openCompared('#day=2022-06-01&compare=1850-01-01&renderer=svg&trail=1');
  await expect(atlas.element.locator('.split-day').first()).toHaveText('1 January 1991');
  await page.goto('about:blank');
  await atlas.open('#day=2022-06-01&compare=2022-02-30&renderer=svg');
  await expect(atlas.notices).toContainText('2022-02-30');
  await expect(atlas.handle).toHaveCount(0);
  atlas.expectQuiet();
});

const WORDS = {
  en: { start: 'Compare with another day', stop: 'Stop comparing', heading: /^Between 1 June 2021 and / },
  uk: {
    start: 'Порівняти з іншим днем',
    stop: 'Припинити порівняння',
    heading: /^Між 1 червня 2021 року і /,
  },
  be: {
    start: 'Параўнаць з іншым днём',
    stop: 'Спыніць параўнанне',
    heading: /^Паміж 1 чэрвеня 2021 года і /,
  },
} as const;

for (const [lang, words] of Object.entries(WORDS)) {
  test(`on a phone 320 px wide, in ${lang}, both days can be read and the split moved by a finger`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const atlas = new CompareDriver(page);
    await atlas.openCompared(`${BEFORE_AND_AFTER}&renderer=svg&lang=${lang}`);
    await expect(atlas.changes.locator('h2')).toHaveText(words.heading);
    await expect(atlas.button(words.start)).toHaveAttribute('aria-pressed', 'true');
    const buttons = await Promise.all(
      (await atlas.element.locator('.tools button, .legend-toggle').all()).map(boxOf),
    );
    for (const dayBox of await Promise.all((await atlas.element.locator('.split-day').all()).map(boxOf))) {
      expect(dayBox.x).toBeGreaterThanOrEqual(0);
      expect(dayBox.x + dayBox.width).toBeLessThanOrEqual(320);
      for (const button of buttons) expect(areApart(dayBox, button)).toBe(true);
    }
    const handle = await boxOf(atlas.handle);
    expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(44);
    for (const button of buttons) expect(areApart(handle, button)).toBe(true);
    await swipe(page, await middleOf(atlas.handle), 64);
    await expect.poll(() => atlas.percent()).toBe(70);
    // with reduced motion nothing runs
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(320);
    // a tap right after a swipe ends the swipe's run and presses nothing: browsers mean it so
    await expect(async () => {
      await atlas.button(words.stop).tap();
      await expect(atlas.handle).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
    atlas.expectQuiet();
    await context.close();
  });
}

type Box = Awaited<ReturnType<typeof boxOf>>;

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
