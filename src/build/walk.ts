import type { Path } from './data-issue.ts';

/** Keys and values of an object, positions and items of a list. */
export const entriesOf = (value: object): [string | number, unknown][] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/** Every plain value inside another with its path. */
export function* walk(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  for (const [key, child] of entriesOf(value)) yield* walk(child, [...path, key]);
}
