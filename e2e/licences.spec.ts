import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');
/** Folders whose code runs in browsers. */
const IN_BROWSERS = [
  'core',
  'state',
  'render',
  'timeline',
  'panels',
  'platform',
  'embed',
  'service-worker.ts',
];

/** Packages that the code for browsers imports, as its own text says. */
function importedPackages(): ReadonlySet<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => IN_BROWSERS.some((part) => file.startsWith(part)) && /(?<!\.test)\.ts$/.test(file),
  );
  return new Set(
    files.flatMap((file) => {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      const imports = text.matchAll(
        /^(?:import|export)\s(?!type)[^'"]*?from '((?:@[^/']+\/)?[^./'][^/']*)[^']*'/gm,
      );
      return [...imports].map(([, name]) => name ?? '');
    }),
  );
}

test('the licences of all bundled packages are published beside the pages and with a frozen version', async ({
  request,
}) => {
  const text = await (await request.get('./licences.txt')).text();
  const named = new Set(
    text.split('\n').flatMap((line) => /^(@?[\w./-]+) \d+\.\d+\.\d+ \(/.exec(line)?.[1] ?? []),
  );
  const imported = importedPackages();
  expect(imported.size).toBeGreaterThan(6);
  for (const name of imported) {
    // names under which many small packages are installed
    if (name === 'd3') expect(named).toContain('d3-array');
    else if (name === '@turf/turf') expect(named).toContain('@turf/helpers');
    else expect(named).toContain(name);
  }
  expect(text).toContain('Copyright (c) 2023, MapLibre contributors');
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'data/edition.json'), 'utf8'));
  expect(await (await request.get(`./v/${version}/licences.txt`)).text()).toBe(text);
});
