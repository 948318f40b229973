import { max, range, scaleLinear } from 'd3';
import type { EventStore } from '../core/record/event-store.ts';
import { clampDay, type Day, dayFromDate, dayFromNumber } from '../core/time/day.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

/** Where a day stands on a track of that width, CSS pixels; the middle of the day. */
export function xOfDay(day: Day, widthPx: number): number {
  return ((day + 0.5 - ATLAS_SPAN.start) / (ATLAS_SPAN.end - ATLAS_SPAN.start)) * widthPx;
}

/** The day under a position on the track; positions outside give the first or the last day. */
export function dayAtX(x: number, widthPx: number): Day {
  const share = widthPx > 0 ? x / widthPx : 0;
  const day = dayFromNumber(Math.floor(ATLAS_SPAN.start + share * (ATLAS_SPAN.end - ATLAS_SPAN.start)));
  return clampDay(day, FIRST_DAY, LAST_DAY);
}

export interface DensityBar {
  readonly x: number;
  readonly widthPx: number;
  /** 0–1, by square root so that single events beside a crowd still show. */
  readonly height: number;
  readonly count: number;
}

const BAR_PX = 4;

/** How many events begin in each few pixels of the track. */
export function buildDensityBars(store: EventStore, widthPx: number): DensityBar[] {
  const bins = Math.max(1, Math.floor(widthPx / BAR_PX));
  const days = ATLAS_SPAN.end - ATLAS_SPAN.start;
  const edges = range(bins + 1).map((i) => dayFromNumber(ATLAS_SPAN.start + Math.round((i * days) / bins)));
  const counts = store.countPerBin(edges);
  const height = scaleLinear([0, Math.sqrt(max(counts) || 1)], [0, 1]);
  return counts.flatMap((count, i) =>
    count === 0
      ? []
      : [{ x: (i * widthPx) / bins, widthPx: widthPx / bins, height: height(Math.sqrt(count)), count }],
  );
}

export interface YearTick {
  readonly year: number;
  readonly x: number;
  readonly hasLabel: boolean;
}

/** A tick for every year; labels as close as their width allows. */
export function buildYearTicks(widthPx: number): YearTick[] {
  const labelEvery = [1, 2, 5, 10, 33].find((step) => (step * widthPx) / 34 >= 44) ?? 33;
  return range(1991, 2025).map((year) => ({
    year,
    x: ((dayFromDate(year, 1, 1) - ATLAS_SPAN.start) / (ATLAS_SPAN.end - ATLAS_SPAN.start)) * widthPx,
    hasLabel: (year - (labelEvery >= 5 ? 1995 : 1991)) % labelEvery === 0,
  }));
}
