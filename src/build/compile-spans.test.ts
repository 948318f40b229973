import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusSpan } from '../core/record/record.ts';
import { STATUSES, type Status } from '../core/record/vocabulary.ts';
import { addDays, type Day, dayFromDate, formatIsoDay } from '../core/time/day.ts';
import { compileSpan, compileStatuses, dayOf } from './compile-spans.ts';
import { readSources } from './read-sources.ts';

const ATLAS_START = '1991-01-01';
const ATLAS_END = '2025-01-01';

type Written = { readonly from: string | null; readonly to: string | null; readonly status: Status };

const written = (from: string | null, to: string | null, status: Status): Written => ({ from, to, status });

/** `2022-01-01…2022-02-01 open`, the end exclusive. */
const inWords = ({ start, end, status }: StatusSpan) =>
  `${formatIsoDay(start)}…${formatIsoDay(end)} ${status}`;

const compiled = (...history: Written[]) => compileStatuses(history).map(inWords);

describe('compileSpan', () => {
  it.each([
    ['2022-02-24', '2022-04-02', '2022-02-24', '2022-04-03'],
    ['2022-02-24', '2022-02-24', '2022-02-24', '2022-02-25'],
    ['2011-12', '2011-12', '2011-12-01', '2012-01-01'],
    ['2007~', '2022-02~', '2007-01-01', '2022-03-01'],
    ['1992', '1993', '1992-01-01', '1994-01-01'],
    ['2024-02-29', '2024-02-29', '2024-02-29', '2024-03-01'],
    ['2022-02-24', '..', '2022-02-24', ATLAS_END],
    ['2022-02-24', null, '2022-02-24', ATLAS_END],
    [null, '2022-02-24', ATLAS_START, '2022-02-25'],
    [null, '..', ATLAS_START, ATLAS_END],
    [null, null, ATLAS_START, ATLAS_END],
  ])('from %s to %s is [%s, %s)', (from, to, start, end) => {
    const span = compileSpan({ from, to });
    expect([formatIsoDay(span.start), formatIsoDay(span.end)]).toEqual([start, end]);
  });

  it('throws on a date that was not checked', () => {
    expect(() => compileSpan({ from: '2022-02-30', to: null })).toThrow('2022-02-30');
    expect(() => compileSpan({ from: null, to: 'yesterday' })).toThrow('yesterday');
  });
});

describe('dayOf', () => {
  it('gives the first day and the day after the last', () => {
    expect(dayOf('2024-02')).toMatchObject({ start: dayFromDate(2024, 2, 1), end: dayFromDate(2024, 3, 1) });
  });

  it('throws on a date that was not checked', () => {
    expect(() => dayOf('')).toThrow('unchecked date');
  });
});

describe('compileStatuses', () => {
  it('is empty for no history', () => {
    expect(compiled()).toEqual([]);
  });

  it('lets one span stand as it is', () => {
    expect(compiled(written('2022-01-01', '2022-01-31', 'open'))).toEqual(['2022-01-01…2022-02-01 open']);
  });

  it('keeps spans that touch', () => {
    expect(
      compiled(written('2022-01-01', '2022-01-31', 'open'), written('2022-02-01', '..', 'closed')),
    ).toEqual(['2022-01-01…2022-02-01 open', `2022-02-01…${ATLAS_END} closed`]);
  });

  it('lets the later of two win where they overlap, be it by a day', () => {
    expect(
      compiled(written('2022-01-01', '2022-02-01', 'open'), written('2022-02-01', '..', 'closed')),
    ).toEqual(['2022-01-01…2022-02-01 open', `2022-02-01…${ATLAS_END} closed`]);
    expect(compiled(written('2022-01-01', '..', 'open'), written('2022-02-01', '..', 'closed'))).toEqual([
      '2022-01-01…2022-02-01 open',
      `2022-02-01…${ATLAS_END} closed`,
    ]);
  });

  it('makes a gap unknown, be it of a day', () => {
    expect(
      compiled(written('2022-01-01', '2022-01-31', 'open'), written('2022-02-02', '..', 'closed')),
    ).toEqual([
      '2022-01-01…2022-02-01 open',
      '2022-02-01…2022-02-02 unknown',
      `2022-02-02…${ATLAS_END} closed`,
    ]);
  });

  it('asserts nothing before the first span and after the last', () => {
    expect(compiled(written('1992-06-30', '2022-03-22', 'open'))).toEqual(['1992-06-30…2022-03-23 open']);
  });

  it('sorts a history written out of order', () => {
    expect(
      compiled(written('2022-02-01', '..', 'closed'), written('2022-01-01', '2022-01-31', 'open')),
    ).toEqual(['2022-01-01…2022-02-01 open', `2022-02-01…${ATLAS_END} closed`]);
  });

  it('lets a span vanish that one beginning the same day covers', () => {
    expect(compiled(written('2022', '..', 'closed'), written('2022-01-01', '2022-01-31', 'open'))).toEqual([
      `2022-01-01…${ATLAS_END} closed`,
    ]);
  });

  it('lets unknown beginnings reach the start of the atlas', () => {
    expect(compiled(written(null, '2007', 'unknown'), written('2008~', null, 'open'))).toEqual([
      `${ATLAS_START}…2008-01-01 unknown`,
      `2008-01-01…${ATLAS_END} open`,
    ]);
  });

  it('changes nothing in the history it is given', () => {
    const history = [written('2022-02-01', '..', 'closed'), written('2022-01-01', '2022-03-31', 'open')];
    const before = structuredClone(history);
    compileStatuses(history);
    expect(history).toEqual(before);
  });

  // the longer span's tail is dropped: a crossing closed for March alone has no status from April on
  it('returns to the longer span when a shorter one inside it is over', () => {
    expect(
      compiled(written('2022-01-01', '2022-12-31', 'open'), written('2022-03-01', '2022-03-31', 'closed')),
    ).toEqual(['2022-01-01…2022-03-01 open', '2022-03-01…2022-04-01 closed', '2022-04-01…2023-01-01 open']);
  });

  it('agrees with a plain scan on seeded histories in which no span holds another', () => {
    const first = dayFromDate(2022, 1, 1);
    const steps = fc.array(
      fc.record({
        begins: fc.integer({ min: 1, max: 30 }),
        lasts: fc.integer({ min: 1, max: 30 }),
        status: fc.constantFrom(...STATUSES),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let [start, end] = [first, first];
        const spans = list.map(({ begins, lasts, status }) => {
          start = addDays(start, begins);
          end = addDays(Math.max(start, end) as Day, lasts);
          return { start, end, status };
        });
        const history = spans.map((span) =>
          written(formatIsoDay(span.start), formatIsoDay(addDays(span.end, -1)), span.status),
        );
        const result = compileStatuses(history);
        for (let day = spans[0]?.start ?? first; day < end; day = addDays(day, 1)) {
          const expected = spans.findLast((span) => span.start <= day && day < span.end)?.status ?? 'unknown';
          const actual = result.filter((span) => span.start <= day && day < span.end);
          expect(actual.map(({ status }) => status)).toEqual([expected]);
        }
      }),
      { seed: 19_920_630, numRuns: 300 },
    );
  });
});

describe('the histories of the record', () => {
  const { sources } = readSources(join(import.meta.dirname, '../..'));
  const sites = sources.records.flatMap(({ value }) => {
    if (value.kind === 'mission') return [{ id: value.id, statuses: value.mission.statuses }];
    return value.kind === 'crossing' ? [{ id: value.id, statuses: value.crossing.statuses }] : [];
  });
  const borders = sources.records.flatMap(({ value }) =>
    value.kind === 'border' ? [value.border.states] : [],
  );

  it('are those of 8 missions or more, 27 crossings or more and one border', () => {
    expect(sites.length).toBeGreaterThanOrEqual(8 + 27);
    expect(borders).toHaveLength(1);
  });

  it.each(sites)('$id: spans are in order, adjacent and not empty', ({ statuses }) => {
    const spans = compileStatuses(statuses);
    expect(spans.length).toBeGreaterThan(0);
    spans.forEach((span, i) => {
      expect(span.start).toBeLessThan(span.end);
      if (i > 0) expect(span.start).toBe(spans[i - 1]?.end);
    });
  });

  it.each(sites)('$id: no written span ends before it begins or is lost', ({ statuses }) => {
    const spans = compileStatuses(statuses);
    for (const status of statuses) {
      const { start, end } = compileSpan(status);
      expect(start, `${status.from} to ${status.to}`).toBeLessThan(end);
      expect(spans.filter((span) => span.start === start && span.status === status.status)).toHaveLength(1);
    }
  });

  it.each(sites)('$id: the last span ends where the latest of the written ones does', ({ statuses }) => {
    const spans = compileStatuses(statuses);
    const ends = statuses.map((status) => compileSpan(status).end);
    expect(spans.at(-1)?.end).toBe(Math.max(...ends));
  });

  it.each(borders.map((states) => ({ states })))(
    'the border: states follow one another without a gap',
    ({ states }) => {
      const spans = states.map(compileSpan);
      expect(spans.at(-1)?.end).toBe(dayFromDate(2025, 1, 1));
      spans.forEach((span, i) => {
        expect(span.start).toBeLessThan(span.end);
        if (i > 0) expect(span.start).toBe(spans[i - 1]?.end);
      });
    },
  );
});
