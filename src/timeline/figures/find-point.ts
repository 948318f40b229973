import type { FigurePoint } from '../../core/record/figure.ts';
import { clampDay, type Day } from '../../core/time/day.ts';
import { containsDay } from '../../core/time/interval.ts';
import { FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';
import type { ChartLayout, ChartPoint } from './chart-layout.ts';

/** The places in the list of all values that count on a day. */
export function pointsOnDay(points: readonly FigurePoint[], day: Day): number[] {
  return points.flatMap((point, index) => (containsDay(point, day) ? [index] : []));
}

/** The place of the value whose days lie nearest to a day, the earlier of two equally near; null for an empty list. */
export function nearestToDay(points: readonly FigurePoint[], day: Day): number | null {
  const distances = points.map(({ start, end }) => Math.max(start - day, day - (end - 1), 0));
  const nearest = distances.indexOf(Math.min(...distances));
  return nearest < 0 ? null : nearest;
}

/** The first day of the next value that begins after a day; null where none does inside the atlas. */
export function nextValueDay(points: readonly FigurePoint[], day: Day): Day | null {
  const starts = points.map(({ start }) => start).filter((start) => start > day && start <= LAST_DAY);
  return starts.length > 0 ? (Math.min(...starts) as Day) : null;
}

/** The first day of the last value that is over before a day; null where none is. */
export function previousValueDay(points: readonly FigurePoint[], day: Day): Day | null {
  const starts = points.filter(({ end }) => end <= day).map(({ start }) => start);
  return starts.length > 0 ? clampDay(Math.max(...starts) as Day, FIRST_DAY, LAST_DAY) : null;
}

/** The day nearest to `wanted` on which a value counts. */
export function dayOfPoint({ start, end }: FigurePoint, wanted: Day): Day {
  return clampDay(clampDay(wanted, start, (end - 1) as Day), FIRST_DAY, LAST_DAY);
}

/** The value drawn nearest to a position, at most `reachPx` away; null where none is. */
export function pointAt({ points }: ChartLayout, x: number, y: number, reachPx: number): ChartPoint | null {
  let nearest: { point: ChartPoint; distance: number } | null = null;
  for (const point of points) {
    const dx = point.isStroke ? Math.max(point.x0 - x, x - point.x1, 0) : point.x - x;
    const distance = Math.hypot(dx, point.y - y);
    if (distance <= reachPx && (!nearest || distance < nearest.distance)) nearest = { point, distance };
  }
  return nearest?.point ?? null;
}
