import { describe, expect, it } from 'vitest';
import { actorId, placeId } from './ids.ts';
import { isNoFilter, NO_FILTER, type RecordFilter } from './record-filter.ts';

describe('isNoFilter', () => {
  it('holds of the filter that lets every record pass', () => {
    expect(isNoFilter(NO_FILTER)).toBe(true);
  });

  it.each<Partial<RecordFilter>>([
    { categories: ['nuclear'] },
    { places: [placeId('homiel')] },
    { actors: [actorId('un')] },
    { sources: ['press'] },
    { isDisputedOnly: true },
  ])('does not hold with %j', (values) => {
    expect(isNoFilter({ ...NO_FILTER, ...values })).toBe(false);
  });
});
