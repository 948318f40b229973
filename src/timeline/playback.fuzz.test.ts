import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { addDays, type Day, dayFromNumber } from '../core/time/day.ts';
import { containsDay, type Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { createAppStore, type Speed } from '../state/app-store.ts';
import { buildEvent, PLAIN_EDGE } from '../testing/build-record.ts';
import { fuzz } from '../testing/fuzz.ts';
import { buildPace } from './pace.ts';
import { createPlayback } from './playback.ts';

/** The longest step of one frame, as the docstring of `tick` promises. */
const LONGEST_STEP_SECONDS = 0.25;
const HOUR_MS = 3_600_000;
const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4];

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber);
const span = fc.oneof(
  fc.constant(ATLAS_SPAN),
  fc
    .tuple(anyDay, fc.integer({ min: 1, max: 900 }))
    .map(
      ([start, days]): Interval => ({ start, end: Math.min(addDays(start, days), ATLAS_SPAN.end) as Day }),
    ),
);
/** What a clock does: frames, a frame that never came, an hour of sleep, an hour back, standing still. */
const clock = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 40, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 5_000 }) },
    fc.constantFrom(0, HOUR_MS, -HOUR_MS, 24 * HOUR_MS, -24 * HOUR_MS, 365 * 24 * HOUR_MS, -1, 1e15, -1e15),
  ),
  { minLength: 1, maxLength: 40 },
);
const events = fc.uniqueArray(anyDay, { maxLength: 30 }).map(
  (days) =>
    new EventStore(
      days.map((start, i) =>
        buildEvent(`e-${i}`, {
          date: {
            edtf: 'any',
            form: 'single',
            start,
            end: addDays(start, 1),
            from: PLAIN_EDGE,
            to: PLAIN_EDGE,
          },
        }),
      ),
    ),
);

describe('playing, whatever the clock does', () => {
  const any = fc.record({
    events,
    span,
    from: anyDay,
    clock,
    speed: fc.constantFrom(...SPEEDS),
    isLooping: fc.boolean(),
    hasStops: fc.boolean(),
  });

  it('keeps the day inside what is played, and no frame moves it farther than the longest step', () => {
    fc.assert(
      fc.property(any, ({ events: shown, span: played, from, clock: deltas, speed, isLooping, hasStops }) => {
        const pace = buildPace(shown);
        const store = createAppStore({ day: from });
        const playback = createPlayback(store, {
          pace: () => pace,
          span: () => played,
          stops: () => (hasStops ? shown : null),
        });
        const { play, loop, chooseSpeed } = store.getState();
        play();
        loop(isLooping);
        chooseSpeed(speed);
        let nowMs = 1_700_000_000_000;
        for (const delta of deltas) {
          const { day: before, isPlaying } = store.getState();
          nowMs += delta;
          playback.tick(nowMs);
          const { day } = store.getState();
          if (!isPlaying) {
            expect(day).toBe(before);
            continue;
          }
          expect([day, containsDay(played, day)]).toEqual([day, true]);
          // the beginning is where playing starts, and starts anew
          if (day === played.start || hasStops) continue;
          expect(day).toBeGreaterThanOrEqual(before);
          const latest = pace.secondsAt(addDays(before, 1)) + LONGEST_STEP_SECONDS * speed;
          expect(day).toBeLessThanOrEqual(Math.max(pace.dayAt(latest), before + 1));
        }
      }),
      fuzz('playback: any clock'),
    );
  });

  it('comes to the end after a clock that jumped back, as if it had not', () => {
    const pace = buildPace(new EventStore([]));
    const played: Interval = { start: FIRST_DAY, end: addDays(FIRST_DAY, 40) };
    const store = createAppStore({ day: FIRST_DAY });
    const playback = createPlayback(store, { pace: () => pace, span: () => played, stops: () => null });
    store.getState().play();
    let nowMs = 10 * HOUR_MS;
    for (let frame = 0; frame < 200 && store.getState().isPlaying; frame++) {
      nowMs += frame === 5 ? -HOUR_MS : 16;
      playback.tick(nowMs);
    }
    expect(store.getState()).toMatchObject({ day: addDays(FIRST_DAY, 39), isPlaying: false });
  });
});
