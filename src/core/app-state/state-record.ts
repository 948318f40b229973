import { STATE_KEYS, type StateKey } from './url-grammar.ts';

/** A state by the names of the address, each value as an address writes it; null says what an empty value says there. */
export type StateRecord = Readonly<Partial<Record<StateKey, string | number | null>>>;

/**
 * The pairs that `decodeState` reads, out of any value, in the order of `STATE_KEYS`. Keys that are not ours are passed
 * over; a value of another type stands as its type in brackets, which `decodeState` then refuses by name.
 */
export function pairsOfRecord(record: unknown): [StateKey, string][] {
  if (typeof record !== 'object' || record === null) return [];
  return STATE_KEYS.flatMap((key): [StateKey, string][] => {
    const value: unknown = Object.hasOwn(record, key) ? (record as StateRecord)[key] : undefined;
    return value === undefined ? [] : [[key, textOf(value)]];
  });
}

const textOf = (value: unknown): string => {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : `[${typeof value}]`;
};
