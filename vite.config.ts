import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { atlasDataPlugin } from './src/build/atlas-data-plugin.ts';
import { bareLoaderPlugin } from './src/build/bare-loader-plugin.ts';
import { classicScriptPlugin } from './src/build/classic-script-plugin.ts';
import { readVersion } from './src/build/edition.ts';
import { firstChunk } from './src/build/first-chunk.ts';
import { freezePlugin } from './src/build/freeze.ts';
import { licencesPlugin } from './src/build/licences/licences-plugin.ts';
import { serviceWorkerPlugin } from './src/build/offline/service-worker-plugin.ts';
import { SITE_HEADERS } from './src/build/site-headers.ts';

/** Whether a browser window could be opened for the person who typed `npm start`. */
const hasDisplay =
  process.stdout.isTTY === true &&
  !process.env['CI'] &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

/** Static files may be read from any page: that is what an embed is for. */
const headers = { 'Access-Control-Allow-Origin': '*' };

const first = firstChunk(/\/src\/main\.ts$/);

export default defineConfig({
  base: './',
  // unit tests compile what they need themselves, and run while the record is being mended
  plugins: process.env['VITEST']
    ? []
    : [
        atlasDataPlugin(),
        first.plugin,
        bareLoaderPlugin('atlas.js'),
        classicScriptPlugin('frame.js'),
        serviceWorkerPlugin(),
        licencesPlugin(['workbox-precaching', 'workbox-routing', 'workbox-strategies']),
        freezePlugin(() => readVersion(import.meta.dirname)),
      ],
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: resolve(import.meta.dirname, 'index.html'),
        embed: resolve(import.meta.dirname, 'embed.html'),
        atlas: resolve(import.meta.dirname, 'src/atlas.ts'),
        frame: resolve(import.meta.dirname, 'src/frame.ts'),
      },
      output: {
        codeSplitting: { groups: [{ name: 'first', test: first.isFirst }] },
        // stable names for pages of others; all else is hashed and immutable
        entryFileNames: ({ name }) =>
          name === 'atlas' || name === 'frame' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { host: '127.0.0.1', headers },
  preview: { host: '127.0.0.1', port: 4173, headers: SITE_HEADERS, open: hasDisplay },
  test: {
    include: ['src/**/*.test.ts', 'geo/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    // files share a process, in half the time: no test leaves anything behind that another could see
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text', 'json'],
      // a branch that no test takes is tested, taken out, or ignored in its place with the reason
      thresholds: { branches: 100 },
    },
    // a busy machine is no fault of the code
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
