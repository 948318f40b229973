import type { WorldPoint } from '../geometry/mercator.ts';

/**
 * The part of the border that stands for "place not published": the Homiel–Chernihiv stretch, from the Dnipro
 * near Kamaryn (30.55° E) to the Russian tripoint. Sources of 2024 name no crossing on it.
 */
const STRETCH_WEST = 30.55 / 360 + 0.5;

/** The points of the border line on that stretch, west to east. */
export function stretchOf(borderLine: readonly WorldPoint[]): readonly WorldPoint[] {
  const first = borderLine.findLastIndex((point) => point.x < STRETCH_WEST) + 1;
  return borderLine.slice(first);
}
