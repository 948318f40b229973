import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '../../core/time/day.ts';
import { wholeScale } from '../../core/time/time-scale.ts';
import { buildFigurePoint } from '../../testing/build-figure.ts';
import { day } from '../../testing/build-record.ts';
import { buildChart } from './chart-layout.ts';
import {
  dayOfPoint,
  nearestToDay,
  nextValueDay,
  pointAt,
  pointsOnDay,
  previousValueDay,
} from './find-point.ts';

/** 2012 twice, 2014, and a day after the end of the atlas. */
const points = [
  buildFigurePoint('2012', 7.5),
  buildFigurePoint('2012', 8.2, { speaker: 1 }),
  buildFigurePoint('2014', 6),
  buildFigurePoint('2025-01-03', 9),
];

describe('pointsOnDay', () => {
  it('finds every value of the day, the first and the last day of a year included', () => {
    expect(pointsOnDay(points, day('2012-01-01'))).toEqual([0, 1]);
    expect(pointsOnDay(points, day('2012-12-31'))).toEqual([0, 1]);
  });

  it('finds none in a gap or an empty list', () => {
    expect(pointsOnDay(points, day('2013-01-01'))).toEqual([]);
    expect(pointsOnDay([], day('2012-01-01'))).toEqual([]);
  });
});

describe('nearestToDay', () => {
  it.each([
    ['1991-01-01', 0],
    ['2013-01-01', 0],
    ['2013-12-31', 2],
    ['2024-12-31', 3],
  ])('of %s', (on, index) => {
    expect(nearestToDay(points, day(on))).toBe(index);
  });

  it('counts from the last day of a value, not from the day after it', () => {
    const two = [buildFigurePoint('2022-03-01', 1), buildFigurePoint('2022-03-04', 2)];
    expect(nearestToDay(two, day('2022-03-03'))).toBe(1);
  });

  it('takes the earlier of two that are equally near, and nothing from an empty list', () => {
    const two = [buildFigurePoint('2022-03-01', 1), buildFigurePoint('2022-03-03', 2)];
    expect(nearestToDay(two, day('2022-03-02'))).toBe(0);
    expect(nearestToDay([], day('2022-03-02'))).toBeNull();
  });
});

describe('stepping from value to value', () => {
  it.each([
    ['1991-01-01', null, '2012-01-01'],
    ['2012-06-01', null, '2014-01-01'],
    ['2013-06-01', '2012-01-01', '2014-01-01'],
    // a value after the end of the atlas cannot be gone to
    ['2014-06-01', '2012-01-01', null],
    ['2024-12-31', '2014-01-01', null],
  ])('from %s', (from, previous, next) => {
    const written = (on: ReturnType<typeof nextValueDay>) => on && formatIsoDay(on);
    expect(written(previousValueDay(points, day(from)))).toBe(previous);
    expect(written(nextValueDay(points, day(from)))).toBe(next);
  });
});

describe('dayOfPoint', () => {
  it.each([
    [0, '2012-05-06', '2012-05-06'],
    [0, '2011-05-06', '2012-01-01'],
    [0, '2013-05-06', '2012-12-31'],
    [3, '2025-01-03', '2024-12-31'],
  ])('of value %i wanted on %s', (index, wanted, expected) => {
    const point = points[index];
    expect(point && formatIsoDay(dayOfPoint(point, day(wanted)))).toBe(expected);
  });
});

describe('pointAt', () => {
  const chart = buildChart({ points, isPercent: false }, wholeScale(1360), 96);

  it('finds the value nearest to the position, along the whole of its stroke', () => {
    for (const point of chart.points) {
      expect(pointAt(chart, point.x0 + 1, point.y, 24)?.index).toBe(point.index);
      expect(pointAt(chart, point.x1 - 1, point.y, 24)?.index).toBe(point.index);
    }
  });

  it('reaches as far as asked and no farther', () => {
    const last = chart.points[2];
    if (!last) throw new Error('The value of 2014 is not drawn.');
    expect(pointAt(chart, last.x1 + 24, last.y, 24)?.index).toBe(2);
    expect(pointAt(chart, last.x1 + 25, last.y, 24)).toBeNull();
  });

  it('finds nothing in an empty chart', () => {
    expect(pointAt(buildChart({ points: [], isPercent: false }, wholeScale(300), 96), 1, 1, 24)).toBeNull();
  });
});
