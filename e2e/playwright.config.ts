import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findOrInstallChromium } from './chromium.ts';

const PORT = Number(process.env['ATLAS_PORT'] ?? 4174);
const root = resolve(import.meta.dirname, '..');

/** MapLibre draws with these flags where there is no graphics card; the rest keeps the browser off the network. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  // without a graphics card the processor paints shapes sooner than a simulated card does
  '--disable-gpu-rasterization',
  // letters as a window would show them, also where the browser has no window
  '--font-render-hinting=slight',
];

// workers inherit the path, so that one search serves them all
const chromium = findOrInstallChromium();
process.env['ATLAS_CHROMIUM'] = chromium;

/** Browser tests against the built site: run `npm run build` first, as `npm test` does. */
export default defineConfig({
  testDir: import.meta.dirname,
  // what `npm test` asks within ten minutes, and what `npm run test:long` asks besides
  projects: [
    { name: 'core', testMatch: /e2e\/[^/]*\.spec\.ts$/ },
    { name: 'long', testMatch: /e2e\/long\/[^/]*\.spec\.ts$/ },
    // axe over every kind of page, monkeys, hours of use, every fault: in CI with fewer acts and hours
    { name: 'slow', testMatch: /e2e\/slow\/[^/]*\.spec\.ts$/ },
  ],
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  outputDir: resolve(root, 'test-results'),
  reporter: process.env['CI'] ? 'list' : 'line',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  // a machine that many share: what fails twice has failed
  retries: process.env['CI'] ? 1 : 0,
  // a busy machine is no fault of the page
  timeout: 120_000,
  expect: { timeout: 20_000, toHaveScreenshot: { pathTemplate: '{testDir}/pictures/{arg}{ext}' } },
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS },
    // recording every step takes as long as the step: only where it was asked for
    trace: process.env['ATLAS_TRACE'] ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --open false`,
    cwd: root,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
