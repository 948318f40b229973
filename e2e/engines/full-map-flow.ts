import { expect } from '@playwright/test';
import type { EngineDriver } from './engine-driver.ts';
import type { Flow } from './flows.ts';
import { asImage, openAtlas } from './shown-atlas.ts';

export const fullMapFlow: Flow = {
  name: 'draws the full map with WebGL, and moves time over it',
  async run(driver, { site }, note) {
    const atlas = await openAtlas(driver, `${site}#day=2022-03-15&renderer=maplibre&lang=be`);
    await expect
      .poll(() => atlas.attribute('section.map', 'data-base'), { timeout: 40_000 })
      .toBe('maplibre');
    expect(await atlas.text('.notice')).toBe('');
    await expect.poll(() => coloursOfTheMap(driver), { timeout: 20_000 }).toBeGreaterThan(3);
    note(`the full map shows ${await coloursOfTheMap(driver)} colours`);
    await atlas.focus('.track[role="slider"]');
    await driver.press('ArrowRight');
    await expect.poll(() => atlas.text('.headline')).toBe('16 сакавіка 2022 года');
    expect(await atlas.attribute('section.map', 'data-base')).toBe('maplibre');
  },
};

/**
 * How many colours cover more than a thousandth of the full map's own canvas, as the window shows it with all else
 * hidden: a canvas that drew nothing has one. Land, water and two kinds of neighbours are four.
 */
async function coloursOfTheMap(driver: EngineDriver): Promise<number> {
  await driver.evaluate(hideAllButCanvas, true);
  const png = asImage(await driver.screenshot());
  await driver.evaluate(hideAllButCanvas, false);
  return driver.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const map = document.querySelector('belarus-ukraine-atlas')?.shadowRoot?.querySelector('section.map');
    const { x, y, width, height } = map?.getBoundingClientRect() ?? new DOMRect();
    const canvas = new OffscreenCanvas(Math.floor(width), Math.floor(height));
    const context = canvas.getContext('2d');
    context?.drawImage(image, -x, -y);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts.values()].filter((count) => count > canvas.width * canvas.height * 0.001).length;
  }, png);
}

/** Runs in the page. */
async function hideAllButCanvas(isHidden: boolean): Promise<void> {
  const shadow = document.querySelector('belarus-ukraine-atlas')?.shadowRoot;
  const atlas = shadow?.querySelector<HTMLElement>('.atlas');
  const canvas = shadow?.querySelector<HTMLElement>('.base-maplibre canvas');
  // elements may have a visibility of their own: what lies over the canvas is hidden by hand
  const others =
    shadow?.querySelectorAll<HTMLElement | SVGElement>('.map svg, .map button, .tools, .legend') ?? [];
  for (const part of [atlas, ...others]) part?.style.setProperty('visibility', isHidden ? 'hidden' : '');
  canvas?.style.setProperty('visibility', isHidden ? 'visible' : '');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
