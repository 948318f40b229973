import type { AppState } from '../../app-state/app-state.ts';
import { assertNever } from '../../assert-never.ts';
import { formatDay } from '../../text/date-words.ts';
import { countedMessage, type Messages, message } from '../../text/messages.ts';
import { type Day, formatIsoDay, parseIsoDay } from '../../time/day.ts';
import { FIRST_DAY } from '../../time/span.ts';

/** The words of a picture: those of the interface and of its tools, in one language. */
export interface PictureWords {
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly sayCount: (key: string, count: number) => string;
  readonly day: (day: Day) => string;
  readonly lang: string;
}

export const pictureWords = (messages: Messages, lang: string): PictureWords => ({
  say: (key, values) => message(messages, key, values),
  sayCount: (key, count) => countedMessage(messages, lang, key, count),
  day: (day) => formatDay(messages, day),
  lang,
});

/** What a picture says of its days. */
export type PictureState = Pick<AppState, 'day' | 'mode' | 'trail' | 'from' | 'to' | 'compare'>;

/** Everything that a picture says besides its key, its labels and its alternative text. */
export interface PictureTexts {
  readonly title: string;
  /** The day or the span in words. */
  readonly headline: string;
  /** What else must be known to read the map, a line each. */
  readonly decks: readonly string[];
  /** The title of the open record. */
  readonly record: string | null;
  /** Where it comes from, a paragraph each. */
  readonly notes: readonly string[];
}

export interface PictureOrigin {
  /** The title of the open record; null: none. */
  readonly record: string | null;
  /** What the filter leaves, in words; null: there is none. */
  readonly filter: string | null;
  readonly version: string;
  /** ISO day. */
  readonly published: string;
  /** Where this very state can be opened; null: it stands on no page that others can open. */
  readonly address: string | null;
}

/** The texts of a picture of a state. Cards may take some of them only. */
export function pictureTexts(words: PictureWords, state: PictureState, origin: PictureOrigin): PictureTexts {
  const { say, day } = words;
  const published = parseIsoDay(origin.published);
  return {
    title: say('title'),
    headline: headlineOf(words, state),
    decks: [...decksOf(words, state), ...(origin.filter === null ? [] : [origin.filter])],
    record: origin.record,
    notes: [
      origin.address === null ? say('picture.sourcesThere') : say('picture.sources', { url: origin.address }),
      [
        `${say('title')}.`,
        say('record.published', {
          version: origin.version,
          date: published.ok ? day(published.value) : origin.published,
        }),
        `${say('download.licence')}.`,
      ].join(' '),
      `${say('map.worldview')}. ${say('map.attribution')}.`,
    ],
  };
}

/** The days of the picture in words: one, a span, or two beside each other. */
export function headlineOf({ say, day }: PictureWords, state: PictureState): string {
  if (state.compare !== null)
    return say('picture.compared', { left: day(state.compare), right: day(state.day) });
  switch (state.mode) {
    case 'moment':
      return day(state.day);
    case 'sofar':
      return say('date.between', { from: day(FIRST_DAY), to: day(state.day) });
    case 'window':
      return say('date.between', { from: day(state.from), to: day(state.to) });
    default:
      return assertNever(state.mode);
  }
}

function decksOf({ say, sayCount, day }: PictureWords, state: PictureState): string[] {
  switch (state.mode) {
    case 'moment':
      return [state.trail === 0 ? say('picture.thatDay') : sayCount('picture.fades', state.trail)];
    case 'sofar':
      return [];
    case 'window':
      return [say('picture.asOn', { date: day(state.day) })];
    default:
      return assertNever(state.mode);
  }
}

/** `belarus-ukraine-atlas-2022-03-15`, without the ending; both days where the picture has two. */
export function pictureName(state: PictureState): string {
  const days =
    state.compare !== null
      ? [state.compare, state.day]
      : state.mode === 'window'
        ? [state.from, state.to]
        : [state.day];
  return ['belarus-ukraine-atlas', ...days.map(formatIsoDay)].join('-');
}
