import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { addDays } from '../core/time/day.ts';
import { wholeScale, xOfDay } from '../core/time/time-scale.ts';
import { buildDate, buildEvent, buildMission, day } from '../testing/build-record.ts';
import { buildDensity } from './density.ts';

const on = (first: string) => ({ date: buildDate(first) });

describe('buildDensity', () => {
  it('draws no column where nothing begins', () => {
    expect(buildDensity(new EventStore([]), wholeScale(400))).toEqual([]);
    expect(buildDensity(new EventStore([buildMission('m-1')]), wholeScale(400))).toEqual([]);
  });

  it('counts what begins, by category, with heights by square root under the highest', () => {
    const store = new EventStore([
      buildEvent('e-0', on('1991-01-01')),
      buildEvent('e-1', on('2022-02-24')),
      buildEvent('e-2', on('2022-02-24')),
      buildEvent('e-3', { ...on('2022-02-24'), category: 'diplomacy' }),
      buildEvent('e-4', on('2022-02-24')),
    ]);
    const columns = buildDensity(store, wholeScale(400));
    // √1 beside √4
    expect(columns.map(({ count, height }) => [count, height])).toEqual([
      [1, 0.2 + 0.8 / 2],
      [4, 1],
    ]);
    expect(columns[0]?.x).toBe(0);
    expect(columns[1]?.shares).toEqual([
      { category: 'military', count: 3 },
      { category: 'diplomacy', count: 1 },
    ]);
    const last = columns[1];
    const x = xOfDay(wholeScale(400), day('2022-02-24'));
    expect(last && last.x <= x && x <= last.x + last.widthPx).toBe(true);
  });

  it('leaves out what begins outside a part of the span', () => {
    const store = new EventStore([buildEvent('e-0', on('2021-12-31')), buildEvent('e-1', on('2022-01-01'))]);
    const scale = { start: day('2022-01-01'), end: addDays(day('2022-01-01'), 365), widthPx: 365 };
    expect(buildDensity(store, scale).map(({ x, count }) => [x, count])).toEqual([[0, 1]]);
  });

  it('loses no event at any width, the ends of the span included', () => {
    const days = ['1991-01-01', '1999-12-31', '2000-01-01', '2022-02-24', '2024-12-31'];
    const store = new EventStore(days.map((first, i) => buildEvent(`e-${i}`, on(first))));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (widthPx) => {
        const columns = buildDensity(store, wholeScale(widthPx));
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(5);
      }),
      { seed: 1991, numRuns: 200 },
    );
  });
});
