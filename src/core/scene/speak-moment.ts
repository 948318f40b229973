import { formatDay, formatMonth } from '../text/date-words.ts';
import type { Messages } from '../text/messages.ts';
import type { Day } from '../time/day.ts';
import type { Scene } from './scene.ts';

/** A live region says no more than this, so that it never speaks long after the hand. */
export const MOST_WORDS = 12;

/** The words of the moment: how many events, what a phase is called. */
export interface MomentWords {
  readonly messages: Messages;
  readonly countEvents: (count: number) => string;
  readonly phase: (phase: string) => string;
}

/**
 * The day in at most twelve words: the date, how many events and exchanges show, and the state of one axis while
 * there are axes. Where the words would be too many, the month stands for the day, then the axis is left out.
 */
export function speakMoment(scene: Scene, { messages, countEvents, phase }: MomentWords): string {
  const count = new Set(
    scene.points.flatMap((mark) =>
      mark.kind === 'event' || mark.kind === 'stack' || mark.kind === 'exchange' ? mark.recordIds : [],
    ),
  ).size;
  const axis = scene.axes.find(({ isFromRussia, phase: name }) => !isFromRussia && name !== 'before');
  const told = axis ? `, ${axis.title} ${phase(axis.phase)}` : '';
  const day: Day = scene.day;
  const sentences = [
    `${formatDay(messages, day)}: ${countEvents(count)}${told}`,
    `${formatMonth(messages, day)}: ${countEvents(count)}${told}`,
    `${formatDay(messages, day)}: ${countEvents(count)}`,
  ];
  return sentences.find((sentence) => wordsIn(sentence) <= MOST_WORDS) ?? (sentences[2] as string);
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
