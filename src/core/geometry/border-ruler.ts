import { distance } from '@turf/turf';
import type { LngLat } from './lng-lat.ts';

/** A line walked with dividers. */
export interface RulerMeasurement {
  readonly stepKm: number;
  /** Sum of the steps and of the rest at the end, km. */
  readonly lengthKm: number;
  /** Where the dividers were set down, from the line's start to its end; WGS 84. */
  readonly points: readonly LngLat[];
}

/** A place on a line: so far along its segment, 0–1. */
interface Spot {
  readonly segment: number;
  readonly along: number;
}

const HALVINGS = 24;

/**
 * The line as a map-maker's dividers measure it when they are set to `stepKm`: from each point to the first point of the
 * line that is one step away as the crow flies; what is left at the end is added. Great-circle distances on turf's mean
 * sphere (6,371.0088 km). A shorter step follows more bends, so the length grows: L. F. Richardson, "The problem of
 * contiguity", General Systems Yearbook 6 (1961). Steps within one segment are laid off in equal parts of it.
 * Linear in points and steps. Throws for a step that is not positive; a line of less than two points has length 0.
 */
export function walkWithDividers(line: readonly LngLat[], stepKm: number): RulerMeasurement {
  if (!(stepKm > 0)) throw new RangeError(`A ruler's step is ${stepKm} km; expected more than 0.`);
  const [start] = line;
  const end = line.at(-1);
  if (!start || !end || line.length < 2) return { stepKm, lengthKm: 0, points: [...line] };
  const points: LngLat[] = [start];
  let spot: Spot | null = { segment: 0, along: 0 };
  while (spot) {
    spot = nextSpot(line, spot, points.at(-1) as LngLat, stepKm);
    points.push(spot ? pointAt(line, spot) : end);
  }
  return { stepKm, lengthKm: lengthOf(points), points };
}

/** A ruler for one line: the same step is walked once. */
export function createBorderRuler(line: readonly LngLat[]): (stepKm: number) => RulerMeasurement {
  const walked = new Map<number, RulerMeasurement>();
  return (stepKm) => {
    const measurement = walked.get(stepKm) ?? walkWithDividers(line, stepKm);
    walked.set(stepKm, measurement);
    return measurement;
  };
}

/** The first spot after `from` that is a step away from `point`; null when the line ends before. */
function nextSpot(line: readonly LngLat[], from: Spot, point: LngLat, stepKm: number): Spot | null {
  for (let segment = from.segment; segment < line.length - 1; segment++) {
    const end = line[segment + 1] as LngLat;
    if (kmBetween(point, end) < stepKm) continue;
    if (segment === from.segment) {
      const share = stepKm / kmBetween(point, end);
      return { segment, along: from.along + share * (1 - from.along) };
    }
    return { segment, along: crossing(line, segment, point, stepKm) };
  }
  return null;
}

/** Where on a segment the distance from `point` first reaches the step: it is less at its start and more at its end. */
function crossing(line: readonly LngLat[], segment: number, point: LngLat, stepKm: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (kmBetween(point, pointAt(line, { segment, along: middle })) < stepKm) low = middle;
    else high = middle;
  }
  return high;
}

function pointAt(line: readonly LngLat[], { segment, along }: Spot): LngLat {
  const [fromLng, fromLat] = line[segment] as LngLat;
  const [toLng, toLat] = line[segment + 1] as LngLat;
  return [fromLng + (toLng - fromLng) * along, fromLat + (toLat - fromLat) * along];
}

const kmBetween = ([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat): number =>
  distance([fromLng, fromLat], [toLng, toLat]);

function lengthOf(line: readonly LngLat[]): number {
  return line.reduce((sum, point, i) => sum + kmBetween(line[i - 1] ?? point, point), 0);
}
