import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallChromium } from '../e2e/chromium.ts';
import { writeReport } from './report.ts';
import { servePacked } from './serve-packed.ts';

/**
 * How soon a reader on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower sees the border, and can scrub:
 * our page against a page that loads MapLibre first and the same layers. Run `npm run build` first. Ratios count: both
 * are measured in turn, in one run.
 */

const PORT = 4181;
const RUNS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER_CPU = 4;
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
];
const root = resolve(import.meta.dirname, '..');
const mapFirst = resolve(root, 'node_modules/.cache/map-first');

interface Times {
  readonly borderMs: number;
  readonly scrubbableMs: number;
  readonly shift: number;
  readonly kib: number;
}

interface Marks {
  border?: number;
  scrubbable?: number;
  shift?: number;
}

/** Notes when the border is painted, when the slider answers, and what moved. */
function watch(): void {
  const marks: Marks = { shift: 0 };
  Object.assign(window, { marks: Object.assign(marks, (window as unknown as { marks?: Marks }).marks) });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      marks.shift = (marks.shift ?? 0) + (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const atlas = document.querySelector('belarus-ukraine-atlas');
    const line = atlas?.shadowRoot?.querySelector('.border-line');
    // painted with the frame after the one that finds it
    if (line && line.getBoundingClientRect().width > 0 && marks.border === undefined)
      requestAnimationFrame(() => {
        marks.border ??= performance.now();
      });
    if (marks.border === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // as the map-first page does: the moment from which its slider answers
  customElements.whenDefined('belarus-ukraine-atlas').then(async () => {
    const atlas = document.querySelector('belarus-ukraine-atlas');
    await (atlas as unknown as { ready: Promise<void> }).ready;
    marks.scrubbable = performance.now();
  });
}

async function measure(browser: Browser, path: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // the runner of TypeScript names functions with a helper that a page does not have
  await page.addInitScript('globalThis.__name = (named) => named');
  if (path === '/index.html') await page.addInitScript(watch);
  await page.goto(`http://127.0.0.1:${PORT}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => {
      const { border, scrubbable } = (window as unknown as { marks?: Marks }).marks ?? {};
      return border !== undefined && scrubbable !== undefined;
    },
    undefined,
    { timeout: 120_000 },
  );
  const kib = bytes / 1024;
  await page.waitForTimeout(1_500);
  const marks = await page.evaluate(() => (window as unknown as { marks: Marks }).marks);
  await context.close();
  return { borderMs: marks.border ?? 0, scrubbableMs: marks.scrubbable ?? 0, shift: marks.shift ?? 0, kib };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

await build({
  root: resolve(import.meta.dirname, 'map-first'),
  configFile: false,
  logLevel: 'error',
  base: '/',
  build: {
    outDir: mapFirst,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { 'map-first': resolve(import.meta.dirname, 'map-first/map-first.html') } },
  },
});
const server = await servePacked([resolve(root, 'dist'), mapFirst], PORT);
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: FLAGS });
const ours: Times[] = [];
const theirs: Times[] = [];
// once unmeasured, so that everything is packed
for (let run = -1; run < RUNS; run++) {
  const [a, b] = [await measure(browser, '/index.html'), await measure(browser, '/map-first.html')];
  if (run >= 0) {
    ours.push(a);
    theirs.push(b);
  }
}
const chromiumVersion = browser.version();
await browser.close();
server.close();
const row = (times: readonly Times[]) => ({
  'border on screen, ms': Math.round(median(times.map(({ borderMs }) => borderMs))),
  'scrubbable, ms': Math.round(median(times.map(({ scrubbableMs }) => scrubbableMs))),
  'KiB by then': Math.round(median(times.map(({ kib }) => kib))),
  'layout shift': Math.max(...times.map(({ shift }) => shift)).toFixed(4),
});
const [own, first] = [row(ours), row(theirs)];
const sooner = (key: 'border on screen, ms' | 'scrubbable, ms') => (first[key] / own[key]).toFixed(1);
writeReport({
  section: 'loading',
  versions: { Chromium: chromiumVersion },
  tables: [
    {
      title: `Slow 4G, processor ÷ ${SLOWER_CPU}, median of ${RUNS}`,
      rows: [
        { page: 'this atlas', ...own },
        { page: 'map first', ...first },
      ],
    },
  ],
  notes: [
    `The border shows ${sooner('border on screen, ms')} × sooner (goal 3), the slider answers ${sooner('scrubbable, ms')} × sooner (goal 2).`,
  ],
});
