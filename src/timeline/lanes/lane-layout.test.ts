import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../../core/record/event-store.ts';
import { addDays, dayFromNumber, formatIsoDay } from '../../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';
import { type TimeScale, wholeScale } from '../../core/time/time-scale.ts';
import {
  buildDate,
  buildEvent,
  buildExchange,
  buildMission,
  day,
  PLAIN_EDGE,
} from '../../testing/build-record.ts';
import { CLUSTER_PX, laneCategories, layoutLanes } from './lane-layout.ts';

const on = (first: string, last = first) => ({ date: buildDate(first, last) });
/** Ten pixels a day. */
const february: TimeScale = { start: day('2022-02-01'), end: day('2022-03-01'), widthPx: 280 };
const militaryLane = (records: Parameters<typeof buildEvent>[1][], scale = february) =>
  layoutLanes(
    new EventStore(records.map((values, i) => buildEvent(`e-${i}`, values))),
    scale,
    ['military'],
    12,
  )[0];

describe('laneCategories', () => {
  it('are those in which something happens, in the order of the vocabulary; sites happen not', () => {
    const store = new EventStore([
      buildExchange('x-1'),
      buildEvent('e-1', { category: 'military' }),
      buildMission('m-1', { category: 'diplomacy' }),
    ]);
    expect(laneCategories(store)).toEqual(['military', 'humanitarian']);
    expect(laneCategories(new EventStore([]))).toEqual([]);
  });
});

describe('layoutLanes', () => {
  it('stacks a lane for each category from the top, also for one without an item here', () => {
    const store = new EventStore([buildEvent('e-1', on('2022-02-10'))]);
    const lanes = layoutLanes(store, february, ['military', 'strike'], 12);
    expect(lanes.map(({ category, y, items }) => [category, y, items.length])).toEqual([
      ['military', 6, 1],
      ['strike', 18, 0],
    ]);
  });

  it('draws a day as a disc in its middle', () => {
    expect(militaryLane([on('2022-02-10')])).toMatchObject({
      bars: [],
      items: [{ kind: 'disc', recordId: 'e-0', x: 95, isSoft: false, isDisputed: false }],
    });
  });

  it('draws what lasted as a disc where it began and a bar to its end', () => {
    const lane = militaryLane([on('2022-02-10', '2022-02-19')]);
    expect(lane?.items).toMatchObject([{ kind: 'disc', x: 95 }]);
    expect(lane?.bars).toEqual([{ recordId: 'e-0', x0: 90, x1: 190, isSoftStart: false, isSoftEnd: false }]);
  });

  it('draws a month as a soft bar, its disc in the middle and soft', () => {
    const month = { ...PLAIN_EDGE, precision: 'month' } as const;
    const date = {
      ...buildDate('2022-02-01', '2022-02-28'),
      form: 'single',
      from: month,
      to: month,
    } as const;
    const lane = militaryLane([{ date }]);
    expect(lane?.bars).toMatchObject([{ x0: 0, x1: 280, isSoftStart: true, isSoftEnd: true }]);
    expect(lane?.items).toMatchObject([{ kind: 'disc', x: 140, isSoft: true }]);
  });

  it('lets a bar come in from the edge, without a disc, when it began before', () => {
    const lane = militaryLane([on('2021-12-01', '2022-02-05')]);
    expect(lane?.bars).toMatchObject([{ x0: 0, x1: 50 }]);
    expect(lane?.items).toEqual([]);
  });

  it('puts longer bars behind shorter ones', () => {
    const lane = militaryLane([on('2022-02-05', '2022-02-07'), on('2022-02-01', '2022-02-20')]);
    expect(lane?.bars.map(({ recordId }) => recordId)).toEqual(['e-1', 'e-0']);
  });

  it('gathers discs that would lie on each other, in the order of their days', () => {
    const lane = militaryLane([on('2022-02-11'), on('2022-02-10'), on('2022-02-25')]);
    expect(lane?.items).toMatchObject([
      { kind: 'cluster', recordIds: ['e-1', 'e-0'], x: 100 },
      { kind: 'disc', recordId: 'e-2' },
    ]);
    const [cluster] = lane?.items ?? [];
    expect(cluster?.kind === 'cluster' && [cluster.start, cluster.end].map(formatIsoDay)).toEqual([
      '2022-02-10',
      '2022-02-12',
    ]);
  });

  it('gathers more of them than a call takes arguments', () => {
    const crowd = Array.from({ length: 200_000 }, () => on('2022-02-10'));
    const [cluster, ...others] = militaryLane(crowd)?.items ?? [];
    expect(others).toEqual([]);
    expect(cluster?.kind === 'cluster' && cluster.recordIds.length).toBe(200_000);
    expect(cluster).toMatchObject({ x: 95, start: day('2022-02-10'), end: day('2022-02-11') });
  });

  it('marks what sources dispute', () => {
    expect(militaryLane([{ ...on('2022-02-10'), isDisputed: true }])?.items).toMatchObject([
      { isDisputed: true },
    ]);
  });

  it('loses no record that begins inside any scale, and lets no two items of a lane meet', () => {
    const firsts = fc.array(fc.integer({ min: FIRST_DAY, max: LAST_DAY - 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        firsts,
        fc.integer({ min: 100, max: 2_000 }),
        fc.integer({ min: 0, max: 400 }),
        (days, widthPx, length) => {
          const store = new EventStore(
            days.map((first, i) => {
              const start = dayFromNumber(first);
              return buildEvent(`e-${i}`, on(formatIsoDay(start), formatIsoDay(addDays(start, length))));
            }),
          );
          const [lane] = layoutLanes(store, wholeScale(widthPx), ['military'], 12);
          const ids = lane?.items.flatMap((item) =>
            item.kind === 'cluster' ? item.recordIds : [item.recordId],
          );
          expect(ids?.toSorted()).toEqual(days.map((_, i) => `e-${i}`).sort());
          const firstXs = lane?.items.map((item) => item.x) ?? [];
          for (const [i, x] of firstXs.slice(1).entries())
            expect(x - (firstXs[i] ?? 0)).toBeGreaterThan(CLUSTER_PX / 2 - 1e-6);
        },
      ),
      { seed: 1991, numRuns: 200 },
    );
  });
});
