import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../../core/record/event-store.ts';
import type { AtlasRecord } from '../../core/record/record.ts';
import { CATEGORIES, STATUSES } from '../../core/record/vocabulary.ts';
import { addDays, type Day, dayFromNumber } from '../../core/time/day.ts';
import type { RecordDate } from '../../core/time/record-date.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';
import type { TimeScale } from '../../core/time/time-scale.ts';
import {
  buildAxis,
  buildCrossing,
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
  PLAIN_EDGE,
} from '../../testing/build-record.ts';
import { fuzz } from '../../testing/fuzz.ts';
import { buildDensity } from '../density.ts';
import { CLUSTER_PX, laneCategories, layoutLanes } from './lane-layout.ts';
import { type LifeSegment, layoutLifeLines } from './life-lines.ts';

/** Days around a few points of the atlas, and beyond its ends: what lies together is what may collide. */
const day = fc
  .tuple(
    fc.constantFrom(FIRST_DAY, dayFromNumber(FIRST_DAY + 6_000), dayFromNumber(LAST_DAY - 40)),
    fc.integer({ min: -40, max: 60 }),
  )
  .map(([near, away]) => addDays(near, away));
const length = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 13_000 }));
const date = fc
  .record({
    start: day,
    length,
    form: fc.constantFrom('single', 'interval', 'one-of'),
    open: fc.constantFrom('no', 'no', 'from', 'to'),
  })
  .map(({ start, length: days, form, open }): RecordDate => {
    const opened = { ...PLAIN_EDGE, open: 'unknown' as const };
    const end = addDays(start, days);
    if (open === 'no') return { edtf: 'any', form, start, end, from: PLAIN_EDGE, to: PLAIN_EDGE };
    if (open === 'from')
      return {
        edtf: 'any',
        form: 'interval',
        start: FIRST_DAY,
        end: Math.max(end, FIRST_DAY + 1) as Day,
        from: opened,
        to: PLAIN_EDGE,
      };
    return {
      edtf: 'any',
      form: 'interval',
      start: Math.min(start, LAST_DAY) as Day,
      end: ATLAS_SPAN.end,
      from: PLAIN_EDGE,
      to: opened,
    };
  });
const scale = fc
  .record({
    start: fc.integer({ min: FIRST_DAY, max: LAST_DAY - 7 }),
    days: fc.oneof(fc.integer({ min: 7, max: 60 }), fc.integer({ min: 7, max: 12_419 })),
    widthPx: fc.oneof(fc.constantFrom(0, 1, 3, 280, 1_920), fc.double({ min: 0, max: 4_000, noNaN: true })),
  })
  .map(
    ({ start, days, widthPx }): TimeScale => ({
      start: dayFromNumber(start),
      end: dayFromNumber(Math.min(start + days, ATLAS_SPAN.end)),
      widthPx,
    }),
  );
const happenings = fc
  .array(fc.record({ date, category: fc.constantFrom(...CATEGORIES), isExchange: fc.boolean() }), {
    maxLength: 40,
  })
  .map((list) =>
    list.map(
      ({ isExchange, ...values }, i): AtlasRecord =>
        isExchange ? buildExchange(`x-${i}`, values) : buildEvent(`e-${i}`, values),
    ),
  );

const isWithin = (least: number, value: number, most: number) =>
  Number.isFinite(value) && value >= least - 1e-6 && value <= most + 1e-6;
/** Each begins where the one before it has ended, or later. */
const areApart = (list: readonly { readonly x0: number; readonly x1: number }[]) =>
  list.every(({ x0 }, i) => x0 >= (list[i - 1]?.x1 ?? Number.NEGATIVE_INFINITY) - 1e-6);

describe('layoutLanes, of any records, scale and width', () => {
  it('keeps items inside the track, in order and apart, and loses none that begins there', () => {
    fc.assert(
      fc.property(happenings, scale, fc.integer({ min: 1, max: 60 }), (records, given, heightPx) => {
        const store = new EventStore(records);
        const categories = laneCategories(store);
        const lanes = layoutLanes(store, given, categories, heightPx);
        expect(lanes.map(({ category }) => category)).toEqual(categories);
        const shown = new Map<string, string>();
        lanes.forEach(({ y, items, bars, category }, row) => {
          expect(isWithin(row * heightPx, y, (row + 1) * heightPx)).toBe(true);
          items.forEach((item, i) => {
            expect(isWithin(0, item.x, given.widthPx)).toBe(true);
            const before = items[i - 1];
            // what is nearer than a cluster is wide has joined it; the middle of a cluster lies within its width
            if (before) expect(item.x - before.x).toBeGreaterThanOrEqual(CLUSTER_PX / 2 - 1e-6);
            for (const id of item.kind === 'disc' ? [item.recordId] : item.recordIds) {
              expect(shown.has(id)).toBe(false);
              shown.set(id, category);
            }
            if (item.kind === 'cluster') {
              expect(item.recordIds.length).toBeGreaterThan(1);
              expect(item.start).toBeLessThan(item.end);
            }
          });
          const lengths = bars.map(({ recordId }) => {
            const { start, end } = store.get(recordId)?.date ?? ATLAS_SPAN;
            return end - start;
          });
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
          for (const { x0, x1 } of bars) {
            expect([isWithin(0, x0, given.widthPx), isWithin(0, x1, given.widthPx)]).toEqual([true, true]);
            expect(x0).toBeLessThanOrEqual(x1);
          }
        });
        for (const record of records) {
          const { start, form } = record.date;
          if (form === 'interval' && start >= given.start && start < given.end)
            expect([record.id, shown.get(record.id)]).toEqual([record.id, record.category]);
        }
      }),
      fuzz('lanes: any record'),
    );
  });
});

describe('layoutLifeLines, of any sites, scale and width', () => {
  const statuses = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.constantFrom(...STATUSES),
      ),
      {
        maxLength: 8,
      },
    )
    .map((steps) => {
      let at: Day = dayFromNumber(FIRST_DAY - 500);
      return steps.map(([gap, days, status]) => {
        const start = addDays(at, gap);
        at = addDays(start, days);
        return { start, end: at, status };
      });
    });
  const sites = fc
    .array(
      fc.record({ date, statuses, kind: fc.constantFrom('mission', 'crossing', 'installation', 'axis') }),
      { maxLength: 20 },
    )
    .map((list) =>
      list.map(({ kind, date: on, statuses: spans }, i): AtlasRecord => {
        const id = `s-${i}`;
        if (kind === 'mission') return buildMission(id, { date: on, statuses: spans });
        if (kind === 'crossing') return buildCrossing(id, { date: on, statuses: spans });
        if (kind === 'installation') return buildInstallation(id, { date: on });
        return buildAxis(id, { date: on, withdrawnFrom: on.end });
      }),
    );

  it('keeps bands apart, lines inside their band, and stretches inside the track, in order and apart', () => {
    fc.assert(
      fc.property(sites, scale, fc.integer({ min: 4, max: 80 }), (records, given, heightPx) => {
        const bands = layoutLifeLines(records, given, 100, heightPx);
        expect(bands.flatMap(({ lines }) => lines)).toHaveLength(records.length);
        bands.forEach(({ y, lines }, i) => {
          expect(y).toBe(100 + i * heightPx);
          const ys = lines.map((line) => line.y);
          expect(ys).toEqual([...ys].sort((a, b) => a - b));
          expect(ys.every((at) => isWithin(y, at, y + heightPx))).toBe(true);
          for (const { segments } of lines) expectInTrack(segments, given.widthPx);
        });
      }),
      fuzz('life-lines: any record'),
    );
  });

  function expectInTrack(segments: readonly LifeSegment[], widthPx: number): void {
    for (const { x0, x1 } of segments) {
      expect([isWithin(0, x0, widthPx), isWithin(0, x1, widthPx)]).toEqual([true, true]);
      expect(x0).toBeLessThan(x1);
    }
    expect(areApart(segments)).toBe(true);
  }
});

describe('buildDensity, of any records, scale and width', () => {
  it('keeps columns inside the track, in order and apart, and counts all that begins there', () => {
    fc.assert(
      fc.property(happenings, scale, (records, given) => {
        const columns = buildDensity(new EventStore(records), given);
        expect(areApart(columns.map(({ x, widthPx }) => ({ x0: x, x1: x + widthPx })))).toBe(true);
        for (const { x, widthPx, height, count, shares } of columns) {
          expect([isWithin(0, x, given.widthPx), isWithin(0, x + widthPx, given.widthPx)]).toEqual([
            true,
            true,
          ]);
          expect(isWithin(0.2, height, 1)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share.count, 0)).toBe(count);
        }
        const begun = records.filter(({ date: { start } }) => start >= given.start && start < given.end);
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(begun.length);
      }),
      fuzz('density: any record'),
    );
  });
});
