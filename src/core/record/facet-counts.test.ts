import { describe, expect, it } from 'vitest';
import { buildCrossing, buildEvent, placeIds } from '../../testing/build-record.ts';
import { countFacets } from './facet-counts.ts';
import { actorId } from './ids.ts';
import type { RecordFacets } from './passes-filter.ts';
import type { AtlasRecord } from './record.ts';
import { NO_FILTER, type RecordFilter } from './record-filter.ts';
import { LAYERS } from './vocabulary.ts';

const records: readonly AtlasRecord[] = [
  buildEvent('strike-kyiv', { category: 'strike', places: placeIds('kyiv'), isDisputed: true }),
  buildEvent('talks-kyiv', { category: 'negotiation', places: placeIds('kyiv', 'kyiv', 'minsk') }),
  buildCrossing('crossing', { category: 'treaty-border', places: placeIds('brest') }),
];

const facetsOf = ({ id }: { id: string }): RecordFacets =>
  id === 'strike-kyiv'
    ? { actors: [actorId('nato')], sources: ['press'] }
    : { actors: [], sources: ['press', 'government'] };

const count = (filter: Partial<RecordFilter> = {}, layers = LAYERS as readonly (typeof LAYERS)[number][]) =>
  countFacets(records, facetsOf, { ...NO_FILTER, ...filter }, layers);

describe('countFacets', () => {
  it('counts every value once per record', () => {
    const counts = count();
    expect(counts.categories).toEqual(
      new Map([
        ['strike', 1],
        ['negotiation', 1],
        ['treaty-border', 1],
      ]),
    );
    expect(counts.places).toEqual(
      new Map([
        ['kyiv', 2],
        ['minsk', 1],
        ['brest', 1],
      ]),
    );
    expect(counts.sources).toEqual(
      new Map([
        ['press', 3],
        ['government', 2],
      ]),
    );
    expect(counts.actors).toEqual(new Map([['nato', 1]]));
    expect(counts.layers).toEqual(
      new Map([
        ['events', 2],
        ['crossings', 1],
      ]),
    );
    expect(counts.disputed).toBe(1);
  });

  it('counts a group under the other parts of the filter, not under its own', () => {
    const counts = count({ categories: ['strike'] });
    expect(counts.categories.get('negotiation')).toBe(1);
    expect(counts.places).toEqual(new Map([['kyiv', 1]]));
    expect(counts.sources).toEqual(new Map([['press', 1]]));
  });

  it('says how many more a value would bring, though nothing passes now', () => {
    const counts = count({ categories: ['strike'], places: placeIds('brest') });
    expect(counts.categories).toEqual(new Map([['treaty-border', 1]]));
    expect(counts.places).toEqual(new Map([['kyiv', 1]]));
    expect(counts.disputed).toBe(0);
  });

  it('leaves out what a layer hides, and counts it beside the layer', () => {
    const counts = count({}, ['crossings']);
    expect(counts.places).toEqual(new Map([['brest', 1]]));
    expect(counts.layers.get('events')).toBe(2);
  });

  it('counts the disputed whether only they are asked for or not', () => {
    expect(count({ isDisputedOnly: true }).disputed).toBe(1);
    expect(count({ isDisputedOnly: true }).places).toEqual(new Map([['kyiv', 1]]));
  });

  it('counts nothing of nothing', () => {
    expect(countFacets([], facetsOf, NO_FILTER, LAYERS).categories.size).toBe(0);
  });
});
