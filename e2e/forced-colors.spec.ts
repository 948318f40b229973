import { expect, type Locator, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

/** Contrast of two colours as WCAG 2.2 defines it, 1–21. */
function contrast(a: string, b: string): number {
  const [one, other] = [lightOf(a), lightOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function lightOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
    const share = Number(text) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const styleOf = (locator: Locator, property: string, pseudo?: string): Promise<string> =>
  locator.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

test.use({ forcedColors: 'active', reducedMotion: 'reduce' });

for (const [colorScheme, theme] of [
  ['light', 'auto'],
  ['dark', 'auto'],
  // the reader's colours are dark, the link asks for a light map
  ['dark', 'light'],
] as const) {
  test(`with forced colours, ${colorScheme}, theme ${theme}: what the map tells is seen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    const atlas = new AtlasDriver(page);
    await atlas.open(`#day=2022-03-15&lang=uk&renderer=svg&theme=${theme}`);
    await expect(atlas.element.locator('.options-body .toggle').first()).toBeVisible();
    const land = await styleOf(atlas.element.locator('.base-svg .land').first(), 'fill');
    const canvas = await styleOf(atlas.element.locator('.timeline'), 'background-color').then(() =>
      page.evaluate(() => {
        const probe = document.createElement('p');
        probe.style.setProperty('background-color', 'Canvas');
        document.body.append(probe);
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return backgroundColor;
      }),
    );
    const border = await styleOf(atlas.element.locator('.border-line').first(), 'stroke');
    expect(contrast(border, land), 'the border on the land').toBeGreaterThan(3);
    const held = await styleOf(atlas.element.locator('.axis .held').first(), 'fill');
    expect(contrast(held, land), 'an axis on the land').toBeGreaterThan(3);
    const label = await styleOf(atlas.element.locator('.label.capital').first(), 'fill');
    expect(contrast(label, land), 'a name on the land').toBeGreaterThan(4.5);
    const handle = await styleOf(atlas.element.locator('.handle'), 'background-color', '::before');
    expect(contrast(handle, canvas), 'the handle on the ground').toBeGreaterThan(3);
    await atlas.element.locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const focused = atlas.element.locator('.mark:focus-visible .focus-ring').first();
    expect(contrast(await styleOf(focused, 'stroke'), land), 'the focus ring on the land').toBeGreaterThan(3);
  });
}

test('with forced colours what is chosen differs from what is not', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&lang=en&renderer=svg');
  const ground = (locator: Locator) => styleOf(locator, 'background-color');
  const loop = atlas.button('Loop');
  const before = await ground(loop);
  await loop.click();
  expect(await ground(loop)).not.toBe(before);
  const modes = atlas.element.locator('.modes label');
  const chosen = modes.locator('input:checked + span');
  const other = modes.locator('input:not(:checked) + span').first();
  expect(await ground(chosen)).not.toBe(await ground(other));
  const underline = (locator: Locator) => styleOf(locator, 'border-bottom-color');
  const views = atlas.element.locator('.views button');
  expect(await underline(views.nth(0))).not.toBe(await underline(views.nth(1)));
  await loop.focus();
  await page.keyboard.press('Tab');
  expect(await styleOf(atlas.element.locator(':focus'), 'outline-style')).toBe('solid');
});
