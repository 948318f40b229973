import { deepStrictEqual } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EventStore } from '../src/core/record/event-store.ts';
import type { AtlasRecord } from '../src/core/record/record.ts';
import { addDays, type Day } from '../src/core/time/day.ts';
import { IntervalIndex } from '../src/core/time/interval-index.ts';
import { ATLAS_SPAN } from '../src/core/time/span.ts';
import { buildEvent, buildMission } from '../src/testing/build-record.ts';
import { versionOf, writeReport } from './report.ts';
import { seeded } from './seeded.ts';
import { type Answers, COMPETITORS } from './store-competitors.ts';

/**
 * What the event store costs against `Array.filter`, a scan of a sorted array and crossfilter2, at 10³ to 10⁶ records
 * over the atlas's 34 years. All give the same answers, or nothing is timed.
 */

const COUNTS = [1_000, 10_000, 100_000, 1_000_000];
/** Many short ones, so that some are not disturbed by what else the machine does. */
const ROUNDS = 15;
/** A build of a million takes seconds. */
const BUILD_ROUNDS = 3;
const ROUND_MS = 10;
const BINS = 200;
const SPAN_DAYS = ATLAS_SPAN.end - ATLAS_SPAN.start;
/** Of the few that hold on a day, those that hold for years, as missions and crossings do. */
const LONG_STANDING = 20;

/** Records of which about `active` hold on a day: events, and at most twenty missions that stand for ten to thirty years. */
function makeRecords(count: number, active: number): AtlasRecord[] {
  const random = seeded(1991);
  const [event, mission] = [buildEvent('event'), buildMission('mission')];
  const meanDays = Math.max(1, ((active - LONG_STANDING) * SPAN_DAYS) / count);
  return Array.from({ length: count }, (_, i) => {
    const isLong = i % Math.floor(count / (LONG_STANDING * 1.5)) === 0;
    const start = addDays(ATLAS_SPAN.start, Math.floor(random() * SPAN_DAYS * (isLong ? 0.4 : 1)));
    const days = isLong ? 3_650 + random() * 7_300 : 1 + random() * (2 * meanDays - 1);
    return {
      ...(isLong ? mission : event),
      id: `made-${i}`,
      date: { ...event.date, start, end: addDays(start, Math.floor(days)) },
    };
  }) as AtlasRecord[];
}

const randomDays = (count: number): Day[] => {
  const random = seeded(2024);
  return Array.from({ length: count }, () => addDays(ATLAS_SPAN.start, Math.floor(random() * SPAN_DAYS)));
};

/** The fastest of some rounds for each, all in turn within a round, in microseconds a call. */
function time(calls: Readonly<Record<string, () => void>>, rounds = ROUNDS): Record<string, number> {
  const fastest: Record<string, number> = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const begun = performance.now();
      let [repeats, batch] = [0, 1];
      // ever larger batches, so that reading the clock costs nothing
      while (performance.now() - begun < ROUND_MS) {
        for (let i = 0; i < batch; i++) call();
        repeats += batch;
        batch = Math.min(1_000, batch * 2);
      }
      const each = ((performance.now() - begun) * 1000) / repeats;
      // the first round warms up
      if (round >= 0) fastest[name] = Math.min(fastest[name] ?? Number.POSITIVE_INFINITY, each);
    }
  }
  return fastest;
}

function timeQuestions(
  answers: Readonly<Record<string, Answers>>,
  ask: (one: Answers, day: Day) => unknown,
): Record<string, number> {
  const days = randomDays(200);
  const calls = Object.entries(answers).map(([name, one]) => {
    let i = 0;
    return [
      name,
      () => {
        i = (i + 1) % days.length;
        ask(one, days[i] as Day);
      },
    ] as const;
  });
  return time(Object.fromEntries(calls));
}

/** Steps of a day in a row, as in playback. */
function timeSteps(answers: Readonly<Record<string, Answers>>): Record<string, number> {
  const calls = Object.entries(answers).map(([name, one]) => {
    let day = addDays(ATLAS_SPAN.start, 5_000);
    return [
      name,
      () => {
        day = addDays(day, 1);
        if (day >= ATLAS_SPAN.end) day = addDays(ATLAS_SPAN.start, 5_000);
        one.changedWithStepTo(day);
      },
    ] as const;
  });
  return time(Object.fromEntries(calls));
}

/** Throws with the difference when one answers otherwise than the others. */
function verify(answers: Readonly<Record<string, Answers>>, edges: readonly Day[]): void {
  const ids = (records: readonly AtlasRecord[]) => records.map(({ id }) => id).sort();
  const [plain, ...others] = Object.values(answers);
  for (const other of others) {
    for (const day of randomDays(3)) {
      deepStrictEqual(ids(other.activeOn(day)), ids(plain?.activeOn(day) ?? []));
      deepStrictEqual(ids(other.changedWithStepTo(day)), ids(plain?.changedWithStepTo(day) ?? []));
    }
    deepStrictEqual([...other.countPerBin(edges)], [...(plain?.countPerBin(edges) ?? [])]);
  }
}

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes that something holds beyond the records, by the heap and its array buffers after forced collection. */
function heldBytes(make: () => unknown): number {
  const held = () => {
    collectGarbage();
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const made = make();
  const bytes = held() - before;
  // still reachable up to here
  if (made === null) throw new Error('Nothing was made.');
  return bytes;
}

type Row = Record<string, string | number>;
const tables: Record<string, Row[]> = { build: [], few: [], many: [], step: [], bins: [], bytes: [] };

/** One row: the time of ours, and how many times longer the others take. */
function addRow(table: string, count: number, extra: Row, micros: Record<string, number>): void {
  const own = micros['this store'] ?? 0;
  const others = Object.entries(micros).filter(([name]) => name !== 'this store');
  tables[table]?.push({
    intervals: count.toLocaleString('en'),
    ...extra,
    'this store, µs': own,
    ...Object.fromEntries(
      others.map(([name, each]) => [
        name,
        `${(each / own).toLocaleString('en', { maximumSignificantDigits: 3 })} ×`,
      ]),
    ),
  });
}

function answersOf(records: readonly AtlasRecord[]): Record<string, Answers> {
  return Object.fromEntries(Object.entries(COMPETITORS).map(([name, make]) => [name, make(records)]));
}

function measure(count: number): void {
  const records = makeRecords(count, 100);
  const edges = Array.from({ length: BINS + 1 }, (_, i) =>
    addDays(ATLAS_SPAN.start, i * Math.ceil(SPAN_DAYS / BINS)),
  );
  const builds = Object.entries(COMPETITORS).filter(([name]) => name !== 'Array.filter');
  const calls = builds.map(([name, make]) => [name, () => void make(records)] as const);
  const index = () => new IntervalIndex(records, ({ date }) => date);
  addRow('build', count, {}, time({ ...Object.fromEntries(calls), 'its index alone': index }, BUILD_ROUNDS));
  const per = (make: () => unknown) => heldBytes(make) / count;
  // below that, the heap's own unrest is larger
  if (count >= 100_000)
    tables['bytes']?.push({
      intervals: count.toLocaleString('en'),
      'columns of the index': index().byteLength / count,
      'index on the heap': per(index),
      'whole store, with records by id, place and category': per(() => new EventStore(records)),
      ...Object.fromEntries(builds.slice(1).map(([name, make]) => [name, per(() => make(records))])),
    });
  const answers = answersOf(records);
  verify(answers, edges);
  const hits = (list: Record<string, Answers>) => {
    const days = randomDays(50);
    return Math.round(
      days.reduce((sum, day) => sum + (list['this store']?.activeOn(day).length ?? 0), 0) / days.length,
    );
  };
  addRow(
    'few',
    count,
    { 'active on a day': hits(answers) },
    timeQuestions(answers, (one, day) => one.activeOn(day)),
  );
  addRow('step', count, {}, timeSteps(answers));
  addRow(
    'bins',
    count,
    {},
    timeQuestions(answers, (one) => one.countPerBin(edges)),
  );
  const crowd = answersOf(makeRecords(count, count / 10));
  verify(crowd, edges);
  addRow(
    'many',
    count,
    { 'active on a day': hits(crowd) },
    timeQuestions(crowd, (one, day) => one.activeOn(day)),
  );
}

for (const count of COUNTS) {
  measure(count);
  console.log(`${count.toLocaleString('en')} intervals are measured.`);
}
writeReport({
  section: 'event-store',
  versions: { crossfilter2: versionOf('crossfilter2') },
  tables: [
    { title: '**Active on a day, few**, at random days', rows: tables['few'] ?? [] },
    { title: '**Active on a day, a tenth of all**, at random days', rows: tables['many'] ?? [] },
    { title: '**What a step of one day changes**, day after day as in playback', rows: tables['step'] ?? [] },
    {
      title: `**Histogram** of beginnings in ${BINS} bins that were not asked for before`,
      rows: tables['bins'] ?? [],
    },
    { title: '**Build**', rows: tables['build'] ?? [] },
    { title: '**Bytes an interval** beyond the records themselves', rows: tables['bytes'] ?? [] },
  ],
  notes: [
    `First the time of this store, then how many times longer the others take: the fastest of ${ROUNDS} rounds, in each of which all take their turn. All were asked the same before, and answered alike. \`crossfilter2\` keeps a group once it is made, and answers from it at once when the bins stay the same; the bins of a timeline change with each zoom.`,
  ],
});
