import { describe, expect, it } from 'vitest';
import type { TimeScale } from '../../core/time/time-scale.ts';
import {
  buildAxis,
  buildCrossing,
  buildDate,
  buildEvent,
  buildInstallation,
  buildMission,
  buildStatusSpan,
  day,
} from '../../testing/build-record.ts';
import { layoutLifeLines } from './life-lines.ts';

/** One pixel a day: 2022. */
const year: TimeScale = { start: day('2022-01-01'), end: day('2023-01-01'), widthPx: 365 };

describe('layoutLifeLines', () => {
  it('stacks a band for each kind that has a site, below the top', () => {
    const bands = layoutLifeLines(
      [buildInstallation('i-1'), buildMission('m-1'), buildEvent('e-1')],
      year,
      100,
      20,
    );
    expect(bands.map(({ kind, y, lines }) => [kind, y, lines.length])).toEqual([
      ['mission', 100, 1],
      ['installation', 120, 1],
    ]);
    expect(layoutLifeLines([], year, 100, 20)).toEqual([]);
  });

  it('shares the height of a band between its lines', () => {
    const [band] = layoutLifeLines([buildMission('m-1'), buildMission('m-2')], year, 0, 23);
    expect(band?.lines.map(({ y }) => y)).toEqual([6.5, 16.5]);
  });

  it('tells the life of a mission by its statuses', () => {
    const statuses = [
      buildStatusSpan('1993-10-12', '2022-01-11', 'open'),
      buildStatusSpan('2022-01-11', '2022-01-21', 'reduced'),
      buildStatusSpan('2022-01-21', '2025-01-01', 'evacuated'),
    ];
    const [band] = layoutLifeLines([buildMission('m-1', { statuses })], year, 0, 20);
    expect(band?.lines[0]?.segments).toEqual([
      { x0: 0, x1: 10, state: 'full' },
      { x0: 10, x1: 20, state: 'part' },
      { x0: 20, x1: 365, state: 'gone' },
    ]);
  });

  it('joins adjacent spans of one state, and says where nothing is known', () => {
    const statuses = [
      { ...buildStatusSpan('1991-01-01', '2022-01-11', 'open'), isStartUnknown: true as const },
      buildStatusSpan('2022-01-11', '2022-02-01', 'closed'),
      buildStatusSpan('2022-02-01', '2025-01-01', 'mined'),
    ];
    const [band] = layoutLifeLines([buildCrossing('c-1', { statuses })], year, 0, 20);
    expect(band?.lines[0]?.segments).toEqual([
      { x0: 0, x1: 10, state: 'unknown' },
      { x0: 10, x1: 365, state: 'gone' },
    ]);
  });

  it('draws an axis while something of it was held, an installation while it was in use', () => {
    const records = [
      buildInstallation('i-1', { date: buildDate('2021-12-01', '2022-01-10') }),
      buildAxis('a-1', { date: buildDate('2022-01-11', '2022-01-20'), withdrawnFrom: day('2022-01-31') }),
    ];
    const bands = layoutLifeLines(records, year, 0, 20);
    expect(bands.map(({ lines }) => lines[0]?.segments)).toEqual([
      [{ x0: 0, x1: 10, state: 'full' }],
      [{ x0: 10, x1: 30, state: 'full' }],
    ]);
  });

  it('leaves out what lies outside the scale', () => {
    const [band] = layoutLifeLines(
      [buildInstallation('i-1', { date: buildDate('2019-01-01') })],
      year,
      0,
      20,
    );
    expect(band?.lines[0]?.segments).toEqual([]);
  });
});
