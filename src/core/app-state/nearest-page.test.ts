import { describe, expect, it } from 'vitest';
import { day } from '../../testing/build-record.ts';
import { actorId, chapterId, placeId, recordId } from '../record/ids.ts';
import { NO_FILTER } from '../record/record-filter.ts';
import { type AppState, DEFAULT_STATE } from './app-state.ts';
import { nearestPage } from './nearest-page.ts';

const of = (values: Partial<AppState> = {}) => nearestPage({ ...DEFAULT_STATE, ...values });
const ofFilter = (values: Partial<AppState['filter']>) => of({ filter: { ...NO_FILTER, ...values } });

const select = recordId('grain-deal');
const chapter = chapterId('invasion');
const places = [placeId('homiel')];

describe('nearestPage', () => {
  it('is the front page of the language, which loses nothing of the defaults', () => {
    expect(of()).toEqual({ path: 'en/index.html', lost: [] });
    expect(of({ lang: 'be' })).toEqual({ path: 'be/index.html', lost: [] });
  });

  it('is the page of the open record before all others', () => {
    const filter = { ...NO_FILTER, places };
    const page = of({ lang: 'uk', select, chapter, filter, view: 'about' });
    expect(page.path).toBe('uk/r/grain-deal/index.html');
    expect(page.lost.toSorted()).toEqual(['chapter', 'filter', 'view']);
  });

  it('is the page of the chapter, which says where and when it is told', () => {
    const axis = { start: day('2022-02-01'), end: day('2022-05-01') };
    const camera = { zoom: 6, center: [30, 51] } as const;
    expect(of({ chapter, axis, camera })).toEqual({ path: 'en/c/invasion/index.html', lost: [] });
  });

  it('is the page of a place that alone is filtered by', () => {
    expect(ofFilter({ places })).toEqual({ path: 'en/p/homiel/index.html', lost: [] });
  });

  it.each<[string, Partial<AppState['filter']>]>([
    ['a second place', { places: [placeId('homiel'), placeId('kyiv')] }],
    ['a category', { places, categories: ['strike'] }],
    ['an actor', { places, actors: [actorId('lukashenka')] }],
    ['a type of source', { places, sources: ['press'] }],
    ['disputes alone', { places, isDisputedOnly: true }],
  ])('is no page of a place where the filter asks for %s', (_, filter) => {
    expect(ofFilter(filter)).toEqual({ path: 'en/index.html', lost: ['filter'] });
  });

  it.each(['disagreements', 'about'] as const)('is the page of the view "%s"', (view) => {
    expect(of({ view })).toEqual({ path: `en/${view}/index.html`, lost: [] });
  });

  it.each(['find', 'embed'] as const)('has no page of the view "%s"', (view) => {
    expect(of({ view })).toEqual({ path: 'en/index.html', lost: ['view'] });
  });

  it('loses the day, but not how the map is drawn: a page without scripts has neither theme nor renderer', () => {
    const page = of({ day: day('1999-05-05'), theme: 'dark', renderer: 'svg' });
    expect(page.lost).toEqual(['day']);
  });
});
