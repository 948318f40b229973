import { describe, expect, it } from 'vitest';
import {
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
  buildInstallationMark,
  buildMissionMark,
  buildStackMark,
} from '../../testing/build-mark.ts';
import type { PlacedPoint } from '../scene/place-scene.ts';
import type { PointMark } from '../scene/scene.ts';
import { drawMark } from './draw-mark.ts';
import { drawPoint, pointData, pointDataOf, pointTransform } from './draw-point.ts';

const AT = { x: 0.5, y: 0.3 };

const placed = (mark: PointMark, stretch: PlacedPoint['stretch'] = []): PlacedPoint => ({
  mark,
  at: { x: 100, y: 50 },
  anchor: { x: 100, y: 50 },
  radiusPx: 9,
  scale: 0.5,
  stretch,
});

describe('drawPoint', () => {
  it('is the mark alone where it stands for a point', () => {
    const mark = buildEventMark('a', AT);
    expect(drawPoint(placed(mark))).toEqual(drawMark(mark));
  });

  it('lays the stretch of border below, so that the transform of the group brings it back to its pixels', () => {
    const mark = buildExchangeMark('a', AT);
    const point = placed(mark, [
      { x: 90, y: 50 },
      { x: 110, y: 60 },
    ]);
    const [stretch, ...rest] = drawPoint(point);
    expect(pointTransform(point)).toBe('translate(100.0 50.0) scale(0.500)');
    // -20 * 0.5 + 100 = 90 and so on
    expect(stretch?.attributes).toEqual({ class: 'stretch', d: 'M-20.0 0.0L20.0 20.0' });
    expect(rest).toEqual(drawMark(mark));
  });

  it('draws no stretch of a single point', () => {
    const mark = buildExchangeMark('a', AT);
    expect(drawPoint(placed(mark, [{ x: 90, y: 50 }]))).toEqual(drawMark(mark));
  });
});

describe('pointDataOf', () => {
  it.each<[PointMark, Record<string, string>]>([
    [
      buildEventMark('a', AT, { age: 3, category: 'strike', confidence: 'uncited', precision: 'region' }),
      {
        'data-age': '3',
        'data-category': 'strike',
        'data-confidence': 'uncited',
        'data-precision': 'region',
      },
    ],
    [
      buildMissionMark('a', AT, { status: 'reduced', missionType: 'office' }),
      {
        'data-status': 'reduced',
        'data-type': 'office',
        'data-since': 'known',
        'data-precision': 'building',
      },
    ],
    [
      buildMissionMark('a', AT, { isSinceUnknown: true }),
      {
        'data-status': 'open',
        'data-type': 'embassy',
        'data-since': 'unknown',
        'data-precision': 'building',
      },
    ],
    [
      buildCrossingMark('a', AT, { status: 'mined', transport: 'rail' }),
      { 'data-status': 'mined', 'data-type': 'rail', 'data-precision': 'site' },
    ],
    [
      buildExchangeMark('a', AT, { livingToUkraine: 189 }),
      { 'data-living': '189', 'data-precision': 'site' },
    ],
    [buildInstallationMark('a', AT), { 'data-precision': 'site' }],
    [buildStackMark('a', AT, [{ category: 'military', count: 2 }]), { 'data-precision': 'settlement' }],
  ])('says of a mark ($kind) what styles tell it apart by', (mark, data) => {
    expect(pointDataOf(mark)).toEqual(data);
    expect(pointData(placed(mark))).toEqual(data);
  });
});
