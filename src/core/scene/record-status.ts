import { assertNever } from '../assert-never.ts';
import type { AtlasRecord, StatusSpan } from '../record/record.ts';
import type { Status } from '../record/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { containsDay } from '../time/interval.ts';
import { type AxisProgress, axisProgress } from './axis-progress.ts';

/** The status that held on `day`; `unknown` where no span covers it. */
export function statusOn(statuses: readonly StatusSpan[], day: Day): Status {
  return statuses.find((span) => containsDay(span, day))?.status ?? 'unknown';
}

/** A status word for a mission or a crossing, phase and progress for an axis, null for records without a status. */
export function recordStatus(record: AtlasRecord, day: Day): Status | AxisProgress | null {
  switch (record.kind) {
    case 'mission':
    case 'crossing':
      return statusOn(record.statuses, day);
    case 'axis':
      return axisProgress(record, day);
    case 'event':
    case 'exchange':
    case 'installation':
    case 'border':
      return null;
    default:
      return assertNever(record);
  }
}
