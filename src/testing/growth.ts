/**
 * How many times longer `act` takes on an input four times as large: about 4 where time grows with the size, about 16
 * where it grows with the square; 0 where it is too short to be told from noise. Counted in time of the processor, the
 * least of some runs, so that a busy machine is not taken for a slow parser.
 */
export function growthOfTime<T>(
  inputOf: (size: number) => T,
  size: number,
  act: (input: T) => unknown,
): number {
  // once before it counts: the first run is interpreted
  act(inputOf(size / 16));
  const small = leastMs(inputOf(size / 4), act);
  const large = leastMs(inputOf(size), act);
  return large < NOISE_MS ? 0 : large / Math.max(small, NOISE_MS / 4);
}

/** Between the 4 of linear and the 16 of quadratic time, generous towards the first. */
export const LINEAR_GROWTH = 10;

/** Time that grows with the square of a size of 100 kB is far above this. */
const NOISE_MS = 20;
const MOST_RUNS = 7;
/** One run alone may have met a collection of garbage. */
const LEAST_RUNS = 4;
/** Enough to be sure of the least. */
const ENOUGH_MS = 200;

function leastMs<T>(input: T, act: (input: T) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let run = 0; run < MOST_RUNS && (run < LEAST_RUNS || total < ENOUGH_MS); run++) {
    const before = process.cpuUsage();
    act(input);
    const { user, system } = process.cpuUsage(before);
    total += (user + system) / 1000;
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
