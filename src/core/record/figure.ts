import type { Interval } from '../time/interval.ts';
import type { Citation, CitationRef, Claim } from './details.ts';
import type { CitationId, RecordId } from './ids.ts';
import type { Category, Certainty } from './vocabulary.ts';

/** How long a value counts: a day, a month, a year, or a stretch that has no name of its own. */
export type PeriodKind = 'day' | 'month' | 'year' | 'span';

/** One value of a series; `start` and `end` are the days it stands for, half-open. */
export interface FigurePoint extends Interval {
  readonly period: PeriodKind;
  /** As exact as the source: `2012`, `October 2022`. */
  readonly dateInWords: string;
  readonly value: number;
  /** The least that sources name; with a null `high` the value is a minimum. */
  readonly low: number | null;
  /** The most that sources name; with a null `low` the value is a maximum. */
  readonly high: number | null;
  readonly assertedBy: string;
  /** The same number for all points of one source of numbers: points of different speakers are never joined. */
  readonly speaker: number;
  /** Worked out for the atlas, not published as such. */
  readonly isDerived: boolean;
  readonly certainty?: Certainty;
  /** What the value covers where points of a series differ, in words. */
  readonly scope?: string;
  readonly citations: readonly CitationId[];
}

/** A series as the chooser lists it; `start` and `end` enclose its points and may lie beyond the atlas span. */
export interface FigureSummary extends Interval {
  readonly id: RecordId;
  readonly title: string;
  readonly unit: string;
  readonly category: Category;
  readonly isPrimary: boolean;
  readonly pointCount: number;
}

/** The chooser's file in one language, in the order of the record. */
export interface FigureList {
  readonly figures: readonly FigureSummary[];
}

/** One series in one language, with the citations that its points, claims and sources name. */
export interface FigureFile {
  readonly id: RecordId;
  readonly title: string;
  readonly summary: string;
  readonly category: Category;
  readonly unit: string;
  /** Values are percentages: written with the sign instead of the unit. */
  readonly isPercent: boolean;
  /** What is counted. */
  readonly counts: string;
  readonly gaps: string | null;
  readonly method: string | null;
  readonly isUncertain: boolean;
  /** By first day. */
  readonly points: readonly FigurePoint[];
  readonly claims: readonly Claim[];
  /** References of the series as a whole. */
  readonly sources: readonly CitationRef[];
  readonly citations: Readonly<Record<string, Citation>>;
}
