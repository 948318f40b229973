import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigurePoint } from '../../core/record/figure.ts';
import type { Day } from '../../core/time/day.ts';
import { ATLAS_SPAN } from '../../core/time/span.ts';
import { type TimeScale, wholeScale, xOfDay, xOfStart } from '../../core/time/time-scale.ts';
import { buildFigurePoint } from '../../testing/build-figure.ts';
import { day } from '../../testing/build-record.ts';
import { buildChart } from './chart-layout.ts';

const HEIGHT_PX = 96;
const chartOf = (points: readonly FigurePoint[], scale = wholeScale(1360)) =>
  buildChart({ points, isPercent: false }, scale, HEIGHT_PX);

/** A stretch of the atlas over a width, both inclusive. */
const stretch = (first: string, last: string, widthPx: number): TimeScale => ({
  start: day(first),
  end: (day(last) + 1) as Day,
  widthPx,
});

const twoDigits = (count: number) => String(count).padStart(2, '0');
const dates = fc
  .record({
    year: fc.integer({ min: 1990, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, dayOfMonth, parts }) =>
    [String(year), twoDigits(month), twoDigits(dayOfMonth)].slice(0, parts).join('-'),
  );
const value = fc.oneof(
  fc.integer({ min: 0, max: 300_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const series = fc.array(
  fc
    .record({
      date: dates,
      value,
      low: fc.option(value),
      high: fc.option(value),
      speaker: fc.integer({ min: 0, max: 1 }),
      scope: fc.constantFrom('goods', 'services'),
    })
    .map(({ date, value: middle, ...values }) => buildFigurePoint(date, middle, values)),
  { maxLength: 12 },
);
const scales = fc
  .record({
    from: fc.integer({ min: 0, max: 12_000 }),
    days: fc.integer({ min: 1, max: 12_419 }),
    widthPx: fc.constantFrom(0, 1, 280, 390, 1440),
  })
  .map(
    ({ from, days, widthPx }): TimeScale => ({
      start: (ATLAS_SPAN.start + from) as Day,
      end: (ATLAS_SPAN.start + from + days) as Day,
      widthPx,
    }),
  );

describe('buildChart, whatever the series and the scale', () => {
  it('keeps all that it draws inside its box', () => {
    fc.assert(
      fc.property(series, scales, fc.constantFrom(0, 20, 40, 96, 200), (points, scale, heightPx) => {
        const chart = buildChart({ points, isPercent: false }, scale, heightPx);
        const xs = chart.points.flatMap(({ x0, x1, x }) => [x0, x1, x]);
        const ys = chart.points.flatMap(({ y, band }) => (band ? [y, band.top, band.bottom] : [y]));
        xs.push(...chart.joins.flatMap(({ x1, x2 }) => [x1, x2]));
        ys.push(...chart.joins.flatMap(({ y1, y2 }) => [y1, y2]), ...chart.ticks.map(({ y }) => y));
        for (const x of xs) expect(x >= 0 && x <= scale.widthPx, `x ${x}`).toBe(true);
        for (const y of ys) expect(y >= 0 && y <= heightPx, `y ${y}`).toBe(true);
      }),
      { seed: 1991, numRuns: 500 },
    );
  });

  it('draws or counts every value once, in the order of the series', () => {
    fc.assert(
      fc.property(series, scales, (points, scale) => {
        const chart = buildChart({ points, isPercent: false }, scale, HEIGHT_PX);
        const indices = chart.points.map(({ index }) => index);
        expect(indices).toEqual([...new Set(indices)].toSorted((a, b) => a - b));
        if (scale.widthPx > 0) expect(chart.outsideCount + indices.length).toBe(points.length);
        else expect(indices).toEqual([]);
      }),
      { seed: 2004, numRuns: 300 },
    );
  });

  it('joins each year with the next one and nothing across a gap, whatever years are missing', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1991, max: 2024 }));
    fc.assert(
      fc.property(years, fc.constantFrom(280, 1360), (list, widthPx) => {
        const points = list.toSorted((a, b) => a - b).map((year) => buildFigurePoint(String(year), 1));
        const { joins } = chartOf(points, wholeScale(widthPx));
        const followed = list.filter((year) => list.includes(year - 1));
        expect(joins).toHaveLength(followed.length);
        // no line is longer than one year and a half from middle to middle
        for (const { x1, x2 } of joins) expect(x2 - x1).toBeLessThan((widthPx / 34) * 1.5);
      }),
      { seed: 2022, numRuns: 300 },
    );
  });

  it('joins nothing between speakers or between strands', () => {
    const alternating = (values: (year: number) => Partial<FigurePoint>) =>
      chartOf([2008, 2009, 2010].map((year) => buildFigurePoint(String(year), 1, values(year)))).joins;
    expect(alternating((year) => ({ speaker: year % 2 }))).toEqual([]);
    expect(alternating((year) => ({ scope: year % 2 ? 'goods' : 'services' }))).toEqual([]);
    expect(alternating(() => ({}))).toHaveLength(2);
  });

  it('sets its labels apart', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 200 }), (points, heightPx) => {
        const { ticks } = buildChart({ points, isPercent: true }, wholeScale(280), heightPx);
        const ys = ticks.map(({ y }) => y);
        expect(ys.slice(1).every((y, i) => (ys[i] ?? 0) - y >= 16 - 1e-9)).toBe(true);
      }),
      { seed: 280, numRuns: 300 },
    );
  });
});

describe('buildChart', () => {
  it('draws nothing of an empty series, and its axis all the same', () => {
    const chart = chartOf([]);
    expect(chart).toMatchObject({ points: [], joins: [], outsideCount: 0, strands: [''] });
    expect(chart.ticks.map(({ value: tick }) => tick)).toEqual([0, 0.5, 1]);
  });

  it('draws one value, without a line', () => {
    const chart = chartOf([buildFigurePoint('2012', 5)]);
    expect(chart.points).toHaveLength(1);
    expect(chart.joins).toEqual([]);
  });

  it('draws nothing over no width', () => {
    const chart = chartOf([buildFigurePoint('2012', 5)], wholeScale(0));
    expect(chart).toMatchObject({ points: [], joins: [], ticks: [], outsideCount: 0 });
  });

  it('spreads a value dated by a year over that year, and marks a day in its middle', () => {
    const scale = stretch('2012-01-01', '2013-12-31', 731);
    const [year, on] = chartOf(
      [buildFigurePoint('2012', 5), buildFigurePoint('2013-03-04', 5)],
      scale,
    ).points;
    expect(year).toMatchObject({ isStroke: true, x0: 0, x1: 366 });
    expect(on).toMatchObject({ isStroke: false, x: xOfDay(scale, day('2013-03-04')) });
  });

  it('draws a day as a dot however far the scale is spread, and a month as one where it has no width', () => {
    const [on] = chartOf(
      [buildFigurePoint('2022-02-24', 5)],
      stretch('2022-02-21', '2022-02-27', 1400),
    ).points;
    const [month] = chartOf([buildFigurePoint('2022-02', 5)], wholeScale(390)).points;
    expect([on?.isStroke, month?.isStroke]).toEqual([false, false]);
  });

  it('joins a year with the next one, at their common edge', () => {
    const scale = wholeScale(1360);
    const { joins } = chartOf([buildFigurePoint('2008', 5), buildFigurePoint('2009', 3)], scale);
    const edge = xOfStart(scale, day('2009-01-01'));
    expect(joins).toMatchObject([{ x1: edge, x2: edge }]);
  });

  it.each([
    ['a year is missing', '2008', '2010'],
    ['the kinds differ', '2008', '2009-01'],
    ['a month is missing', '2024-08', '2024-10'],
    ['a day is missing', '2022-10-07', '2022-10-14'],
  ])('joins nothing where %s', (_, earlier, later) => {
    const points = [buildFigurePoint(earlier, 5), buildFigurePoint(later, 5)];
    expect(chartOf(points, stretch('2008-01-01', '2024-12-31', 50_000)).joins).toEqual([]);
  });

  it('tells strands apart by what their values cover, and names none where all are alike', () => {
    const points = [
      buildFigurePoint('2008', 5, { scope: 'fuel' }),
      buildFigurePoint('2009', 4, { scope: 'bitumen' }),
      buildFigurePoint('2010', 3, { scope: 'fuel' }),
    ];
    const chart = chartOf(points);
    expect(chart.strands).toEqual(['fuel', 'bitumen']);
    expect(chart.points.map(({ strand }) => strand)).toEqual([0, 1, 0]);
    expect(chartOf(points.slice(0, 1)).strands).toEqual(['']);
  });

  it('moves signs in the very same place apart, and leaves their line', () => {
    const [fuel, fertilisers] = chartOf([
      buildFigurePoint('2021', 33, { scope: 'fuel' }),
      buildFigurePoint('2021', 33, { scope: 'fertilisers' }),
    ]).points;
    expect(fuel?.x).toBeLessThan((fertilisers?.x ?? 0) - 8);
    expect(fuel).toMatchObject({ x0: fertilisers?.x0, y: fertilisers?.y });
  });

  it('begins at zero, and draws the range that sources give', () => {
    const chart = chartOf([
      buildFigurePoint('2012', 7.5, { low: 7.5, high: 8.2 }),
      buildFigurePoint('2013', 0),
    ]);
    const [named, none] = chart.points;
    expect(none?.y).toBe(chart.zeroY);
    expect(named?.band?.bottom).toBe(named?.y);
    expect(named?.band?.top).toBeLessThan(named?.y ?? 0);
  });

  it.each([
    ['at least', { low: 630, high: null }, 'least'],
    ['at most', { low: null, high: 630 }, 'most'],
    ['a single value', { low: 630, high: 630 }, null],
    ['no word of it', { low: null, high: null }, null],
  ])('of %s', (_, range, bound) => {
    expect(chartOf([buildFigurePoint('2022', 630, range)]).points).toMatchObject([{ bound, band: null }]);
  });

  it('keeps its values where they are while the stretch moves, and counts those outside', () => {
    const points = [buildFigurePoint('1992', 2), buildFigurePoint('2012', 8), buildFigurePoint('2013', 6)];
    const narrow = chartOf(points, stretch('2013-01-01', '2013-12-31', 390));
    expect(narrow.ticks).toEqual(chartOf(points).ticks);
    expect(narrow).toMatchObject({
      outsideCount: 2,
      points: [{ index: 2, y: chartOf(points).points[2]?.y }],
    });
  });

  it('does not draw what lies after the atlas', () => {
    const chart = chartOf([buildFigurePoint('2024-12-31', 1), buildFigurePoint('2025-01-03', 2)]);
    expect([chart.points.map(({ index }) => index), chart.outsideCount]).toEqual([[0], 1]);
  });
});
