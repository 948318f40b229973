import type { BaseFile } from './base-file.ts';
import { type BasePaths, buildBasePaths } from './base-paths.ts';
import type { WorldPoint } from './mercator.ts';

/** The light base ready to be drawn: path data in whole units of the unit-square Web Mercator times `scale`, less `origin`. */
export interface LightBase {
  readonly scale: number;
  readonly origin: readonly [x: number, y: number];
  readonly paths: BasePaths;
}

export const readLightBase = (file: BaseFile): LightBase => ({
  scale: file.scale,
  origin: file.origin,
  paths: buildBasePaths(file),
});

/** The border from the Polish to the Russian tripoint, unit-square Web Mercator; empty without a border. */
export function borderLineOf({ scale, origin, paths }: LightBase): WorldPoint[] {
  const numbers = (paths.border.match(/-?\d+/g) ?? []).map(Number);
  let [x, y] = origin;
  const line: WorldPoint[] = [];
  numbers.forEach((number, i) => {
    if (i % 2 === 0) {
      x += number;
    } else {
      y += number;
      line.push({ x: x / scale, y: y / scale });
    }
  });
  const runsEast = (line[0]?.x ?? 0) <= (line.at(-1)?.x ?? 0);
  return runsEast ? line : line.toReversed();
}
