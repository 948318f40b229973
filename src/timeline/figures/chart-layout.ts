import { group } from 'd3';
import type { FigurePoint } from '../../core/record/figure.ts';
import { overlaps } from '../../core/time/interval.ts';
import { type TimeScale, xOfDay, xOfStart } from '../../core/time/time-scale.ts';
import { buildValueAxis, shareOfAxis, type ValueAxis } from './value-axis.ts';

/** One value as drawn; lengths in CSS pixels from the chart's left upper corner. */
export interface ChartPoint {
  /** Its place in the list of the series. */
  readonly index: number;
  readonly strand: number;
  /** The days it stands for, cut at the chart's edges. */
  readonly x0: number;
  readonly x1: number;
  /** Where its sign stands: the middle, moved aside where another value lies in the very same place. */
  readonly x: number;
  readonly y: number;
  /** A line over its days; else they are too short for one, or a single day: a dot. */
  readonly isStroke: boolean;
  /** From the lowest to the highest value that sources name; null where they name one. */
  readonly band: { readonly top: number; readonly bottom: number } | null;
  /** The source says “at least” or “at most”, without another end. */
  readonly bound: 'least' | 'most' | null;
}

/** A line from one value to the next; steep between the strokes of two years. */
interface ChartJoin {
  readonly strand: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface ChartTick {
  readonly value: number;
  readonly y: number;
}

export interface ChartLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the bottom up; a label may stand above each without touching the next. */
  readonly ticks: readonly ChartTick[];
  /** Where zero is. */
  readonly zeroY: number;
  /** By their days. */
  readonly points: readonly ChartPoint[];
  readonly joins: readonly ChartJoin[];
  /** What the values of each strand cover, in the order of their first values; one empty text where all are alike. */
  readonly strands: readonly string[];
  /** How many values lie before or after the stretch shown. */
  readonly outsideCount: number;
}

/** Room above the top tick for its label. */
export const TOP_PX = 16;
/** Room below zero for a sign that stands on it. */
const BOTTOM_PX = 5;
/** Days narrower than this are drawn as a dot. */
const MIN_STROKE_PX = 5;
/** Ticks nearer than this would touch each other's label. */
const MIN_TICK_PX = 16;
/** How far signs in the very same place are moved apart. */
const ASIDE_PX = 8;

/**
 * The chart of a series on a time scale. The value axis belongs to the whole series, so that it stays while the time
 * scale is moved. Lines join only values of one strand and one speaker whose days follow one another and are of one
 * kind, a year after a year: a missing period stays empty. What lies outside the scale is counted, not drawn; a scale or
 * a chart without extent shows nothing.
 */
export function buildChart(
  figure: { readonly points: readonly FigurePoint[]; readonly isPercent: boolean },
  scale: TimeScale,
  heightPx: number,
): ChartLayout {
  const { points, isPercent } = figure;
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const axis = buildValueAxis(values, isPercent);
  const yOf = (value: number) => yOnAxis(axis, value, heightPx);
  const strands = [...new Set(points.map(({ scope }) => scope ?? ''))];
  const hasRoom = scale.widthPx > 0 && scale.end > scale.start && heightPx > TOP_PX + BOTTOM_PX;
  const drawn = points.flatMap((point, index) =>
    hasRoom && overlaps(scale, point)
      ? [placePoint(point, index, strands.indexOf(point.scope ?? ''), scale, yOf)]
      : [],
  );
  return {
    widthPx: Math.max(scale.widthPx, 0),
    heightPx,
    ticks: hasRoom ? thinTicks(axis.ticks.map((value) => ({ value, y: yOf(value) }))) : [],
    zeroY: yOf(0),
    points: moveAside(drawn, scale.widthPx),
    joins: buildJoins(drawn, points),
    strands: strands.length > 1 ? strands : [''],
    outsideCount: hasRoom ? points.length - drawn.length : 0,
  };
}

function yOnAxis(axis: ValueAxis, value: number, heightPx: number): number {
  const plotPx = Math.max(heightPx - TOP_PX - BOTTOM_PX, 0);
  return TOP_PX + (1 - shareOfAxis(axis, value)) * plotPx;
}

/** The ends stay; what lies too near to them goes. */
function thinTicks(ticks: readonly ChartTick[]): ChartTick[] {
  const top = ticks.at(-1);
  return ticks.filter((tick, i) => {
    const below = ticks[i - 1];
    if (tick === top || !top) return true;
    return tick.y - top.y >= MIN_TICK_PX && (!below || below.y - tick.y >= MIN_TICK_PX);
  });
}

function placePoint(
  point: FigurePoint,
  index: number,
  strand: number,
  scale: TimeScale,
  yOf: (value: number) => number,
): ChartPoint {
  const { value, low, high, period } = point;
  const x0 = Math.max(xOfStart(scale, point.start), 0);
  const x1 = Math.min(xOfStart(scale, point.end), scale.widthPx);
  const hasBand = low !== null && high !== null && low < high;
  return {
    index,
    strand,
    x0,
    x1,
    x: period === 'day' ? xOfDay(scale, point.start) : (x0 + x1) / 2,
    y: yOf(value),
    isStroke: period !== 'day' && x1 - x0 >= MIN_STROKE_PX,
    band: hasBand ? { top: yOf(high), bottom: yOf(low) } : null,
    bound: boundOf(point),
  };
}

function boundOf({ low, high }: FigurePoint): ChartPoint['bound'] {
  if (low !== null && high === null) return 'least';
  return high !== null && low === null ? 'most' : null;
}

/** Values of several strands in one place stand beside one another: over a stroke shared out, dots side by side. */
function moveAside(points: readonly ChartPoint[], widthPx: number): ChartPoint[] {
  const placeOf = ({ x0, x1, y }: ChartPoint) => `${x0.toFixed(1)} ${x1.toFixed(1)} ${y.toFixed(1)}`;
  const crowds = group(points, placeOf);
  return points.map((point) => {
    const crowd = crowds.get(placeOf(point)) ?? [];
    if (crowd.length < 2) return point;
    const rank = crowd.indexOf(point);
    const x = point.isStroke
      ? point.x0 + ((rank + 1) / (crowd.length + 1)) * (point.x1 - point.x0)
      : point.x + (rank - (crowd.length - 1) / 2) * ASIDE_PX;
    return { ...point, x: Math.min(Math.max(x, 0), widthPx) };
  });
}

function buildJoins(drawn: readonly ChartPoint[], points: readonly FigurePoint[]): ChartJoin[] {
  return drawn.flatMap((to) => {
    const later = points[to.index];
    const from = drawn.find((candidate) => {
      const earlier = points[candidate.index];
      return earlier && later && candidate.strand === to.strand && canJoin(earlier, later);
    });
    if (!from) return [];
    const x1 = from.isStroke ? from.x1 : from.x;
    const x2 = to.isStroke ? to.x0 : to.x;
    return [{ strand: to.strand, x1, y1: from.y, x2, y2: to.y }];
  });
}

/** Whether nothing lies between two values: periods of one kind, the later beginning where the earlier ends. */
function canJoin(earlier: FigurePoint, later: FigurePoint): boolean {
  return (
    earlier.end === later.start &&
    earlier.period === later.period &&
    earlier.period !== 'span' &&
    earlier.speaker === later.speaker
  );
}
