import { describe, expect, it } from 'vitest';
import {
  buildAxisMark,
  buildBorderMark,
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
} from '../../testing/build-mark.ts';
import { placeId, recordId } from '../record/ids.ts';
import type { Mark } from './scene.ts';
import { speakMark } from './speak-mark.ts';

/** The keys stand for the words, so that each is seen where it belongs. */
const words = {
  say: (key: string) => `<${key}>`,
  sayCount: (key: string, count: number) => `<${key} ${count}>`,
};
const here = { x: 0.5, y: 0.3 };
const { kind: _kind, category: _category, ...point } = buildEventMark('r-1', here);

describe('speakMark', () => {
  it.each<[Mark, string]>([
    [buildEventMark('r-1', here, { category: 'nuclear' }), '<category.nuclear>'],
    [{ ...point, kind: 'stack', recordIds: ['a', 'b', 'c'].map(recordId), shares: [] }, '<mark.stack 3>'],
    [
      { ...point, kind: 'mission', missionType: 'embassy', status: 'evacuated', isSinceUnknown: false },
      '<missionType.embassy>, <status.evacuated>',
    ],
    [buildCrossingMark('r-1', here), '<transport.road>, <status.open>'],
    [{ ...point, kind: 'installation', installationType: 'camp' }, '<installation.camp>'],
    [
      buildExchangeMark('r-1', here, { livingToUkraine: 530, livingRange: [512, 551], livingToRussia: 90 }),
      '<exchange.toUkraine>: 512\u2013551, <exchange.toRussia>: 90',
    ],
    [buildAxisMark('r-1', [here]), '<phase.advancing>'],
    [buildBorderMark('r-1', [here]), '<border.in-force>'],
  ])('says the title of a mark, what it is and its state ($1)', (mark, told) => {
    expect(speakMark(mark, words)).toBe(`The title of r-1, ${told}`);
  });

  it('names the place of a record that has several', () => {
    const mark = buildEventMark('r-1', here, {
      markId: 'r-1@homiel',
      placeId: placeId('homiel'),
      placeName: 'Homiel',
    });
    expect(speakMark(mark, words)).toBe('The title of r-1, Homiel, <category.military>');
  });

  it('ends with the dispute where sources disagree', () => {
    expect(speakMark(buildEventMark('r-1', here, { isDisputed: true }), words)).toBe(
      'The title of r-1, <category.military>, <mark.disputed>',
    );
  });

  it('throws on a kind that nobody has named, instead of saying the title alone', () => {
    const strange = { ...point, kind: 'railway' } as never;
    expect(() => speakMark(strange, words)).toThrow(/Unhandled variant .*railway/);
  });
});
