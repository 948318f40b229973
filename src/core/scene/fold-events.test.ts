import { describe, expect, it } from 'vitest';
import { buildCrossingMark, buildEventMark } from '../../testing/build-mark.ts';
import { day } from '../../testing/build-record.ts';
import type { PixelPoint, WorldPoint } from '../geometry/mercator.ts';
import { addDays } from '../time/day.ts';
import { eventsKept, foldEvents } from './fold-events.ts';
import type { EventMark, PointMark, StackMark } from './scene.ts';

/** World units are pixels here. */
const project = (point: WorldPoint): PixelPoint => point;
const eventsAt = (x: number, count: number, values: Partial<EventMark> = {}) =>
  Array.from({ length: count }, (_, i) =>
    buildEventMark(`e-${x}-${i}`, { x, y: 100 }, { startDay: addDays(day('2022-02-24'), i), ...values }),
  );
const isStack = (mark: PointMark): mark is StackMark => mark.kind === 'stack';
const idsOf = (marks: readonly PointMark[]) => marks.map(({ markId }) => markId);

describe('foldEvents', () => {
  it('keeps the newest around a place and stacks the rest', () => {
    const folded = foldEvents(eventsAt(100, 10), project, 4);
    const [stack] = folded.filter(isStack);
    expect(stack?.recordIds).toEqual(['e-100-0', 'e-100-1', 'e-100-2', 'e-100-3', 'e-100-4', 'e-100-5']);
    expect(idsOf(folded.filter((mark) => !isStack(mark)))).toEqual([
      'e-100-6',
      'e-100-7',
      'e-100-8',
      'e-100-9',
    ]);
  });

  it('opens the newest of the stack', () => {
    const [stack] = foldEvents(eventsAt(100, 10), project, 4).filter(isStack);
    expect(stack?.recordId).toBe('e-100-5');
  });

  it('makes no stack of two', () => {
    const events = eventsAt(100, 6);
    expect(foldEvents(events, project, 4)).toEqual(events);
    expect(foldEvents(eventsAt(100, 7), project, 4).filter(isStack)).toHaveLength(1);
  });

  it('stacks near places together, at the one with most, and far ones apart', () => {
    // 20 px apart, and 300 px away
    const events = [...eventsAt(100, 3), ...eventsAt(120, 6), ...eventsAt(400, 9)];
    const stacks = foldEvents(events, project, 2).filter(isStack);
    expect(stacks.map(({ at }) => at.x).toSorted((a, b) => a - b)).toEqual([120, 400]);
    expect(stacks.map(({ recordIds }) => recordIds.length).toSorted((a, b) => a - b)).toEqual([7, 7]);
  });

  it('never folds the selected event nor those that begin on the day', () => {
    const old = eventsAt(100, 2, { startDay: day('1992-01-01') });
    const selected = { ...(old[0] as EventMark), isSelected: true };
    const beginning = { ...(old[1] as EventMark), isNew: true };
    const folded = foldEvents([selected, beginning, ...eventsAt(100, 12).slice(2)], project, 3);
    expect(idsOf(folded)).toEqual(expect.arrayContaining([selected.markId, beginning.markId]));
  });

  it('makes no stack where fewer than three old events may be folded', () => {
    // of seven old ones beside the newest four, so many begin on the day
    const stacksWith = (count: number) => {
      const events = eventsAt(100, 11).map((event, i) => ({ ...event, isNew: i < count }));
      return foldEvents(events, project, 4).filter(isStack);
    };
    expect(stacksWith(5)).toEqual([]);
    expect(stacksWith(4).map(({ recordIds }) => recordIds)).toEqual([['e-100-4', 'e-100-5', 'e-100-6']]);
  });

  it('counts the shares of the categories, most first', () => {
    const events = [
      ...eventsAt(100, 2, { category: 'strike' }),
      ...eventsAt(100, 3, { category: 'diplomacy' }),
    ].map((event, i) => ({ ...event, markId: `m-${i}` }));
    const [stack] = foldEvents(events, project, 0).filter(isStack);
    expect(stack?.shares).toEqual([
      { category: 'diplomacy', count: 3 },
      { category: 'strike', count: 2 },
    ]);
  });

  it('leaves other marks as they are and loses no event', () => {
    const crossing = buildCrossingMark('crossing', { x: 100, y: 100 });
    const events = eventsAt(100, 30);
    const folded = foldEvents([crossing, ...events], project, 5);
    expect(folded[0]).toBe(crossing);
    const all = folded.filter((mark) => mark !== crossing).flatMap(({ recordIds }) => recordIds);
    expect(all.toSorted()).toEqual(events.map(({ recordId }) => recordId).toSorted());
  });

  it('has nothing to fold in an empty picture', () => {
    expect(foldEvents([], project, 4)).toEqual([]);
  });
});

describe('eventsKept', () => {
  it('keeps more the nearer the picture', () => {
    const kept = [4, 5, 6, 7, 8, 8.5, 9, 10].map(eventsKept);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    expect(kept[0]).toBeLessThan(kept.at(-1) ?? 0);
  });
});
