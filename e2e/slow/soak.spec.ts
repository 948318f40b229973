import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from '../driver.ts';

/** At four times the pace a frame shows at most a second of playing at once: so many frames are ten hours. */
const FRAMES_OF_TEN_HOURS = Number(process.env['ATLAS_FRAMES'] ?? 36_000);
const LIGHT_MOUNTS = Number(process.env['ATLAS_MOUNTS'] ?? 1_000);
const FULL_MOUNTS = Number(process.env['ATLAS_FULL_MOUNTS'] ?? 50);
/** What must be back where it was, as a share of what it was. */
const TOLERANCE = 0.05;
/** The engine keeps some of what it compiled: no growth of ours is told from it below so many bytes. */
const HEAP_NOISE_BYTES = 400_000;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

/** What the page holds after all that can be collected has been. */
async function heldBy(session: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    heapBytes: value('JSHeapUsedSize'),
  };
}

async function probe(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return session;
}

function expectBack(before: Held, after: Held, what: string): void {
  console.log(`${what}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  expect.soft(after.nodes, `${what}: nodes`).toBeLessThanOrEqual(before.nodes * (1 + TOLERANCE));
  expect.soft(after.listeners, `${what}: listeners`).toBeLessThanOrEqual(before.listeners * (1 + TOLERANCE));
  expect
    .soft(after.heapBytes, `${what}: bytes of the heap`)
    .toBeLessThanOrEqual(before.heapBytes * (1 + TOLERANCE) + HEAP_NOISE_BYTES);
}

/**
 * Every frame lies a quarter of a second after the one before, the longest step that playing takes, and comes as soon as
 * the page is free: the screen shows but some of them.
 */
function stretchFrames(): void {
  const asked = new Map<number, FrameRequestCallback>();
  const channel = new MessageChannel();
  let frames = 0;
  let lastId = 0;
  channel.port1.onmessage = () => {
    const acts = [...asked.values()];
    asked.clear();
    frames++;
    for (const act of acts) act(frames * 250);
  };
  window.requestAnimationFrame = (act) => {
    if (asked.size === 0) channel.port2.postMessage(null);
    asked.set(++lastId, act);
    return lastId;
  };
  window.cancelAnimationFrame = (id) => void asked.delete(id);
  Object.assign(window, { framesDrawn: () => frames });
}

const framesDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { framesDrawn(): number }).framesDrawn());

test('ten hours of playing leave the page as it was', async ({ page }) => {
  test.setTimeout(60_000 + FRAMES_OF_TEN_HOURS * 60);
  await page.setViewportSize({ width: 1000, height: 640 });
  await page.addInitScript(stretchFrames);
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg&day=1995-06-01');
  const session = await probe(page);
  await atlas.element.locator('.transport select').last().selectOption('4');
  await atlas.button('Loop').click();
  const playFor = async (frames: number) => {
    const from = await framesDrawn(page);
    await atlas.element.evaluate((element) => (element as AtlasFace).play());
    await expect
      .poll(() => framesDrawn(page), { timeout: 60_000 + frames * 60 })
      .toBeGreaterThan(from + frames);
    await atlas.element.evaluate((element) => (element as AtlasFace).pause());
    await atlas.goTo('1995-06-01');
    await page.waitForTimeout(1_500);
  };
  // two times through the whole: all that is made once has been made
  await playFor(Math.min(400, FRAMES_OF_TEN_HOURS));
  const before = await heldBy(session);
  await playFor(FRAMES_OF_TEN_HOURS);
  expectBack(before, await heldBy(session), 'ten hours of playing');
  atlas.expectQuiet();
});

/** A page of an article without an atlas, which loads the script. */
async function openArticle(page: Page): Promise<void> {
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Article</title><script type="module" src="./atlas.js"></script><main></main>',
    }),
  );
  await page.goto('./article.html');
  await page.evaluate(() => customElements.whenDefined('belarus-ukraine-atlas'));
}

/** Brings an atlas so often and takes it away once it can be used; with `renderer` maplibre once the full map draws. */
const mountTimes = (page: Page, times: number, renderer: 'svg' | 'maplibre'): Promise<void> =>
  page.evaluate(
    async ([count, wanted]) => {
      const room = document.querySelector('main');
      if (!room) throw new Error('The article has no room for an atlas.');
      for (let i = 0; i < count; i++) {
        const element = document.createElement('belarus-ukraine-atlas') as AtlasFace;
        element.setAttribute('renderer', wanted);
        element.style.height = '500px';
        room.append(element);
        await element.ready;
        const until = performance.now() + 30_000;
        while (wanted === 'maplibre' && !element.shadowRoot?.querySelector('[data-base="maplibre"]')) {
          if (performance.now() > until) throw new Error(`No full map came within 30 s, mount ${i + 1}.`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [times, renderer] as const,
  );

for (const [renderer, times, first] of [
  ['svg', LIGHT_MOUNTS, 20],
  // the engine is done compiling after a dozen
  ['maplibre', FULL_MOUNTS, 16],
] as const)
  test(`an atlas (${renderer}) that comes and goes ${times} times leaves nothing behind`, async ({
    page,
  }) => {
    test.setTimeout(120_000 + times * (renderer === 'svg' ? 1_500 : 12_000));
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await openArticle(page);
    const session = await probe(page);
    await mountTimes(page, first, renderer);
    await page.waitForTimeout(1_500);
    const before = await heldBy(session);
    for (let done = 0; done < times; done += 50) await mountTimes(page, Math.min(50, times - done), renderer);
    await page.waitForTimeout(1_500);
    expectBack(before, await heldBy(session), `${times} times of coming and going (${renderer})`);
    expect(faults).toEqual([]);
  });
