import type { LngLat } from '../geometry/lng-lat.ts';
import type { Category } from '../record/vocabulary.ts';
import type { Atlas } from './atlas.ts';
import { markIdOf } from './mark-id.ts';
import type { EventMark, PointMark } from './scene.ts';

/** One event at one place, whatever the day. */
export interface CrowdFeature {
  /** The mark's id. */
  readonly id: string;
  readonly category: Category;
  readonly at: LngLat;
}

/** What a crowd can be made of: every event at every place it has. */
export function crowdFeatures({ store, places }: Atlas): CrowdFeature[] {
  return store.happenings.flatMap((record) =>
    record.kind === 'event'
      ? record.places
          .flatMap((id) => places.get(id) ?? [])
          .map((place) => ({ id: markIdOf(record, place), category: record.category, at: place.at }))
      : [],
  );
}

/** Up to so many marks are drawn one by one, with glyph, name and focus. */
const MOST_MARKS = 500;
/** Beyond that, so many stay; the older events become the crowd. */
const MARKS_KEPT = 300;

/** Marks drawn one by one, and the events that the base draws as plain circles under them. */
export interface CrowdSplit {
  readonly drawn: readonly PointMark[];
  readonly crowd: readonly EventMark[];
}

/**
 * The marks as they are while they are at most 500; else the oldest events leave the drawing until 300 marks are left.
 * Marks other than events, the selected event and those that begin on the day always stay.
 */
export function splitCrowd(marks: readonly PointMark[]): CrowdSplit {
  if (marks.length <= MOST_MARKS) return { drawn: marks, crowd: [] };
  const mayLeave = marks.filter(
    (mark): mark is EventMark => mark.kind === 'event' && !mark.isSelected && !mark.isNew,
  );
  const count = Math.min(mayLeave.length, marks.length - MARKS_KEPT);
  const crowd = mayLeave.toSorted((a, b) => a.startDay - b.startDay).slice(0, count);
  const leaving = new Set<PointMark>(crowd);
  return { drawn: marks.filter((mark) => !leaving.has(mark)), crowd };
}
