import { type Day, dayFromDate } from './day.ts';
import type { Interval } from './interval.ts';

/** 1 January 1991: the first day of the atlas. */
export const FIRST_DAY: Day = dayFromDate(1991, 1, 1);

/** 31 December 2024: the last day of the atlas. The record ends here. */
export const LAST_DAY: Day = dayFromDate(2024, 12, 31);

/** Every day of the atlas, half-open: ends before 1 January 2025. */
export const ATLAS_SPAN: Interval = { start: FIRST_DAY, end: dayFromDate(2025, 1, 1) };
