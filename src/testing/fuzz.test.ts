import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FUZZ_RUNS } from './fuzz.ts';

const SOURCES = join(import.meta.dirname, '..');

it('tries at least a hundred thousand cases a run', () => {
  const cases = Object.values(FUZZ_RUNS).reduce((sum: number, runs) => sum + runs, 0);
  expect(cases).toBeGreaterThanOrEqual(100_000);
});

it('counts no property that no test tries', () => {
  const tests = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const text = tests.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n');
  expect(Object.keys(FUZZ_RUNS).filter((name) => !text.includes(`fuzz('${name}')`))).toEqual([]);
});
