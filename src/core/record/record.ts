import type { LngLat } from '../geometry/lng-lat.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { RecordDate } from '../time/record-date.ts';
import type { PlaceId, RecordId } from './ids.ts';
import type {
  BorderState,
  Category,
  Confidence,
  InstallationType,
  MissionType,
  PlacePrecision,
  Status,
  Transport,
} from './vocabulary.ts';

/** Where, in one language. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly at: LngLat;
  readonly precision: PlacePrecision;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A country's name and where the map may write it. */
export interface CountryLabel {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
}

/** A town the map may label. */
export interface City {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  readonly country: string;
  readonly isCapital: boolean;
  /** 1 (always) to 4 (only when near). */
  readonly rank: number;
}

interface RecordBase {
  readonly id: RecordId;
  readonly category: Category;
  readonly date: RecordDate;
  readonly title: string;
  readonly places: readonly PlaceId[];
  readonly isDisputed: boolean;
  readonly confidence: Confidence;
}

/** Something that happened. */
export interface GeoEvent extends RecordBase {
  readonly kind: 'event';
}

/** A status that held over `[start, end)`; the spans of a site are in order and do not overlap. */
export interface StatusSpan extends Interval {
  readonly status: Status;
  /** No source says when it began: the span reaches the start of the atlas, and the mark shows the doubt. */
  readonly isStartUnknown?: true;
}

/** Who headed a mission, and when; both ends as far as they are known. */
export interface Head extends Interval {
  readonly name: string;
  readonly role: string;
  readonly confidence: Confidence;
}

export interface Mission extends RecordBase {
  readonly kind: 'mission';
  readonly missionType: MissionType;
  readonly sending: string;
  readonly heads: readonly Head[];
  readonly statuses: readonly StatusSpan[];
}

export interface Crossing extends RecordBase {
  readonly kind: 'crossing';
  readonly transport: Transport;
  readonly statuses: readonly StatusSpan[];
}

/** Least and most, both given by a source. */
export type CountRange = readonly [least: number, most: number];

export interface Exchange extends RecordBase {
  readonly kind: 'exchange';
  /** Living persons; null when no count is published. Bodies are never added to them. */
  readonly livingToUkraine: number | null;
  /** The least and the most that sources give, where they disagree. */
  readonly livingToUkraineRange?: CountRange;
  readonly livingToRussia: number | null;
  readonly bodiesToUkraine: number | null;
  readonly bodiesToRussia: number | null;
  /** Whether a source names the crossing; otherwise the mark stands for a stretch of the border. */
  readonly isPlacePublished: boolean;
}

export interface Installation extends RecordBase {
  readonly kind: 'installation';
  readonly installationType: InstallationType;
}

/** A place on an axis and the first day by which a source has troops there. */
export interface AxisWaypoint {
  readonly world: WorldPoint;
  readonly name: string;
  readonly reached: Day;
  /** The date as a short label, `24 Feb`; empty where the source gives no single day. */
  readonly dateLabel: string;
  /** First day on which it was no longer held; null when no source says. */
  readonly left: Day | null;
}

/** One line of an axis, from its start to its farthest waypoint; straight between waypoints, schematic. */
export interface AxisLine {
  /** Flown, not driven. */
  readonly isAir: boolean;
  readonly waypoints: readonly AxisWaypoint[];
}

/** From `day` on the axis reaches no farther than `share` of its main line. */
interface WithdrawalStep {
  readonly day: Day;
  readonly share: number;
}

export interface Axis extends RecordBase {
  readonly kind: 'axis';
  readonly isFromRussia: boolean;
  /** The main line first, then its branches. */
  readonly lines: readonly AxisLine[];
  /** In order of days, shares falling. */
  readonly withdrawal: readonly WithdrawalStep[];
  /** First day on which nothing of the axis was held. */
  readonly withdrawnFrom: Day;
}

export interface BorderStateSpan extends Interval {
  readonly state: BorderState;
  readonly isMined: boolean;
}

export interface Border extends RecordBase {
  readonly kind: 'border';
  readonly states: readonly BorderStateSpan[];
}

/** What the map and the timeline need to know of a record, in one language. Details are fetched apart. */
export type AtlasRecord = GeoEvent | Mission | Crossing | Exchange | Installation | Axis | Border;
