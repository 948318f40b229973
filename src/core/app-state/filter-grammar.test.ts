import { describe, expect, it } from 'vitest';
import { actorId, placeId } from '../record/ids.ts';
import { NO_FILTER } from '../record/record-filter.ts';
import { formatFilter, parseFilter } from './filter-grammar.ts';

const filterOf = (text: string) => {
  const filter = parseFilter(text);
  return filter.ok ? filter.value : filter.problem;
};

describe('parseFilter', () => {
  it('lets everything pass for an empty text', () => {
    expect(filterOf('')).toEqual(NO_FILTER);
    expect(filterOf(';;')).toEqual(NO_FILTER);
    expect(filterOf('category:')).toEqual(NO_FILTER);
  });

  it('reads every list', () => {
    expect(
      filterOf('category:strike,military;place:minsk;actor:armed-forces-of-russia;source:press;disputed'),
    ).toEqual({
      categories: ['military', 'strike'],
      places: [placeId('minsk')],
      actors: [actorId('armed-forces-of-russia')],
      sources: ['press'],
      isDisputedOnly: true,
    });
  });

  it('takes each value once', () => {
    expect(filterOf('place:minsk,brest,minsk')).toMatchObject({ places: ['brest', 'minsk'] });
  });

  it.each([
    ['category:war', 'there is no category "war".'],
    ['source:rumour', 'there is no source "rumour".'],
    ['place:No Such', 'there is no place "No Such".'],
    ['colour:red', '"colour:red" is no filter; expected category:…, place:…, actor:…, source:… or disputed.'],
    [
      'disputed:yes',
      '"disputed:yes" is no filter; expected category:…, place:…, actor:…, source:… or disputed.',
    ],
  ])('says what is wrong with %j', (text, problem) => {
    expect(filterOf(text)).toBe(problem);
  });
});

describe('formatFilter', () => {
  it('is empty for no filter, and otherwise what parseFilter reads', () => {
    expect(formatFilter(NO_FILTER)).toBe('');
    const text = 'category:military;actor:nato;disputed';
    expect(formatFilter(filterOf(text) as typeof NO_FILTER)).toBe(text);
  });
});
