import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../core/app-state/app-state.ts';
import type { Chapter } from '../core/record/chapter.ts';
import { chapterId } from '../core/record/ids.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { day } from '../testing/build-record.ts';
import { playSpan } from './play-span.ts';

const chapter: Chapter = {
  id: chapterId('invasion'),
  title: 'Invasion',
  camera: null,
  start: day('2022-02-24'),
  end: day('2022-04-09'),
};

describe('playSpan', () => {
  it('is the whole span by default, and for a chapter that no longer exists', () => {
    expect(playSpan(DEFAULT_STATE, [chapter])).toEqual(ATLAS_SPAN);
    expect(playSpan({ ...DEFAULT_STATE, chapter: chapterId('gone') }, [chapter])).toEqual(ATLAS_SPAN);
  });

  it('is the window with its last day', () => {
    const state = {
      ...DEFAULT_STATE,
      mode: 'window',
      from: day('2021-01-01'),
      to: day('2021-12-31'),
    } as const;
    expect(playSpan(state, [chapter])).toEqual({ start: day('2021-01-01'), end: day('2022-01-01') });
  });

  it('is the chapter, whatever the mode', () => {
    const state = { ...DEFAULT_STATE, mode: 'window', chapter: chapter.id } as const;
    expect(playSpan(state, [chapter])).toEqual(chapter);
  });
});
