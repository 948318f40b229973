import { CATEGORIES, type Category } from '../../record/vocabulary.ts';
import type { EventMark, PointMark } from '../../scene/scene.ts';
import { localesOf } from '../../text/language.ts';
import { axesInSight, pointsInSight, type Sight } from './in-frame.ts';
import { headlineOf, type PictureState, type PictureWords } from './picture-words.ts';

/** What stands in the place of a picture for those who do not see it. */
export interface AltOptions {
  readonly state: PictureState;
  /** Both sides where two days are compared. */
  readonly sights: readonly Sight[];
  /** The title of the open record; null: none. */
  readonly record: string | null;
}

/** Date, what shows by kind in counts, and what is open: one to three short sentences. */
export function altText(words: PictureWords, { state, sights, record }: AltOptions): string {
  const { say } = words;
  const shown = sights.map((sight) => listInWords(words, thingsIn(words, sight)));
  const [left = '', right] = shown;
  const shows = shown.every((text) => text === '')
    ? say('picture.alt.empty')
    : right === undefined
      ? say('picture.alt.shows', { things: left })
      : say('picture.alt.sides', {
          left: left || say('picture.alt.nothing'),
          right: right || say('picture.alt.nothing'),
        });
  return [
    say('picture.alt.map', { date: headlineOf(words, state) }),
    shows,
    ...(record === null ? [] : [say('picture.alt.open', { title: record })]),
  ].join(' ');
}

const SITES = ['mission', 'crossing', 'installation', 'exchange'] as const;

function thingsIn(words: PictureWords, sight: Sight): string[] {
  const { say, sayCount } = words;
  const points = pointsInSight(sight);
  const events = points.filter((mark): mark is EventMark => mark.kind === 'event');
  const axes = axesInSight(sight);
  const border = sight.placed.scene.border;
  const sites = SITES.flatMap((kind) => {
    const count = countRecords(points.filter((mark) => mark.kind === kind));
    return count === 0 ? [] : [sayCount(`picture.alt.${kind}`, count)];
  });
  return [
    ...(events.length > 0 ? [eventsInWords(words, events)] : []),
    ...(axes.length > 0 ? [sayCount('picture.alt.axis', axes.length)] : []),
    ...sites,
    ...(border ? [say('picture.alt.border', { state: say(`border.${border.span.state}`) })] : []),
  ];
}

/** `14 events (military 9, diplomacy 5)`. */
function eventsInWords({ say, sayCount, lang }: PictureWords, events: readonly EventMark[]): string {
  const countOf = (category: Category) => countRecords(events.filter((mark) => mark.category === category));
  const counts = CATEGORIES.map((category) => ({ category, count: countOf(category) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(
      ({ category, count }) => `${say(`category.${category}`).toLocaleLowerCase(localesOf(lang))} ${count}`,
    );
  return `${sayCount('moment.events', countRecords(events))} (${counts.join(', ')})`;
}

/** A record may stand at several places; exchanges at one place are one mark. */
const countRecords = (marks: readonly PointMark[]): number =>
  new Set(marks.flatMap(({ recordIds }) => recordIds)).size;

const listInWords = ({ lang }: PictureWords, things: readonly string[]): string =>
  new Intl.ListFormat(localesOf(lang), { type: 'conjunction' }).format(things);
