import type { IncomingMessage, Server } from 'node:http';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page, type Request } from '@playwright/test';
import { findOrInstallChromium } from '../e2e/chromium.ts';
import { buildPages } from './build-pages.ts';
import { type Cell, printReport, type Report, versionOf, writeReport } from './report.ts';
import { servePacked } from './serve-packed.ts';
import { countShown, LAST_DAY, makeEvents, SPAN_DAYS, trailFor } from './time-step/made-events.ts';
import { measureToPixels, type Stepped, stepEveryFrame } from './time-step/measure-steps.ts';
import { prepareAtlas, whenAtlasReady } from './time-step/open-atlas.ts';
// what pages offer, declared on their window
import type {} from './time-step/step-page.ts';

/**
 * One step of a day in the browser, to pixels and on the main thread, beside the libraries that others would take: the
 * same made-up events, the same page size, one run. Run `npm run build` first.
 *
 * `npx tsx bench/time-step.ts 500 deck.gl` is a trial: one size, one of them, a fifth of the steps, and
 * nothing published. With BENCH_PICTURES=<folder> it also keeps a picture of each page.
 */

const PORT = Number(process.env['ATLAS_PORT'] ?? 4183);
const SIZES = [500, 5_000, 50_000, 500_000];
const SIZES_ALL_SHOWN = [500, 5_000];
const MOST_SHOWN = 300;
const words = process.argv.slice(2);
/** Not published, and with a fifth of the steps: to see that a page works. */
const isTrial = words.length > 0;
const [WARM_UP_STEPS, STEPS, STEPS_TO_PIXELS] = isTrial ? [4, 20, 4] : [20, 100, 20];
const LEAST_STEPS = 10;
const LIMIT_MS = 60_000;
const LIMIT = 'not within 60 s';
const FIRST_DAY = LAST_DAY - WARM_UP_STEPS - STEPS - STEPS_TO_PIXELS;
/** In software, as on a machine without a graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
];

interface Size {
  readonly count: number;
  /** Days that an event stays on the page. */
  readonly trail: number;
}

interface Competitor {
  readonly name: string;
  readonly isOurs?: true;
  readonly open: (page: Page, size: Size) => Promise<void>;
}

interface Measured extends Stepped {
  readonly showing: string;
  readonly toPixelsMs: number;
  readonly requests: readonly string[];
}

interface Row {
  readonly competitor: Competitor;
  readonly measured: Measured | string;
}

const atlasOver =
  (base: 'svg' | 'maplibre', parts?: string) =>
  async (page: Page, { count, trail }: Size) => {
    await prepareAtlas(page, count);
    const day = new Date(FIRST_DAY * 86_400_000).toISOString().slice(0, 10);
    await page.goto(
      `/index.html#renderer=${base}&day=${day}&trail=${trail}&lang=en${parts === undefined ? '' : `&parts=${parts}`}`,
    );
    await whenAtlasReady(page, base, parts === undefined);
  };

const pageOf =
  (name: string) =>
  async (page: Page, { count, trail }: Size) => {
    await page.goto(`/${name}.html?count=${count}&trail=${trail}&day=${FIRST_DAY}`);
    await page.evaluate(() => window.ready);
  };

const COMPETITORS: readonly Competitor[] = [
  { name: 'this atlas, light map', isOurs: true, open: atlasOver('svg') },
  { name: 'this atlas, its light map alone', isOurs: true, open: atlasOver('svg', 'legend') },
  { name: 'this atlas, MapLibre', isOurs: true, open: atlasOver('maplibre') },
  { name: 'Leaflet.TimeDimension', open: pageOf('leaflet') },
  { name: 'vis-timeline', open: pageOf('vis-timeline') },
  { name: 'MapLibre setFilter', open: pageOf('maplibre') },
  { name: 'deck.gl DataFilterExtension', open: pageOf('deck') },
];

/** What a promise settles with; a text when it takes too long. */
async function within<T>(work: Promise<T>, limitMs: number): Promise<T | typeof LIMIT> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LIMIT>((resolve) => {
    timer = setTimeout(() => resolve(LIMIT), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // its browser is closed; what it then says interests nobody
    work.catch(() => {});
  }
}

/** The addresses a page asks of anyone while something is done. */
async function listRequests(server: Server, page: Page, act: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  // the server also hears what workers ask
  const note = ({ url }: IncomingMessage) => {
    // Chromium asks for the page's icon again whenever the address changes
    if (!url?.endsWith('/icon.svg')) asked.push(url ?? '/');
  };
  const noteForeign = (request: Request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') asked.push(request.url());
  };
  server.on('request', note);
  page.on('request', noteForeign);
  await act();
  server.off('request', note);
  page.off('request', noteForeign);
  return asked;
}

/** Refuses a page that does not show what it is measured for; two at the edges may be counted either way. */
async function checkShowing(page: Page, { count, trail }: Size, name: string): Promise<string> {
  const expected = countShown(makeEvents(count), LAST_DAY - 1, trail);
  const showing = await page.evaluate(() => window.countShowing());
  if (showing !== null && Math.abs(showing - expected) > 2)
    throw new Error(`${name} shows ${showing} of ${count} events, not ${expected}; look at its page.`);
  return showing === null ? 'not told' : showing.toLocaleString('en');
}

async function step(server: Server, page: Page, size: Size, name: string): Promise<Measured | string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await stepEveryFrame(page, session, { firstDay: FIRST_DAY, steps: WARM_UP_STEPS, budgetMs: LIMIT_MS / 6 });
  await page.waitForTimeout(1_000);
  let stepped: Stepped | undefined;
  const requests = await listRequests(server, page, async () => {
    const firstDay = FIRST_DAY + WARM_UP_STEPS;
    stepped = await stepEveryFrame(page, session, { firstDay, steps: STEPS, budgetMs: LIMIT_MS });
  });
  if (!stepped || stepped.steps < LEAST_STEPS) return LIMIT;
  await page.waitForTimeout(1_000);
  const firstDay = LAST_DAY - STEPS_TO_PIXELS;
  const toPixelsMs = await measureToPixels(page, {
    firstDay,
    steps: STEPS_TO_PIXELS,
    budgetMs: LIMIT_MS / 6,
  });
  await page.evaluate(async (day) => {
    window.step(day);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, LAST_DAY - 1);
  return { ...stepped, toPixelsMs, requests, showing: await checkShowing(page, size, name) };
}

/** In a browser of its own, since one that hangs cannot be used again. */
async function measure(server: Server, { name, open }: Competitor, size: Size): Promise<Measured | string> {
  const browser: Browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: FLAGS });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      baseURL: `http://127.0.0.1:${PORT}`,
    });
    page.setDefaultTimeout(LIMIT_MS * 2);
    // the runner of TypeScript names functions with a helper that a page does not have
    await page.addInitScript('globalThis.__name = (named) => named');
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    const opened = await within(open(page, size), LIMIT_MS);
    if (opened === LIMIT) return LIMIT;
    await page.waitForTimeout(1_500);
    const picture = process.env['BENCH_PICTURES'];
    // steps keep to their own time, unless one alone takes too long
    const measured = await within(step(server, page, size, name), 3 * LIMIT_MS);
    if (picture && measured !== LIMIT)
      await page.screenshot({ path: resolve(picture, `${name}-${size.count}-${size.trail}.png`) });
    return measured;
  } finally {
    await browser.close();
  }
}

function toCells({ competitor, measured }: Row): Record<string, Cell> {
  const cells = typeof measured === 'string' ? null : measured;
  return {
    with: competitor.name,
    'events showing': cells?.showing ?? '–',
    'main thread, ms a step': cells?.mainThreadMs ?? LIMIT,
    'frames a second': cells?.framesPerSecond ?? '–',
    'longest task, ms': cells ? (cells.longestTaskMs ?? '< 50') : '–',
    'to pixels, ms': cells?.toPixelsMs ?? '–',
    requests: cells ? cells.requests.length.toString() : '–',
  };
}

/** Says of a size who is quickest, and how the best peer stands to the atlas at its best. */
function sayWinner(title: string, rows: readonly Row[]): string {
  const quickest = (key: 'mainThreadMs' | 'toPixelsMs') => {
    const timed = rows
      .flatMap(({ competitor, measured }) =>
        typeof measured === 'string' ? [] : [{ competitor, ms: measured[key] }],
      )
      .toSorted((a, b) => a.ms - b.ms);
    const own = timed.find(({ competitor }) => competitor.isOurs);
    const peer = timed.find(({ competitor }) => !competitor.isOurs);
    const ratio =
      own && peer ? `, ${peer.competitor.name} takes ${(peer.ms / own.ms).toPrecision(2)} × the atlas` : '';
    return `${timed[0]?.competitor.name ?? 'none'}${ratio}`;
  };
  return `${title}: fewest milliseconds of the main thread with ${quickest('mainThreadMs')}; soonest to pixels ${quickest('toPixelsMs')}.`;
}

const numbers = words.map(Number).filter((number) => number > 0);
const names = words.filter((word) => Number.isNaN(Number(word)));
const isAsked = (count: number) => numbers.length === 0 || numbers.includes(count);
const competitors = COMPETITORS.filter(
  ({ name }) => names.length === 0 || names.some((word) => name.includes(word)),
);
const sizes = [
  ...SIZES.filter(isAsked).map((count) => ({ count, trail: trailFor(count, MOST_SHOWN) })),
  ...SIZES_ALL_SHOWN.filter(isAsked).map((count) => ({ count, trail: SPAN_DAYS })),
];

const folder = await buildPages('time-step', [
  'leaflet.html',
  'vis-timeline.html',
  'maplibre.html',
  'deck.html',
  'made-events.ts',
]);
const server = await servePacked([folder, resolve(import.meta.dirname, '../dist')], PORT);
const tables: { title: string; rows: Row[] }[] = [];
for (const size of sizes) {
  const rows: Row[] = [];
  for (const competitor of competitors) {
    const measured = await measure(server, competitor, size);
    rows.push({ competitor, measured });
    console.log(size.count, competitor.name, measured);
  }
  const shown = size.trail === SPAN_DAYS ? 'all showing' : `at most ${MOST_SHOWN} showing`;
  tables.push({ title: `**${size.count.toLocaleString('en')} events, ${shown}**`, rows });
}
server.close();
server.closeAllConnections();

const probe = await chromium.launch({ executablePath: findOrInstallChromium(), args: FLAGS });
const chromiumVersion = probe.version();
await probe.close();
const report: Report = {
  section: 'time-step',
  versions: {
    Chromium: chromiumVersion,
    ...Object.fromEntries(
      ['leaflet', 'leaflet-timedimension', 'vis-timeline', '@deck.gl/core'].map((name) => [
        name,
        versionOf(name),
      ]),
    ),
  },
  tables: tables.map(({ title, rows }) => ({ title, rows: rows.map(toCells) })),
  notes: tables.map(({ title, rows }) => sayWinner(title.replaceAll('**', ''), rows)),
};
if (isTrial) printReport(report);
else writeReport(report);
