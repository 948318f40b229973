import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

/** A stored atlas while a newer version is published: never half of each, and whole again after the next visit. */

const dist = resolve(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** What is added to every hash of the newer version. */
const NEWER = 'newer';

let folder: string;
let server: Server;
let missed: string[];

test.use({ serviceWorkers: 'allow' });
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-published-'));
  missed = [];
  for (const name of ['index.html', 'embed.html', 'atlas.js', 'icon.svg', 'sw.js', 'pages.css', 'assets'])
    cpSync(join(dist, name), join(folder, name), { recursive: true });
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = readFileSync(join(folder, path === '/' ? 'index.html' : path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path === '/' ? 'index.html' : path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      });
      response.end(body);
    } catch {
      missed.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Puts a version in place of the one served whose every hashed name is another; the old names are gone. */
function publishNewer(): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hashed = readdirSync(join(folder, 'assets'), { encoding: 'utf8' });
  const renamed = hashed.map((name) => {
    const dot = name.includes('.') ? name.indexOf('.', name.lastIndexOf('-')) : name.length;
    return [name, `${name.slice(0, dot)}${NEWER}${name.slice(dot)}`] as const;
  });
  for (const file of files.filter((path) => /\.(html|js|css|json)$/.test(path))) {
    const old = readFileSync(file, 'utf8');
    let text = renamed.reduce((changed, [from, to]) => changed.replaceAll(from, to), old);
    if (file.endsWith('sw.js'))
      text = text
        .replace(/atlas-assets-[0-9a-f]{6,}/g, (name) => name + NEWER)
        .replace(/(revision:[`"'])([0-9a-f]+)/g, `$1$2${NEWER}`);
    if (text !== old) writeFileSync(file, text);
  }
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
}

/** What the page was made of. */
const filesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /assets\/.*\.(js|css|json)$/.test(name)),
  );

test('a stored atlas tells of a newer one, shows it whole at the next visit, and works without a network again', async ({
  page,
  context,
}) => {
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const atlas = new AtlasDriver(page);
  await page.goto(`${address}#view=about&renderer=svg`);
  await atlas.whenReady();
  await atlas.button('Keep this atlas offline').click();
  await expect(atlas.button('Delete the stored atlas')).toBeVisible({ timeout: 90_000 });

  publishNewer();
  // the page that is open carries on with its own version
  await atlas.select('border-length');
  await expect(atlas.details.locator('.history').first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${address}#day=2022-03-15&renderer=svg`);
  await atlas.whenReady();
  await expect(atlas.notices).toContainText('newer');
  const before = await filesOf(page);
  expect(before.length).toBeGreaterThan(3);
  expect(before.filter((name) => name.includes(NEWER))).toEqual([]);

  // the last page of the old version closes
  await page.close();
  const next = await context.newPage();
  const newer = new AtlasDriver(next);
  await next.goto(`${address}#day=2022-03-15&renderer=svg`);
  await newer.whenReady();
  const after = await filesOf(next);
  expect(after.length).toBeGreaterThan(3);
  expect(after.filter((name) => !name.includes(NEWER))).toEqual([]);
  // the records of the newer version come by themselves: those of the older one are gone
  await expect
    .poll(
      () =>
        next.evaluate(async (part) => {
          const names = await caches.keys();
          const stored = await Promise.all(
            names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
          );
          const details = stored.flat().filter((url) => /details-[^/]+\/en\/[^_]/.test(url));
          return [details.some((url) => !url.includes(part)), details.length > 250];
        }, NEWER),
      { timeout: 60_000 },
    )
    .toEqual([false, true]);
  expect(missed).toEqual([]);
  await context.setOffline(true);
  await next.reload();
  await newer.whenReady();
  await newer.select('border-length');
  await expect(newer.details.locator('.history').first()).toBeVisible();
});
