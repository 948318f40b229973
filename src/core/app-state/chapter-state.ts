import type { Chapter } from '../record/chapter.ts';
import { containsDay } from '../time/interval.ts';
import type { AppState } from './app-state.ts';
import { clampAxis } from './axis-span.ts';

/** What opening a chapter sets: the axis spreads it out, the day moves into it, the map looks where it happened. */
export function chapterState(chapter: Chapter, { day }: Pick<AppState, 'day'>) {
  return {
    chapter: chapter.id,
    axis: clampAxis(chapter),
    day: containsDay(chapter, day) ? day : chapter.start,
    camera: chapter.camera,
  } satisfies Partial<AppState>;
}
