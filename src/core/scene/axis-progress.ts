import type { WorldPoint } from '../geometry/mercator.ts';
import type { Axis, AxisLine } from '../record/record.ts';
import type { Day } from '../time/day.ts';
import type { AxisPhase } from './scene.ts';

export interface AxisProgress {
  readonly phase: AxisPhase;
  /** Share of the main line's length held on that day, 0–1. */
  readonly progress: number;
}

/**
 * How far an axis reaches on a day: length to the farthest waypoint reached by then over full length, run back by
 * its withdrawal steps. Nothing is interpolated between days: a line never stands where no source has it.
 */
export function axisProgress(axis: Axis, day: Day): AxisProgress {
  const [main] = axis.lines;
  if (!main) return { phase: 'before', progress: 0 };
  const first = Math.min(...main.waypoints.map((waypoint) => waypoint.reached));
  const last = Math.max(...main.waypoints.map((waypoint) => waypoint.reached));
  if (day < first) return { phase: 'before', progress: 0 };
  if (day >= axis.withdrawnFrom) return { phase: 'withdrawn', progress: 0 };
  const reached = reachedShare(main, day);
  const steps = axis.withdrawal.filter((step) => step.day <= day);
  if (steps.length > 0)
    return { phase: 'withdrawing', progress: Math.min(reached, ...steps.map((step) => step.share)) };
  return { phase: day < last ? 'advancing' : 'halted', progress: reached };
}

/** Share of a line's length from its start to the farthest waypoint reached by `day`, 0–1. */
export function reachedShare(line: AxisLine, day: Day): number {
  const shares = waypointShares(line);
  let farthest = 0;
  line.waypoints.forEach((waypoint, i) => {
    if (waypoint.reached <= day) farthest = Math.max(farthest, shares[i] as number);
  });
  return farthest;
}

/** The same for a branch, which ends where its waypoints were left again. */
export function heldShare(line: AxisLine, day: Day): number {
  const held = line.waypoints.filter((waypoint) => waypoint.left === null || day < waypoint.left);
  const shares = waypointShares(line);
  return Math.max(
    0,
    ...held
      .filter((waypoint) => waypoint.reached <= day)
      .map((waypoint) => shares[line.waypoints.indexOf(waypoint)] as number),
  );
}

/** For each waypoint, the share of the line's length that lies before it. Lengths are planar, in Web Mercator. */
export function waypointShares(line: {
  readonly waypoints: readonly { readonly world: WorldPoint }[];
}): number[] {
  let length = 0;
  const lengths = line.waypoints.map((waypoint, i) => {
    const previous = line.waypoints[i - 1];
    if (previous)
      length += Math.hypot(waypoint.world.x - previous.world.x, waypoint.world.y - previous.world.y);
    return length;
  });
  return lengths.map((before) => (length === 0 ? 1 : before / length));
}
