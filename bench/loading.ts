import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findOrInstallChromium } from '../e2e/chromium.ts';
import { buildPages } from './build-pages.ts';
import { pickFifty } from './loading/fifty.ts';
import { printReport, type Report, versionOf, writeReport } from './report.ts';
import { servePacked } from './serve-packed.ts';

/**
 * How soon a reader on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower sees what the page is about, and can
 * scrub: our page with the whole record against pages that others would make of fifty records of it: MapLibre first, Leaflet
 * with TimeDimension, and two timelines without a map. Run `npm run build` first. Ratios count: all are measured in turn, in
 * one run. `npx tsx bench/loading.ts 1` measures each once and publishes nothing.
 */

const PORT = Number(process.env['ATLAS_PORT'] ?? 4181);
const asked = Number(process.argv[2] ?? 0);
const RUNS = asked > 0 ? asked : 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER_CPU = 4;
/** Leaflet.TimeDimension asks here for the signs on its buttons; the request is refused at once, which costs it nothing. */
const REFUSED = 'netdna.bootstrapcdn.com';
/**
 * Shapes are painted by the processor, as browsers do where there is no graphics card: a simulated card would first compile
 * its shaders, for seconds, which no reader's machine does.
 */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
];
const root = resolve(import.meta.dirname, '..');

interface Competitor {
  readonly name: string;
  readonly path: string;
  /** What must be on screen. */
  readonly content: string;
}

const ATLAS: Competitor = { name: 'this atlas', path: '/index.html', content: 'border' };
const MAP_FIRST: Competitor = { name: 'map first', path: '/map-first.html', content: 'border' };
const COMPETITORS: readonly Competitor[] = [
  ATLAS,
  MAP_FIRST,
  { name: 'Leaflet with TimeDimension', path: '/leaflet.html', content: 'border' },
  { name: 'vis-timeline', path: '/vis-timeline.html', content: 'timeline' },
  { name: 'TimelineJS3', path: '/timelinejs.html', content: 'timeline' },
];

interface Times {
  readonly firstPaintMs: number;
  readonly borderMs: number;
  readonly scrubbableMs: number;
  readonly shift: number;
  readonly kib: number;
}

interface Marks {
  border?: number;
  scrubbable?: number;
}

/** Notes what moved; on our page, which notes nothing itself, see `watchAtlas` for the rest. */
function watchShift(): void {
  const kept = { value: 0 };
  Object.assign(window, { shiftKept: kept, marks: {} });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.value += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Notes when the border is painted and when the slider answers. */
function watchAtlas(): void {
  const { marks } = window as unknown as { marks: Marks };
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
  await session.send('Network.setBlockedURLs', { urls: [`*://${REFUSED}/*`] });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const foreign = new Set<string>();
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', REFUSED].includes(hostname)) foreign.add(hostname);
  });
  // the runner of TypeScript names functions with a helper that a page does not have
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchShift);
  if (path === ATLAS.path) await page.addInitScript(watchAtlas);
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
  const { marks, shift } = await page.evaluate(() => {
    const { marks, shiftKept } = window as unknown as { marks: Marks; shiftKept: { value: number } };
    return { marks, shift: shiftKept.value };
  });
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  if (foreign.size > 0)
    throw new Error(`${path} asks ${[...foreign].join(', ')}, which cannot be measured here; mend the page.`);
  const { border = 0, scrubbable = 0 } = marks;
  return { firstPaintMs, borderMs: border, scrubbableMs: scrubbable, shift, kib };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const folders = [
  await buildPages('map-first', ['map-first.html']),
  await buildPages('loading', ['leaflet.html', 'vis-timeline.html']),
];
const published = JSON.parse(readFileSync(resolve(root, 'dist/data/record.geojson'), 'utf8'));
writeFileSync(join(folders[0] ?? '', 'fifty.geojson'), JSON.stringify(pickFifty(published)));
// TimelineJS3 is published as files to link, not to bundle
const linked = [
  resolve(import.meta.dirname, 'node_modules/@knight-lab/timelinejs/dist'),
  resolve(import.meta.dirname, 'loading'),
];
const server = await servePacked([...folders, resolve(root, 'dist'), ...linked], PORT);
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: FLAGS });
const measured = new Map<Competitor, Times[]>(COMPETITORS.map((competitor) => [competitor, []]));
// once unmeasured, so that everything is packed
for (let run = -1; run < RUNS; run++) {
  for (const [{ path }, times] of measured) {
    const taken = await measure(browser, path);
    if (run >= 0) times.push(taken);
  }
}
const chromiumVersion = browser.version();
await browser.close();
server.close();
server.closeAllConnections();

const medianOf = (competitor: Competitor, key: keyof Times) =>
  Math.round(median((measured.get(competitor) ?? []).map((times) => times[key])));
const row = (competitor: Competitor) => ({
  page: competitor.name,
  content: competitor.content,
  'first paint, ms': medianOf(competitor, 'firstPaintMs'),
  'content on screen, ms': medianOf(competitor, 'borderMs'),
  'scrubbable, ms': medianOf(competitor, 'scrubbableMs'),
  'KiB by then': medianOf(competitor, 'kib'),
  'layout shift': Math.max(...(measured.get(competitor) ?? []).map(({ shift }) => shift)).toFixed(4),
});
const sooner = (key: keyof Times) => (medianOf(MAP_FIRST, key) / medianOf(ATLAS, key)).toFixed(1);
const packages = ['leaflet', 'leaflet-timedimension', 'vis-timeline', '@knight-lab/timelinejs'];
const report: Report = {
  section: 'loading',
  versions: {
    Chromium: chromiumVersion,
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  },
  tables: [
    {
      title: `Slow 4G, processor ÷ ${SLOWER_CPU}, median of ${RUNS}`,
      rows: COMPETITORS.map(row),
    },
  ],
  notes: [
    `The border shows ${sooner('borderMs')} × sooner than map first (goal 3), the slider answers ${sooner('scrubbableMs')} × sooner (goal 2).`,
    'The atlas brings its whole record, the others fifty events with a title, a day and a place. The two timelines have no map: there the content is the titles on the timeline. TimelineJS3 is measured without a font of its own, Leaflet.TimeDimension without the signs on its buttons, which come from another host.',
  ],
};
if (asked > 0) printReport(report);
else writeReport(report);
