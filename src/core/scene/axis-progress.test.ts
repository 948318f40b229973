import { describe, expect, it } from 'vitest';
import { buildAxis, buildAxisLine, buildWaypoint, day } from '../../testing/build-record.ts';
import { axisProgress, heldShare, reachedShare, waypointShares } from './axis-progress.ts';

/*
 * A main line of two legs, 3-4-5 triangles: the first 5 units long, the second 15; so its waypoints lie at 0, ¼ and 1.
 * The unit is a thousandth of the world.
 */
const start = { x: 0.5, y: 0.3 };
const quarter = { x: 0.503, y: 0.304 };
const end = { x: 0.512, y: 0.316 };
const main = buildAxisLine(
  buildWaypoint(start, '2022-02-24'),
  buildWaypoint(quarter, '2022-02-26'),
  buildWaypoint(end, '2022-03-03'),
);
const axis = buildAxis('a-1', {
  lines: [main],
  withdrawal: [
    { day: day('2022-03-29'), share: 0.6 },
    { day: day('2022-03-31'), share: 0.1 },
  ],
  withdrawnFrom: day('2022-04-03'),
});

describe('axisProgress', () => {
  it.each([
    ['1991-01-01', 'before', 0],
    ['2022-02-23', 'before', 0],
    ['2022-02-24', 'advancing', 0],
    // nothing is interpolated between days
    ['2022-02-25', 'advancing', 0],
    ['2022-02-26', 'advancing', 0.25],
    ['2022-03-02', 'advancing', 0.25],
    ['2022-03-03', 'halted', 1],
    ['2022-03-28', 'halted', 1],
    ['2022-03-29', 'withdrawing', 0.6],
    ['2022-03-30', 'withdrawing', 0.6],
    ['2022-03-31', 'withdrawing', 0.1],
    ['2022-04-02', 'withdrawing', 0.1],
    ['2022-04-03', 'withdrawn', 0],
    ['2024-12-31', 'withdrawn', 0],
  ] as const)('on %s is %s with %d of the line', (on, phase, progress) => {
    const found = axisProgress(axis, day(on));
    expect(found.phase).toBe(phase);
    expect(found.progress).toBeCloseTo(progress, 9);
  });

  it('is withdrawn at once where no step is known', () => {
    const suddenly = buildAxis('a-2', { lines: [main], withdrawnFrom: day('2022-04-03') });
    expect(axisProgress(suddenly, day('2022-04-02'))).toEqual({ phase: 'halted', progress: 1 });
    expect(axisProgress(suddenly, day('2022-04-03'))).toEqual({ phase: 'withdrawn', progress: 0 });
  });

  it('never reaches farther by a withdrawal than it had come', () => {
    const early = buildAxis('a-3', { lines: [main], withdrawal: [{ day: day('2022-02-27'), share: 0.9 }] });
    const found = axisProgress(early, day('2022-02-27'));
    expect(found.phase).toBe('withdrawing');
    expect(found.progress).toBeCloseTo(0.25, 9);
  });

  it('takes the main line alone, not its branches', () => {
    const branch = buildAxisLine(buildWaypoint(quarter, '2022-03-20'), buildWaypoint(end, '2022-03-25'));
    const branched = buildAxis('a-4', { lines: [main, branch] });
    expect(axisProgress(branched, day('2022-03-10'))).toEqual({ phase: 'halted', progress: 1 });
  });

  it('has never begun without lines', () => {
    expect(axisProgress(buildAxis('a-5'), day('2022-03-10'))).toEqual({ phase: 'before', progress: 0 });
  });
});

describe('reachedShare', () => {
  it('counts to the farthest waypoint, also where a source has a nearer one later', () => {
    const leaping = buildAxisLine(
      buildWaypoint(start, '2022-02-24'),
      buildWaypoint(quarter, '2022-03-05'),
      buildWaypoint(end, '2022-02-25'),
    );
    expect(reachedShare(leaping, day('2022-02-25'))).toBeCloseTo(1, 9);
  });

  it('keeps the farthest extent after the withdrawal', () => {
    expect(reachedShare(main, day('2024-12-31'))).toBeCloseTo(1, 9);
  });

  it('is nothing before the first day', () => {
    expect(reachedShare(main, day('2022-02-23'))).toBe(0);
  });
});

describe('heldShare', () => {
  const branch = buildAxisLine(
    buildWaypoint(start, '2022-02-24'),
    buildWaypoint(quarter, '2022-02-26'),
    buildWaypoint(end, '2022-03-03', '2022-03-10'),
  );

  it.each([
    ['2022-02-23', 0],
    ['2022-02-26', 0.25],
    ['2022-03-09', 1],
    // left: back to the last waypoint still held
    ['2022-03-10', 0.25],
  ])('on %s is %d', (on, share) => {
    expect(heldShare(branch, day(on))).toBeCloseTo(share, 9);
  });

  it('is nothing where every waypoint was left', () => {
    const left = buildAxisLine(buildWaypoint(end, '2022-03-03', '2022-03-10'));
    expect(heldShare(left, day('2022-03-10'))).toBe(0);
  });
});

describe('waypointShares', () => {
  it('gives the share of the length before each waypoint', () => {
    const shares = waypointShares(main);
    expect(shares).toHaveLength(3);
    [0, 0.25, 1].forEach((share, i) => {
      expect(shares[i]).toBeCloseTo(share, 9);
    });
  });

  it('takes a line without length as whole', () => {
    expect(waypointShares(buildAxisLine(buildWaypoint(start, '2022-02-24')))).toEqual([1]);
  });

  it('is empty for no waypoints', () => {
    expect(waypointShares(buildAxisLine())).toEqual([]);
  });
});
