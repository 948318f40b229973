import type { AtlasRecord, Place } from '../record/record.ts';

/** The id of a record's mark at a place: the record's own, with the place where the record has several. */
export function markIdOf(record: AtlasRecord, place: Place): string {
  return record.places.length > 1 ? `${record.id}@${place.id}` : record.id;
}
