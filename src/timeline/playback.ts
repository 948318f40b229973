import { LAST_DAY } from '../core/time/span.ts';
import type { AppStore } from '../state/app-store.ts';
import type { Pace } from './pace.ts';

/** The longest step one frame may take: after a pause of the whole page, playing goes on instead of leaping. */
const LONGEST_STEP_SECONDS = 0.25;

/**
 * Playback without a clock of its own: each `tick` moves the store's day by the time since the last one.
 * Reaching the last day pauses; playing from there begins anew.
 */
export interface Playback {
  /** `nowMs`: any clock, milliseconds. A step back counts as none, a leap as the longest step. */
  tick(nowMs: number): void;
}

export function createPlayback(store: AppStore, pace: Pace): Playback {
  let last: { nowMs: number; seconds: number; day: number } | null = null;
  return {
    tick(nowMs) {
      const { isPlaying, speed, day, moveToDay, pause } = store.getState();
      if (!isPlaying) {
        last = null;
        return;
      }
      // someone else moved the day, or playing just began: start from the day shown
      if (!last || last.day !== day) {
        const seconds = day === LAST_DAY && !last ? 0 : pace.secondsAt(day);
        last = { nowMs, seconds, day };
        if (day === LAST_DAY) moveToDay(pace.dayAt(seconds));
        last.day = store.getState().day;
        return;
      }
      const elapsed = Math.min(Math.max((nowMs - last.nowMs) / 1000, 0), LONGEST_STEP_SECONDS);
      const seconds = last.seconds + elapsed * speed;
      const next = pace.dayAt(seconds);
      last = { nowMs, seconds, day: next };
      if (next !== day) moveToDay(next);
      if (seconds < pace.totalSeconds) return;
      last = null;
      pause();
    },
  };
}
