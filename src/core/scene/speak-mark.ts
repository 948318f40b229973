import { assertNever } from '../assert-never.ts';
import { formatRange } from '../text/count-range.ts';
import type { Mark } from './scene.ts';

/** The words of a language by key: plain ones, and those that go with a count. */
export interface MarkWords {
  readonly say: (key: string) => string;
  readonly sayCount: (key: string, count: number) => string;
}

/** How a mark is spoken: its title, its place where the record has several, what it is and its state on the day. */
export function speakMark(mark: Mark, words: MarkWords): string {
  const parts = [mark.title, ...placeOf(mark), ...kindAndState(mark, words)];
  if (mark.isDisputed) parts.push(words.say('mark.disputed'));
  return parts.join(', ');
}

/** Marks of one record at several places would else all be called the same. */
const placeOf = (mark: Mark): string[] =>
  'placeName' in mark && mark.markId === `${mark.recordId}@${mark.placeId}` ? [mark.placeName] : [];

function kindAndState(mark: Mark, { say, sayCount }: MarkWords): string[] {
  switch (mark.kind) {
    case 'event':
      return [say(`category.${mark.category}`)];
    case 'stack':
      return [sayCount('mark.stack', mark.recordIds.length)];
    case 'mission':
      return [say(`missionType.${mark.missionType}`), say(`status.${mark.status}`)];
    case 'crossing':
      return [say(`transport.${mark.transport}`), say(`status.${mark.status}`)];
    case 'installation':
      return [say(`installation.${mark.installationType}`)];
    case 'exchange':
      return [
        `${say('exchange.toUkraine')}: ${formatRange(mark.livingRange)}`,
        `${say('exchange.toRussia')}: ${mark.livingToRussia}`,
      ];
    case 'axis':
      return [say(`phase.${mark.phase}`)];
    case 'border':
      return [say(`border.${mark.span.state}`)];
    default:
      return assertNever(mark);
  }
}
