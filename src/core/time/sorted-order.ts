const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The places of `keys` in ascending order of their keys, equal keys in the order they stand in; `keys` stays as it is.
 * A radix sort, least significant digit first (H. H. Seward, 1954), eleven bits at a time; it ends with the largest digit
 * that differs, so that days of some centuries take two rounds. O(n).
 */
export function sortedOrder(keys: Int32Array): Uint32Array {
  const { rests, largest } = restsOf(keys);
  const places = new Uint32Array(keys.length);
  for (let i = 0; i < places.length; i++) places[i] = i;
  let from = { rests, places };
  let to = { rests: new Uint32Array(keys.length), places: new Uint32Array(keys.length) };
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += DIGIT_BITS) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  return from.places;
}

/** Keys above the smallest of them, each with its place. */
interface Column {
  readonly rests: Uint32Array;
  readonly places: Uint32Array;
}

/** One round: `from` by one digit, into `to`. */
function sortByDigit(from: Column, to: Column, shift: number): void {
  const next = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < from.rests.length; i++) {
    const digit = ((from.rests[i] as number) >>> shift) & (DIGITS - 1);
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit < DIGITS; digit++)
    next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  for (let i = 0; i < from.rests.length; i++) {
    const rest = from.rests[i] as number;
    const digit = (rest >>> shift) & (DIGITS - 1);
    const at = next[digit] as number;
    next[digit] = at + 1;
    to.rests[at] = rest;
    to.places[at] = from.places[i] as number;
  }
}

/** The keys less the smallest of them, which makes 32-bit keys with a sign such without. */
function restsOf(keys: Int32Array): { rests: Uint32Array<ArrayBuffer>; largest: number } {
  let smallest = keys[0] ?? 0;
  let largest = smallest;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key < smallest) smallest = key;
    if (key > largest) largest = key;
  }
  const rests = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) rests[i] = (keys[i] as number) - smallest;
  return { rests, largest: largest - smallest };
}
