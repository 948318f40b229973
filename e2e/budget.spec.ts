import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { AtlasDriver } from './driver.ts';

const dist = resolve(import.meta.dirname, '../dist');

/** KiB of a file at brotli's best quality, as a content delivery network would send it. */
function kib(file: string): number {
  const packed = brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return packed.length / 1024;
}

test.describe('what a reader must fetch', () => {
  for (const lang of ['en', 'uk', 'be']) {
    test(`in ${lang}, before the atlas can be scrubbed and tapped, is at most 90 KiB`, async ({ page }) => {
      // what comes after the first picture never arrives here: the atlas must be scrubbed and tapped without it
      await page.route(/timeline-tools|keep-focus|_tools\.json/, (route) => route.abort());
      const files = new Set<string>();
      page.on('requestfinished', (request) => files.add(new URL(request.url()).pathname));
      const atlas = new AtlasDriver(page);
      await page.goto(`./embed.html#lang=${lang}`);
      await atlas.whenReady();
      const before = await atlas.visibleRecords();
      await atlas.drag(0.1, 0.9);
      expect(await atlas.visibleRecords()).not.toEqual(before);
      const sizes = [...files].map(
        (path) => [path, kib(join(dist, path === '/' ? 'index.html' : path))] as const,
      );
      expect(sizes.length).toBeGreaterThan(3);
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(90);
    });
  }

  test('with the full map is at most 500 KiB', async ({ page }) => {
    const files = new Set<string>();
    page.on('request', (request) => files.add(new URL(request.url()).pathname));
    page.on('worker', (worker) => files.add(new URL(worker.url()).pathname));
    const atlas = new AtlasDriver(page);
    await atlas.open('#renderer=maplibre&lang=uk');
    await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 30_000 });
    const total = [...files].reduce(
      (sum, path) => sum + kib(join(dist, path === '/' ? 'index.html' : path)),
      0,
    );
    expect(total).toBeLessThanOrEqual(500);
    expect(total).toBeGreaterThan(300);
  });

  test('a record’s page, with everything to read it, is at most 40 KiB', () => {
    const base = readdirSync(join(dist, 'assets')).filter((name) => /^base-.*\.svg$/.test(name));
    const largest = ['en', 'uk', 'be'].flatMap((lang) =>
      readdirSync(join(dist, lang, 'r')).map((id) => join(dist, lang, 'r', id, 'index.html')),
    );
    expect(largest.length).toBeGreaterThan(900);
    // the largest by its bytes; brotli of a thousand pages would take minutes
    const size = (file: string) => readFileSync(file).length;
    const page = largest.toSorted((a, b) => size(b) - size(a))[0] ?? '';
    const shared = Math.max(...base.map((name) => kib(join(dist, 'assets', name))));
    expect(kib(page) + kib(join(dist, 'pages.css')) + shared).toBeLessThanOrEqual(40);
  });

  test('to open a record is at most 17 KiB more', () => {
    const folder = readdirSync(join(dist, 'assets')).find(
      (name) => name.startsWith('details-') && !name.includes('.'),
    );
    const code = readdirSync(join(dist, 'assets')).filter((name) => /^details.*\.js$/.test(name));
    if (!folder || code.length === 0)
      throw new Error('The details are not in dist/assets; run npm run build.');
    const files = readdirSync(join(dist, 'assets', folder, 'uk'))
      .filter((name) => !name.startsWith('_'))
      .map((name) => join(dist, 'assets', folder, 'uk', name));
    expect(files.length).toBeGreaterThan(200);
    const largest = Math.max(...files.map(kib));
    const codeKib = code.reduce((sum, name) => sum + kib(join(dist, 'assets', name)), 0);
    expect(largest + codeKib).toBeLessThanOrEqual(17);
  });

  test('the scripts for articles stay small, and the one for frames stands alone', () => {
    expect(kib(join(dist, 'frame.js')) * 1024).toBeLessThan(1500);
    expect(kib(join(dist, 'atlas.js')) * 1024).toBeLessThan(1000);
    const text = readFileSync(join(dist, 'frame.js'), 'utf8');
    expect(text).toMatch(/^\(\(\)=>\{.*\}\)\(\);\n$/s);
    expect(text).not.toMatch(/\b(import|export)\b/);
  });

  test('to stand in a frame is at most 2 KiB more', () => {
    const code = readdirSync(join(dist, 'assets')).filter((name) => /^frame-child.*\.js$/.test(name));
    expect(code).toHaveLength(1);
    expect(kib(join(dist, 'assets', code[0] ?? ''))).toBeLessThanOrEqual(2);
  });
});
