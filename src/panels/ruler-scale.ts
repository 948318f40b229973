import type { PublishedLength } from '../core/record/details.ts';

export const SCALE_WIDTH_PX = 328;

/** From below what 50 km steps measure to beyond the longest figure that was ever published. */
const FIRST_KM = 570;
const LAST_KM = 1_300;
const LABELLED_KM = [600, 800, 1_000, 1_200];
const ROW_PX = 16;
const CHARACTER_PX = 6.4;

/** A published length, and where its text stands above the axis. */
export interface ScaleTick {
  readonly length: PublishedLength;
  readonly text: string;
  readonly x: number;
  /** Baseline of the text, pixels from the top. */
  readonly y: number;
}

/** Pixels from the left end of the scale. */
export const xOfKm = (km: number): number =>
  Number((((km - FIRST_KM) / (LAST_KM - FIRST_KM)) * SCALE_WIDTH_PX).toFixed(1));

/**
 * Each published length once, its text on the lowest row on which it overlaps no other; `heightPx` is where the axis
 * lies under all rows.
 */
export function layOutScale(published: readonly PublishedLength[], format: (km: number) => string) {
  const rowEnds: number[] = [];
  const placed = published
    .toSorted((a, b) => a.km - b.km)
    .map((length) => {
      const text = format(length.km);
      const x = xOfKm(length.km);
      const half = (text.length * CHARACTER_PX) / 2;
      const free = rowEnds.findIndex((end) => end < x - half);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = x + half;
      return { length, text, x, row };
    });
  const heightPx = (rowEnds.length + 0.5) * ROW_PX;
  const ticks = placed.map(
    ({ row, ...tick }): ScaleTick => ({ ...tick, y: heightPx - (row + 0.5) * ROW_PX }),
  );
  return { ticks, labelled: LABELLED_KM, heightPx };
}
