import type { EventStore } from '../core/record/event-store.ts';
import { addDays, clampDay, type Day } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import type { AppStore } from '../state/app-store.ts';
import type { Pace } from './pace.ts';

/** The longest step one frame may take: after a pause of the whole page, playing goes on instead of leaping. */
const LONGEST_STEP_SECONDS = 0.25;

/**
 * Playback without a clock of its own: each `tick` moves the store's day by the time since the last one.
 * It runs through `deps.span()`; from its last day, or from outside it, playing begins at its first. At the end it
 * begins anew when looping, else pauses.
 */
export interface Playback {
  /** `nowMs`: any clock, milliseconds. A step back counts as none, a leap as the longest step. */
  tick(nowMs: number): void;
}

export interface PlaybackDeps {
  readonly pace: () => Pace;
  readonly span: () => Interval;
  /** With reduced motion the day does not run: it steps from one day on which something begins to the next. */
  readonly stops: () => EventStore | null;
}

export function createPlayback(store: AppStore, deps: PlaybackDeps): Playback {
  let last: { nowMs: number; seconds: number; day: Day } | null = null;
  const show = (nowMs: number, seconds: number) => {
    const { start } = deps.span();
    const day = dayShown(deps.pace().dayAt(seconds), start, deps.stops());
    last = { nowMs, seconds, day };
    if (day !== store.getState().day) store.getState().moveToDay(day);
  };
  /** Someone else moved the day, or playing just began: start from the day shown. */
  const begin = (nowMs: number) => {
    const { start, end } = deps.span();
    const { day } = store.getState();
    const isOver = last === null && day === end - 1;
    const from = isOver || day < start || day >= end ? start : day;
    last = { nowMs, seconds: deps.pace().secondsAt(from), day: from };
    if (from !== day) store.getState().moveToDay(from);
  };
  return {
    tick(nowMs) {
      const { isPlaying, isLooping, speed, day, pause } = store.getState();
      if (!isPlaying) {
        last = null;
        return;
      }
      if (!last || last.day !== day) {
        begin(nowMs);
        return;
      }
      const { start, end } = deps.span();
      const elapsed = Math.min(Math.max((nowMs - last.nowMs) / 1000, 0), LONGEST_STEP_SECONDS);
      const seconds = last.seconds + elapsed * speed;
      const endSeconds = endOf(deps.pace(), end);
      if (seconds < endSeconds) {
        show(nowMs, seconds);
        return;
      }
      show(nowMs, deps.pace().secondsAt(isLooping ? start : addDays(end, -1)));
      if (isLooping) return;
      last = null;
      pause();
    },
  };
}

/** The second at which the last day of the span has shown for its time. */
function endOf(pace: Pace, end: Day): number {
  const after = pace.secondsAt(end);
  // the day after the atlas's last has no second of its own
  return pace.dayAt(after) === end ? after : pace.totalSeconds;
}

function dayShown(day: Day, first: Day, stops: EventStore | null): Day {
  if (!stops) return day;
  const stop = stops.previousHappeningDay(addDays(day, 1)) ?? first;
  return clampDay(stop, first, day);
}
