import type { BorderStateSpan } from '../core/record/record.ts';
import type { AxisMove, LastingChange, SiteState } from '../core/scene/compare-days.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

type Say = AtlasContext['say'];

/** What changed, in the words of the key: `open → evacuated`. */
export function changeInWords(change: LastingChange, say: Say): string {
  if (change.kind === 'site') return step(siteInWords(change.from, say), siteInWords(change.to, say));
  if (change.kind === 'use') return say(change.isInUse ? 'compare.inUse' : 'compare.outOfUse');
  if (change.kind === 'border') return step(borderInWords(change.from, say), borderInWords(change.to, say));
  return moveInWords(change, say);
}

const step = (from: string, to: string) => `${from} → ${to}`;

const siteInWords = (state: SiteState, say: Say): string =>
  say(state === 'absent' ? 'compare.absent' : `status.${state}`);

function borderInWords(span: BorderStateSpan | null, say: Say): string {
  if (!span) return say('compare.noState');
  return span.isMined
    ? `${say(`border.${span.state}`)}; ${say('border.mined')}`
    : say(`border.${span.state}`);
}

function moveInWords({ from, to }: AxisMove, say: Say): string {
  return from.phase === to.phase
    ? say(from.progress < to.progress ? 'compare.farther' : 'compare.lessFar')
    : step(say(`phase.${from.phase}`), say(`phase.${to.phase}`));
}
