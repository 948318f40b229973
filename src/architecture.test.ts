import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: the table of ARCHITECTURE.md, executed. Longest prefix wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/time': ['core/time', 'core/brand.ts', 'core/result.ts', 'core/assert-never.ts'],
  'core/geometry': ['core/geometry', 'core/time', 'core/brand.ts', 'core/result.ts', 'core/assert-never.ts'],
  'core/text': [
    'core/text',
    'core/time',
    'core/geometry',
    'core/brand.ts',
    'core/result.ts',
    'core/assert-never.ts',
  ],
  'core/record': [
    'core/record',
    'core/time',
    'core/geometry',
    'core/text',
    'core/brand.ts',
    'core/result.ts',
    'core/assert-never.ts',
  ],
  core: ['core'],
  state: ['core', 'state'],
  'render/marks': ['core', 'state', 'render/svg.ts', 'render/marks'],
  'render/base-svg': ['core', 'state', 'render/svg.ts', 'render/base.ts', 'render/base-svg'],
  'render/base-maplibre': ['core', 'state', 'render/base.ts', 'render/base-maplibre'],
  render: ['core', 'state', 'render'],
  timeline: ['core', 'state', 'timeline'],
  panels: ['core', 'state', 'panels'],
  platform: ['core', 'state', 'platform'],
  embed: ['core', 'state', 'render', 'timeline', 'panels', 'platform', 'embed'],
  build: ['core', 'state', 'render', 'timeline', 'panels', 'platform', 'embed', 'build'],
  testing: ['core', 'state', 'testing'],
  'offline-file': ['core', 'offline-file'],
  'service-worker.ts': [],
  'main.ts': ['embed'],
  'atlas.ts': ['main.ts', 'embed/frame-instead.ts'],
  'frame.ts': ['embed/frame-host.ts'],
};

/** Packages a folder may import; core is pure. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['d3', '@turf/turf'],
  state: ['zustand/vanilla'],
  render: ['maplibre-gl', 'topojson-client', 'topojson-specification', 'geojson'],
  timeline: ['lit-html', 'd3'],
  panels: ['lit-html', 'minisearch'],
  platform: [],
  embed: ['lit-html'],
  build: [
    'zod',
    'yaml',
    'edtf',
    'd3',
    '@turf/turf',
    'minisearch',
    'topojson-client',
    'topojson-specification',
    '@resvg/resvg-js',
    'vite',
    'geojson',
    'node:',
  ],
  testing: ['fast-check'],
  'main.ts': [],
  'offline-file': [],
  'service-worker.ts': ['workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  'atlas.ts': [],
  'frame.ts': [],
};

const SRC = import.meta.dirname;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/\.(test|bench|d)\.ts$/.test(file));

const ruleOf = <T>(table: Readonly<Record<string, T>>, file: string): T | undefined => {
  const key = Object.keys(table)
    .filter((prefix) => file === prefix || file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : table[key];
};

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const isWithin = (target: string, folders: readonly string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`));

describe('architecture', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s imports only what its folder may', (file) => {
    const allowed = ruleOf(MAY_IMPORT, file);
    const packages = ruleOf(PACKAGES, file);
    expect(
      allowed,
      `${file} lies in no known folder; add it to ARCHITECTURE.md and to this table`,
    ).toBeDefined();
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        const isAllowed = packages?.some(
          (name) =>
            specifier === name ||
            specifier.startsWith(`${name}/`) ||
            (name.endsWith(':') && specifier.startsWith(name)),
        );
        expect(isAllowed, `${file} imports the package ${specifier}`).toBe(true);
        continue;
      }
      const target = relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/');
      const isOutside = target.startsWith('..') || target.includes('?') || target.endsWith('.css');
      expect(isOutside || isWithin(target, allowed ?? []), `${file} imports ${target}`).toBe(true);
    }
  });

  it.each(files)('%s never imports a whole library', (file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    expect(text).not.toMatch(/import \* as \w+ from '(d3|@turf\/turf)'/);
  });

  it.each(files.filter((file) => file.startsWith('core/')))('%s reads no clock and no chance', (file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    expect(text).not.toMatch(
      /Date\.now|new Date\(\)|Math\.random|performance\.now|\b(document|window)\.[a-z]/,
    );
  });
});

describe('dependencies', () => {
  const plan = readFileSync(join(SRC, 'ARCHITECTURE.md'), 'utf8');
  const rows = plan
    .slice(plan.indexOf('## Dependencies, each with its reason'))
    .matchAll(/^\|(?<names>[^|\n]*`[^|\n]*)\|(?<reason>[^|\n]*)\|$/gm);
  const reasons = new Map<string, string>();
  for (const { groups } of rows)
    for (const [, name] of (groups?.['names'] ?? '').matchAll(/`([^`]+)`/g))
      reasons.set(name ?? '', (groups?.['reason'] ?? '').trim());
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));
  const installed = Object.keys({ ...dependencies, ...devDependencies });

  it.each(installed)('%s has a reason in ARCHITECTURE.md', (name) => {
    // types belong to the package they describe, or to the compiler
    const described = name.replace(/^@types\//, '');
    expect(reasons.get(name) ?? reasons.get(described) ?? '', `add ${name} to the table`).toMatch(/\w{3}/);
  });

  it.each([...reasons.keys()])('%s in ARCHITECTURE.md is installed', (name) => {
    expect(installed).toContain(name);
  });
});
