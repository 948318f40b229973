import type { EventStore } from '../record/event-store.ts';
import type {
  AtlasRecord,
  Axis,
  Border,
  BorderStateSpan,
  Crossing,
  Installation,
  Mission,
} from '../record/record.ts';
import type { Status } from '../record/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { containsDay } from '../time/interval.ts';
import { type AxisProgress, axisProgress } from './axis-progress.ts';
import { statusOn } from './record-status.ts';

/** The status of a mission or a crossing; `absent`: a mission before the first day that is known of it. */
export type SiteState = Status | 'absent';

interface SiteChange {
  readonly kind: 'site';
  readonly record: Mission | Crossing;
  readonly from: SiteState;
  readonly to: SiteState;
}

interface UseChange {
  readonly kind: 'use';
  readonly record: Installation;
  /** Whether it is in use on the second day; on the first it was the other way round. */
  readonly isInUse: boolean;
}

interface BorderChange {
  readonly kind: 'border';
  readonly record: Border;
  /** Null on days for which the record has no state. */
  readonly from: BorderStateSpan | null;
  readonly to: BorderStateSpan | null;
}

export interface AxisMove {
  readonly kind: 'axis';
  readonly record: Axis;
  readonly from: AxisProgress;
  readonly to: AxisProgress;
}

export type LastingChange = SiteChange | UseChange | BorderChange | AxisMove;

/** How two days differ. Lists are in record order, `happened` oldest first; what came and went between is not told. */
export interface DayChanges {
  readonly first: Day;
  readonly second: Day;
  /** Passable or at work on the second day, known not to be on the first. */
  readonly opened: readonly LastingChange[];
  /** The other way round. */
  readonly closed: readonly LastingChange[];
  /** Another status within the same group, one that is unknown on either day, or the border's state. */
  readonly changed: readonly LastingChange[];
  /** Axes that reach farther or less far, or are in another phase. */
  readonly moved: readonly AxisMove[];
  /** Events and exchanges that began after the first day, up to the second. */
  readonly happened: readonly AtlasRecord[];
}

/** What opened, closed, changed, moved and happened between two days, given in any order; all empty for one day. */
export function compareDays(store: EventStore, a: Day, b: Day): DayChanges {
  const [first, second] = a <= b ? [a, b] : [b, a];
  const begunOrOver = new Set(store.changedBetween(first, second));
  const changes = [
    ...store.sites.flatMap((record) => lastingChange(record, first, second)),
    ...store.sites.flatMap((record) => (begunOrOver.has(record) ? useChange(record, second) : [])),
  ];
  const of = (outcome: Outcome) => changes.filter((change) => outcomeOf(change) === outcome);
  return {
    first,
    second,
    opened: of('opened'),
    closed: of('closed'),
    changed: of('changed'),
    moved: changes.filter((change) => change.kind === 'axis'),
    happened: store.happenings.filter(({ date }) => first < date.start && date.start <= second),
  };
}

type Outcome = 'opened' | 'closed' | 'changed' | 'moved';

function outcomeOf(change: LastingChange): Outcome {
  if (change.kind === 'site') return siteOutcome(change);
  if (change.kind === 'use') return change.isInUse ? 'opened' : 'closed';
  return change.kind === 'border' ? 'changed' : 'moved';
}

/** Unknown is no group of its own: what no source tells neither opened nor closed. */
function siteOutcome({ from, to }: SiteChange): Outcome {
  if (from === 'unknown' || to === 'unknown' || isWorking(from) === isWorking(to)) return 'changed';
  return isWorking(to) ? 'opened' : 'closed';
}

/** Statuses in which people pass or a mission is at work, however narrowly. */
const WORKING: readonly SiteState[] = ['open', 'reduced', 'restricted', 'humanitarian-only'];

const isWorking = (state: SiteState): boolean => WORKING.includes(state);

function lastingChange(record: AtlasRecord, first: Day, second: Day): LastingChange[] {
  switch (record.kind) {
    case 'mission':
    case 'crossing': {
      const [from, to] = [siteState(record, first), siteState(record, second)];
      return from === to ? [] : [{ kind: 'site', record, from, to }];
    }
    case 'axis': {
      const [from, to] = [axisProgress(record, first), axisProgress(record, second)];
      const isSame = from.phase === to.phase && from.progress === to.progress;
      return isSame ? [] : [{ kind: 'axis', record, from, to }];
    }
    case 'border': {
      const [from, to] = [borderSpan(record, first), borderSpan(record, second)];
      const isSame = from?.state === to?.state && from?.isMined === to?.isMined;
      return isSame ? [] : [{ kind: 'border', record, from, to }];
    }
    default:
      return [];
  }
}

function useChange(record: AtlasRecord, second: Day): UseChange[] {
  return record.kind === 'installation'
    ? [{ kind: 'use', record, isInUse: containsDay(record.date, second) }]
    : [];
}

function siteState(record: Mission | Crossing, day: Day): SiteState {
  const isYetToCome = record.kind === 'mission' && !record.statuses.some((span) => span.start <= day);
  return isYetToCome ? 'absent' : statusOn(record.statuses, day);
}

function borderSpan({ states }: Border, day: Day): BorderStateSpan | null {
  return states.find((span) => containsDay(span, day)) ?? null;
}
