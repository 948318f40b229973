/**
 * How often each property of the fuzz tests is tried; together at least 100,000 cases a run. What is asked in a few
 * microseconds is asked more often than what compiles a record.
 */
export const FUZZ_RUNS = {
  'url: any address': 12_000,
  'url: any value': 12_000,
  'url: there and back': 1_000,
  'url: any filter': 10_000,
  'url: any record': 4_000,
  'date: any text': 5_000,
  'date: nearly a date': 8_000,
  'yaml: any text': 2_000,
  'yaml: a record with slips': 1_500,
  'yaml: a record with other values': 700,
  'message: any command': 8_000,
  'message: any height': 8_000,
  'message: any address': 4_000,
  'index: a plain scan': 20_000,
  'index: open ends': 8_000,
  'store: a plain scan': 6_000,
  'lanes: any record': 2_500,
  'life-lines: any record': 2_000,
  'density: any record': 1_500,
  'typed day: any text': 8_000,
  'search: any text': 8_000,
  'labels: any names': 3_000,
  'playback: any clock': 600,
  'csv: any text': 3_000,
  'zones: any day': 600,
} as const satisfies Readonly<Record<string, number>>;
export type FuzzName = keyof typeof FUZZ_RUNS;

/** The first day of the full-scale invasion: the same cases in every run, so that a failure is nobody's bad luck. */
const DEFAULT_SEED = 20_220_224;

/**
 * Seed and number of runs for `fc.assert`. `ATLAS_SEED` (a whole number) gives other cases, `ATLAS_FUZZ_TIMES` (1 or
 * more) as many times the cases. fast-check prints seed and path of what fails; throws where a variable is no number.
 */
export function fuzz(name: FuzzName): { readonly seed: number; readonly numRuns: number } {
  return {
    seed: wholeNumber('ATLAS_SEED', DEFAULT_SEED),
    numRuns: FUZZ_RUNS[name] * Math.max(1, wholeNumber('ATLAS_FUZZ_TIMES', 1)),
  };
}

function wholeNumber(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  if (!/^-?\d{1,9}$/.test(text))
    throw new Error(
      `${variable}="${text}" is not a whole number of at most nine digits; correct it or unset it.`,
    );
  return Number(text);
}
