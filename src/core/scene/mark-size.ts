import { assertNever } from '../assert-never.ts';
import type { ExchangeMark, PointMark } from './scene.ts';

/** Radius of a fresh event's disc and of each older step, CSS pixels. */
const EVENT_RADIUS_PX = [9, 7.5, 5.5, 4.5] as const;

/** Radius of an event drawn as one of a crowd. */
export const CROWD_RADIUS_PX = 3.5;

const CROSSING_RADIUS_PX = 6;
/** The ways across that stay when the border is closed stand out. */
const HUMANITARIAN_RADIUS_PX = 9;

/** Square pixels of exchange circle per living person returned. */
const EXCHANGE_PX2_PER_PERSON = 1.9;
const EXCHANGE_MIN_RADIUS_PX = 6;

/** Radius of the circle around a point mark drawn at `scale`, CSS pixels. */
export function markRadiusPx(mark: PointMark, scale = 1): number {
  return mark.kind === 'exchange'
    ? exchangeRadiusPx(mark.livingToUkraine) * scale
    : fullRadiusPx(mark) * scale;
}

/** How large marks are drawn at a zoom: smaller where a wide country must fit a narrow screen. */
export function markScale(zoom: number): number {
  return Math.min(1.1, Math.max(0.68, 0.72 + (zoom - 5) * 0.22));
}

function fullRadiusPx(mark: Exclude<PointMark, ExchangeMark>): number {
  switch (mark.kind) {
    case 'event':
      return EVENT_RADIUS_PX[mark.age] + (mark.isSelected ? 2 : 0);
    case 'stack':
      return 11;
    case 'mission':
      return 8;
    case 'crossing':
      return mark.status === 'humanitarian-only' ? HUMANITARIAN_RADIUS_PX : CROSSING_RADIUS_PX;
    case 'installation':
      return 7;
    default:
      return assertNever(mark);
  }
}

/** Radius whose circle's area is proportional to the living persons returned, at least the size of a mark. */
export function exchangeRadiusPx(persons: number): number {
  return Math.max(EXCHANGE_MIN_RADIUS_PX, Math.sqrt((persons * EXCHANGE_PX2_PER_PERSON) / Math.PI));
}
