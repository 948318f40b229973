import { assertNever } from '../core/assert-never.ts';
import type { Mark } from '../core/scene/scene.ts';
import { formatRange } from '../core/text/count-range.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** How a mark is spoken: its title, what it is and its state on the day, in the reader's language. */
export function speakMark(mark: Mark, { say, sayCount }: Pick<AtlasContext, 'say' | 'sayCount'>): string {
  const parts = [mark.title, ...kindAndState(mark, say, sayCount)];
  if (mark.isDisputed) parts.push(say('mark.disputed'));
  return parts.join(', ');
}

function kindAndState(mark: Mark, say: AtlasContext['say'], sayCount: AtlasContext['sayCount']): string[] {
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
