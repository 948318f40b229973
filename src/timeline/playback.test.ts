import { describe, expect, it } from 'vitest';
import { EventStore } from '../core/record/event-store.ts';
import { addDays, clampDay, type Day, formatIsoDay } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN, FIRST_DAY, LAST_DAY } from '../core/time/span.ts';
import { createAppStore } from '../state/app-store.ts';
import { buildDate, buildEvent, day } from '../testing/build-record.ts';
import type { Pace } from './pace.ts';
import { createPlayback } from './playback.ts';

/** Four days a second, so that the longest step of a quarter second is one day. */
const DAYS_PER_SECOND = 4;
const pace: Pace = {
  totalSeconds: (LAST_DAY - FIRST_DAY + 1) / DAYS_PER_SECOND,
  dayAt: (seconds) =>
    clampDay(addDays(FIRST_DAY, Math.floor(seconds * DAYS_PER_SECOND)), FIRST_DAY, LAST_DAY),
  secondsAt: (on) => (on - FIRST_DAY) / DAYS_PER_SECOND,
};

/** A store on a day, and a playback of it whose frames come at the given milliseconds. */
function start(on: Day, span: Interval = ATLAS_SPAN, stops: EventStore | null = null) {
  const store = createAppStore({ day: on });
  const playback = createPlayback(store, { pace: () => pace, span: () => span, stops: () => stops });
  return {
    store,
    actions: store.getState(),
    frames: (...nowMs: number[]) => {
      for (const now of nowMs) playback.tick(now);
    },
    shown: () => formatIsoDay(store.getState().day),
    isPlaying: () => store.getState().isPlaying,
  };
}

const ON = day('2022-02-24');

describe('playback', () => {
  it('leaves the day alone while paused', () => {
    const { frames, shown } = start(ON);
    frames(0, 250, 500);
    expect(shown()).toBe('2022-02-24');
  });

  it('starts the clock with the first frame, whatever it says', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(1_700_000_000);
    expect(shown()).toBe('2022-02-24');
  });

  it('moves the day by the time between frames', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(1_000, 1_250);
    expect(shown()).toBe('2022-02-25');
    frames(1_500, 1_750);
    expect(shown()).toBe('2022-02-27');
  });

  it('adds up frames shorter than a day', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(0, 100, 200);
    expect(shown()).toBe('2022-02-24');
    // 0.3 s are 1.2 days
    frames(300);
    expect(shown()).toBe('2022-02-25');
  });

  it.each([
    [0.5, '2022-02-26'],
    [1, '2022-02-28'],
    [2, '2022-03-04'],
    [4, '2022-03-12'],
  ] as const)('at speed %d moves as many times four days in a second', (speed, to) => {
    const { actions, frames, shown } = start(ON);
    actions.chooseSpeed(speed);
    actions.play();
    frames(0, 250, 500, 750, 1_000);
    expect(shown()).toBe(to);
  });

  it('moves at most a quarter second when the clock jumps', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(0, 3_600_000);
    expect(shown()).toBe('2022-02-25');
    frames(3_600_250);
    expect(shown()).toBe('2022-02-26');
  });

  it('does not run back with the clock', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(10_000, 5_000);
    expect(shown()).toBe('2022-02-24');
    frames(5_250);
    expect(shown()).toBe('2022-02-25');
  });

  it('makes up no time after a pause', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(0, 250);
    actions.pause();
    frames(260);
    actions.play();
    frames(90_000);
    expect(shown()).toBe('2022-02-25');
    frames(90_250);
    expect(shown()).toBe('2022-02-26');
  });

  it('goes on from where someone else moved the day', () => {
    const { actions, frames, shown } = start(ON);
    actions.play();
    frames(0, 250);
    actions.moveToDay(day('2000-01-01'));
    frames(500);
    expect(shown()).toBe('2000-01-01');
    frames(750);
    expect(shown()).toBe('2000-01-02');
  });
});

describe('the end', () => {
  it('is shown for its time, and then playing stops', () => {
    const { actions, frames, shown, isPlaying } = start(addDays(LAST_DAY, -1));
    actions.play();
    frames(0, 250);
    expect([shown(), isPlaying()]).toEqual(['2024-12-31', true]);
    frames(500);
    expect([shown(), isPlaying()]).toEqual(['2024-12-31', false]);
    frames(750, 1_000);
    expect(shown()).toBe('2024-12-31');
  });

  it('begins anew when playing starts there', () => {
    const { actions, frames, shown, isPlaying } = start(LAST_DAY);
    actions.play();
    frames(0);
    expect([shown(), isPlaying()]).toEqual(['1991-01-01', true]);
    frames(250);
    expect(shown()).toBe('1991-01-02');
  });

  it('begins anew when playing had stopped there', () => {
    const { actions, frames, shown, isPlaying } = start(addDays(LAST_DAY, -1));
    actions.play();
    frames(0, 250, 500, 750);
    actions.play();
    frames(1_000, 1_250);
    expect([shown(), isPlaying()]).toEqual(['1991-01-02', true]);
  });

  // the element asks for no frame while paused, so none comes between the end and the next start
  it('begins anew when playing had stopped there and no frame came between', () => {
    const { actions, frames, shown, isPlaying } = start(addDays(LAST_DAY, -1));
    actions.play();
    frames(0, 250, 500);
    actions.play();
    frames(1_000, 1_250);
    expect([shown(), isPlaying()]).toEqual(['1991-01-02', true]);
  });

  it('plays its last day on when someone moves there meanwhile', () => {
    const { actions, frames, shown, isPlaying } = start(ON);
    actions.play();
    frames(0, 250);
    actions.moveToDay(LAST_DAY);
    frames(500);
    expect([shown(), isPlaying()]).toEqual(['2024-12-31', true]);
    frames(750);
    expect(isPlaying()).toBe(false);
  });
});

describe('a span', () => {
  const invasion: Interval = { start: day('2022-02-24'), end: day('2022-02-27') };

  it('is played from its first day when the day is outside it', () => {
    const { actions, frames, shown } = start(day('2000-01-01'), invasion);
    actions.play();
    frames(0);
    expect(shown()).toBe('2022-02-24');
    frames(250);
    expect(shown()).toBe('2022-02-25');
  });

  it('ends with its last day, which has its time', () => {
    const { actions, frames, shown, isPlaying } = start(day('2022-02-25'), invasion);
    actions.play();
    frames(0, 250);
    expect([shown(), isPlaying()]).toEqual(['2022-02-26', true]);
    frames(500);
    expect([shown(), isPlaying()]).toEqual(['2022-02-26', false]);
  });

  it('begins anew when playing starts on its last day', () => {
    const { actions, frames, shown } = start(day('2022-02-26'), invasion);
    actions.play();
    frames(0);
    expect(shown()).toBe('2022-02-24');
  });

  it('begins anew at its end when looping, and goes on playing', () => {
    const { actions, frames, shown, isPlaying } = start(day('2022-02-25'), invasion);
    actions.loop(true);
    actions.play();
    frames(0, 250, 500);
    expect([shown(), isPlaying()]).toEqual(['2022-02-24', true]);
    frames(750);
    expect(shown()).toBe('2022-02-25');
  });
});

describe('with reduced motion', () => {
  const stops = new EventStore([
    buildEvent('e-1', { date: buildDate('2022-02-24') }),
    buildEvent('e-2', { date: buildDate('2022-02-27') }),
  ]);

  it('the day steps from one day with a beginning to the next', () => {
    const { actions, frames, shown } = start(ON, ATLAS_SPAN, stops);
    actions.play();
    frames(0, 250, 500);
    expect(shown()).toBe('2022-02-24');
    frames(750);
    expect(shown()).toBe('2022-02-27');
    frames(1_000, 1_250);
    expect(shown()).toBe('2022-02-27');
  });

  it('still ends', () => {
    const { actions, frames, shown, isPlaying } = start(addDays(LAST_DAY, -1), ATLAS_SPAN, stops);
    actions.play();
    frames(0, 250, 500, 750);
    expect([shown(), isPlaying()]).toEqual(['2022-02-27', false]);
  });
});
