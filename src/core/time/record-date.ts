import type { Interval } from './interval.ts';

export type DatePrecision = 'day' | 'month' | 'year';

/** One edge of a record's date, as exact as its source. */
export interface DateEdge {
  readonly precision: DatePrecision;
  /** EDTF `~` or `%`: the source says "about". */
  readonly approximate: boolean;
  /** EDTF `?` or `%`: the source doubts it. */
  readonly uncertain: boolean;
  /** EDTF `..`, or nothing before or after the `/`. */
  readonly open: 'no' | 'continues' | 'unknown';
}

/**
 * When something happened: the EDTF text of the record and the days it can cover.
 * `start` is the earliest and `end` (exclusive) the latest day compatible with the text; an open edge reaches
 * the edge of the atlas span. `2022-02` therefore covers the whole of February, never its first day.
 */
export interface RecordDate extends Interval {
  readonly edtf: string;
  readonly form: 'single' | 'interval' | 'one-of';
  readonly from: DateEdge;
  /** The same object as `from` unless `form` is not `single`. */
  readonly to: DateEdge;
}
