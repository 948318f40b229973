import { expect, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from './driver.ts';
import { FocusWalk } from './focus-walk.ts';

/** The order of the Tab key over the site; the records of the list follow the views, each a button. */
const OVER_THE_MAP = [
  'button "Zoom in"',
  'button "Zoom out"',
  'button "Show border and capitals"',
  'button "Fit to what shows now"',
  'button "Compare with another day"',
  'button "Full map"',
  'button "Layers and key"',
];
const TIMELINE = [
  'textbox "Go to"',
  'radio "Moment"',
  'combobox "Events stay"',
  'combobox "Chapter"',
  'button "Loop"',
  'button "Snap to event days"',
  'button "Figures"',
  'button "Play"',
  'button "Previous event"',
  'button "Next event"',
  'combobox "Step by"',
  'combobox "Speed"',
  'slider "Day shown on the map"',
  'slider "First day on the axis"',
  'slider "Last day on the axis"',
  'button "Spread the axis around the day"',
  'listbox "Events on the axis"',
];
const CHOICES = ['combobox "Language"', 'combobox "Theme"'];
const VIEWS = ['button "Now"', 'button "Find"', 'button "Where sources disagree"', 'button "About"'];
const STATE = '#renderer=svg&lang=en&day=2013-06-17&layers=border,missions';

/** Opens the page and gives what Tab should meet there. */
async function openFor(atlas: AtlasDriver, address: string): Promise<{ mark: string; records: string[] }> {
  await atlas.page.goto(`${address}${STATE}`);
  await atlas.whenReady();
  await expect(atlas.element.locator('.axis-svg')).toBeVisible();
  await expect(atlas.element.locator('.zoom-buttons button').first()).toBeVisible();
  const first = atlas.element.locator('.mark[tabindex="0"]');
  await expect(first).toHaveCount(1);
  const records = await atlas.list
    .locator('li button')
    .evaluateAll((all) => all.map((button) => `button "${button.textContent?.trim().replace(/\s+/g, ' ')}"`));
  expect(records.length).toBeGreaterThan(5);
  return { mark: `button "${await first.getAttribute('aria-label')}"`, records };
}

for (const [name, address, order] of [
  [
    'the site',
    './',
    (mark: string, records: string[]) => [
      ...[...CHOICES, mark, ...OVER_THE_MAP, ...TIMELINE, ...VIEWS],
      ...['button "Embed"', ...records, 'DisclosureTriangle "Download"'],
    ],
  ],
  [
    'an embed',
    './embed.html',
    (mark: string, records: string[]) => [
      ...[
        ...CHOICES,
        'link "Open the full page at this moment"',
        mark,
        ...OVER_THE_MAP,
        ...TIMELINE,
        ...VIEWS,
      ],
      ...[...records, 'DisclosureTriangle "Download"', 'link "Open the full page at this moment"'],
    ],
  ],
] as const) {
  test(`Tab goes over ${name} from its top to its end and back, and is always seen`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    const { mark, records } = await openFor(atlas, address);
    const walk = await FocusWalk.on(page);
    const there = await walk.toTheEnd('Tab');
    const said = there.map((stop) => stop.said);
    expect(said.map((text) => text.replace(/\s+/g, ' '))).toEqual(order(mark, records));
    for (const { said: text, ringContrast, isInSight } of there) {
      expect(isInSight, text).toBe(true);
      expect(ringContrast, `contrast of the focus ring of ${text}`).toBeGreaterThanOrEqual(3);
    }
    // above the top some browsers have nothing of their own to focus and begin again at the end
    const back = await walk.steps('Shift+Tab', there.length);
    expect(back.map((stop) => stop.said)).toEqual(said.toReversed());
    atlas.expectQuiet();
  });
}

test('Enter on a mark opens its record, Escape closes it and leads back to the mark', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  const { mark } = await openFor(atlas, './');
  const walk = await FocusWalk.on(page);
  await atlas.element.locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(atlas.details.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(atlas.details.locator('.sources a').first()).toBeVisible();
  // the first thing to reach in the record is among its own
  await page.keyboard.press('Tab');
  expect(await atlas.details.locator(':focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect(atlas.details).toHaveCount(0);
  expect((await walk.stop())?.said).toBe(mark);
});

test('a dialog keeps the focus until Escape, and gives it back to the button that opened it', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openFor(atlas, './');
  await atlas.element.locator('.download-box summary').press('Enter');
  const opener = atlas.element.locator('.download-box .picture');
  await opener.press('Enter');
  const dialog = atlas.element.locator('.picture-dialog');
  await expect(dialog).toBeVisible();
  const inside = await dialog.locator(':is(button, select, textarea, a[href])').count();
  for (let i = 0; i < inside + 3; i++) {
    await page.keyboard.press('Tab');
    // at its end the focus may go to the browser, never behind the dialog
    const isBehind = await atlas.element.evaluate((element) => {
      const active = element.shadowRoot?.activeElement;
      return active ? !active.closest('.picture-dialog') : false;
    });
    expect(isBehind).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a button that is off once it was pressed hands the focus to what stands beside it', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openFor(atlas, './');
  await atlas.element.evaluate((element) => (element as AtlasFace).go({ axis: '2014-01-01/2022-12-31' }));
  const out = atlas.button('Show more of the span');
  // what keeps the focus comes with the first
  await out.focus();
  await page.waitForLoadState('networkidle');
  await out.press('Enter');
  while (await out.isEnabled()) await page.keyboard.press('Enter');
  await expect(atlas.button('Spread the axis around the day')).toBeFocused();
});

test('a button that goes off while it has the focus hands it on, though it is the first of its kind', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await openFor(atlas, './');
  const previous = atlas.button('Previous event');
  await previous.focus();
  await page.waitForLoadState('networkidle');
  await atlas.element.evaluate((element) => (element as AtlasFace).go({ day: '1991-01-01' }));
  await expect(previous).toBeDisabled();
  await expect(atlas.element.locator(':focus')).toHaveCount(1);
  await expect(previous).not.toBeFocused();
});

test('a choice by keys and one by address show alike in the list of choices', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await openFor(atlas, './');
  const theme = atlas.element.locator('select.theme');
  await theme.press('End');
  await expect(theme).toHaveValue('dark');
  for (const wanted of ['light', 'dark', 'auto', 'dark']) {
    await atlas.element.evaluate((element, value) => (element as AtlasFace).go({ theme: value }), wanted);
    await expect(theme).toHaveValue(wanted);
  }
});

test('a mark that is gone before the code that keeps the focus is here hands it on all the same', async ({
  page,
}) => {
  let send = () => {};
  const isWanted = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(/keep-focus-[^/]*\.js/, async (route) => {
    await isWanted;
    await route.continue();
  });
  const atlas = new AtlasDriver(page);
  await openFor(atlas, './');
  const mark = atlas.element.locator('.mark[tabindex="0"]');
  const id = await mark.getAttribute('data-mark');
  await mark.focus();
  await atlas.element.evaluate((element) => (element as AtlasFace).go({ layers: 'crossings' }));
  await expect(atlas.element.locator(`[data-mark="${id}"]`)).toHaveCount(0);
  send();
  await expect(atlas.element.locator('.mark:focus')).toHaveCount(1);
});
