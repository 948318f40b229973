import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

test('the border, a slider and a record', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15');
  await expect(atlas.headline).toHaveText('15 March 2022');
  await expect(atlas.element.locator('.base-svg .border')).toHaveAttribute('data-state', 'closed');
  await atlas.slider.press('ArrowRight');
  await expect(atlas.headline).toHaveText('16 March 2022');
  await atlas.element
    .getByRole('button', { name: /Battle of Moshchun/ })
    .first()
    .click();
  await expect(atlas.details).toContainText('Battle of Moshchun');
  await expect(atlas.details.locator('.sources a').first()).toHaveAttribute('href', /^https?:/);
  atlas.expectQuiet();
});
