import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

interface PublishedRecord {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly title: Readonly<Record<string, string>>;
  readonly claims: readonly unknown[];
}

/** Every record that can be opened, by id. */
async function publishedRecords(page: Page): Promise<Map<string, PublishedRecord>> {
  const response: APIResponse = await page.request.get('./data/record.json');
  const { records } = (await response.json()) as { records: PublishedRecord[] };
  return new Map(records.filter(({ kind }) => kind !== 'figure').map((record) => [record.id, record]));
}

/** Records with a mark on the map that are not among those given. */
async function markedOutside(atlas: AtlasDriver, ids: readonly string[]): Promise<string[]> {
  const marked = await atlas.recordsOf(atlas.map.locator('.mark[data-record]'));
  return marked.filter((id) => !ids.includes(id));
}

const ATTACK = 'machulishchy-a50-attack';

for (const [lang, queries] of [
  ['en', ['Machulishchy A-50', 'machulišcy', 'Мачулищи А-50']],
  ['uk', ['Мачулищі А-50', 'Machulishchy', 'мачулищи']],
  ['be', ['Мачулішчы А-50', 'Machulishchy', 'МАЧУЛІШЧЫ']],
] as const) {
  test(`a record is found in ${lang} by words of any language in either alphabet`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open(`#lang=${lang}&view=find&renderer=svg`);
    for (const query of queries) {
      await atlas.searchField.fill(query);
      const result = atlas.finding.locator(`[data-record="${ATTACK}"]`);
      await expect(result.locator('mark').first(), query).toBeVisible();
    }
    atlas.expectQuiet();
  });
}

test('a name is found in the spelling of another language and of another time', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&renderer=svg');
  const foundBy = async (query: string) => {
    await atlas.searchField.fill(query);
    await expect.poll(() => page.url()).toContain(`q=${encodeURIComponent(query)}`);
    await expect(atlas.results.first()).toBeVisible();
    return atlas.finding.locator('.found-records h3 .count').textContent();
  };
  const counts = [];
  for (const query of ['Homiel', 'Gomel', 'Гомель', 'Homel']) counts.push(await foundBy(query));
  expect(new Set(counts).size, counts.join()).toBe(1);
});

test('a filter in the address holds for map, list and what the element says', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#mode=sofar&day=2024-12-31&renderer=svg');
  const records = await publishedRecords(page);
  const isNuclear = (id: string) => records.get(id)?.category === 'nuclear';
  const all = await atlas.visibleRecords();
  await page.goto('./embed.html');
  await atlas.open('#filter=category:nuclear&mode=sofar&day=2024-12-31&renderer=svg');
  const count = [...records.keys()].filter(isNuclear).length;
  await expect(atlas.foundLine).toContainText(`Filtered: ${count} of ${records.size} records`);
  const visible = await atlas.visibleRecords();
  expect(visible).toEqual(all.filter(isNuclear));
  expect(await atlas.recordsOf(atlas.list.locator('li button'))).toEqual(visible);
  await expect.poll(() => markedOutside(atlas, visible)).toEqual([]);
  await atlas.foundLine.getByRole('button').click();
  await expect(atlas.foundLine).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('filter');
  expect(await atlas.visibleRecords()).toEqual(all);
  atlas.expectQuiet();
});

test('list, map and element agree on a search, on every day', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#q=Senkivka&mode=sofar&trail=0&renderer=svg');
  await expect(atlas.foundLine).toBeVisible();
  for (const day of ['1995-01-01', '2022-02-24', '2024-12-31']) {
    await atlas.goTo(day);
    const visible = await atlas.visibleRecords();
    expect(visible.length).toBeGreaterThan(0);
    await expect.poll(() => atlas.recordsOf(atlas.list.locator('li button'))).toEqual(visible);
    await expect.poll(() => markedOutside(atlas, visible)).toEqual([]);
  }
});

test('what never folds has a mark for each record in the list and no other', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#filter=source:press&layers=crossings&renderer=svg');
  await expect(atlas.foundLine).toContainText('Filtered:');
  const visible = await atlas.visibleRecords();
  expect(visible.length).toBeGreaterThan(0);
  await expect.poll(() => atlas.recordsOf(atlas.list.locator('li button'))).toEqual(visible);
  await expect.poll(() => atlas.recordsOf(atlas.map.locator('.mark[data-record]'))).toEqual(visible);
});

test('counts are of what shows now under the other filters, and follow the days', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&day=2022-02-24&renderer=svg');
  const records = await publishedRecords(page);
  const strikes = async () =>
    (await atlas.visibleRecords()).filter((id) => records.get(id)?.category === 'strike').length;
  const box = (name: RegExp) => atlas.finding.getByRole('checkbox', { name });
  const counts = [];
  for (const day of ['2022-02-24', '2022-06-25', '2010-01-01']) {
    await atlas.goTo(day);
    const count = await strikes();
    counts.push(count);
    await expect(box(new RegExp(`^Strikes ?, ${count} records?$`)), day).toBeVisible();
  }
  expect(new Set(counts).size).toBeGreaterThan(1);
  await atlas.goTo('2022-02-24');
  const disputedStrikes = (await atlas.visibleRecords())
    .flatMap((id) => records.get(id) ?? [])
    .filter(({ category, claims }) => category === 'strike' && claims.length > 0).length;
  await box(/^Only where sources disagree/).check();
  await expect(box(new RegExp(`^Strikes ?, ${disputedStrikes} records?$`))).toBeVisible();
  await box(/^Strikes/).check();
  await expect.poll(() => atlas.visibleRecords()).toHaveLength(disputedStrikes);
  await expect.poll(() => page.url()).toContain('filter=category:strike;disputed');
  // the own group keeps counting what choosing another of its values would bring
  await expect(box(/^Military ?, [1-9]/)).toBeVisible();
});

test('layers, places, actors and kinds of source can be chosen, and all be let go again', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&renderer=svg');
  const before = await atlas.visibleRecords();
  const layer = await atlas.unfold('Layer');
  await layer.getByRole('checkbox', { name: /^Border crossings/ }).uncheck();
  await expect.poll(() => page.url()).toContain('layers=');
  const place = await atlas.unfold('Place');
  await expect(place.getByRole('checkbox')).toHaveCount(8);
  await place.getByRole('button', { name: /^Show all/ }).click();
  expect(await place.getByRole('checkbox').count()).toBeGreaterThan(50);
  await place.getByRole('checkbox', { name: /^Kyiv ?,/ }).check();
  const source = await atlas.unfold('Kind of source');
  await source.getByRole('checkbox', { name: /^government/ }).check();
  await expect.poll(() => page.url()).toContain('filter=place:kyiv;source:government');
  expect((await atlas.visibleRecords()).length).toBeLessThan(before.length);
  await atlas.finding.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => atlas.visibleRecords()).toEqual(before);
  await expect.poll(() => page.url()).not.toMatch(/filter|layers/);
  await expect(atlas.finding.getByRole('button', { name: 'Clear all' })).toBeDisabled();
  atlas.expectQuiet();
});

test('a result opens its record on a day on which it shows; closing leads back to it', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&q=friendship&layers=border&renderer=svg');
  const result = atlas.finding.locator('[data-record="friendship-treaty-1995"]');
  await result.click();
  await expect(atlas.details).toHaveAttribute('data-record', 'friendship-treaty-1995');
  expect(await atlas.day()).toBe('1995-07-17');
  expect(await atlas.visibleRecords()).toContain('friendship-treaty-1995');
  await atlas.button('Close details').click();
  await expect(result).toBeVisible();
});

test('everything found stands in one list, oldest first, fifty at a time', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&renderer=svg');
  await expect(atlas.results).toHaveCount(50);
  await atlas.finding.getByRole('button', { name: 'Show more' }).click();
  await expect(atlas.results).toHaveCount(100);
  await atlas.searchField.fill('treaty');
  await expect(atlas.finding.getByText('best match first')).toBeVisible();
  expect(await atlas.results.count()).toBeLessThanOrEqual(50);
});

test('a search that nothing passes says so, in the list and beside the field, and can be cleared', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#q=xyzzyplugh&renderer=svg');
  await expect(atlas.foundLine).toContainText('No record passes. Clear the filter or search.');
  expect(await atlas.visibleRecords()).toEqual([]);
  await atlas.button('Find').click();
  await expect(atlas.finding.getByText('No record passes.')).toBeVisible();
  await atlas.finding.getByRole('button', { name: 'Clear the search' }).click();
  await expect(atlas.searchField).toBeFocused();
  await expect(atlas.searchField).toHaveValue('');
  await expect(atlas.results).toHaveCount(50);
});

test('ten thousand characters are searched as far as a search goes, and the page says so', async ({
  page,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&renderer=svg');
  await atlas.searchField.fill('treaty '.repeat(1429));
  await expect(atlas.finding.getByText('Only the first 100 characters are searched for.')).toBeVisible();
  await expect(atlas.results.first()).toBeVisible();
  expect(page.url().length).toBeLessThan(400);
  await atlas.searchField.fill('щука'.repeat(2500));
  await expect(atlas.finding.getByText('No record passes.')).toBeVisible();
  atlas.expectQuiet();
});

test('ten thousand characters in an address are left out with a sentence', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open(`#q=${'a'.repeat(10_000)}&renderer=svg`);
  await expect(atlas.notices).toHaveCount(1);
  await expect(atlas.notices).toContainText('10000 characters long');
  await expect(atlas.foundLine).toHaveCount(0);
  atlas.expectQuiet();
});

for (const signs of ['.*+?^$ {}()|[]\\', '((((', '<img src=x onerror=alert(1)>', '%', '«»']) {
  test(`the signs ${signs} are a search like any other`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    await atlas.open(`#view=find&q=${encodeURIComponent(signs)}&renderer=svg`);
    await expect(atlas.searchField).toHaveValue(signs);
    const said = atlas.finding.getByText('holds no word to look for');
    await expect(said).toHaveCount(/\p{L}/u.test(signs) ? 0 : 1);
    await atlas.button('Now').click();
    await expect(atlas.foundLine).toContainText(/\p{L}/u.test(signs) ? 'No record passes' : 'holds no word');
    await expect(atlas.element.locator('img')).toHaveCount(0);
    await expect(atlas.notices).toHaveCount(0);
    atlas.expectQuiet();
  });
}

test('a place and an actor that nobody knows are dropped with a sentence each', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#filter=category:strike;place:atlantis;actor:zeus&renderer=svg');
  await expect(atlas.notices).toHaveCount(2);
  await expect(atlas.notices.first()).toContainText('There is no place or actor “atlantis” in this version');
  await expect(atlas.foundLine).toContainText('Filtered:');
  await expect.poll(() => page.url()).toMatch(/filter=category:strike(&|$)/);
  atlas.expectQuiet();
});

test('everything can be done from the keyboard', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  await atlas.button('Find').focus();
  await page.keyboard.press('Enter');
  await expect(atlas.searchField).toBeVisible();
  await atlas.searchField.focus();
  await page.keyboard.type('A-50 Machulishchy');
  await page.keyboard.press('Enter');
  await expect(atlas.results.first()).toHaveAttribute('data-record', ATTACK);
  const isOnResult = () => atlas.results.first().evaluate((element) => element.matches(':focus'));
  for (let i = 0; i < 40 && !(await isOnResult()); i++) await page.keyboard.press('Tab');
  expect(await isOnResult()).toBe(true);
  await page.keyboard.press('Enter');
  await expect(atlas.details.getByRole('heading', { level: 2 })).toBeFocused();
  expect(await atlas.selection()).toBe(ATTACK);
  await page.keyboard.press('Escape');
  await expect(atlas.details).toHaveCount(0);
  await expect(atlas.results.first()).toBeFocused();
});

test('a filter holds in another language, and its words are that language’s', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#filter=disputed&renderer=svg');
  await expect(atlas.foundLine).toContainText('Filtered:');
  const visible = await atlas.visibleRecords();
  await atlas.element.locator('select.language').selectOption('be');
  await expect(atlas.foundLine).toContainText('Адабрана запісаў:');
  expect(await atlas.visibleRecords()).toEqual(visible);
});

test('what cannot be loaded hides nothing, says so, and is asked for again', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  let isBroken = true;
  await page.route('**/_find.json', (route) =>
    isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await atlas.open('#filter=category:nuclear&renderer=svg');
  await expect(atlas.notices).toContainText('The search could not be loaded; everything shows.');
  const all = await atlas.visibleRecords();
  await atlas.button('Find').click();
  await expect(atlas.element.getByRole('alert')).toBeVisible();
  isBroken = false;
  await atlas.button('Try again').click();
  await expect(atlas.finding.getByRole('checkbox', { name: /^Nuclear/ })).toBeChecked();
  await expect.poll(() => atlas.visibleRecords()).not.toEqual(all);
});

test('the page fits a frame of 280 pixels, and every target is large enough for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 280, height: 700 });
  const atlas = new AtlasDriver(page);
  await atlas.open('#view=find&lang=uk&renderer=svg');
  await atlas.unfold('Категорія');
  const wide = await atlas.finding.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const low = await atlas.finding
    .locator('button, summary, label.option, input[type=search]')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.clientHeight > 0 && target.getBoundingClientRect().height < 24)
        .map(({ textContent }) => textContent),
    );
  expect(low).toEqual([]);
});
