import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay } from '../core/text/date-words.ts';
import {
  addMonths,
  calendarDate,
  dayFromDate,
  dayFromNumber,
  formatIsoDay,
  parseIsoDay,
} from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { TICK_STEPS, tickDays } from '../core/time/time-ticks.ts';
import { fuzz } from '../testing/fuzz.ts';
import { compileDate } from './compile-date.ts';
import { compileDetails } from './compile-details.ts';
import { compileIndex } from './compile-index.ts';
import { readSources } from './read-sources.ts';

/** Zones far from UTC, off by half and quarter hours, with and without summer time; each with its offset that winter. */
const ZONES = [
  // minutes that `getTimezoneOffset` gives for 15 January 2022
  ['UTC', 0],
  ['Pacific/Chatham', -825],
  ['America/St_Johns', 210],
  ['Europe/Kyiv', -120],
  ['Europe/Minsk', -180],
  ['Asia/Kathmandu', -345],
  // it left out 30 December 2011 whole
  ['Pacific/Apia', -780],
  ['Etc/GMT+12', 720],
] as const;
type Zone = (typeof ZONES)[number];

/** Days on which clocks were changed in one of the zones, or a day was left out, with their neighbours. */
const CHANGES = [
  '2022-03-27',
  '2022-10-30',
  '2022-04-03',
  '2022-09-25',
  '2022-03-13',
  '2022-11-06',
  '2011-10-30',
  '2011-12-30',
]
  .map((text) => parseIsoDay(text))
  .flatMap((day) => (day.ok ? [day.value - 1, day.value, day.value + 1] : []))
  .map(dayFromNumber);

const before = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = before;
});

/** The process in a zone; fails where the runtime does not follow. */
function moveTo([zone, minutes]: Zone): void {
  process.env['TZ'] = zone;
  expect([zone, new Date(Date.UTC(2022, 0, 15)).getTimezoneOffset()]).toEqual([zone, minutes]);
}

const day = fc.oneof(
  fc.constantFrom(...CHANGES),
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber),
  fc.integer({ min: -200_000, max: 200_000 }).map(dayFromNumber),
);

describe('no date shifts with the zone of the machine', () => {
  it('of any day, written, read, compiled and counted', () => {
    const words = { 'date.day': '{day} {monthOf} {year}', ...monthNames() };
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.integer({ min: -30, max: 30 }),
        (on, here, there, months) => {
          moveTo(here);
          const iso = formatIsoDay(on);
          const read = parseIsoDay(iso);
          const compiled = compileDate(iso);
          const said = formatDay(words, on);
          const later = addMonths(on, months);
          const { year, month, dayOfMonth } = calendarDate(on);
          moveTo(there);
          expect(formatIsoDay(on)).toBe(iso);
          if (/^\d{4}-/.test(iso)) {
            expect(read).toEqual({ ok: true, value: on });
            expect(compiled).toMatchObject({ ok: true, value: { start: on, end: on + 1 } });
          }
          expect(dayFromDate(year, month, dayOfMonth)).toBe(on);
          expect(formatDay(words, on)).toBe(said);
          expect(addMonths(on, months)).toBe(later);
        },
      ),
      fuzz('zones: any day'),
    );
  });

  it('nor the ticks of an axis over days on which clocks change', () => {
    const ticks = ZONES.map((zone) => {
      moveTo(zone);
      return TICK_STEPS.map((step) => tickDays({ start: FIRST_DAY, end: LAST_DAY, widthPx: 900 }, step));
    });
    for (const each of ticks) expect(each).toEqual(ticks[0]);
  });

  it('nor anything of the whole compiled record', () => {
    const read = () => readSources(join(import.meta.dirname, '../..')).sources;
    const first = read();
    const edition = { version: '1', published: '2026-11-24' };
    const compiled = ZONES.slice(0, 4).map((zone, i) => {
      moveTo(zone);
      // reading twice is enough: it takes most of the time
      const sources = i === 2 ? read() : first;
      return JSON.stringify([
        compileIndex(sources, 'uk', edition, ''),
        compileDetails(sources, 'uk', edition),
      ]);
    });
    for (const each of compiled) expect(each === compiled[0]).toBe(true);
  });
});

function monthNames(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`month.of.${i + 1}`, `month ${i + 1}`]));
}
