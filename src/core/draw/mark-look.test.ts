import { describe, expect, it } from 'vitest';
import {
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
  buildInstallationMark,
  buildMissionMark,
  buildStackMark,
} from '../../testing/build-mark.ts';
import type { PointMark } from '../scene/scene.ts';
import { lookOf } from './mark-look.ts';

const AT = { x: 0.5, y: 0.3 };
const event = buildEventMark('a', AT);
const mission = buildMissionMark('a', AT);
const crossing = buildCrossingMark('a', AT);
const installation = buildInstallationMark('a', AT);
const exchange = buildExchangeMark('a', AT, { livingToUkraine: 100 });
const stack = buildStackMark('a', AT, [{ category: 'military', count: 3 }]);

describe('lookOf', () => {
  it('tells the kinds apart', () => {
    const looks = [event, mission, crossing, installation, exchange, stack].map(lookOf);
    expect(new Set(looks).size).toBe(6);
  });

  it.each([event, mission, crossing, installation, exchange, stack])(
    'of a mark ($kind) is the same wherever it stands and whatever it is called',
    (mark) => {
      expect(lookOf({ ...mark, at: { x: 0.6, y: 0.4 }, title: 'Another' })).toBe(lookOf(mark));
    },
  );

  it.each([event, mission, crossing, installation, exchange, stack])(
    'of a mark ($kind) changes with selection, dispute and precision',
    (mark) => {
      const changed: PointMark[] = [
        { ...mark, isSelected: true },
        { ...mark, isDisputed: true },
        { ...mark, precision: 'region' },
      ];
      expect(new Set([mark, ...changed].map(lookOf)).size).toBe(4);
    },
  );

  it.each<[string, PointMark, PointMark]>([
    ['beginning', event, { ...event, isNew: true }],
    ['category', event, { ...event, category: 'strike' }],
    ['age', event, { ...event, age: 1 }],
    ['confidence', event, { ...event, confidence: 'attributed' }],
    ['share', stack, { ...stack, shares: [{ category: 'military', count: 4 }] }],
    ['mission type', mission, { ...mission, missionType: 'office' }],
    ['mission status', mission, { ...mission, status: 'reduced' }],
    ['unknown beginning', mission, { ...mission, isSinceUnknown: true }],
    ['transport', crossing, { ...crossing, transport: 'rail' }],
    ['crossing status', crossing, { ...crossing, status: 'mined' }],
    ['installation type', installation, { ...installation, installationType: 'camp' }],
    ['new exchange', exchange, { ...exchange, isNew: true }],
    ['count of persons', exchange, { ...exchange, livingToUkraine: 101 }],
    ['range of counts', exchange, { ...exchange, livingRange: [90, 100] }],
    ['count of those who went to Russia', exchange, { ...exchange, livingToRussia: 7 }],
    ['count of bodies', exchange, { ...exchange, bodiesToUkraine: 7 }],
    ['published place', exchange, { ...exchange, isPlacePublished: false }],
  ])('changes with its %s', (_, before, after) => {
    expect(lookOf(after)).not.toBe(lookOf(before));
  });

  it('refuses a kind that it was never told of', () => {
    expect(() => lookOf({ ...event, kind: 'ship' } as never)).toThrow('every variant of the union');
  });
});
