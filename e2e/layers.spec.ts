import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('missions open, are reduced, evacuated and closed on their days', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  const expected: [string, string, string][] = [
    ['2022-03-22', 'emb-ua-minsk', 'open'],
    ['2022-03-23', 'emb-ua-minsk', 'reduced'],
    ['2022-03-17', 'emb-by-kyiv', 'open'],
    ['2022-03-18', 'emb-by-kyiv', 'evacuated'],
    ['2022-03-22', 'cg-ua-brest', 'open'],
    ['2018-02-22', 'cg-by-odesa', 'open'],
    ['2018-02-23', 'cg-by-odesa', 'closed'],
  ];
  for (const [day, id, status] of expected) {
    await atlas.goTo(day);
    expect(await atlas.status(id), `${id} on ${day}`).toBe(status);
    await expect(atlas.mark(id)).toHaveAttribute('data-status', status);
  }
  await atlas.goTo('1992-06-29');
  expect(await atlas.visibleRecords()).not.toContain('emb-ua-minsk');
  atlas.expectQuiet();
});

test('axes advance as days pass, halt, and run back at the withdrawal', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-02-23&renderer=svg');
  const on = async (day: string) => {
    await atlas.goTo(day);
    const status = await atlas.status('kyiv-west-bank');
    if (status === null || typeof status === 'string') throw new Error('An axis has a phase and a progress.');
    return status;
  };
  expect(await on('2022-02-23')).toEqual({ phase: 'before', progress: 0 });
  expect(await atlas.visibleRecords()).not.toContain('kyiv-west-bank');
  const first = await on('2022-02-24');
  expect(first.phase).toBe('advancing');
  expect(first.progress).toBeGreaterThan(0);
  const later = await on('2022-03-15');
  expect(later.progress).toBeGreaterThanOrEqual(first.progress);
  const drawn = () => atlas.mark('kyiv-west-bank').locator('.held').count();
  await expect.poll(drawn).toBeGreaterThan(0);
  const leaving = await on('2022-03-31');
  expect(leaving.phase).toBe('withdrawing');
  expect(leaving.progress).toBeLessThan(later.progress);
  expect(await on('2022-04-10')).toEqual({ phase: 'withdrawn', progress: 0 });
  await expect.poll(drawn).toBe(0);
  await expect(atlas.mark('kyiv-west-bank').locator('.farthest').first()).toHaveAttribute(
    'data-phase',
    'withdrawn',
  );
});

test('crossings are restricted, closed, mined and humanitarian-only on their days', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2023-06-01&renderer=svg');
  expect(await atlas.status('cr-makrany-domanove')).toBe('humanitarian-only');
  await expect(atlas.mark('cr-makrany-domanove')).toHaveAttribute('data-status', 'humanitarian-only');
  expect(await atlas.status('cr-vesialouka-senkivka')).toBe('mined');
  await atlas.goTo('2022-03-01');
  expect(await atlas.status('cr-vesialouka-senkivka')).toBe('closed');
});

test('exchange places grow with living persons returned; bodies are never among them', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-09-20&renderer=svg&layers=exchanges');
  const living = (place: string) => atlas.element.locator(`.mark[data-mark="exchanges@${place}"]`);
  await expect(atlas.element.locator('.mark.exchange[data-living="200"]')).toHaveCount(0);
  await atlas.goTo('2022-09-21');
  await expect(atlas.element.locator('.mark.exchange[data-living="200"]')).toHaveCount(1);
  // 115 on 24 August, 49 and 103 on 13 and 14 September 2024
  await atlas.goTo('2024-08-24');
  await expect(living('homiel-chernihiv-stretch')).toHaveAttribute('data-living', '115');
  await atlas.goTo('2024-09-14');
  await expect(living('homiel-chernihiv-stretch')).toHaveAttribute('data-living', '267');
  // 95 more in October; 563 bodies in November and 503 in December change nothing
  await atlas.goTo('2024-12-29');
  await expect(living('homiel-chernihiv-stretch')).toHaveAttribute('data-living', '362');
});

test('the border tells its legal state', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  const border = atlas.element.locator('.base-svg .border-line');
  const states: [string, string][] = [
    ['1995-01-01', 'no-treaty'],
    ['1997-05-12', 'signed'],
    ['2013-06-18', 'in-force'],
    ['2022-02-24', 'suspended'],
    ['2022-02-28', 'closed'],
  ];
  for (const [day, state] of states) {
    await atlas.goTo(day);
    await expect(border, day).toHaveAttribute('data-state', state);
  }
});

test('the panel of a mission names who headed it on that day, the border’s its state', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2021-06-01&select=emb-ua-minsk&renderer=svg');
  await expect(atlas.details.locator('.head')).toContainText('Kyzym');
  await atlas.open('#day=2023-06-01&select=border-length&renderer=svg');
  await page.reload();
  await atlas.whenReady();
  await expect(atlas.details.locator('.status')).toContainText('closed; mined');
  await expect(atlas.element.locator('.base-svg .border-mines')).toHaveAttribute('data-mined', 'true');
});

test('the panel of an exchange tells both directions so far, and bodies apart', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2024-11-30&select=x-2024-09-14-belarus-border&renderer=svg');
  // 115 + 49 + 103 + 95 to Ukraine; the same and 46 residents of Kursk region to Russia; 563 bodies
  const total = atlas.details.locator('.so-far');
  await expect(total).toContainText('Returned to Ukraine: 362');
  await expect(total).toContainText('Returned to Russia: 408');
  await expect(total).toContainText('Bodies returned to Ukraine: 563');
});

test('events fade with their age and leave after the trail', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2023-02-26&trail=100&renderer=svg&layers=events');
  const mark = atlas.mark('machulishchy-a50-attack');
  const ages: [string, string][] = [
    ['2023-02-26', '0'],
    ['2023-03-20', '1'],
    ['2023-04-20', '2'],
    ['2023-05-20', '3'],
  ];
  for (const [day, age] of ages) {
    await atlas.goTo(day);
    await expect(mark, day).toHaveAttribute('data-age', age);
  }
  await atlas.goTo('2023-06-20');
  await expect(mark).toHaveCount(0);
});

test('a layer switched off leaves the map, the list and the address', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15');
  await atlas.button('Layers and key').click();
  await atlas.element.getByRole('checkbox', { name: 'Events' }).uncheck();
  await expect(atlas.element.locator('.mark.event')).toHaveCount(0);
  await expect
    .poll(() => page.url())
    .toContain('layers=border,axes,missions,crossings,exchanges,installations');
  await page.reload();
  await atlas.whenReady();
  await expect(atlas.element.locator('.mark.event')).toHaveCount(0);
  await expect(atlas.element.locator('.mark.axis').first()).toBeAttached();
});
