import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
} from '../../testing/build-record.ts';
import { EventStore } from '../record/event-store.ts';
import type { AtlasRecord } from '../record/record.ts';
import { STATUSES, type Status } from '../record/vocabulary.ts';
import { addDays, type Day, formatIsoDay } from '../time/day.ts';
import { ATLAS_SPAN } from '../time/span.ts';
import { compareDays, type DayChanges } from './compare-days.ts';

const compare = (records: readonly AtlasRecord[], a: string, b: string) =>
  compareDays(new EventStore(records), day(a), day(b));
const LISTS = ['opened', 'closed', 'changed', 'moved'] as const;
/** The ids in each list that holds any. */
const idsIn = (changes: DayChanges) =>
  Object.fromEntries(
    [
      ...LISTS.map((list) => [list, changes[list].map(({ record }) => record.id)] as const),
      ['happened', changes.happened.map(({ id }) => id)] as const,
    ].filter(([, ids]) => ids.length > 0),
  );
const crossingFrom = (before: Status, after: Status) =>
  buildCrossing('cr', {
    statuses: [
      buildStatusSpan('1991-01-01', '2022-02-24', before),
      buildStatusSpan('2022-02-24', '2025-01-01', after),
    ],
  });

describe('compareDays', () => {
  it('finds nothing in an empty record', () => {
    expect(compare([], '2021-06-01', '2022-06-01')).toEqual({
      first: day('2021-06-01'),
      second: day('2022-06-01'),
      opened: [],
      closed: [],
      changed: [],
      moved: [],
      happened: [],
    });
  });

  it('finds nothing between a day and itself', () => {
    const records = [crossingFrom('open', 'closed'), buildEvent('e'), buildInstallation('i')];
    expect(idsIn(compare(records, '2022-02-24', '2022-02-24'))).toEqual({});
  });

  it('tells time order whichever day is given first', () => {
    const records = [crossingFrom('open', 'closed'), buildEvent('e'), buildInstallation('i')];
    const changes = compare(records, '2022-06-01', '2021-06-01');
    expect(changes).toEqual(compare(records, '2021-06-01', '2022-06-01'));
    expect(changes.closed).toMatchObject([{ from: 'open', to: 'closed' }]);
  });

  it.each([
    ['open', 'closed', 'closed'],
    ['open', 'evacuated', 'closed'],
    ['restricted', 'suspended', 'closed'],
    ['closed', 'humanitarian-only', 'opened'],
    ['planned', 'open', 'opened'],
    ['open', 'reduced', 'changed'],
    ['closed', 'mined', 'changed'],
    // what no source tells neither opened nor closed
    ['unknown', 'open', 'changed'],
    ['open', 'unknown', 'changed'],
  ] as const)('takes %s and then %s as %s', (before, after, list) => {
    const changes = compare([crossingFrom(before, after)], '2022-02-23', '2022-02-24');
    expect(idsIn(changes)).toEqual({ [list]: ['cr'] });
    expect(changes[list]).toMatchObject([{ kind: 'site', from: before, to: after }]);
  });

  it('takes a mission as absent before the first day that is known of it', () => {
    const mission = buildMission('m', { statuses: [buildStatusSpan('1993-10-12', '2025-01-01', 'open')] });
    const changes = compare([mission], '1993-10-11', '1993-10-12');
    expect(changes.opened).toMatchObject([{ from: 'absent', to: 'open' }]);
  });

  it('tells no status that was the same on both days, whatever lay between', () => {
    const statuses = [
      buildStatusSpan('1991-01-01', '2020-03-16', 'open'),
      buildStatusSpan('2020-03-16', '2020-07-07', 'closed'),
      buildStatusSpan('2020-07-07', '2025-01-01', 'open'),
    ];
    expect(idsIn(compare([buildCrossing('cr', { statuses })], '2020-01-01', '2021-01-01'))).toEqual({});
  });

  it('tells installations that came into use and those no longer in use', () => {
    const records = [
      buildInstallation('i-new', { date: buildDate('2022-02-01', '2024-12-31') }),
      buildInstallation('i-old', { date: buildDate('1995-01-06', '2022-01-31') }),
      buildInstallation('i-both', { date: buildDate('1995-01-06', '2024-12-31') }),
    ];
    const changes = compare(records, '2022-01-31', '2022-02-01');
    expect(idsIn(changes)).toEqual({ opened: ['i-new'], closed: ['i-old'] });
    expect(changes.opened).toMatchObject([{ kind: 'use', isInUse: true }]);
  });

  it('tells the border’s state, and that it became mined', () => {
    const states = [
      { start: day('2013-06-18'), end: day('2022-02-28'), state: 'in-force', isMined: false },
      { start: day('2022-02-28'), end: day('2022-10-09'), state: 'closed', isMined: false },
      { start: day('2022-10-09'), end: day('2025-01-01'), state: 'closed', isMined: true },
    ] as const;
    const border = buildBorder('b', { states });
    expect(compare([border], '2022-01-01', '2022-10-08').changed).toMatchObject([
      { from: { state: 'in-force' }, to: { state: 'closed', isMined: false } },
    ]);
    expect(compare([border], '2022-10-08', '2022-10-09').changed).toMatchObject([
      { from: { isMined: false }, to: { isMined: true } },
    ]);
    expect(compare([border], '2012-01-01', '2014-01-01').changed).toMatchObject([{ from: null }]);
    expect(idsIn(compare([border], '2022-03-01', '2022-10-08'))).toEqual({});
  });
});

describe('axes', () => {
  const axis = buildAxis('a', {
    lines: [
      buildAxisLine(
        buildWaypoint({ x: 0.5, y: 0.5 }, '2022-02-24'),
        buildWaypoint({ x: 0.5, y: 0.6 }, '2022-02-26'),
        buildWaypoint({ x: 0.5, y: 0.7 }, '2022-03-05'),
      ),
    ],
    withdrawal: [{ day: day('2022-03-30'), share: 0.5 }],
    withdrawnFrom: day('2022-04-03'),
  });

  it.each([
    ['2022-02-23', '2022-02-24', 'before', 'advancing'],
    ['2022-02-24', '2022-02-26', 'advancing', 'advancing'],
    ['2022-03-05', '2022-03-30', 'halted', 'withdrawing'],
    ['2022-02-23', '2022-06-01', 'before', 'withdrawn'],
  ])('moved between %s and %s: %s, then %s', (a, b, from, to) => {
    expect(compare([axis], a, b).moved).toMatchObject([{ from: { phase: from }, to: { phase: to } }]);
  });

  it('did not move while halted', () => {
    expect(idsIn(compare([axis], '2022-03-05', '2022-03-29'))).toEqual({});
  });
});

describe('happened', () => {
  const records = [
    buildEvent('e-first', { date: buildDate('2022-02-24') }),
    buildEvent('e-last', { date: buildDate('2022-03-01', '2022-03-10') }),
    buildExchange('x', { date: buildDate('2022-02-26') }),
    buildEvent('e-over', { date: buildDate('2022-02-20', '2022-02-28') }),
    buildEvent('e-beyond', { date: buildDate('2022-03-02') }),
  ];

  it('counts what began after the first day and up to the second, oldest first', () => {
    expect(idsIn(compare(records, '2022-02-24', '2022-03-01'))).toEqual({ happened: ['x', 'e-last'] });
  });
});

describe('seeded records', () => {
  const seeded = { seed: 20240229, numRuns: 300 };
  const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2021-12-01'), count));
  const lengths = fc.integer({ min: 1, max: 200 });
  const dates = fc
    .tuple(days, lengths)
    .map(([start, length]) => buildDate(formatIsoDay(start), formatIsoDay(addDays(start, length))));
  const statuses = fc
    .tuple(days, fc.array(fc.tuple(fc.constantFrom(...STATUSES), lengths), { minLength: 1, maxLength: 4 }))
    .map(([start, spans]) => {
      let from: Day = start;
      return spans.map(([status, length]) => {
        const span = { start: from, end: addDays(from, length), status };
        from = span.end;
        return span;
      });
    });
  const record = fc.tuple(fc.constantFrom('m', 'c', 'i', 'e', 'x'), dates, statuses);
  const records = fc.array(record, { maxLength: 12 }).map((list) =>
    list.map(([kind, date, spans], i): AtlasRecord => {
      if (kind === 'm') return buildMission(`m-${i}`, { statuses: spans, date: ATLAS_DATE });
      if (kind === 'c') return buildCrossing(`c-${i}`, { statuses: spans, date: ATLAS_DATE });
      if (kind === 'i') return buildInstallation(`i-${i}`, { date });
      return kind === 'e' ? buildEvent(`e-${i}`, { date }) : buildExchange(`x-${i}`, { date });
    }),
  );

  it('agree with a plain scan', () => {
    fc.assert(
      fc.property(records, days, days, (list, a, b) => {
        expect(idsIn(compareDays(new EventStore(list), a, b))).toEqual(scan(list, a, b));
      }),
      seeded,
    );
  });

  it('are told alike whichever day is given first', () => {
    fc.assert(
      fc.property(records, days, days, (list, a, b) => {
        const store = new EventStore(list);
        expect(compareDays(store, a, b)).toEqual(compareDays(store, b, a));
      }),
      seeded,
    );
  });
});

const ATLAS_DATE = { ...buildDate('1991-01-01', '2024-12-31'), ...ATLAS_SPAN };

/** The same by looking at every day between and every record, in the words of the brief. */
function scan(list: readonly AtlasRecord[], a: Day, b: Day): Record<string, string[]> {
  const [first, second] = [Math.min(a, b), Math.max(a, b)];
  const found: Record<string, string[]> = { opened: [], closed: [], changed: [], happened: [] };
  const works = (status: string) => ['open', 'reduced', 'restricted', 'humanitarian-only'].includes(status);
  const on = (record: AtlasRecord, at: number): string => {
    if (record.kind === 'installation')
      return record.date.start <= at && at < record.date.end ? 'open' : 'closed';
    if (record.kind !== 'mission' && record.kind !== 'crossing') return '';
    const span = record.statuses.find(({ start, end }) => start <= at && at < end);
    const isYetToCome = record.kind === 'mission' && record.statuses.every(({ start }) => start > at);
    return span?.status ?? (isYetToCome ? 'absent' : 'unknown');
  };
  // sites are told before installations
  for (const record of list.toSorted(
    (x, y) => Number(x.kind === 'installation') - Number(y.kind === 'installation'),
  )) {
    const [before, after] = [on(record, first), on(record, second)];
    if (before === after) continue;
    const isUnknown = before === 'unknown' || after === 'unknown';
    const outcome =
      isUnknown || works(before) === works(after) ? 'changed' : works(after) ? 'opened' : 'closed';
    found[outcome]?.push(record.id);
  }
  for (let at = first + 1; at <= second; at++)
    found['happened']?.push(
      ...list
        .filter(
          (record) => (record.kind === 'event' || record.kind === 'exchange') && record.date.start === at,
        )
        .toSorted((x, y) => x.date.end - y.date.end || (x.id < y.id ? -1 : 1))
        .map(({ id }) => id),
    );
  return Object.fromEntries(Object.entries(found).filter(([, ids]) => ids.length > 0));
}
