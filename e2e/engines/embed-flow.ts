import { expect } from '@playwright/test';
import type { Flow } from './flows.ts';
import { ShownAtlas } from './shown-atlas.ts';

declare global {
  interface Window {
    heardHeights?: number[];
  }
}

/** An article on another origin with `frame.js` beside its frame. */
export const embedFlow: Flow = {
  name: 'stands in an article of another origin, as high as it needs',
  async run(driver, { articles }) {
    await driver.open(`${articles}/article.html`);
    const atlas = new ShownAtlas(driver.evaluateInFrame);
    await atlas.whenReady();
    await expect.poll(() => atlas.text('.headline')).toBe('1 July 1992');
    await expect.poll(async () => (await atlas.marks()).length).toBeGreaterThan(0);
    const heightOf = () =>
      driver.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
    // the article itself gives 600 pixels
    await expect.poll(heightOf).not.toBe(600);
    await driver.evaluate(() => {
      const heard: number[] = [];
      window.heardHeights = heard;
      addEventListener('message', ({ data }) => {
        if (data?.type === 'belarus-ukraine-atlas:height') heard.push(data.height);
      });
      const frame = document.querySelector('iframe');
      if (frame) frame.style.width = '360px';
    });
    await expect
      .poll(() => driver.evaluate(() => window.heardHeights?.length ?? 0), { message: 'heights told' })
      .toBeGreaterThan(0);
    await expect
      .poll(() =>
        driver.evaluate(
          () =>
            document.querySelector('iframe')?.getBoundingClientRect().height === window.heardHeights?.at(-1),
        ),
      )
      .toBe(true);
    // a press inside the frame, by the article's own pixels
    const frame = await driver.evaluate(() => {
      const element = document.querySelector('iframe');
      element?.scrollIntoView({ block: 'end' });
      const { x, y } = element?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
    const [x, y] = await atlas.middle('.transport .step:last-of-type');
    await driver.drag([frame.x + x, frame.y + y]);
    await expect.poll(() => atlas.text('.headline')).not.toBe('1 July 1992');
    expect((await atlas.day()) ?? '').toMatch(/^199[2-9]-/);
  },
};
