import { describe, expect, it } from 'vitest';
import { buildEvent, placeIds } from '../../testing/build-record.ts';
import { actorId } from './ids.ts';
import { groupsFailed, knownFilter, passesFilter, type RecordFacets } from './passes-filter.ts';
import { NO_FILTER, type RecordFilter } from './record-filter.ts';

const record = buildEvent('e-1', {
  category: 'strike',
  places: placeIds('kyiv', 'minsk'),
  isDisputed: false,
});
const facets: RecordFacets = { actors: [actorId('nato')], sources: ['press', 'government'] };

const wanted = (part: Partial<RecordFilter>): RecordFilter => ({ ...NO_FILTER, ...part });

describe('passesFilter', () => {
  it('lets all pass where nothing is asked', () => {
    expect(passesFilter(record, facets, NO_FILTER)).toBe(true);
    expect(passesFilter(buildEvent('bare'), { actors: [], sources: [] }, NO_FILTER)).toBe(true);
  });

  it.each<[string, Partial<RecordFilter>, boolean]>([
    ['its category', { categories: ['strike'] }, true],
    ['any of several categories', { categories: ['military', 'strike'] }, true],
    ['another category', { categories: ['military'] }, false],
    ['one of its places', { places: placeIds('minsk') }, true],
    ['another place', { places: placeIds('brest') }, false],
    ['its actor', { actors: [actorId('nato')] }, true],
    ['another actor', { actors: [actorId('osce')] }, false],
    ['one of its kinds of source', { sources: ['research', 'press'] }, true],
    ['another kind of source', { sources: ['research'] }, false],
    ['dispute, where there is none', { isDisputedOnly: true }, false],
  ])('asked for %s', (_, part, passes) => {
    expect(passesFilter(record, facets, wanted(part))).toBe(passes);
  });

  it('asks for all parts together', () => {
    const both = wanted({ categories: ['strike'], places: placeIds('kyiv') });
    expect(passesFilter(record, facets, both)).toBe(true);
    expect(passesFilter(record, facets, { ...both, sources: ['research'] })).toBe(false);
  });

  it('lets what is disputed pass', () => {
    expect(passesFilter({ ...record, isDisputed: true }, facets, wanted({ isDisputedOnly: true }))).toBe(
      true,
    );
  });
});

describe('groupsFailed', () => {
  it('names the parts that fail', () => {
    expect(groupsFailed(record, facets, wanted({ categories: ['nuclear'], isDisputedOnly: true }))).toEqual([
      'categories',
      'isDisputedOnly',
    ]);
  });
});

describe('knownFilter', () => {
  const known = (filter: RecordFilter) =>
    knownFilter(
      filter,
      (id) => id === 'kyiv',
      (id) => id === 'nato',
    );

  it('leaves a filter of known values as it is', () => {
    const filter = wanted({ places: placeIds('kyiv'), actors: [actorId('nato')] });
    expect(known(filter)).toEqual({ filter, unknown: [] });
    expect(known(filter).filter).toBe(filter);
  });

  it('drops what nobody knows and says what', () => {
    const filter = wanted({
      places: placeIds('atlantis', 'kyiv'),
      actors: [actorId('zeus')],
      categories: ['strike'],
    });
    expect(known(filter)).toEqual({
      filter: wanted({ places: placeIds('kyiv'), categories: ['strike'] }),
      unknown: ['atlantis', 'zeus'],
    });
  });
});
