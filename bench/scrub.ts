import { spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findOrInstallChromium } from '../e2e/chromium.ts';
import { givePacking } from './packing.ts';
import { writeReport } from './report.ts';

/**
 * What one scrub step costs in a browser: time of scripts, main-thread time and frames a second over 200 steps of a day, on
 * the real record and on made-up ones of 300 to 300,000 events of which at most 300 show. Run `npm run build` first.
 */

const PORT = 4179;
const STEPS = 200;
const MOST_SHOWN = 300;
const SPAN_DAYS = 12_419;
/** In software, as on a machine without a graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
];

interface Measured {
  readonly events: string;
  readonly shown: number;
  /** Mean number of records that come or go with a step. */
  readonly changed: number;
  readonly framesPerSecond: number;
  /** Median of what a step's own scripts take: asking the store, scene, marks, timeline and list. */
  readonly scriptsMs: number;
  /** Mean of all that the browser's main thread does: style, layout and painting too. */
  readonly mainThreadMs: number;
}

interface AtlasElement extends HTMLElement {
  day: string;
  readonly visibleRecords: string[];
  readonly ready: Promise<void>;
}

/** Lets the page read a record with more events, made in the page itself: nothing of that size is sent. */
async function addEvents(page: Page, count: number): Promise<void> {
  await givePacking(page);
  await page.addInitScript((events) => {
    const fetchAsIs = window.fetch;
    window.fetch = async (input, init) => {
      const response = await fetchAsIs(input, init);
      if (events === 0 || !/atlas\.[a-z]+-[^/]*\.json$/.test(String(input))) return response;
      const file = window.packing.unpackAtlas(await response.json());
      const sample = file.records.find(({ kind }) => kind === 'event');
      if (!sample) throw new Error('The record has no event to copy.');
      file.records = file.records.filter(({ kind }) => kind !== 'event');
      const first = Date.UTC(1991, 0, 1) / 86_400_000;
      for (let i = 0; i < 400; i++) {
        const at = [23.5 + (i % 20) * 0.45, 49.5 + Math.floor(i / 20) * 0.3];
        file.places.push({ id: `grid-${i}`, name: `Grid ${i}`, at, precision: 'settlement', country: 'BY' });
      }
      for (let i = 0; i < events; i++) {
        const day = first + Math.floor((i * 12_419) / events);
        const date = { ...sample.date, start: day, end: day + 1 };
        const names = { id: `made-${i}`, title: `Made ${i}`, places: [`grid-${i % 400}`] };
        file.records.push({ ...sample, ...names, date });
      }
      return new Response(JSON.stringify(window.packing.packAtlas(file)));
    };
  }, count);
}

interface Spent {
  spentMs: number;
}

/** Adds up what the page's scripts take in frames; steps add what they take themselves. */
async function watchScripts(page: Page): Promise<void> {
  // the runner of TypeScript names functions with a helper that a page does not have
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const spent: Spent = { spentMs: 0 };
    const nextFrame = window.requestAnimationFrame.bind(window);
    const timed = (act: FrameRequestCallback) =>
      nextFrame((at) => {
        const begun = performance.now();
        act(at);
        spent.spentMs += performance.now() - begun;
      });
    Object.assign(window, { spent, nextFrame, requestAnimationFrame: timed });
  });
}

async function measure(browser: Browser, count: number): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await addEvents(page, count);
  await watchScripts(page);
  const trail = count === 0 ? 365 : Math.floor((MOST_SHOWN * 0.9 * SPAN_DAYS) / count);
  await page.goto(
    `http://127.0.0.1:${PORT}/#renderer=svg&day=2022-02-01&trail=${Math.min(trail, 365)}&lang=en`,
  );
  const atlas = page.locator('belarus-ukraine-atlas');
  await atlas.evaluate((element) => (element as AtlasElement).ready);
  await atlas.locator('.axis-svg').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1_500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  const { elapsedMs, scriptsMs } = await atlas.evaluate(async (element, steps) => {
    const { spent, nextFrame } = window as unknown as {
      spent: Spent;
      nextFrame: typeof requestAnimationFrame;
    };
    const start = performance.now();
    const each: number[] = [];
    let day = Date.UTC(2022, 1, 1);
    for (let i = 0; i < steps; i++) {
      // asked for after the page has asked: what the step before drew is counted by now
      await new Promise(nextFrame);
      each.push(spent.spentMs);
      spent.spentMs = 0;
      day += 86_400_000;
      const begun = performance.now();
      (element as AtlasElement).day = new Date(day).toISOString().slice(0, 10);
      spent.spentMs += performance.now() - begun;
    }
    each.sort((a, b) => a - b);
    return { elapsedMs: performance.now() - start, scriptsMs: each[steps >> 1] ?? 0 };
  }, STEPS);
  const mainThreadMs = ((await busy()) - before) / STEPS;
  const shown = await atlas.evaluate((element) => (element as AtlasElement).visibleRecords.length);
  const changed = await countChanges(page);
  await page.close();
  return {
    events: count === 0 ? 'the real record' : count.toLocaleString('en'),
    shown,
    changed: Math.round(changed * 10) / 10,
    framesPerSecond: Math.round((STEPS * 10_000) / elapsedMs) / 10,
    scriptsMs: Math.round(scriptsMs * 100) / 100,
    mainThreadMs: Math.round(mainThreadMs * 10) / 10,
  };
}

/** Over the same steps, once nothing is timed any more. */
const countChanges = (page: Page): Promise<number> =>
  page.locator('belarus-ukraine-atlas').evaluate(async (element, steps) => {
    const atlas = element as AtlasElement;
    const nextFrame = () => new Promise(requestAnimationFrame);
    let [before, changed] = [null as ReadonlySet<string> | null, 0];
    for (let i = 0; i <= steps; i++) {
      atlas.day = new Date(Date.UTC(2022, 1, 1 + i)).toISOString().slice(0, 10);
      await nextFrame();
      const now = new Set(atlas.visibleRecords);
      const last = before ?? now;
      changed +=
        [...now].filter((id) => !last.has(id)).length + [...last].filter((id) => !now.has(id)).length;
      before = now;
    }
    return changed / steps;
  }, STEPS);

/** A browser of its own, warmed by one unmeasured run: the first compiles the shaders of the software drawing. */
async function measureAll(flags: readonly string[], counts: readonly number[]) {
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...FLAGS, ...flags],
  });
  await measure(browser, 0);
  const rows: Measured[] = [];
  for (const count of counts) rows.push(await measure(browser, count));
  const version = browser.version();
  await browser.close();
  return { version, rows };
}

const tableOf = (title: string, rows: readonly Measured[]) => ({
  title,
  rows: rows.map(({ events, shown, changed, framesPerSecond, scriptsMs, mainThreadMs }) => ({
    events,
    shown,
    'come or go with a step': changed,
    'frames a second': framesPerSecond,
    'scripts of a step, ms': scriptsMs,
    'main thread in all, ms': mainThreadMs,
  })),
});

const server = spawn('npx', ['vite', 'preview', '--port', String(PORT), '--strictPort', '--open', 'false'], {
  stdio: 'ignore',
  detached: true,
});
try {
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { version, rows } = await measureAll([], [0, 300, 3_000, 30_000, 300_000]);
  const painted = await measureAll(['--disable-gpu-rasterization'], [0, 300]);
  writeReport({
    section: 'scrub',
    versions: { Chromium: version },
    tables: [
      tableOf('One step of a day, 1440 × 900 pixels, a software graphics card (SwiftShader)', rows),
      tableOf('The same, shapes painted by the processor, as browsers do without a card', painted.rows),
    ],
  });
} finally {
  if (server.pid) process.kill(-server.pid);
}
