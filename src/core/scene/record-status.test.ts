import { describe, expect, it } from 'vitest';
import {
  buildAxis,
  buildAxisLine,
  buildBorder,
  buildCrossing,
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
  buildStatusSpan,
  buildWaypoint,
  day,
} from '../../testing/build-record.ts';
import { recordStatus, statusOn } from './record-status.ts';

const statuses = [
  buildStatusSpan('1993-05-01', '2022-02-24', 'open'),
  buildStatusSpan('2022-02-24', '2022-03-19', 'evacuated'),
  buildStatusSpan('2023-01-01', '2025-01-01', 'closed'),
];

describe('statusOn', () => {
  it.each([
    ['1993-05-01', 'open'],
    ['2022-02-23', 'open'],
    // touching ends: the day belongs to the later span
    ['2022-02-24', 'evacuated'],
    ['2022-03-18', 'evacuated'],
    ['2024-12-31', 'closed'],
  ])('on %s is %s', (on, status) => {
    expect(statusOn(statuses, day(on))).toBe(status);
  });

  it.each(['1993-04-30', '2022-03-19', '2022-12-31'])('on %s, which no span covers, is unknown', (on) => {
    expect(statusOn(statuses, day(on))).toBe('unknown');
  });

  it('is unknown without spans', () => {
    expect(statusOn([], day('2022-02-24'))).toBe('unknown');
  });
});

describe('recordStatus', () => {
  it('is the status word of a mission and of a crossing', () => {
    expect(recordStatus(buildMission('m-1', { statuses }), day('2022-03-01'))).toBe('evacuated');
    expect(recordStatus(buildCrossing('c-1', { statuses }), day('2022-03-01'))).toBe('evacuated');
  });

  it('is the phase and the progress of an axis', () => {
    const line = buildAxisLine(
      buildWaypoint({ x: 0.5, y: 0.3 }, '2022-02-24'),
      buildWaypoint({ x: 0.51, y: 0.31 }, '2022-02-26'),
    );
    const axis = buildAxis('a-1', { lines: [line] });
    expect(recordStatus(axis, day('2022-02-25'))).toEqual({ phase: 'advancing', progress: 0 });
    expect(recordStatus(axis, day('2022-02-26'))).toEqual({ phase: 'halted', progress: 1 });
  });

  it.each([buildEvent('e-1'), buildExchange('x-1'), buildInstallation('i-1'), buildBorder('b-1')])(
    'is null for $kind',
    (record) => {
      expect(recordStatus(record, day('2022-02-24'))).toBeNull();
    },
  );

  it('throws on a kind that nobody has named, instead of taking it as one without a status', () => {
    expect(() => recordStatus({ kind: 'railway' } as never, day('2022-02-24'))).toThrow(/Unhandled variant/);
  });
});
