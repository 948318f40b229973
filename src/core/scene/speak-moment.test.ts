import { describe, expect, it } from 'vitest';
import { buildBareScene } from '../../testing/build-bare-scene.ts';
import {
  buildAxisMark,
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
} from '../../testing/build-mark.ts';
import { recordId } from '../record/ids.ts';
import type { PointMark, Scene } from './scene.ts';
import { MOST_WORDS, speakMoment, wordsIn } from './speak-moment.ts';

const here = { x: 0.5, y: 0.3 };
const messages = {
  'date.day': '{day} {monthOf} {year}',
  'date.month': '{month} {year}',
  'month.2': 'February',
  'month.of.2': 'February',
};

const speak = (values: Partial<Scene>, countEvents = (count: number) => `${count} events`) =>
  speakMoment(buildBareScene(values), { messages, countEvents, phase: (phase) => `is ${phase}` });
/** An axis whose title has so many words. */
const axisOf = (words: number) => ({
  ...buildAxisMark('a-1', [here]),
  title: Array.from({ length: words }, (_, i) => `word${i}`).join(' '),
});

describe('speakMoment', () => {
  it('is the date and how many events and exchanges show, each record once, sites not among them', () => {
    const stack = buildEventMark('stack', here, { recordIds: ['e-1', 'e-2'].map(recordId) });
    const points: PointMark[] = [
      buildEventMark('e-1', here),
      { ...stack, kind: 'stack', shares: [] },
      buildExchangeMark('x-1', here),
      buildCrossingMark('c-1', here),
    ];
    expect(speak({ points })).toBe('24 February 2022: 3 events');
  });

  it('tells of the first axis that is not Russia’s and has begun', () => {
    const axes = [
      { ...buildAxisMark('a-1', [here]), title: 'Kharkiv', isFromRussia: true },
      { ...buildAxisMark('a-2', [here]), title: 'Homiel', phase: 'before' as const },
      { ...buildAxisMark('a-3', [here]), title: 'Kyiv', phase: 'halted' as const },
    ];
    expect(speak({ axes })).toBe('24 February 2022: 0 events, Kyiv is halted');
  });

  // day, month, year, "0 events" and "is advancing" are seven words: five are left, six with the month alone
  it('says the month for the day where the words would be too many, then leaves the axis out', () => {
    expect(speak({ axes: [axisOf(5)] })).toMatch(/^24 February 2022: .*word4 is advancing$/);
    expect(speak({ axes: [axisOf(6)] })).toMatch(/^February 2022: .*word5 is advancing$/);
    expect(speak({ axes: [axisOf(7)] })).toBe('24 February 2022: 0 events');
  });

  it('says the day and the count even where a language needs more words for them', () => {
    const count = () => Array.from({ length: MOST_WORDS }, () => 'many').join(' ');
    expect(speak({ axes: [axisOf(1)] }, count)).toBe(`24 February 2022: ${count()}`);
  });
});

describe('wordsIn', () => {
  it('counts what stands between spaces, however many', () => {
    expect(wordsIn('  24  February\n2022: ')).toBe(3);
    expect(wordsIn('')).toBe(0);
  });
});
