import { describe, expect, it } from 'vitest';
import { buildAtlas, buildPlace } from '../../testing/build-atlas.ts';
import {
  buildAxis,
  buildAxisLine,
  buildBorder,
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
import { worldFromLngLat } from '../geometry/mercator.ts';
import { EventStore } from '../record/event-store.ts';
import { recordId } from '../record/ids.ts';
import { LAYERS, type Layer } from '../record/vocabulary.ts';
import { addDays, formatIsoDay } from '../time/day.ts';
import type { Atlas } from './atlas.ts';
import { buildScene, type SceneState, shownInterval } from './build-scene.ts';
import type { AxisMark, EventMark, ExchangeMark } from './scene.ts';

const stateOn = (text: string, values: Partial<SceneState> = {}): SceneState => ({
  ...DEFAULT_STATE,
  day: day(text),
  ...values,
});
const visibleOn = (atlas: Atlas, text: string, values: Partial<SceneState> = {}) =>
  buildScene(atlas, stateOn(text, values)).visibleRecords;
const isEvent = (mark: { kind: string }): mark is EventMark => mark.kind === 'event';
const isExchange = (mark: { kind: string }): mark is ExchangeMark => mark.kind === 'exchange';

const homiel = buildPlace('homiel', [31, 52.4]);
const chernihiv = buildPlace('chernihiv', [31.3, 51.5]);
const at = { places: placeIds('homiel') };

describe('an empty atlas', () => {
  it('shows nothing in any mode', () => {
    for (const mode of ['moment', 'sofar', 'window'] as const) {
      const scene = buildScene(buildAtlas([]), stateOn('2022-02-24', { mode }));
      expect(scene).toEqual({
        day: day('2022-02-24'),
        border: null,
        ruler: null,
        axes: [],
        points: [],
        labels: [],
        visibleRecords: [],
      });
    }
  });
});

describe('mode moment', () => {
  const atlas = buildAtlas(
    [buildEvent('e-1', { ...at, date: buildDate('2022-02-20', '2022-02-24') })],
    [homiel],
  );

  // it ends on 24 February; 30 days later is 26 March (4 days left of February, then 26)
  it.each([
    ['2022-02-19', false],
    ['2022-02-20', true],
    ['2022-02-24', true],
    ['2022-03-26', true],
    ['2022-03-27', false],
  ])('with a trail of 30 days shows the event on %s: %s', (on, isShown) => {
    expect(visibleOn(atlas, on, { trail: 30 })).toEqual(isShown ? ['e-1'] : []);
  });

  it('without a trail shows an event on its own days alone', () => {
    expect(visibleOn(atlas, '2022-02-24', { trail: 0 })).toEqual(['e-1']);
    expect(visibleOn(atlas, '2022-02-25', { trail: 0 })).toEqual([]);
  });
});

describe('mode sofar', () => {
  const atlas = buildAtlas([
    buildEvent('e-1991', { date: buildDate('1991-01-01') }),
    buildEvent('e-2022', { date: buildDate('2022-02-24') }),
    buildEvent('e-2024', { date: buildDate('2024-12-31') }),
  ]);

  it('shows everything that began by the day, however long ago', () => {
    const sofar = (on: string) => visibleOn(atlas, on, { mode: 'sofar', trail: 0 });
    expect(sofar('1991-01-01')).toEqual(['e-1991']);
    expect(sofar('2022-02-23')).toEqual(['e-1991']);
    expect(sofar('2022-02-24')).toEqual(['e-1991', 'e-2022']);
    expect(sofar('2024-12-31')).toEqual(['e-1991', 'e-2022', 'e-2024']);
  });
});

describe('mode window', () => {
  const atlas = buildAtlas(
    [
      buildEvent('e-before', { ...at, date: buildDate('2022-02-23') }),
      buildEvent('e-into', { ...at, date: buildDate('2022-02-20', '2022-02-24') }),
      buildEvent('e-within', { ...at, date: buildDate('2022-03-01') }),
      buildEvent('e-out-of', { ...at, date: buildDate('2022-03-31', '2022-06-01') }),
      buildEvent('e-after', { ...at, date: buildDate('2022-04-01') }),
    ],
    [homiel],
  );
  const values = { mode: 'window', from: day('2022-02-24'), to: day('2022-03-31') } as const;

  it('shows what shares a day with the window, both ends included, whatever the day', () => {
    for (const on of ['1991-01-01', '2022-03-01', '2024-12-31'])
      expect(visibleOn(atlas, on, values)).toEqual(['e-into', 'e-out-of', 'e-within']);
  });

  it('shows a window of one day', () => {
    expect(
      visibleOn(atlas, '2022-03-01', { ...values, from: day('2022-03-01'), to: day('2022-03-01') }),
    ).toEqual(['e-within']);
  });

  it('fades nothing', () => {
    const scene = buildScene(atlas, stateOn('2024-12-31', values));
    expect(scene.points.filter(isEvent).map((mark) => mark.age)).toEqual([0, 0, 0]);
  });
});

describe('shownInterval', () => {
  const shown = (values: Partial<SceneState>) => {
    const { start, end } = shownInterval(stateOn('2022-02-24', values));
    return [formatIsoDay(start), formatIsoDay(end)];
  };

  it('is half-open: it ends on the day after the last one shown', () => {
    expect(shown({ mode: 'moment', trail: 30 })).toEqual(['2022-01-25', '2022-02-25']);
    expect(shown({ mode: 'sofar' })).toEqual(['1991-01-01', '2022-02-25']);
    expect(shown({ mode: 'window', from: day('2022-03-01'), to: day('2022-03-31') })).toEqual([
      '2022-03-01',
      '2022-04-01',
    ]);
  });
});

describe('the age of an event', () => {
  const atlas = buildAtlas(
    [buildEvent('e-1', { ...at, date: buildDate('2021-12-01', '2022-01-01') })],
    [homiel],
  );
  const ageAfter = (days: number, values: Partial<SceneState> = {}) => {
    const on = formatIsoDay(addDays(day('2022-01-01'), days));
    return buildScene(atlas, stateOn(on, { trail: 360, ...values })).points.find(isEvent)?.age;
  };

  // a twelfth, a third and two thirds of 360 days are 30, 120 and 240
  it.each([
    [-20, 0],
    [0, 0],
    [30, 0],
    [31, 1],
    [120, 1],
    [121, 2],
    [240, 2],
    [241, 3],
    [360, 3],
    [361, undefined],
  ])('%i days after its last day is %s', (days, age) => {
    expect(ageAfter(days)).toBe(age);
  });

  it('keeps to a trail that is shorter', () => {
    expect([0, 1, 2, 4, 5, 8, 9, 12].map((days) => ageAfter(days, { trail: 12 }))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
  });

  it('is new on its own day without a trail', () => {
    expect(ageAfter(0, { trail: 0 })).toBe(0);
  });

  // two thirds of 365 days are 243⅓
  it('fades over a year in sofar and then stays', () => {
    const values = { mode: 'sofar', trail: 0 } as const;
    expect([0, 243, 244, 365, 1_000].map((days) => ageAfter(days, values))).toEqual([0, 2, 3, 3, 3]);
  });
});

describe('layers', () => {
  const line = buildAxisLine(
    buildWaypoint({ x: 0.58, y: 0.33 }, '2022-02-24'),
    buildWaypoint({ x: 0.59, y: 0.34 }, '2022-02-25'),
  );
  const recordOfLayer = {
    border: buildBorder('r-border'),
    axes: buildAxis('r-axes', { lines: [line] }),
    missions: buildMission('r-missions', at),
    crossings: buildCrossing('r-crossings', at),
    exchanges: buildExchange('r-exchanges', at),
    events: buildEvent('r-events', at),
    installations: buildInstallation('r-installations', at),
  } satisfies Record<Layer, unknown>;
  const atlas = buildAtlas(Object.values(recordOfLayer), [homiel]);

  it('all on show every kind', () => {
    const scene = buildScene(atlas, stateOn('2022-02-24'));
    expect(scene.visibleRecords).toEqual(LAYERS.map((layer) => `r-${layer}`).sort());
    expect(scene.points).toHaveLength(5);
    expect(scene.axes).toHaveLength(1);
    expect(scene.border?.recordId).toBe('r-border');
  });

  it.each(LAYERS)('without %s leave its record out of the marks and of the list', (off) => {
    const layers = LAYERS.filter((layer) => layer !== off);
    const scene = buildScene(atlas, stateOn('2022-02-24', { layers }));
    const marks = [...scene.points, ...scene.axes, ...(scene.border ? [scene.border] : [])];
    const rest = layers.map((layer) => `r-${layer}`).sort();
    expect(scene.visibleRecords).toEqual(rest);
    expect(marks.map((mark) => mark.recordId).sort()).toEqual(rest);
  });

  it('all off show nothing', () => {
    const scene = buildScene(atlas, stateOn('2022-02-24', { layers: [] }));
    expect([scene.visibleRecords, scene.points, scene.axes, scene.border]).toEqual([[], [], [], null]);
  });
});

describe('exchanges', () => {
  const atlas = buildAtlas(
    [
      buildExchange('x-2', {
        ...at,
        date: buildDate('2022-11-03'),
        livingToUkraine: 107,
        livingToRussia: 90,
        bodiesToUkraine: 5_000,
        bodiesToRussia: 30,
      }),
      buildExchange('x-1', {
        ...at,
        date: buildDate('2022-09-21'),
        livingToUkraine: 200,
        livingToRussia: 55,
      }),
      buildExchange('x-3', { ...at, date: buildDate('2023-01-08'), bodiesToUkraine: 400 }),
    ],
    [homiel],
  );
  const circleOn = (on: string, values: Partial<SceneState> = {}) =>
    buildScene(atlas, stateOn(on, values)).points.find(isExchange);

  it('add up the living of one place, and bodies apart', () => {
    expect(circleOn('2022-09-20')).toBeUndefined();
    expect(circleOn('2022-09-21')).toMatchObject({
      livingToUkraine: 200,
      livingToRussia: 55,
      bodiesToUkraine: 0,
      recordIds: ['x-1'],
    });
    // 200 + 107 and 55 + 90
    expect(circleOn('2022-11-03')).toMatchObject({
      livingToUkraine: 307,
      livingToRussia: 145,
      bodiesToUkraine: 5_000,
      recordIds: ['x-1', 'x-2'],
    });
  });

  it('gain nothing from an exchange that published no count of living', () => {
    expect(circleOn('2023-01-08')).toMatchObject({
      livingToUkraine: 307,
      livingToRussia: 145,
      bodiesToUkraine: 5_400,
    });
  });

  it('neither fade nor shrink with the trail', () => {
    expect(circleOn('2024-12-31', { trail: 0 })).toMatchObject({ livingToUkraine: 307 });
    expect(visibleOn(atlas, '2024-12-31', { trail: 0 })).toEqual(['x-1', 'x-2', 'x-3']);
  });

  it('open the latest and are selected by any', () => {
    const circle = circleOn('2024-12-31', { select: recordId('x-1') });
    expect(circle).toMatchObject({ recordId: 'x-3', isSelected: true, markId: 'exchanges@homiel' });
    expect(circleOn('2024-12-31')).toMatchObject({ isSelected: false });
  });

  it('put larger circles below smaller ones', () => {
    const two = buildAtlas(
      [
        buildExchange('x-1', { places: placeIds('homiel'), livingToUkraine: 10 }),
        buildExchange('x-2', { places: placeIds('chernihiv'), livingToUkraine: 300 }),
      ],
      [homiel, chernihiv],
    );
    const circles = buildScene(two, stateOn('2022-03-01')).points.filter(isExchange);
    expect(circles.map((circle) => circle.livingToUkraine)).toEqual([300, 10]);
  });

  it('without a place are listed though not drawn, and fade like events', () => {
    const elsewhere = buildAtlas([
      buildExchange('x-9', { date: buildDate('2022-09-21'), livingToUkraine: 5 }),
    ]);
    const scene = buildScene(elsewhere, stateOn('2022-10-01', { trail: 30 }));
    expect([scene.visibleRecords, scene.points]).toEqual([['x-9'], []]);
    expect(visibleOn(elsewhere, '2022-10-21', { trail: 30 })).toEqual(['x-9']);
    expect(visibleOn(elsewhere, '2022-10-22', { trail: 30 })).toEqual([]);
  });

  it('give the least and the most that sources say, an agreed count in both, none as nothing', () => {
    const ranged = buildAtlas(
      [
        buildExchange('x-1', { ...at, livingToUkraine: 210, livingToUkraineRange: [200, 215] }),
        buildExchange('x-2', { ...at, livingToUkraine: 10 }),
        buildExchange('x-3', at),
      ],
      [homiel],
    );
    const [circle] = buildScene(ranged, stateOn('2022-03-01')).points.filter(isExchange);
    expect(circle).toMatchObject({ livingToUkraine: 220, livingRange: [210, 225] });
  });

  it('at a place that the atlas does not know are listed though not drawn', () => {
    const scene = buildScene(buildAtlas([buildExchange('x-1', at)]), stateOn('2022-03-01'));
    expect([scene.visibleRecords, scene.points]).toEqual([['x-1'], []]);
  });

  it('stand for the stretch of border east of 30.55° E where no place is published', () => {
    const borderLine = [28, 30.5, 30.6, 31.7].map((lng) => worldFromLngLat([lng, 52]));
    const stretchOf = (isPlacePublished: boolean) => {
      const hidden = buildAtlas([buildExchange('x-1', { ...at, isPlacePublished })], [homiel], {
        borderLine,
      });
      return buildScene(hidden, stateOn('2022-03-01')).points.find(isExchange)?.stretch;
    };
    expect(stretchOf(false)).toEqual(borderLine.slice(2));
    expect(stretchOf(true)).toEqual([]);
  });
});

describe('visibleRecords', () => {
  it('is sorted, names a record of several places once, and those without places too', () => {
    const atlas = buildAtlas(
      [
        buildEvent('e-b', { places: placeIds('homiel', 'chernihiv') }),
        buildEvent('e-a'),
        buildMission('m-1', at),
        buildEvent('e-10', at),
        buildEvent('e-9', at),
        buildCrossing('c-1', at),
      ],
      [homiel, chernihiv],
    );
    // by code unit: "1" before "9", digits before letters
    expect(visibleOn(atlas, '2022-02-24')).toEqual(['c-1', 'e-10', 'e-9', 'e-a', 'e-b', 'm-1']);
  });
});

describe('marks', () => {
  it('stand at each place of a record, each with an id of its own', () => {
    const places = placeIds('homiel', 'chernihiv');
    const scene = buildScene(
      buildAtlas([buildEvent('e-1', { places })], [homiel, chernihiv]),
      stateOn('2022-02-24'),
    );
    expect(scene.points.map((mark) => [mark.markId, mark.recordId, mark.at])).toEqual([
      ['e-1@homiel', 'e-1', worldFromLngLat([31, 52.4])],
      ['e-1@chernihiv', 'e-1', worldFromLngLat([31.3, 51.5])],
    ]);
  });

  it('are left out at a place that the atlas does not know', () => {
    const scene = buildScene(
      buildAtlas([buildEvent('e-1', { places: placeIds('nowhere') })]),
      stateOn('2022-02-24'),
    );
    expect([scene.points, scene.visibleRecords]).toEqual([[], ['e-1']]);
  });

  it('say which record is selected', () => {
    const atlas = buildAtlas([buildEvent('e-1', at), buildEvent('e-2', at)], [homiel]);
    const { points } = buildScene(atlas, stateOn('2022-02-24', { select: recordId('e-2') }));
    expect(points.map((mark) => [mark.recordId, mark.isSelected])).toEqual([
      ['e-1', false],
      ['e-2', true],
    ]);
  });
});

describe('sites', () => {
  const statuses = [
    buildStatusSpan('1993-05-01', '2022-02-24', 'open'),
    buildStatusSpan('2022-02-24', '2025-01-01', 'closed'),
  ];
  const statusesOn = (atlas: Atlas, on: string) =>
    buildScene(atlas, stateOn(on)).points.map((mark) =>
      mark.kind === 'mission' || mark.kind === 'crossing' ? mark.status : mark.kind,
    );

  it('show a mission from its first status on, closed ones too', () => {
    const atlas = buildAtlas([buildMission('m-1', { ...at, statuses })], [homiel]);
    expect(statusesOn(atlas, '1993-04-30')).toEqual([]);
    expect(visibleOn(atlas, '1993-04-30')).toEqual([]);
    expect(statusesOn(atlas, '1993-05-01')).toEqual(['open']);
    expect(statusesOn(atlas, '2022-02-24')).toEqual(['closed']);
    expect(statusesOn(atlas, '2024-12-31')).toEqual(['closed']);
  });

  it('say where no source tells since when a mission has its status', () => {
    const mission = (isStartUnknown: boolean) => {
      const open = buildStatusSpan('1993-05-01', '2025-01-01', 'open');
      const span = isStartUnknown ? { ...open, isStartUnknown } : open;
      const atlas = buildAtlas([buildMission('m-1', { ...at, statuses: [span] })], [homiel]);
      return buildScene(atlas, stateOn('2000-01-01')).points;
    };
    expect(mission(true)).toMatchObject([{ status: 'open', isSinceUnknown: true }]);
    expect(mission(false)).toMatchObject([{ status: 'open', isSinceUnknown: false }]);
  });

  it('show a mission between two statuses as one of which nothing is known', () => {
    const gap = [statuses[0], buildStatusSpan('2023-01-01', '2025-01-01', 'closed')].flatMap((s) => s ?? []);
    const atlas = buildAtlas([buildMission('m-1', { ...at, statuses: gap })], [homiel]);
    const { points } = buildScene(atlas, stateOn('2022-06-01'));
    expect(points).toMatchObject([{ status: 'unknown', isSinceUnknown: false }]);
  });

  it('are no happenings, even where a store takes them for sites', () => {
    const sites = [buildEvent('e-1', at), buildExchange('x-1', at)];
    const store = Object.assign(new EventStore([]), { sites });
    const { visibleRecords, points } = buildScene(
      { ...buildAtlas([], [homiel]), store },
      stateOn('2022-02-24'),
    );
    expect([visibleRecords, points]).toEqual([[], []]);
  });

  it('show no mission without a status', () => {
    expect(visibleOn(buildAtlas([buildMission('m-1', { statuses: [] })]), '2024-12-31')).toEqual([]);
  });

  it('show a crossing always, unknown before its first status', () => {
    const atlas = buildAtlas([buildCrossing('c-1', { ...at, statuses })], [homiel]);
    expect(statusesOn(atlas, '1991-01-01')).toEqual(['unknown']);
    expect(statusesOn(atlas, '2022-02-23')).toEqual(['open']);
  });

  const camp = buildAtlas(
    [buildInstallation('i-1', { ...at, date: buildDate('2022-01-10', '2022-02-10') })],
    [homiel],
  );

  it.each([
    ['2022-01-09', false],
    ['2022-01-10', true],
    ['2022-02-10', true],
    ['2022-02-11', false],
  ])('show an installation on %s: %s', (on, isShown) => {
    expect(visibleOn(camp, on)).toEqual(isShown ? ['i-1'] : []);
  });

  it('show an installation in a window that it shares a day with', () => {
    const within = (from: string, to: string) =>
      visibleOn(camp, '2024-12-31', { mode: 'window', from: day(from), to: day(to) });
    expect(within('2022-02-10', '2022-03-01')).toEqual(['i-1']);
    expect(within('2022-02-11', '2022-03-01')).toEqual([]);
  });
});

describe('axes', () => {
  const world = [
    { x: 0.58, y: 0.33 },
    { x: 0.583, y: 0.334 },
    { x: 0.586, y: 0.338 },
  ] as const;
  const main = buildAxisLine(
    buildWaypoint(world[0], '2022-02-24'),
    buildWaypoint(world[1], '2022-02-26'),
    buildWaypoint(world[2], '2022-03-03'),
  );
  const branch = buildAxisLine(
    buildWaypoint(world[1], '2022-02-27'),
    buildWaypoint(world[2], '2022-03-05', '2022-03-20'),
  );
  const atlas = buildAtlas([
    buildAxis('a-1', {
      lines: [main, branch],
      withdrawal: [{ day: day('2022-03-30'), share: 0.25 }],
      withdrawnFrom: day('2022-04-03'),
    }),
  ]);
  const axisOn = (on: string, values: Partial<SceneState> = {}): AxisMark | undefined =>
    buildScene(atlas, stateOn(on, values)).axes[0];
  const sharesOn = (on: string) => axisOn(on)?.lines.map((line) => [line.reached, line.farthest]);

  it('bear the dates of the main line’s waypoints once reached, until they are withdrawn', () => {
    const datesOn = (on: string) => axisOn(on)?.dates.map(({ text, world: at }) => [text, at]);
    expect(datesOn('2022-02-25')).toEqual([['2022-02-24', world[0]]]);
    expect(datesOn('2022-02-27')).toEqual([
      ['2022-02-24', world[0]],
      ['2022-02-26', world[1]],
    ]);
    expect(datesOn('2022-04-03')).toEqual([]);
  });

  it('bear one date where several places were reached on it, at the farthest', () => {
    const line = buildAxisLine(buildWaypoint(world[0], '2022-02-24'), buildWaypoint(world[1], '2022-02-24'));
    const scene = buildScene(buildAtlas([buildAxis('a-2', { lines: [line] })]), stateOn('2022-02-24'));
    expect(scene.axes[0]?.dates.map(({ text, world: at }) => [text, at])).toEqual([['2022-02-24', world[1]]]);
  });

  it('are not there before they begin, in any mode', () => {
    for (const mode of ['moment', 'sofar', 'window'] as const) {
      expect(axisOn('2022-02-23', { mode })).toBeUndefined();
      expect(visibleOn(atlas, '2022-02-23', { mode })).toEqual([]);
    }
  });

  it('reach as far as the day, and remember the farthest', () => {
    expect(sharesOn('2022-02-24')).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // two legs of equal length: half the way
    expect(axisOn('2022-02-26')?.lines[0]?.reached).toBeCloseTo(0.5, 9);
    expect(sharesOn('2022-03-10')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    // the branch was left on 20 March
    expect(sharesOn('2022-03-25')).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(sharesOn('2022-03-30')).toEqual([
      [0.25, 1],
      [0, 1],
    ]);
  });

  it('hold nothing once withdrawn, and fade over the trail', () => {
    expect(sharesOn('2022-04-03')).toEqual([
      [0, 1],
      [0, 1],
    ]);
    // a trail of 30 days from the first day without it: a third is 10, two thirds 20
    const ages = [
      '2022-04-02',
      '2022-04-03',
      '2022-04-13',
      '2022-04-14',
      '2022-04-23',
      '2022-04-24',
      '2022-05-02',
    ];
    expect(ages.map((on) => axisOn(on, { trail: 30 })?.age)).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(axisOn('2022-05-03', { trail: 30 })).toBeUndefined();
  });

  it('bear no date at a waypoint that has none in words', () => {
    const silent = { ...buildWaypoint(world[1], '2022-02-26'), dateLabel: '' };
    const line = buildAxisLine(buildWaypoint(world[0], '2022-02-24'), silent);
    const scene = buildScene(buildAtlas([buildAxis('a-2', { lines: [line] })]), stateOn('2022-03-01'));
    expect(scene.axes[0]?.dates.map(({ text }) => text)).toEqual(['2022-02-24']);
  });

  it('from Russia bear no dates', () => {
    const axis = buildAxis('a-2', { lines: [main], isFromRussia: true });
    expect(buildScene(buildAtlas([axis]), stateOn('2022-03-01')).axes[0]?.dates).toEqual([]);
  });

  it('stay in sofar', () => {
    expect(axisOn('2024-12-31', { mode: 'sofar', trail: 30 })).toMatchObject({ phase: 'withdrawn', age: 3 });
  });
});

describe('the border', () => {
  const borderLine = [worldFromLngLat([23.6, 51.5]), worldFromLngLat([31.8, 52.1])];
  const atlas = buildAtlas(
    [
      buildBorder('b-1', {
        states: [
          { start: day('1991-12-26'), end: day('1997-05-12'), state: 'no-treaty', isMined: false },
          { start: day('1997-05-12'), end: day('2025-01-01'), state: 'signed', isMined: true },
        ],
      }),
    ],
    [],
    { borderLine },
  );
  const borderOn = (on: string) => buildScene(atlas, stateOn(on)).border;

  it('is in the state that the day gives, along the line of the atlas', () => {
    expect(borderOn('1997-05-11')?.span.state).toBe('no-treaty');
    expect(borderOn('1997-05-12')?.span).toMatchObject({ state: 'signed', isMined: true });
    expect(borderOn('1997-05-12')?.line).toBe(borderLine);
  });

  it('is measured with the state’s step while its record is open and a step is chosen', () => {
    const measured = buildAtlas([buildBorder('b-1')], [], {
      measureBorder: (stepKm) => ({ stepKm, lengthKm: 3 * stepKm, points: [[30, 52]] }),
    });
    const rulerOf = (values: Partial<SceneState>) =>
      buildScene(measured, stateOn('2022-02-24', values)).ruler;
    const select = recordId('b-1');
    expect(rulerOf({ select, ruler: 50 })).toEqual({
      stepKm: 50,
      lengthKm: 150,
      points: [worldFromLngLat([30, 52])],
    });
    expect(rulerOf({ select, ruler: null })).toBeNull();
    expect(rulerOf({ select: recordId('e-1'), ruler: 50 })).toBeNull();
  });

  it('is not there on a day without a state', () => {
    expect(borderOn('1991-12-25')).toBeNull();
  });
});

describe('what nobody has named', () => {
  it('throws: a mode', () => {
    expect(() => shownInterval(stateOn('2022-02-24', { mode: 'backwards' as never }))).toThrow(
      /Unhandled variant "backwards"/,
    );
  });

  it('throws: a kind of site', () => {
    const railway = { ...buildBorder('r-1'), kind: 'railway' } as never;
    expect(() => buildScene(buildAtlas([railway]), stateOn('2022-02-24'))).toThrow(
      /Unhandled variant .*railway/,
    );
  });
});
