import { describe, expect, it } from 'vitest';
import {
  buildAxisMark,
  buildBorderMark,
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
  buildInstallationMark,
  buildMissionMark,
} from '../../../testing/build-mark.ts';
import { buildPlaced, PICTURE_MIDDLE } from '../../../testing/build-placed.ts';
import { day } from '../../../testing/build-record.ts';
import { DEFAULT_STATE } from '../../app-state/app-state.ts';
import { recordId } from '../../record/ids.ts';
import type { Scene } from '../../scene/scene.ts';
import { type AltOptions, altText } from './alt-text.ts';
import { pictureWords } from './picture-words.ts';

/** Words short enough to be read in what is expected. */
const words = pictureWords(
  {
    'picture.alt.map': 'Map.',
    'picture.alt.shows': 'Shows {things}.',
    'picture.alt.sides': 'Left {left}; right {right}.',
    'picture.alt.nothing': 'nothing',
    'picture.alt.empty': 'Empty.',
    'picture.alt.open': 'Open: {title}.',
    'picture.alt.border': 'border {state}',
    'border.in-force': 'in force',
    'picture.alt.axis.other': '{count} axes',
    'picture.alt.mission.other': '{count} missions',
    'picture.alt.crossing.other': '{count} crossings',
    'picture.alt.installation.other': '{count} bases',
    'picture.alt.exchange.other': '{count} exchanges',
    'moment.events.other': '{count} events',
    'category.military': 'Military',
    'category.strike': 'Strikes',
  },
  'en',
);

const AT = PICTURE_MIDDLE;
const FAR_AWAY = { x: AT.x + 0.2, y: AT.y };

const sightOf = (values: Partial<Scene> = {}, left = 0, right = 640) => ({
  placed: buildPlaced(values),
  left,
  right,
});
const say = (sights: AltOptions['sights'], values: Partial<AltOptions> = {}) =>
  altText(words, { state: { ...DEFAULT_STATE, day: day('2022-03-15') }, sights, record: null, ...values });

describe('altText', () => {
  it('says that nothing shows, of one day or of two', () => {
    expect(say([sightOf()])).toBe('Map. Empty.');
    expect(say([sightOf(), sightOf()])).toBe('Map. Empty.');
  });

  it('names every kind that shows: events first, then axes, sites and the border', () => {
    const points = [
      buildMissionMark('m', AT),
      buildCrossingMark('c', AT),
      buildInstallationMark('i', AT),
      buildExchangeMark('x', AT),
      buildEventMark('e', AT),
    ];
    const axes = [buildAxisMark('a', [AT, { x: AT.x + 0.001, y: AT.y }])];
    expect(say([sightOf({ points, axes, border: buildBorderMark('b', [AT, FAR_AWAY]) })])).toBe(
      'Map. Shows 1 events (military 1), 1 axes, 1 missions, 1 crossings, 1 bases, 1 exchanges and border in force.',
    );
  });

  it('counts records, not marks, and the fullest category first', () => {
    const twice = { recordIds: [recordId('two')], category: 'strike' } as const;
    const points = [
      buildEventMark('one', AT),
      buildEventMark('two-here', AT, twice),
      buildEventMark('two-there', AT, twice),
      buildEventMark('three', AT, { category: 'strike' }),
    ];
    expect(say([sightOf({ points })])).toBe('Map. Shows 3 events (strikes 2, military 1).');
  });

  it('passes over what lies outside of the frame', () => {
    const points = [buildEventMark('here', AT), buildMissionMark('there', FAR_AWAY)];
    const axes = [buildAxisMark('a', [FAR_AWAY, { x: FAR_AWAY.x + 0.001, y: AT.y }])];
    expect(say([sightOf({ points, axes })])).toBe('Map. Shows 1 events (military 1).');
  });

  it('tells two sides apart, and says where one of them is empty', () => {
    const full = sightOf({ points: [buildMissionMark('m', AT)] });
    expect(say([full, sightOf()])).toBe('Map. Left 1 missions; right nothing.');
    expect(say([sightOf(), full])).toBe('Map. Left nothing; right 1 missions.');
  });

  it('sees of each side its own part only', () => {
    // the mission stands at 320 px
    const points = [buildMissionMark('m', AT)];
    expect(say([sightOf({ points }, 0, 300), sightOf({ points }, 300, 640)])).toBe(
      'Map. Left nothing; right 1 missions.',
    );
  });

  it('names the open record', () => {
    expect(say([sightOf()], { record: 'The title' })).toBe('Map. Empty. Open: The title.');
  });
});
