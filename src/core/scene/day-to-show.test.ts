import { describe, expect, it } from 'vitest';
import { buildAtlas, buildPlace } from '../../testing/build-atlas.ts';
import {
  buildAxis,
  buildAxisLine,
  buildCrossing,
  buildDate,
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
  buildStatusSpan,
  buildWaypoint,
  day,
  placeIds,
} from '../../testing/build-record.ts';
import { DEFAULT_STATE } from '../app-state/app-state.ts';
import type { AtlasRecord } from '../record/record.ts';
import type { SceneState } from './build-scene.ts';
import { dayToShow } from './day-to-show.ts';

const atlas = buildAtlas([], [buildPlace('kyiv')]);
const stateOn = (text: string, values: Partial<SceneState> = {}): SceneState => ({
  ...DEFAULT_STATE,
  day: day(text),
  ...values,
});
const showsOn = (record: AtlasRecord, state: SceneState) => dayToShow(atlas, record, state);

describe('dayToShow', () => {
  const treaty = buildEvent('treaty', { date: buildDate('1997-05-12') });

  it('stays on a day on which the record shows already', () => {
    expect(showsOn(treaty, stateOn('1997-09-01'))).toBe(day('1997-09-01'));
  });

  it('goes to the first day of an event, before or after today', () => {
    expect(showsOn(treaty, stateOn('2022-02-24'))).toBe(day('1997-05-12'));
    expect(showsOn(treaty, stateOn('1991-01-01'))).toBe(day('1997-05-12'));
    expect(showsOn(treaty, stateOn('2022-02-24', { trail: 0 }))).toBe(day('1997-05-12'));
  });

  it('never leaves the atlas, whatever the record’s own first day', () => {
    const older = buildEvent('older', { date: buildDate('1986-04-26', '1992-01-01') });
    expect(showsOn(older, stateOn('2022-02-24'))).toBe(day('1991-01-01'));
  });

  it('minds no layer that is off', () => {
    expect(showsOn(treaty, stateOn('1997-05-12', { layers: [] }))).toBe(day('1997-05-12'));
  });

  it('knows a mission by its history, an axis by its first waypoint, a base by its date', () => {
    const mission = buildMission('embassy', {
      date: buildDate('1991-12-27', '2024-12-31'),
      statuses: [buildStatusSpan('1993-10-12', '2025-01-01', 'open')],
    });
    const axis = buildAxis('axis', {
      date: buildDate('2022-02-01', '2022-04-02'),
      lines: [
        buildAxisLine(
          buildWaypoint({ x: 0, y: 0 }, '2022-02-24'),
          buildWaypoint({ x: 1, y: 1 }, '2022-02-25'),
        ),
      ],
    });
    const base = buildInstallation('base', { date: buildDate('2022-01-10', '2022-03-01') });
    expect(showsOn(mission, stateOn('1991-06-01'))).toBe(day('1993-10-12'));
    expect(showsOn(axis, stateOn('1991-06-01'))).toBe(day('2022-02-24'));
    expect(showsOn(base, stateOn('2024-06-01'))).toBe(day('2022-01-10'));
    expect(showsOn(buildCrossing('crossing'), stateOn('2024-06-01'))).toBe(day('2024-06-01'));
  });

  it('keeps the day of an exchange that is counted already', () => {
    const exchange = buildExchange('x', { date: buildDate('2022-09-21'), places: placeIds('kyiv') });
    expect(showsOn(exchange, stateOn('2024-06-01'))).toBe(day('2024-06-01'));
    expect(showsOn(exchange, stateOn('2000-06-01'))).toBe(day('2022-09-21'));
  });

  it('has no day for an event outside the window', () => {
    const window = { mode: 'window', from: day('2022-01-01'), to: day('2022-12-31') } as const;
    expect(showsOn(treaty, stateOn('2022-02-24', window))).toBeNull();
  });
});
