import type { WorldPoint } from '../geometry/mercator.ts';
import type { PlaceId, RecordId } from '../record/ids.ts';
import type { Border, BorderStateSpan, CountRange } from '../record/record.ts';
import type {
  Category,
  Confidence,
  InstallationType,
  MissionType,
  PlacePrecision,
  Status,
  Transport,
} from '../record/vocabulary.ts';
import type { Day } from '../time/day.ts';
import type { LabelCandidate } from './place-labels.ts';

/** How long ago, in four steps of the trail (to 1/12, 1/3, 2/3 and its end): 0 is going on or new, 3 about to vanish. */
export type Age = 0 | 1 | 2 | 3;

interface MarkBase {
  /** Unique in the scene: the record's id, with its place where a record has several. */
  readonly markId: string;
  /** What tapping it opens. */
  readonly recordId: RecordId;
  /** Every record the mark stands for. */
  readonly recordIds: readonly RecordId[];
  readonly title: string;
  readonly isSelected: boolean;
  readonly isDisputed: boolean;
}

interface PointMarkBase extends MarkBase {
  readonly at: WorldPoint;
  readonly placeId: PlaceId;
  readonly placeName: string;
  readonly precision: PlacePrecision;
}

export interface EventMark extends PointMarkBase {
  readonly kind: 'event';
  readonly startDay: Day;
  /** It begins on the scene's day. */
  readonly isNew: boolean;
  readonly category: Category;
  readonly age: Age;
  readonly confidence: Confidence;
}

/** Older events around one place, folded where they would crowd the picture; made when the scene is placed. */
export interface StackMark extends PointMarkBase {
  readonly kind: 'stack';
  /** How many events of each category, most first. */
  readonly shares: readonly { readonly category: Category; readonly count: number }[];
}

export interface MissionMark extends PointMarkBase {
  readonly kind: 'mission';
  readonly missionType: MissionType;
  readonly status: Status;
  /** No source says when the status began. */
  readonly isSinceUnknown: boolean;
}

export interface CrossingMark extends PointMarkBase {
  readonly kind: 'crossing';
  readonly transport: Transport;
  readonly status: Status;
}

export interface InstallationMark extends PointMarkBase {
  readonly kind: 'installation';
  readonly installationType: InstallationType;
}

/** All exchanges at one place until the day. */
export interface ExchangeMark extends PointMarkBase {
  readonly kind: 'exchange';
  /** Living persons returned to Ukraine so far; bodies are not counted. */
  readonly livingToUkraine: number;
  /** The same by the lowest and by the highest counts that sources give; equal where none disagree. */
  readonly livingRange: CountRange;
  readonly livingToRussia: number;
  readonly bodiesToUkraine: number;
  readonly isPlacePublished: boolean;
  /** One of its exchanges began on the scene's day. */
  readonly isNew: boolean;
  /** The stretch of border the circle stands for when no place is published; otherwise empty. */
  readonly stretch: readonly WorldPoint[];
}

export type AxisPhase = 'before' | 'advancing' | 'halted' | 'withdrawing' | 'withdrawn';

interface AxisLineState {
  /** Flown, not driven. */
  readonly isAir: boolean;
  readonly path: readonly WorldPoint[];
  /** Share of the path's length now reached, 0–1. */
  readonly reached: number;
  /** Share of the path's length reached at the farthest, 0–1. */
  readonly farthest: number;
}

export interface AxisMark extends MarkBase {
  readonly kind: 'axis';
  readonly phase: AxisPhase;
  readonly isFromRussia: boolean;
  readonly lines: readonly AxisLineState[];
  /** The dates at which the main line reached its waypoints, each date once, where it first stands. */
  readonly dates: readonly LabelCandidate[];
  readonly age: Age;
}

export interface BorderMark extends MarkBase {
  readonly kind: 'border';
  readonly record: Border;
  readonly span: BorderStateSpan;
  readonly line: readonly WorldPoint[];
}

export type PointMark = EventMark | StackMark | MissionMark | CrossingMark | InstallationMark | ExchangeMark;
export type Mark = PointMark | AxisMark | BorderMark;

/** The border as measured with one step. */
export interface RulerLine {
  readonly stepKm: number;
  readonly lengthKm: number;
  /** Where the dividers were set down, first to last. */
  readonly points: readonly WorldPoint[];
}

/** What shows now and how strongly, in field terms. */
export interface Scene {
  readonly day: Day;
  readonly border: BorderMark | null;
  /** Drawn while the border's record is open and its ruler in use. */
  readonly ruler: RulerLine | null;
  readonly axes: readonly AxisMark[];
  /** Drawing order: earlier ones lie below. */
  readonly points: readonly PointMark[];
  /** Names the map may write, most important first. */
  readonly labels: readonly LabelCandidate[];
  /** Ids of every record the scene shows, sorted; records without coordinates are listed though not drawn. */
  readonly visibleRecords: readonly RecordId[];
}
