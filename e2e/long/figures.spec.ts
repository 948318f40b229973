import { expect, type Locator, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

/** The parts of the figures, as a reader sees them. */
function figuresOf(atlas: AtlasDriver) {
  const room = atlas.element.locator('.figures');
  return {
    room,
    choice: room.locator('select'),
    title: room.locator('.figure h3'),
    chart: room.locator('.figure-chart'),
    points: room.locator('.figure-chart .figure-point'),
    readout: room.locator('.figure-readout'),
    cursor: room.locator('.figure-cursor'),
    table: room.locator('table'),
  };
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses a value where it is drawn, whatever lies above it. */
async function pressPoint(page: Page, points: Locator, label: RegExp): Promise<void> {
  const point = points.and(page.getByLabel(label)).locator('.figure-ring');
  const { x, y } = await middleOf(point);
  await page.mouse.click(x, y);
}

test('a link opens a series: as wide as the axis, with its value of the day in words', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=trade-turnover-stated&day=2012-05-05&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.title).toContainText('Trade turnover as named by officials and media');
  await expect(figures.choice).toHaveValue('trade-turnover-stated');
  await expect(figures.points).toHaveCount(19);
  await expect(figures.readout).toContainText(
    '2012: 7.5 billion US dollars, according to Yanukovych, president of Ukraine',
  );
  // two speakers, two values
  await expect(figures.readout).toContainText('8.2 billion US dollars, according to Kabiakou');
  const [track, chart] = [await atlas.slider.boundingBox(), await figures.chart.boundingBox()];
  expect(chart?.x).toBeCloseTo(track?.x ?? 0, 0);
  expect(chart?.width).toBeCloseTo(track?.width ?? 0, 0);
  atlas.expectQuiet();
});

test('the list opens a series, the main ones first, and puts it away again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  await atlas.button('Figures').click();
  const figures = figuresOf(atlas);
  await expect(figures.choice).toHaveValue('');
  await expect(figures.choice.locator('option').first()).toHaveText('none');
  await expect(figures.choice.locator('optgroup').first()).toHaveAttribute('label', 'Main series');
  expect(await figures.choice.locator('option').count()).toBeGreaterThanOrEqual(42);
  await figures.choice.selectOption('rating-hostile');
  await expect(figures.title).toContainText('Ukrainians who see Belarus as a hostile country');
  await expect.poll(() => page.url()).toContain('figure=rating-hostile');
  await figures.choice.selectOption('');
  await expect(figures.title).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('figure=');
  atlas.expectQuiet();
});

test('figures that were put away open again, as often as one likes', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  const figures = figuresOf(atlas);
  for (let i = 0; i < 3; i++) {
    await atlas.button('Figures').click();
    await expect(figures.choice).toHaveCount(1);
    await expect(figures.choice.locator('optgroup').first()).toBeAttached();
    await atlas.button('Figures').click();
    await expect(figures.choice).toHaveCount(0);
  }
  atlas.expectQuiet();
});

test('the cursor moves with the day, over a chart that stays', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=trade-turnover-1992-2014&day=1995-06-15&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.readout).toContainText('1995: 1.245 billion');
  await figures.chart.evaluate((chart) => {
    chart.setAttribute('data-same', 'yes');
    new MutationObserver(() => chart.setAttribute('data-same', 'no')).observe(chart, {
      childList: true,
      subtree: true,
    });
  });
  const before = await middleOf(figures.cursor);
  await atlas.goTo('2010-06-15');
  await expect(figures.readout).toContainText('2010: 4.447 billion');
  await expect(figures.readout).toContainText('worked out: Own sum of the two Correlates of War flows');
  const after = await middleOf(figures.cursor);
  const [track, chart] = [await atlas.slider.boundingBox(), figures.chart];
  expect((after.x - before.x) / (track?.width ?? 1)).toBeCloseTo(15 / 34, 2);
  await expect(chart).toHaveAttribute('data-same', 'yes');
  const now = figures.points.and(page.locator('[aria-current="true"]'));
  await expect(now).toHaveCount(1);
  await expect(now).toHaveAttribute('aria-label', /^2010:/);
});

test('a day without a value says so and names the nearest, never one between', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=trade-turnover-stated&day=2006-06-15&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.readout).toContainText('No value for this day.');
  await expect(figures.readout).toContainText(
    'The nearest: 2004: coverage not stated, 1.085 billion US dollars, according to Sidorski',
  );
  await atlas.goTo('2008-12-31');
  await expect(figures.readout).toContainText(/^\s*2008: 5 billion US dollars/);
  await expect(figures.readout).not.toContainText('No value');
});

test('a missing year is a gap: lines join neighbours alone', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=trade-by-imports-from-ua&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.points).toHaveCount(23);
  await expect(figures.chart.locator('.figure-join')).toHaveCount(22);
  // values of single years, two of them in one year: nothing to join
  await figures.choice.selectOption('trade-by-exports-to-ua-stated');
  await expect(figures.points).toHaveCount(7);
  await expect(figures.chart.locator('.figure-join')).toHaveCount(0);
  await figures.room.locator('.figure-notes summary').click();
  await expect(figures.room.locator('.figure-notes')).toContainText('Only the years listed');
});

test('a press on a value moves the day there and shows who says so and where', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=rating-hostile&day=1999-01-01&axis=2021-01-01/2024-06-30&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.cursor).toBeHidden();
  await pressPoint(page, figures.points, /^December 2021:/);
  expect(await atlas.day()).toMatch(/^2021-12-/);
  await expect(figures.readout).toContainText(
    'December 2021: 48%, according to Rating group, 6–8 December 2021, 2,500 respondents',
  );
  const source = figures.readout.locator('a').first();
  await expect(source).toHaveAttribute('href', /^https?:/);
  await expect(source).toHaveAttribute('rel', 'noopener noreferrer');
  atlas.expectQuiet();
});

test('keys go from value to value, and steps from one to the next', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=rating-hostile&day=1999-01-01&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.points).toHaveCount(5);
  await expect(figures.points.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await figures.points.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(figures.points.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await atlas.day()).toBe('2021-12-01');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await atlas.day()).toBe('2024-02-01');
  await expect(atlas.button('Next value')).toBeDisabled();
  await atlas.button('Previous value').click();
  expect(await atlas.day()).toBe('2022-10-01');
});

test('the same stands in a table, with a source in every row', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=supply-dependence&day=2021-06-01&renderer=svg');
  const figures = figuresOf(atlas);
  await atlas.button('Table').click();
  await expect(figures.table.locator('caption')).toHaveText(
    'How much of Ukraine’s supply came from Belarus, percent',
  );
  await expect(figures.table.locator('thead th')).toHaveText([
    'When',
    'Value',
    'Lowest–highest',
    'Covers',
    'According to',
    'Sources',
  ]);
  const rows = figures.table.locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText(/2020\s*80%\s*bitumen/);
  for (const row of await rows.all()) await expect(row.locator('.figure-sources li')).not.toHaveCount(0);
  await expect(rows.and(page.locator('[aria-current="true"]'))).toHaveCount(3);
  await atlas.button('Table').click();
  await expect(figures.chart).toBeVisible();
  // four things in one chart: told apart by shape and name
  await expect(figures.room.locator('.figure-key')).toContainText('fertilisers');
  atlas.expectQuiet();
});

test('the axis can be fitted to a series; values outside the stretch are counted', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=missiles-hajun&axis=2022-07-01/2022-12-31&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.points).toHaveCount(1);
  await expect(figures.room).toContainText('2 values lie outside the stretch shown.');
  await atlas.button('Fit the axis to this series').click();
  await expect(figures.points).toHaveCount(3);
  await expect.poll(() => page.url()).toContain('axis=2022-04-');
});

test('an unknown series is told in one sentence and put away', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#figure=nope&renderer=svg');
  const figures = figuresOf(atlas);
  await expect(figures.room.getByRole('alert')).toHaveText(
    'There is no series “nope” in this version; choose another one.',
  );
  await expect(figures.choice).toHaveValue('');
  await expect.poll(() => page.url()).not.toContain('figure=');
  await figures.choice.selectOption('rating-hostile');
  await expect(figures.room.getByRole('alert')).toHaveCount(0);
  atlas.expectQuiet();
});

for (const file of ['_figure-rating-hostile', '_figures']) {
  test(`when ${file} cannot be loaded, a sentence says so and offers another try`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    let isBroken = true;
    await page.route(`**/${file}.json`, (route) =>
      isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await atlas.open('#figure=rating-hostile&renderer=svg');
    const figures = figuresOf(atlas);
    await expect(figures.room.getByRole('alert')).toContainText('could not be loaded');
    isBroken = false;
    await figures.room.getByRole('button', { name: 'Try again' }).click();
    await expect(figures.points).toHaveCount(5);
  });
}

for (const [lang, title, value] of [
  ['en', 'Figures', /2012: 7\.378 billion US dollars/],
  ['uk', 'Показники', /2012 рік: 7,378 млрд доларів США/],
  ['be', 'Паказчыкі', /2012 год: 7,378 млрд долараў ЗША/],
] as const) {
  test(`on a phone of 320 px, in ${lang}, nothing is cut off and a finger finds a value`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const atlas = new AtlasDriver(page);
    await page.goto(`./#figure=trade-turnover-1992-2014&day=1999-01-01&lang=${lang}&renderer=svg`);
    await atlas.whenReady();
    const figures = figuresOf(atlas);
    await expect(figures.room).toContainText(title);
    await expect(figures.points).toHaveCount(23);
    const room = await figures.room.boundingBox();
    for (const part of [
      figures.choice,
      figures.chart,
      ...(await figures.room.locator('.figure-label').all()),
    ]) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1);
    }
    const point = figures.points.and(page.getByLabel(/^2012/)).locator('.figure-ring');
    const { x, y } = await middleOf(point);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => atlas.day()).toMatch(/^2012-/);
    await expect(figures.readout).toContainText(value);
    atlas.expectQuiet();
    await context.close();
  });
}
