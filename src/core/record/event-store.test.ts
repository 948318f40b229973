import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCrossing,
  buildDate,
  buildEvent,
  buildExchange,
  buildMission,
  day,
  placeIds,
} from '../../testing/build-record.ts';
import { addDays, type Day, dayFromNumber, formatIsoDay } from '../time/day.ts';
import { EventStore } from './event-store.ts';
import { placeId } from './ids.ts';
import type { AtlasRecord } from './record.ts';
import { CATEGORIES } from './vocabulary.ts';

const idsOf = (records: readonly AtlasRecord[]) => records.map((record) => record.id);
const sorted = (texts: readonly string[]) => [...texts].sort();

describe('EventStore', () => {
  it('answers nothing when empty', () => {
    const store = new EventStore([]);
    expect(store.get('e-1')).toBeUndefined();
    expect(store.activeOn(day('2022-02-24'))).toEqual([]);
    expect(store.activeWithin(day('1991-01-01'), day('2025-01-01'))).toEqual([]);
    expect(store.changedBetween(day('1991-01-01'), day('2025-01-01'))).toEqual([]);
    expect(store.happenings).toEqual([]);
    expect(store.nextHappeningDay(day('1991-01-01'))).toBeNull();
    expect(store.previousHappeningDay(day('2024-12-31'))).toBeNull();
    expect(store.atPlace(placeId('minsk'))).toEqual([]);
    expect(store.ofCategory('military')).toEqual([]);
  });

  it('throws when two records bear one id', () => {
    expect(() => new EventStore([buildEvent('e-1'), buildMission('e-1')])).toThrow(
      'Two records bear the id "e-1"',
    );
  });

  it('throws when a record ends before it begins', () => {
    const date = { ...buildDate('2022-02-24'), end: day('2022-02-24') };
    expect(() => new EventStore([buildEvent('e-1', { date })])).toThrow('is not an interval');
  });

  it('finds a record by its id', () => {
    const event = buildEvent('e-1');
    expect(new EventStore([buildMission('m-1'), event]).get('e-1')).toBe(event);
  });

  it('keeps records of one date apart', () => {
    const store = new EventStore([buildEvent('e-1'), buildEvent('e-2')]);
    expect(idsOf(store.activeOn(day('2022-02-24')))).toEqual(['e-1', 'e-2']);
  });

  it('takes the last day of a record as within and the day after as beyond', () => {
    const store = new EventStore([buildEvent('e-1', { date: buildDate('2024-02-28', '2024-02-29') })]);
    expect(idsOf(store.activeOn(day('2024-02-29')))).toEqual(['e-1']);
    expect(store.activeOn(day('2024-03-01'))).toEqual([]);
  });
});

describe('sites and exchanges', () => {
  const store = new EventStore([
    buildExchange('x-2', { date: buildDate('2023-01-08') }),
    buildMission('m-1'),
    buildEvent('e-1'),
    buildCrossing('c-1'),
    buildExchange('x-1', { date: buildDate('2022-09-21') }),
  ]);

  it('are what is there, in record order, and the exchanges, oldest first', () => {
    expect(idsOf(store.sites)).toEqual(['m-1', 'c-1']);
    expect(idsOf(store.exchanges)).toEqual(['x-1', 'x-2']);
  });
});

describe('nextHappeningDay and previousHappeningDay', () => {
  const store = new EventStore([
    buildEvent('e-late', { date: buildDate('2022-03-01') }),
    buildEvent('e-early', { date: buildDate('2022-02-24', '2022-03-10') }),
    buildEvent('e-early-too', { date: buildDate('2022-02-24') }),
    buildExchange('x-1', { date: buildDate('2022-02-27') }),
    // sites do not happen: they are there
    buildMission('m-1', { date: buildDate('2022-02-25') }),
    buildCrossing('c-1', { date: buildDate('2022-02-28') }),
  ]);
  const step = (found: Day | null) => (found === null ? null : formatIsoDay(found));

  it('step through the days on which an event or exchange begins', () => {
    expect(step(store.nextHappeningDay(day('2022-02-24')))).toBe('2022-02-27');
    expect(step(store.nextHappeningDay(day('2022-02-27')))).toBe('2022-03-01');
    expect(step(store.previousHappeningDay(day('2022-03-01')))).toBe('2022-02-27');
    expect(step(store.previousHappeningDay(day('2022-02-27')))).toBe('2022-02-24');
  });

  it('step from days on which nothing begins', () => {
    expect(step(store.nextHappeningDay(day('1991-01-01')))).toBe('2022-02-24');
    expect(step(store.nextHappeningDay(day('2022-02-26')))).toBe('2022-02-27');
    expect(step(store.previousHappeningDay(day('2022-02-28')))).toBe('2022-02-27');
  });

  it('have a nearest between them, the earlier of two as near', () => {
    expect(step(store.nearestHappeningDay(day('2022-02-25')))).toBe('2022-02-24');
    expect(step(store.nearestHappeningDay(day('2022-02-26')))).toBe('2022-02-27');
    expect(step(store.nearestHappeningDay(day('2022-02-27')))).toBe('2022-02-27');
    expect(step(store.nearestHappeningDay(day('2022-02-28')))).toBe('2022-02-27');
    expect(step(store.nearestHappeningDay(day('1991-01-01')))).toBe('2022-02-24');
    expect(step(store.nearestHappeningDay(day('2024-12-31')))).toBe('2022-03-01');
    expect(new EventStore([]).nearestHappeningDay(day('2022-02-24'))).toBeNull();
  });

  it('are null beyond the first and the last', () => {
    expect(store.nextHappeningDay(day('2022-03-01'))).toBeNull();
    expect(store.previousHappeningDay(day('2022-02-24'))).toBeNull();
  });
});

describe('happenings', () => {
  it('are the events and exchanges, oldest first, whatever the order of the file', () => {
    const store = new EventStore([
      buildExchange('x-2', { date: buildDate('2022-03-01') }),
      buildEvent('e-long', { date: buildDate('2022-02-24', '2022-02-26') }),
      buildMission('m-1'),
      buildEvent('e-short', { date: buildDate('2022-02-24') }),
      buildEvent('e-a', { date: buildDate('2022-02-24') }),
    ]);
    // by start, then by end, then by id
    expect(idsOf(store.happenings)).toEqual(['e-a', 'e-short', 'e-long', 'x-2']);
  });

  it('begin on a day only if that is their first', () => {
    const store = new EventStore([
      buildEvent('e-long', { date: buildDate('2022-02-23', '2022-02-25') }),
      buildEvent('e-1', { date: buildDate('2022-02-24') }),
      buildMission('m-1'),
    ]);
    expect(idsOf(store.happeningsBeginningOn(day('2022-02-24')))).toEqual(['e-1']);
  });
});

describe('atPlace', () => {
  const homiel = placeId('homiel');

  it('gives every record at the place in record order', () => {
    const store = new EventStore([
      buildMission('m-1', { places: placeIds('homiel') }),
      buildEvent('e-2', { places: placeIds('kyiv', 'homiel') }),
      buildEvent('e-1', { places: placeIds('homiel') }),
      buildEvent('e-3', { places: placeIds('kyiv') }),
    ]);
    expect(idsOf(store.atPlace(homiel))).toEqual(['m-1', 'e-2', 'e-1']);
  });

  it('gives a record once that names the place twice', () => {
    const store = new EventStore([buildEvent('e-1', { places: placeIds('homiel', 'homiel') })]);
    expect(idsOf(store.atPlace(homiel))).toEqual(['e-1']);
  });
});

describe('EventStore agrees with a plain scan on seeded random records', () => {
  const seeded = { seed: 19_910_824, numRuns: 500 };
  const FIRST = day('2022-01-01');
  const offset = fc.integer({ min: -20, max: 140 });
  const on = offset.map((count) => addDays(FIRST, count));
  const towns = ['minsk', 'kyiv', 'homiel', 'chernihiv'];
  const shape = fc.record({
    kind: fc.constantFrom('event', 'exchange', 'mission', 'crossing'),
    start: fc.integer({ min: 0, max: 100 }),
    length: fc.integer({ min: 1, max: 30 }),
    category: fc.constantFrom(...CATEGORIES),
    places: fc.array(fc.constantFrom(...towns), { maxLength: 3 }),
  });
  const records = fc.array(shape, { maxLength: 40 }).map((shapes) =>
    shapes.map(({ kind, start, length, category, places }, i): AtlasRecord => {
      const first = addDays(FIRST, start);
      const values = {
        date: buildDate(formatIsoDay(first), formatIsoDay(addDays(first, length - 1))),
        category,
        places: placeIds(...places),
      };
      switch (kind) {
        case 'event':
          return buildEvent(`r-${i}`, values);
        case 'exchange':
          return buildExchange(`r-${i}`, values);
        case 'mission':
          return buildMission(`r-${i}`, values);
        default:
          return buildCrossing(`r-${i}`, values);
      }
    }),
  );
  const isActive = ({ date }: AtlasRecord, at: Day) => date.start <= at && at < date.end;
  const isWithin = ({ date }: AtlasRecord, start: Day, end: Day) =>
    start < end && date.start < end && start < date.end;
  const isHappening = ({ kind }: AtlasRecord) => kind === 'event' || kind === 'exchange';

  it('activeOn and changedBetween', () => {
    fc.assert(
      fc.property(records, on, on, (list, a, b) => {
        const store = new EventStore(list);
        expect(sorted(idsOf(store.activeOn(a)))).toEqual(
          sorted(idsOf(list.filter((record) => isActive(record, a)))),
        );
        expect(sorted(idsOf(store.changedBetween(a, b)))).toEqual(
          sorted(idsOf(list.filter((record) => isActive(record, a) !== isActive(record, b)))),
        );
      }),
      seeded,
    );
  });

  it('activeWithin and happeningsWithin, oldest first', () => {
    fc.assert(
      fc.property(records, on, on, (list, a, b) => {
        const store = new EventStore(list);
        const within = list.filter((record) => isWithin(record, a, b));
        expect(sorted(idsOf(store.activeWithin(a, b)))).toEqual(sorted(idsOf(within)));
        const happenings = store.happeningsWithin(a, b);
        expect(sorted(idsOf(happenings))).toEqual(sorted(idsOf(within.filter(isHappening))));
        const starts = happenings.map((record) => record.date.start);
        expect(starts).toEqual([...starts].sort((x, y) => x - y));
      }),
      seeded,
    );
  });

  it('nextHappeningDay, previousHappeningDay and happeningsBeginningOn', () => {
    fc.assert(
      fc.property(records, on, (list, at) => {
        const store = new EventStore(list);
        const starts = list.filter(isHappening).map((record) => record.date.start);
        const later = starts.filter((start) => start > at);
        const earlier = starts.filter((start) => start < at);
        expect(store.nextHappeningDay(at)).toBe(later.length > 0 ? Math.min(...later) : null);
        expect(store.previousHappeningDay(at)).toBe(earlier.length > 0 ? Math.max(...earlier) : null);
        expect(store.happeningsBeginningOn(at)).toHaveLength(starts.filter((start) => start === at).length);
      }),
      seeded,
    );
  });

  it('countPerBin', () => {
    const edges = [-20, 0, 7, 50, 51, 140].map((count) => dayFromNumber(FIRST + count));
    fc.assert(
      fc.property(records, (list) => {
        const plain = edges
          .slice(1)
          .map(
            (end, i) =>
              list.filter(
                (record) =>
                  isHappening(record) && record.date.start >= (edges[i] ?? 0) && record.date.start < end,
              ).length,
          );
        expect(new EventStore(list).countPerBin(edges)).toEqual(plain);
      }),
      seeded,
    );
  });

  it('atPlace and ofCategory, in record order', () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(...towns),
        fc.constantFrom(...CATEGORIES),
        (list, town, category) => {
          const store = new EventStore(list);
          const place = placeId(town);
          expect(idsOf(store.atPlace(place))).toEqual(
            idsOf(list.filter((record) => record.places.includes(place))),
          );
          expect(idsOf(store.ofCategory(category))).toEqual(
            idsOf(list.filter((record) => record.category === category)),
          );
        },
      ),
      seeded,
    );
  });
});
