import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

/** One record of every kind, a day on which its mark stands, and what its details must hold. */
const KINDS = [
  {
    kind: 'event',
    id: 'machulishchy-a50-attack',
    day: '2023-02-27',
    title: /A-50/,
    when: '26 February 2023',
  },
  { kind: 'mission', id: 'cg-by-odesa', day: '2015-01-01', title: /Odesa/, when: /2018/ },
  { kind: 'crossing', id: 'cr-makrany-domanove', day: '2023-01-01', title: 'Makrany – Domanove', when: /./ },
  {
    kind: 'exchange',
    id: 'x-2022-09-21-novi-yarylovychi',
    day: '2022-09-21',
    title: /./,
    when: '21 September 2022',
  },
  { kind: 'installation', id: 'luninets-airfield', day: '2022-06-01', title: /Luninets/, when: /2022/ },
  {
    kind: 'axis',
    id: 'zhytomyr-narodychi',
    day: '2022-03-20',
    title: /Narodychi|Zhytomyr/,
    when: /24 February 2022/,
  },
  {
    kind: 'border',
    id: 'border-length',
    day: '2000-01-01',
    title: 'The Belarus–Ukraine border',
    when: /1991/,
  },
] as const;

for (const { kind, id, day, title, when } of KINDS) {
  test(`a press on a mark of kind ${kind} opens what happened and who says so`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open(`#day=${day}&renderer=svg`);
    expect(await atlas.visibleRecords()).toContain(id);
    await atlas.mark(id).focus();
    await page.keyboard.press('Enter');
    await expect(atlas.details).toHaveAttribute('data-record', id);
    await expect(atlas.details.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(atlas.details.locator('.when')).toHaveText(when);
    await expect(atlas.details.locator('.summary')).not.toBeEmpty();
    const source = atlas.details
      .locator('.sources li')
      .filter({ has: page.locator('a') })
      .first();
    await expect(source.locator('.publisher')).not.toBeEmpty();
    await expect(source.locator('cite')).not.toBeEmpty();
    const link = source.locator('a').last();
    await expect(link).toHaveAttribute('href', /^https?:\/\//);
    expect(await link.textContent()).toBe(await link.getAttribute('href'));
    expect(await atlas.selection()).toBe(id);
    atlas.expectQuiet();
  });
}

test('the mouse opens the mark under it, a finger the one nearest to it', async ({ browser }) => {
  for (const how of ['click', 'tap'] as const) {
    const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true });
    const atlas = new AtlasDriver(await context.newPage());
    await atlas.open('#day=2012-06-01&renderer=svg&layers=missions');
    await atlas.press('cg-ua-brest', how);
    await expect(atlas.details).toHaveAttribute('data-record', 'cg-ua-brest');
    await context.close();
  }
});

test('where sources disagree, the details lay the claims side by side with who says what', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#select=border-length');
  const claims = atlas.details.locator('.claims');
  await expect(claims).toContainText('1,084.2');
  await expect(claims).toContainText('1,239');
  expect(await claims.locator('.who').count()).toBeGreaterThan(2);
});

test('everything that shows stands in the list, and a line opens its record', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-02-24');
  expect(await atlas.list.locator('li').count()).toBe((await atlas.visibleRecords()).length);
  await atlas.list.getByRole('button').first().click();
  await expect(atlas.details).toBeVisible();
  await atlas.button('Close details').click();
  await expect(atlas.list).toBeVisible();
  expect(await atlas.selection()).toBeNull();
});

test('the keyboard reaches every mark through one tab stop and comes back from the details', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=1995-07-17&renderer=svg');
  expect(await atlas.element.locator('.mark[tabindex="0"]').count()).toBe(1);
  await atlas.element.locator('.mark[tabindex="0"]').focus();
  const marks = await atlas.element.locator('.mark').count();
  const seen = new Set<string | null>();
  for (let i = 0; i < marks; i++) {
    seen.add(await atlas.element.locator('.mark:focus').getAttribute('data-mark'));
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBe(marks);
  const focused = await atlas.element.locator('.mark:focus').getAttribute('data-mark');
  await page.keyboard.press('Enter');
  await expect(atlas.details.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.element.locator(`.mark[data-mark="${focused}"]`)).toBeFocused();
});
