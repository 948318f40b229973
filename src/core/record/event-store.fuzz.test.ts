import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
  PLAIN_EDGE,
} from '../../testing/build-record.ts';
import { fuzz } from '../../testing/fuzz.ts';
import { addDays, type Day, dayFromNumber } from '../time/day.ts';
import { containsDay } from '../time/interval.ts';
import type { RecordDate } from '../time/record-date.ts';
import { ATLAS_SPAN } from '../time/span.ts';
import { EventStore } from './event-store.ts';
import { placeId } from './ids.ts';
import type { AtlasRecord } from './record.ts';
import { CATEGORIES } from './vocabulary.ts';

const first = ATLAS_SPAN.start;
const day = fc.integer({ min: -2, max: 14 }).map((count) => dayFromNumber(first + count));

/** A date of one day, of some, or open at either end. */
const date = fc
  .tuple(day, fc.integer({ min: 1, max: 6 }), fc.constantFrom('no', 'no', 'no', 'from', 'to', 'both'))
  .map(([start, length, open]): RecordDate => {
    const opened = { ...PLAIN_EDGE, open: 'continues' as const };
    return {
      edtf: 'any',
      form: open === 'no' && length === 1 ? 'single' : 'interval',
      start: open === 'from' || open === 'both' ? addDays(first, -3) : start,
      end: open === 'to' || open === 'both' ? ATLAS_SPAN.end : addDays(start, length),
      from: open === 'from' || open === 'both' ? opened : PLAIN_EDGE,
      to: open === 'to' || open === 'both' ? opened : PLAIN_EDGE,
    };
  });

const PLACES = ['kyiv', 'minsk', 'homel'].map(placeId);
const records = fc
  .array(
    fc.record({
      date,
      kind: fc.constantFrom('event', 'event', 'exchange', 'mission', 'installation'),
      places: fc.array(fc.constantFrom(...PLACES), { maxLength: 3 }),
      category: fc.constantFrom(...CATEGORIES),
    }),
    { maxLength: 24 },
  )
  .map((list) =>
    list.map(({ kind, ...values }, i): AtlasRecord => {
      // ids in another order than positions
      const id = `r-${(i * 7) % 24}-${i}`;
      if (kind === 'event') return buildEvent(id, values);
      if (kind === 'exchange') return buildExchange(id, values);
      return kind === 'mission' ? buildMission(id, values) : buildInstallation(id, values);
    }),
  );

const idsOf = (list: readonly AtlasRecord[]) => list.map(({ id }) => id).sort();
const happens = ({ kind }: AtlasRecord) => kind === 'event' || kind === 'exchange';
const within = (list: readonly AtlasRecord[], a: Day, b: Day) =>
  list.filter(({ date: { start, end } }) => a < b && start < b && a < end);

describe('EventStore', () => {
  it('answers every question as a plain scan does', () => {
    fc.assert(
      fc.property(records, day, day, (list, a, b) => {
        const store = new EventStore(list);
        const happenings = list.filter(happens);
        const starts = happenings.map(({ date: { start } }) => start).sort((x, y) => x - y);
        expect(idsOf(store.activeOn(a))).toEqual(idsOf(list.filter((record) => containsDay(record.date, a))));
        expect(idsOf(store.activeWithin(a, b))).toEqual(idsOf(within(list, a, b)));
        expect(idsOf(store.changedBetween(a, b))).toEqual(
          idsOf(list.filter((record) => containsDay(record.date, a) !== containsDay(record.date, b))),
        );
        expect(idsOf(store.happeningsWithin(a, b))).toEqual(idsOf(within(happenings, a, b)));
        expect(idsOf(store.happeningsBeginningOn(a))).toEqual(
          idsOf(happenings.filter((record) => record.date.start === a)),
        );
        expect(store.countPerBin([a, b].sort((x, y) => x - y))).toEqual([
          starts.filter((start) => start >= Math.min(a, b) && start < Math.max(a, b)).length,
        ]);
        expect(store.nextHappeningDay(a)).toBe(starts.find((start) => start > a) ?? null);
        expect(store.previousHappeningDay(a)).toBe(starts.findLast((start) => start < a) ?? null);
        const nearest = store.nearestHappeningDay(a);
        const least = Math.min(...starts.map((start) => Math.abs(start - a)));
        if (nearest === null) expect(starts).toEqual([]);
        else expect([starts.includes(nearest), Math.abs(nearest - a)]).toEqual([true, least]);
      }),
      fuzz('store: a plain scan'),
    );
  });

  it('gives happenings oldest first, and each record once in its groups', () => {
    fc.assert(
      fc.property(records, day, (list, on) => {
        const store = new EventStore(list);
        const starts = store.happeningsWithin(ATLAS_SPAN.start, on).map(({ date: { start } }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(idsOf([...store.happenings, ...store.sites])).toEqual(idsOf(list));
        for (const place of PLACES)
          expect(store.atPlace(place)).toEqual(list.filter(({ places }) => places.includes(place)));
        for (const category of CATEGORIES)
          expect(store.ofCategory(category)).toEqual(list.filter((record) => record.category === category));
        for (const record of list) expect(store.get(record.id)).toBe(record);
      }),
      { ...fuzz('store: a plain scan'), numRuns: 400 },
    );
  });
});
