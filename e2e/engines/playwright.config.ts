import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './engines.spec.ts';

const PORT = Number(process.env['ATLAS_PORT'] ?? 4175);
const root = resolve(import.meta.dirname, '../..');

/** The core flows in engines that Playwright does not drive itself; it only runs and reports them. */
export default defineConfig<object, EngineOptions>({
  testDir: import.meta.dirname,
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
  outputDir: resolve(root, 'test-results/engines'),
  reporter: process.env['CI'] ? 'list' : 'line',
  forbidOnly: Boolean(process.env['CI']),
  // one browser per engine, side by side
  fullyParallel: false,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  // a busy machine is no fault of the page
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { baseURL: `http://127.0.0.1:${PORT}/` },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --open false`,
    cwd: root,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: Boolean(process.env['ATLAS_PREVIEW']),
  },
});
