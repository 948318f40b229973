import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyRecord } from './copied-record.ts';
import { writeReport } from './report.ts';

/**
 * How checking and compiling the record, and writing its pages, grow with it: at 1, 10 and 100 times the record, made of
 * copies with fresh ids in a temporary folder. Each part runs in a process of its own, which tells its largest memory.
 */

/** Or as the arguments say. */
const FACTORS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100];
const PARTS = ['check and compile', 'pages'] as const;
/** The heap of the largest; below that Node's own limit would do. */
const HEAP_MIB = 8_192;
const LONGEST_MS = 20 * 60_000;

interface Measured {
  readonly records: number;
  readonly files: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

function measure(root: string, part: string): Measured | null {
  const file = resolve(import.meta.dirname, 'build-part.ts');
  const args = [`--max-old-space-size=${HEAP_MIB}`, '--import', 'tsx', file, root, part];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured) : null;
}

const rows: Record<string, Record<string, string | number>[]> = {};
for (const factor of FACTORS) {
  const root = mkdtempSync(join(tmpdir(), 'atlas-growth-'));
  try {
    copyRecord(resolve(import.meta.dirname, '..'), root, factor);
    for (const part of PARTS) {
      const measured = measure(root, part);
      const perRecord = measured ? (measured.seconds * 1000) / measured.records : '–';
      rows[part] = [
        ...(rows[part] ?? []),
        {
          size: `${factor} ×`,
          records: measured ? measured.records.toLocaleString('en') : '–',
          files: measured ? measured.files.toLocaleString('en') : '–',
          seconds: measured?.seconds ?? 'did not finish',
          'ms a record': perRecord,
          'largest memory, MiB': measured?.peakMiB ?? '–',
        },
      ];
      console.log(`${part}, ${factor} ×: ${measured?.seconds.toFixed(1) ?? 'not finished after'} s`);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}
writeReport({
  section: 'build-growth',
  tables: [
    { title: '**Check and compile** (`npm run data`)', rows: rows['check and compile'] ?? [] },
    { title: '**Pages**, without their pictures', rows: rows['pages'] ?? [] },
  ],
  notes: [
    'Copies bring their own records, citations, relations and claims, in files of their own where the record has several; places, actors and chapters stay as they are. Pages are made one after the other and counted, not written; their pictures are left out, because a picture shows everything that holds on its day: with a hundred times the events on each day, each of a hundred times as many pictures would hold a hundred times as many marks.',
  ],
});
