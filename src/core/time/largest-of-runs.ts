/** How many entries share one entry of the level above: 16 numbers of four bytes are one cache line. */
const RUN_BITS = 4;
const RUN = 1 << RUN_BITS;

/**
 * A column of whole numbers that tells which of a stretch exceed a bound without looking at the others: above the
 * column stands the largest of every 16 entries, above that the largest of every 16 of those, and so on. A run whose
 * largest is too small is passed over whole. 4.27 bytes an entry.
 *
 * The maxima of an implicit interval tree (H. Li and J. Rong, "Bedtk", 2021, https://doi.org/10.1093/bioinformatics/btaa827;
 * https://github.com/lh3/cgranges), kept level by level in runs as flatbush keeps its boxes
 * (V. Agafonkin, 2018, https://github.com/mourner/flatbush).
 */
export class LargestOfRuns {
  /** The column itself, then each level above it. */
  readonly #levels: readonly Int32Array[];
  /** Where the last question put its answer; grows to the largest answer so far. */
  #found = new Uint32Array(RUN);
  #count = 0;

  /** Keeps `column`, which must not change afterwards. Costs O(n). */
  constructor(column: Int32Array) {
    const levels = [column];
    for (let below = column; below.length > RUN; below = levels.at(-1) as Int32Array)
      levels.push(largestOfEach(below));
    this.#levels = levels;
  }

  /** The column itself; read it, do not write it. */
  get column(): Int32Array {
    return this.#levels[0] as Int32Array;
  }

  /** The places in the column found by the last `findAbove`, ascending; only as many as it told are meant. */
  get found(): Uint32Array {
    return this.#found;
  }

  get byteLength(): number {
    return this.#levels.reduce((sum, level) => sum + level.byteLength, 0) + this.#found.byteLength;
  }

  /**
   * How many entries from `low` up to, not including, `high` exceed `bound`; their places stand in `found` until the next
   * question. Costs O(log n) for each run of 16 that holds one, and O(log n) where there is none.
   */
  findAbove(low: number, high: number, bound: number): number {
    this.#count = 0;
    if (low < high) this.#descend(this.#levels.length - 1, low, high, bound);
    return this.#count;
  }

  /** Looks at the entries of a level that cover some of `[low, high)`; `low` and `high` count entries of the column. */
  #descend(level: number, low: number, high: number, bound: number): void {
    const column = this.#levels[level] as Int32Array;
    if (level === 0) {
      this.#note(column, low, high, bound);
      return;
    }
    const bits = RUN_BITS * level;
    const last = (high - 1) >>> bits;
    for (let i = low >>> bits; i <= last; i++) {
      if ((column[i] as number) <= bound) continue;
      this.#descend(level - 1, Math.max(low, i << bits), Math.min(high, (i + 1) << bits), bound);
    }
  }

  /** At most one run of the column. */
  #note(column: Int32Array, low: number, high: number, bound: number): void {
    if (this.#found.length < this.#count + RUN) {
      const wider = new Uint32Array(this.#found.length * 2);
      wider.set(this.#found);
      this.#found = wider;
    }
    const found = this.#found;
    let count = this.#count;
    for (let i = low; i < high; i++) {
      if ((column[i] as number) > bound) found[count++] = i;
    }
    this.#count = count;
  }
}

/** One level up. */
function largestOfEach(below: Int32Array): Int32Array {
  const above = new Int32Array(Math.ceil(below.length / RUN));
  for (let i = 0; i < above.length; i++) {
    let largest = below[i << RUN_BITS] as number;
    const end = Math.min(below.length, (i + 1) << RUN_BITS);
    for (let j = (i << RUN_BITS) + 1; j < end; j++) largest = Math.max(largest, below[j] as number);
    above[i] = largest;
  }
  return above;
}
