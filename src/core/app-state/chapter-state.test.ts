import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import { chapterId } from '../record/ids.ts';
import { chapterState } from './chapter-state.ts';

const chapter = {
  id: chapterId('invasion'),
  title: 'The invasion',
  start: day('2022-02-24'),
  end: day('2022-04-03'),
  camera: { zoom: 6, center: [30, 51] },
} as const;

describe('chapterState', () => {
  it('spreads the chapter out and looks where it happened', () => {
    expect(chapterState(chapter, { day: day('2022-03-01') })).toEqual({
      chapter: 'invasion',
      axis: { start: day('2022-02-24'), end: day('2022-04-03') },
      day: day('2022-03-01'),
      camera: { zoom: 6, center: [30, 51] },
    });
  });

  it('keeps its last day', () => {
    expect(chapterState(chapter, { day: day('2022-04-02') }).day).toBe(day('2022-04-02'));
  });

  it.each([
    ['before it', '2022-02-23'],
    ['on its end, which is exclusive', '2022-04-03'],
  ])('moves a day %s to its first', (_, text) => {
    expect(chapterState(chapter, { day: day(text) }).day).toBe(chapter.start);
  });

  it('leaves the axis whole for a chapter that covers the atlas', () => {
    const whole = { ...chapter, start: day('1991-01-01'), end: day('2025-01-01'), camera: null };
    expect(chapterState(whole, { day: day('2022-03-01') })).toMatchObject({ axis: null, camera: null });
  });
});
