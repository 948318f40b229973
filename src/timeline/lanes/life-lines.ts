import type { RecordId } from '../../core/record/ids.ts';
import type { AtlasRecord, Axis, StatusSpan } from '../../core/record/record.ts';
import type { Status } from '../../core/record/vocabulary.ts';
import type { Interval } from '../../core/time/interval.ts';
import { type TimeScale, xOfStart } from '../../core/time/time-scale.ts';

/** Kinds of site that have a life on the axis, from top to bottom. */
export const SITE_KINDS = ['mission', 'crossing', 'installation', 'axis'] as const;
type SiteKind = (typeof SITE_KINDS)[number];

/** How much a stretch of a life-line says: fully, partly, hardly, or not at all known. */
type LifeState = 'full' | 'part' | 'gone' | 'unknown';

export interface LifeSegment {
  readonly x0: number;
  readonly x1: number;
  readonly state: LifeState;
}

/** The life of one site: an embassy open, then evacuated. */
export interface LifeLine {
  readonly recordId: RecordId;
  readonly y: number;
  readonly segments: readonly LifeSegment[];
}

/** The life-lines of one kind of site, in a band. */
export interface SiteBand {
  readonly kind: SiteKind;
  readonly y: number;
  readonly heightPx: number;
  readonly lines: readonly LifeLine[];
}

const LIFE_OF_STATUS: Readonly<Record<Status, LifeState>> = {
  open: 'full',
  reduced: 'part',
  restricted: 'part',
  'humanitarian-only': 'part',
  planned: 'gone',
  suspended: 'gone',
  evacuated: 'gone',
  closed: 'gone',
  mined: 'gone',
  unknown: 'unknown',
};

/** Bands of life-lines below `topPx`; lines of a band share its height evenly. Kinds without a site have no band. */
export function layoutLifeLines(
  records: readonly AtlasRecord[],
  scale: TimeScale,
  topPx: number,
  bandHeightPx: number,
): SiteBand[] {
  const present = SITE_KINDS.map((kind) => ({
    kind,
    sites: records.filter((record) => record.kind === kind),
  })).filter(({ sites }) => sites.length > 0);
  return present.map(({ kind, sites }, i) => {
    const y = topPx + i * bandHeightPx;
    return {
      kind,
      y,
      heightPx: bandHeightPx,
      lines: sites.map((site, n) => ({
        recordId: site.id,
        y: y + ((n + 0.5) / sites.length) * (bandHeightPx - 3) + 1.5,
        segments: segmentsOf(site, scale),
      })),
    };
  });
}

function segmentsOf(record: AtlasRecord, scale: TimeScale): LifeSegment[] {
  switch (record.kind) {
    case 'mission':
    case 'crossing':
      return mergeSegments(record.statuses.map((span) => segment(span, lifeOf(span), scale)));
    case 'axis':
      return [segment(heldDays(record), 'full', scale)].filter(isInside);
    case 'installation':
      return [segment(record.date, 'full', scale)].filter(isInside);
    default:
      return [];
  }
}

const lifeOf = ({ status, isStartUnknown }: StatusSpan): LifeState =>
  isStartUnknown ? 'unknown' : LIFE_OF_STATUS[status];

const heldDays = ({ date, withdrawnFrom }: Axis): Interval => ({ start: date.start, end: withdrawnFrom });

function segment({ start, end }: Interval, state: LifeState, scale: TimeScale): LifeSegment {
  return {
    x0: Math.max(xOfStart(scale, start), 0),
    x1: Math.min(xOfStart(scale, end), scale.widthPx),
    state,
  };
}

const isInside = ({ x0, x1 }: LifeSegment): boolean => x1 > x0;

/** Adjacent stretches of one state as one. */
function mergeSegments(segments: readonly LifeSegment[]): LifeSegment[] {
  const merged: LifeSegment[] = [];
  for (const next of segments.filter(isInside)) {
    const last = merged.at(-1);
    if (last && last.state === next.state && next.x0 <= last.x1)
      merged[merged.length - 1] = { ...last, x1: next.x1 };
    else merged.push(next);
  }
  return merged;
}
