import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { type HostServer, startHostServer } from '../host-server.ts';

let hosts: HostServer;

test.beforeAll(async ({ baseURL }) => {
  hosts = await startHostServer((baseURL ?? '').replace(/\/$/, ''));
});

test.afterAll(() => hosts.close());

/**
 * A reader should see the height follow within 50 ms, three frames. A machine that runs tests side by side and draws
 * without a graphics card takes many times as long for three frames: this gates only what is slow by nature, such as a
 * timer; how often the height is written is what is exact. The time measured is noted with the test.
 */
const HEIGHT_WITHIN_MS = 1500;

/** An article with the atlas in a frame; `nth` for those with several. */
async function openArticle(page: Page, file: string, nth = 0): Promise<AtlasDriver> {
  const atlas = driverOf(page, nth);
  await page.goto(`${hosts.origin}/${file}`);
  return atlas;
}

const driverOf = (page: Page, nth: number) =>
  new AtlasDriver(
    page,
    page.locator('iframe').nth(nth).contentFrame().locator('belarus-ukraine-atlas').first(),
  );

/** Room that the frame gives, the atlas fills, and its list has; whether the frame itself scrolls. */
function roomOf(atlas: AtlasDriver) {
  return atlas.element.evaluate((element) => {
    const part = (name: string) =>
      element.shadowRoot?.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
    return {
      frame: innerHeight,
      width: innerWidth,
      atlas: element.getBoundingClientRect().height,
      list: innerHeight - part('.below').top,
      timelineBottom: part('.timeline').bottom,
      map: part('.stage').height,
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  });
}

/** Makes the frame as wide as told and gives when its height was written last, ms later, and how often in all. */
function widen(page: Page, width: number): Promise<{ ms: number | null; writes: number }> {
  return page.evaluate(
    (px) =>
      new Promise((resolve) => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        const start = performance.now();
        let ms: number | null = null;
        let writes = 0;
        const seen = new MutationObserver(() => {
          ms = performance.now() - start;
          writes++;
        });
        seen.observe(frame, { attributes: true, attributeFilter: ['style', 'height'] });
        const { parentElement } = frame;
        if (parentElement) parentElement.style.width = `${px}px`;
        // long enough for the last write, so that one too many is counted
        setTimeout(() => resolve({ ms, writes }), 700);
      }),
    width,
  );
}

/** The height that the frame tells when it is asked. */
function askHeight(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let height: number | null = null;
        const hear = ({ data }: MessageEvent) => {
          if (data?.type === 'belarus-ukraine-atlas:height') height = data.height;
          if (data?.type !== 'belarus-ukraine-atlas:ready') return;
          removeEventListener('message', hear);
          resolve(height);
        };
        addEventListener('message', hear);
        const frame = document.querySelector('iframe')?.contentWindow;
        frame?.postMessage({ type: 'belarus-ukraine-atlas:ask', version: 1 }, '*');
      }),
  );
}

async function expectNoOverflow(page: Page, atlas: AtlasDriver): Promise<void> {
  expect((await roomOf(atlas)).overflow).toBeLessThanOrEqual(0);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
}

/** The frame is as high as the content asks: all of it filled, the timeline whole, room for the list. */
async function expectRightHeight(atlas: AtlasDriver, atWidth?: number): Promise<void> {
  // a busy machine lays the frame out long after its article
  if (atWidth !== undefined) await expect.poll(async () => (await roomOf(atlas)).width).toBe(atWidth);
  await expect
    .poll(async () => {
      const { frame, width, atlas: filled, list, timelineBottom, map } = await roomOf(atlas);
      const hasRoom = width >= 1000 || Math.round(list) === 220;
      return filled === frame && timelineBottom <= frame && hasRoom && Math.round(map) >= 240;
    })
    .toBe(true);
}

/** Tab goes from the link before the frame into it, and on to the link behind it. */
async function expectTabPasses(page: Page): Promise<void> {
  await page.locator('#before').focus();
  const places: string[] = [];
  for (let i = 0; i < 150 && places.at(-1) !== 'after'; i++) {
    await page.keyboard.press('Tab');
    places.push(
      await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLIFrameElement ? 'frame' : (activeElement?.id ?? '');
      }),
    );
  }
  expect(places).toContain('frame');
  expect(places.at(-1)).toBe('after');
}

/** The wheel over the map belongs to the article. */
async function expectWheelPasses(page: Page, atlas: AtlasDriver): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await atlas.map.boundingBox();
  if (!box) throw new Error('The map is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
}

const ARTICLES: { name: string; file: string; widths?: [number, number] }[] = [
  { name: 'a plain article', file: 'article.html', widths: [640, 340] },
  { name: 'an embed of WordPress', file: 'wordpress.html', widths: [640, 340] },
  { name: 'frames of the AMP kind', file: 'amp.html', widths: [640, 340] },
  { name: 'a page with pym.js', file: 'pym.html', widths: [640, 340] },
  { name: 'a sandbox that allows scripts alone', file: 'sandbox.html', widths: [640, 340] },
  { name: 'an article with a strict content policy', file: 'policy.html', widths: [640, 340] },
  { name: 'a right-to-left article', file: 'right-to-left.html', widths: [640, 340] },
  { name: 'a dark article', file: 'dark.html', widths: [640, 340] },
  { name: 'a column of 280 px', file: 'column.html', widths: [280, 480] },
  { name: 'the site itself in a frame', file: 'site.html', widths: [640, 340] },
  { name: 'an article without any script', file: 'plain.html' },
];

for (const { name, file, widths } of ARTICLES) {
  test(`in ${name} the atlas shows, fits, and lets keyboard and wheel pass`, async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    const atlas = await openArticle(page, file);
    await atlas.whenReady();
    await expect(atlas.headline).toBeVisible();
    await expect(atlas.axis).toBeAttached();
    await expect(atlas.list.locator('li').first()).toBeAttached();
    await expect(atlas.mark('emb-by-kyiv').or(atlas.element.locator('.border-line')).first()).toBeAttached();
    if (widths) {
      await expectRightHeight(atlas);
      for (const width of widths.toReversed()) {
        const { ms, writes } = await widen(page, width);
        if (ms !== null)
          test.info().annotations.push({ type: 'height', description: `${Math.round(ms)} ms` });
        expect(ms ?? 0).toBeLessThan(HEIGHT_WITHIN_MS);
        expect(writes).toBeLessThanOrEqual(4);
        await expectRightHeight(atlas, width);
        await expectNoOverflow(page, atlas);
      }
    } else {
      const { frame, atlas: filled } = await roomOf(atlas);
      expect(filled).toBe(frame);
      await expectNoOverflow(page, atlas);
    }
    await expectWheelPasses(page, atlas);
    await expectTabPasses(page);
    atlas.expectQuiet();
  });
}

const WIDTHS = [280, 599, 600, 1000, 1200];

test('at every width the height is asked for once and then holds', async ({ page }) => {
  const atlas = await openArticle(page, 'article.html');
  await atlas.whenReady();
  await expect(atlas.axis).toBeAttached();
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.evaluate(() => {
    document.body.style.maxWidth = 'none';
  });
  const heightAt = async (width: number) => {
    const { writes } = await widen(page, width);
    expect(writes, `at ${width} px`).toBeLessThanOrEqual(3);
    await expectRightHeight(atlas, width);
    // asked anew, the frame tells the same, and has it
    await expect
      .poll(async () => {
        const told = [await askHeight(page), await askHeight(page), (await roomOf(atlas)).frame];
        return new Set(told).size;
      })
      .toBe(1);
    const { frame } = await roomOf(atlas);
    expect(frame, `at ${width} px`).toBeLessThan(1000);
    return frame;
  };
  const heights: number[] = [];
  for (const width of WIDTHS) heights.push(await heightAt(width));
  // the height that is right for a width does not depend on how the frame came to it
  const again: number[] = [];
  for (const width of WIDTHS.toReversed()) again.unshift(await heightAt(width));
  expect(again).toEqual(heights);
});

test('an opened record makes the frame grow, and closing it gives the room back', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 900 });
  const atlas = await openArticle(page, 'article.html');
  await atlas.whenReady();
  await expectRightHeight(atlas);
  const { frame: before } = await roomOf(atlas);
  await atlas.list.locator('li button').first().click();
  await expect(atlas.details.locator('.summary')).not.toBeEmpty();
  await expect.poll(async () => (await roomOf(atlas)).frame).toBeGreaterThan(before + 150);
  await atlas.button('Close details').click();
  await expect.poll(async () => (await roomOf(atlas)).frame).toBe(before);
});

for (const [name, file, opener] of [
  ['a closed details', 'closed.html', 'summary'],
  ['a tab that does not show', 'tabs.html', '[aria-controls="map"]'],
] as const)
  test(`inside ${name} no height is told, and the right one once it opens`, async ({ page }) => {
    const atlas = await openArticle(page, file);
    await page.waitForTimeout(1000);
    expect(await page.locator('iframe').evaluate((frame) => frame.style.height)).toBe('');
    await page.locator(opener).first().click();
    await atlas.whenReady();
    await expectRightHeight(atlas);
    atlas.expectQuiet();
  });

/** What moved by itself, as the browser counts it, in the article and in the frame: one number for each time. */
async function shiftsOf(page: Page, atlas: AtlasDriver): Promise<{ article: number[]; frame: number[] }> {
  const shifts = () =>
    new Promise<number[]>((resolve) => {
      const values: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          values.push(entry.value);
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // those of before come with the next task
      setTimeout(() => resolve(values), 200);
    });
  return { article: await page.evaluate(shifts), frame: await atlas.element.evaluate(shifts) };
}

for (const [file, heights] of [
  ['article.html', 1],
  ['plain.html', 0],
] as const)
  test(`over a slow network the map stands at once; when the atlas comes, ${heights} height moves ${file}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 1400 });
    await page.route(/\/assets\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    const atlas = driverOf(page, 0);
    await page.goto(`${hosts.origin}/${file}`, { waitUntil: 'commit' });
    await expect(atlas.element.locator('.poster-box svg').first()).toBeVisible();
    await expect(atlas.slider).toHaveCount(0);
    await atlas.whenReady();
    if (heights > 0) await expectRightHeight(atlas);
    const { article, frame } = await shiftsOf(page, atlas);
    // the first height told is the only thing that moves the article, and the parts of the atlas with it
    expect(article.filter((value) => value > 0.001).length).toBeLessThanOrEqual(heights);
    expect(frame.filter((value) => value > 0.001).length).toBeLessThanOrEqual(heights);
    atlas.expectQuiet();
  });

test('three embeds on one page keep their own states and heights', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 2000 });
  const first = await openArticle(page, 'three.html');
  const [second, third] = [driverOf(page, 1), driverOf(page, 2)];
  for (const atlas of [first, second, third]) await atlas.whenReady();
  await expect(first.headline).toHaveText('1 July 1992');
  await expect(second.headline).toHaveText('18 березня 2014 року');
  await expect(third.headline).toHaveText('30 снежня 2024 года');
  await expectRightHeight(first);
  await expectRightHeight(second);
  // the article keeps the height of the third
  expect(
    await page
      .locator('iframe')
      .nth(2)
      .evaluate((frame) => frame.style.height),
  ).toBe('');
  first.expectQuiet();
});

test('WordPress’s secret behind the address is no state, and the state before it holds', async ({ page }) => {
  const atlas = await openArticle(page, 'wordpress.html');
  await atlas.whenReady();
  expect(await atlas.day()).toBe('1992-07-01');
  await expect(atlas.notices).toHaveCount(0);
  await expect(page.locator('blockquote')).toBeHidden();
  await expect(page.locator('iframe')).not.toHaveAttribute('style', /clip/);
});

test('the embed leads to the full page at the moment shown', async ({ page }) => {
  const atlas = await openArticle(page, 'article.html');
  await atlas.whenReady();
  const link = atlas.element.getByRole('link', { name: 'Open the full page at this moment' }).first();
  await expect(link).toHaveAttribute('href', /\/index\.html#day=1992-07-01&layers=border,missions$/);
  await atlas.slider.press('ArrowRight');
  await expect(link).toHaveAttribute('href', /#day=1992-07-02/);
  const [full] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await full.waitForURL(/index\.html#day=1992-07-02/);
  expect(await full.evaluate(() => window.opener)).toBeNull();
  await full.close();
});

test('where a sandbox blocks new windows the address stands as text', async ({ page }) => {
  const atlas = await openArticle(page, 'sandbox.html');
  await atlas.whenReady();
  const address = atlas.element.locator('.full-address');
  await expect(address).toHaveText(/^http:\/\/127\.0\.0\.1:\d+\/index\.html#day=1992-07-01/);
  expect(await address.evaluate((node) => getComputedStyle(node).userSelect)).toBe('all');
  atlas.expectQuiet();
});

interface Story {
  heard: { type: string; version: number; day?: string; id?: string | null }[];
  go(state: Readonly<Record<string, unknown>>, rest?: object): void;
}

const go = (page: Page, state: Readonly<Record<string, unknown>>, rest: object = {}) =>
  page.evaluate(([told, more]) => (window as unknown as Story).go(told ?? {}, more), [state, rest] as const);

const heard = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as Story).heard.filter(({ type }) => type === `belarus-ukraine-atlas:${wanted}`),
    name,
  );

test('a story steers the map, and hears what its reader does', async ({ page }) => {
  const atlas = await openArticle(page, 'story.html');
  await atlas.whenReady();
  await expect
    .poll(() => heard(page, 'ready'))
    .toContainEqual({ type: 'belarus-ukraine-atlas:ready', version: 1 });
  // said as soon as the frame had loaded
  await expect.poll(() => atlas.day()).toBe('2014-03-18');
  await go(page, {
    day: '2022-03-18',
    layers: 'missions',
    mode: 'window',
    from: '2022-02-24',
    to: '2022-04-02',
  });
  await go(page, { select: 'emb-by-kyiv' });
  await expect.poll(() => atlas.selection()).toBe('emb-by-kyiv');
  expect(await atlas.day()).toBe('2022-03-18');
  await expect
    .poll(async () => (await heard(page, 'day')).map(({ day }) => day))
    .toEqual(['2014-03-18', '2022-03-18']);
  expect((await heard(page, 'select')).at(-1)).toEqual({
    type: 'belarus-ukraine-atlas:select',
    version: 1,
    id: 'emb-by-kyiv',
  });
  await go(page, { select: null });
  await expect.poll(() => atlas.selection()).toBeNull();
  await go(page, { chapter: 'invasion', mode: 'moment' });
  await expect.poll(() => atlas.axisDays()).toEqual(['2022-02-24', '2022-04-08']);
  await atlas.slider.press('ArrowRight');
  await expect.poll(async () => (await heard(page, 'day')).at(-1)?.day).toBe('2022-03-19');
  await go(page, {}, { play: true });
  await expect.poll(() => atlas.day()).not.toBe('2022-03-19');
  await go(page, {}, { play: false });
});

test('a story that errs is told in a sentence; other versions and shapes do nothing', async ({ page }) => {
  const atlas = await openArticle(page, 'story.html');
  await atlas.whenReady();
  await expect.poll(() => atlas.day()).toBe('2014-03-18');
  await go(page, { day: '2022-02-30', layers: ['border'] });
  await expect(atlas.notices).toHaveCount(2);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const cyclic: Record<string, unknown> = { type: 'belarus-ukraine-atlas:go', version: 1 };
    cyclic['state'] = cyclic;
    const type = 'belarus-ukraine-atlas:go';
    const messages = [
      null,
      'x'.repeat(1_000_000),
      cyclic,
      { type, version: 2, state: { day: '2001-01-01' } },
      { type, state: { day: '2001-01-01' } },
      { type: 'navigateTo', version: 1, url: 'about:blank' },
      { message: 'link', value: 'about:blank', secret: 'x' },
      'pymxPYMxmap-1xPYMxnavigateToxPYMxabout:blank',
    ];
    for (const message of messages) frame?.postMessage(message, '*');
  });
  await go(page, { day: '2014-03-20' });
  await expect.poll(() => atlas.day()).toBe('2014-03-20');
  await expect(atlas.notices).toHaveCount(2);
  atlas.expectQuiet();
});

test('a story may say ten thousand things a second: the last of a frame is done, and the page stays awake', async ({
  page,
}) => {
  const atlas = await openArticle(page, 'story.html');
  await atlas.whenReady();
  await expect.poll(() => atlas.day()).toBe('2014-03-18');
  const sent = await page.evaluate(async () => {
    const { go } = window as unknown as Story;
    let sent = 0;
    await new Promise<void>((resolve) => {
      const end = performance.now() + 3000;
      const timer = setInterval(() => {
        for (let i = 0; i < 100; i++) go({ day: `20${String(10 + (sent++ % 15))}-05-05` });
        if (performance.now() < end) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });
    go({ day: '2013-06-18' });
    return sent;
  });
  // a hundred at each beat of a timer: the page had its beats
  expect(sent).toBeGreaterThan(10_000);
  await expect.poll(() => atlas.day()).toBe('2013-06-18');
  // answers come once a frame at most, not once a message
  expect((await heard(page, 'day')).length).toBeLessThan(400);
  atlas.expectQuiet();
});

interface Stranger {
  attack(): void;
  tellHeight(px: number): void;
  flood(milliseconds: number): Promise<number>;
}

test('strangers in an article move nothing but their own frame', async ({ page }) => {
  const atlas = await openArticle(page, 'hostile.html');
  await atlas.whenReady();
  await expectRightHeight(atlas);
  const { frame: before } = await roomOf(atlas);
  const frameOf = async (id: string) => {
    const frame = await (await page.locator(id).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`${id} is no frame.`);
    await frame.waitForFunction(() => 'attack' in window);
    return frame;
  };
  const heights = () =>
    page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => frame.style.height));
  const [stranger, moved] = [await frameOf('#stranger'), await frameOf('#moved')];
  for (const frame of [stranger, moved]) await frame.evaluate(() => (window as unknown as Stranger).attack());
  // the page itself may forge, too
  await page.evaluate(() =>
    window.postMessage({ type: 'belarus-ukraine-atlas:height', version: 1, height: 900 }, '*'),
  );
  await moved.evaluate(() => (window as unknown as Stranger).tellHeight(500));
  await page.waitForTimeout(300);
  expect(await heights()).toEqual([`${before}px`, '', '']);
  expect(await atlas.day()).toBe('1992-07-01');
  // a frame whose origin is that of its address may say how high it wants to be
  await stranger.evaluate(() => (window as unknown as Stranger).tellHeight(5000));
  await expect.poll(heights).toEqual([`${before}px`, '4000px', '']);
  atlas.expectQuiet();
});

test('a flood of heights costs one write a frame, and the page stays awake', async ({ page }) => {
  const atlas = await openArticle(page, 'hostile.html');
  await atlas.whenReady();
  await expectRightHeight(atlas);
  const { frame: before } = await roomOf(atlas);
  await page.evaluate(() => {
    const counted = { frames: 0, writes: 0, beats: 0 };
    const count = () => {
      counted.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    setInterval(() => counted.beats++, 10);
    const stranger = document.querySelector('#stranger');
    if (stranger)
      new MutationObserver((changes) => {
        counted.writes += changes.length;
      }).observe(stranger, { attributes: true, attributeFilter: ['style'] });
    Object.assign(window, { counted });
  });
  const stranger = await (await page.locator('#stranger').elementHandle())?.contentFrame();
  const sent = await stranger?.evaluate(() => (window as unknown as Stranger).flood(3000));
  await expect(page.locator('#stranger')).toHaveCSS('height', '333px');
  const { frames, writes, beats } = await page.evaluate(
    () => (window as unknown as { counted: Record<'frames' | 'writes' | 'beats', number> }).counted,
  );
  expect(sent).toBeGreaterThan(10_000);
  // three hundred where nothing else runs on the machine
  expect(beats).toBeGreaterThan(30);
  expect(writes).toBeLessThanOrEqual(frames);
  expect((await roomOf(atlas)).frame).toBe(before);
  await atlas.slider.press('End');
  expect(await atlas.day()).toBe('2024-12-31');
  atlas.expectQuiet();
});

test('the script for articles leaves no names behind, and loaded twice it is there once', async ({
  page,
}) => {
  await page.goto(`${hosts.origin}/plain.html`);
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const url = new URL('/frame.js', test.info().project.use.baseURL).href;
  await page.evaluate(() => {
    const add = window.addEventListener.bind(window);
    const counted = { listeners: 0 };
    window.addEventListener = ((...args: Parameters<typeof add>) => {
      if (args[0] === 'message') counted.listeners++;
      add(...args);
    }) as typeof window.addEventListener;
    Object.assign(window, { counted });
  });
  const before = await names();
  for (const type of ['', 'module', '']) await page.addScriptTag({ url: `${url}?${type}`, type });
  expect(await names()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { counted: object }).counted)).toEqual({
    listeners: 1,
  });
});
