import type { AppState } from '../core/app-state/app-state.ts';
import type { Chapter } from '../core/record/chapter.ts';
import { addDays } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';

/** The days that playing runs through, `[start, end)`: the chapter that is told, else the window, else the whole span. */
export function playSpan(
  { chapter, mode, from, to }: Pick<AppState, 'chapter' | 'mode' | 'from' | 'to'>,
  chapters: readonly Chapter[],
): Interval {
  const told = chapters.find(({ id }) => id === chapter);
  if (told) return told;
  return mode === 'window' ? { start: from, end: addDays(to, 1) } : ATLAS_SPAN;
}
