import { describe, expect, it } from 'vitest';
import { buildLabel } from '../../testing/build-atlas.ts';
import { buildBareScene } from '../../testing/build-bare-scene.ts';
import {
  buildAxisMark,
  buildBorderMark,
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
} from '../../testing/build-mark.ts';
import { day } from '../../testing/build-record.ts';
import { unprojectPixel, type View } from '../geometry/camera.ts';
import { addDays } from '../time/day.ts';
import { exchangeRadiusPx, markRadiusPx, markScale } from './mark-size.ts';
import type { MeasureText } from './place-labels.ts';
import { markAt, placeScene } from './place-scene.ts';
import type { PointMark, Scene } from './scene.ts';
import type { Box } from './spread.ts';

const view: View = { camera: { zoom: 6, center: [28.5, 51.5] }, widthPx: 600, heightPx: 400 };
const scale = markScale(6);
const at = (x: number, y: number) => unprojectPixel(view, { x, y });
/** Every letter 8 px wide. */
const measure: MeasureText = (text) => text.length * 8;

const place = (values: Partial<Scene>) => placeScene(buildBareScene(values), view, measure);
/** The id of the mark that a pixel hits, or null. */
const hit = (values: Partial<Scene>, x: number, y: number, reachPx = 12) =>
  markAt(place(values), { x, y }, reachPx)?.markId ?? null;
const isOverlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeScene', () => {
  it('places nothing when empty', () => {
    expect(place({})).toMatchObject({ points: [], axes: [], border: null, labels: [] });
  });

  it('draws a mark at its place and at the size of the zoom', () => {
    const mark = buildEventMark('e-1', at(200, 100));
    const [point] = place({ points: [mark] }).points;
    expect(point?.at.x).toBeCloseTo(200, 6);
    expect(point?.at.y).toBeCloseTo(100, 6);
    expect(point?.anchor).toEqual(point?.at);
    expect(point?.radiusPx).toBe(markRadiusPx(mark, scale));
  });

  it('spreads marks that share a place and remembers the place', () => {
    const points = ['e-1', 'e-2', 'e-3'].map((id) => buildEventMark(id, at(200, 100)));
    const placed = place({ points }).points;
    expect(new Set(placed.map((point) => `${point.at.x} ${point.at.y}`)).size).toBe(3);
    for (const point of placed) expect(point.anchor).toEqual(placed[0]?.anchor);
  });

  it('leaves crossings and exchange circles on their places', () => {
    const points = [
      buildEventMark('e-1', at(200, 100)),
      buildExchangeMark('x-1', at(200, 100), { livingToUkraine: 300 }),
      buildCrossingMark('c-1', at(200, 100)),
    ];
    const placed = place({ points }).points;
    const [event, exchange, crossing] = (['event', 'exchange', 'crossing'] as const).map((kind) =>
      placed.find(({ mark }) => mark.kind === kind),
    );
    expect(exchange?.at).toEqual(exchange?.anchor);
    expect(crossing?.at).toEqual(crossing?.anchor);
    expect(event?.at).not.toEqual(event?.anchor);
  });

  it('lets marks stand on an exchange circle', () => {
    // 15 px from the middle of a circle of more than 20 px
    const points = [
      buildExchangeMark('x-1', at(200, 100), { livingToUkraine: 1_000 }),
      buildEventMark('e-1', at(215, 100)),
    ];
    expect(exchangeRadiusPx(1_000) * scale).toBeGreaterThan(20);
    const [, event] = place({ points }).points;
    expect(event?.at).toEqual(event?.anchor);
  });

  it('cuts an axis to what is held and to the farthest', () => {
    const axis = buildAxisMark('a-1', [at(100, 100), at(300, 100)], 0.25, 0.5);
    const [line] = place({ axes: [axis] }).axes[0]?.lines ?? [];
    expect(line?.held.map(({ x }) => Math.round(x))).toEqual([100, 150]);
    expect(line?.farthest.map(({ x }) => Math.round(x))).toEqual([100, 200]);
  });

  it('places every point of the ruler', () => {
    const points = [at(100, 100), at(150, 120), at(200, 100)];
    const { ruler } = place({ ruler: { stepKm: 50, lengthKm: 100, points } });
    expect(ruler?.stepKm).toBe(50);
    expect(ruler?.line.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [100, 100],
      [150, 120],
      [200, 100],
    ]);
  });

  it('keeps the first and the last point of the border', () => {
    const line = Array.from({ length: 20 }, (_, i) => at(100 + i * 10, 100));
    const placed = place({ border: buildBorderMark('b-1', line) }).border;
    expect(placed?.line[0]?.x).toBeCloseTo(100, 6);
    expect(placed?.line.at(-1)?.x).toBeCloseTo(290, 6);
  });
});

describe('labels', () => {
  it('of the two capitals come before all others, wherever they stand in the list', () => {
    // at the lower edge a text too wide for either side fits only above its point: nearest is one of the two
    const wide: MeasureText = () => 500;
    const labels = [
      buildLabel('town', at(300, 390)),
      buildLabel('foreign capital', at(300, 390), { style: 'capital', isInFocus: false }),
      buildLabel('capital', at(300, 390), { style: 'capital' }),
    ];
    const nearest = placeScene(buildBareScene({ labels }), view, wide).labels.toSorted(
      (a, b) => b.box.bottom - a.box.bottom,
    );
    expect(nearest[0]?.id).toBe('capital');
  });

  it('keep clear of what stands over the map, but for the two capitals', () => {
    const labels = [
      buildLabel('town', at(300, 200)),
      buildLabel('far', at(100, 100)),
      buildLabel('capital', at(300, 260), { style: 'capital' }),
    ];
    const covered = [{ left: 200, top: 150, right: 500, bottom: 300 }];
    const placed = placeScene(buildBareScene({ labels }), view, measure, covered);
    expect(placed.labels.map(({ id }) => id).sort()).toEqual(['capital', 'far']);
    const beside = [{ left: 302, top: 190, right: 500, bottom: 210 }];
    const [town] = placeScene(buildBareScene({ labels: labels.slice(0, 1) }), view, measure, beside).labels;
    expect(town?.box.right).toBeLessThanOrEqual(302);
  });

  it('of capitals keep event marks away', () => {
    const labels = [buildLabel('capital', at(300, 200), { style: 'capital' })];
    const placed = place({ labels, points: [buildEventMark('e-1', at(330, 200))] });
    const [event] = placed.points;
    const box = placed.labels[0]?.box;
    if (!event || !box) throw new Error('The scene lost its event or its label.');
    const { x, y } = event.at;
    const distance = Math.hypot(
      Math.max(box.left - x, 0, x - box.right),
      Math.max(box.top - y, 0, y - box.bottom),
    );
    expect(distance).toBeGreaterThanOrEqual(event.radiusPx - 1e-9);
  });

  it('of towns stand to the right of the dot, and give way to marks there, new or about to vanish', () => {
    const labels = [buildLabel('Homiel', at(300, 200))];
    const leftWith = (points: PointMark[]) => place({ labels, points }).labels[0]?.box.left;
    expect(leftWith([])).toBeGreaterThan(300);
    for (const age of [0, 3] as const)
      expect(leftWith([buildEventMark('e-1', at(330, 200), { age })])).toBeLessThan(300);
  });

  it('of towns stand beside the marks that cover their dot', () => {
    const labels = [buildLabel('Mazyr', at(300, 200))];
    const [label] = place({ labels, points: [buildEventMark('e-1', at(300, 200))] }).labels;
    expect((label?.box.left ?? 0) - 300).toBeGreaterThan(
      markRadiusPx(buildEventMark('e-1', at(300, 200)), scale),
    );
  });

  it('never overlap each other', () => {
    const labels = Array.from({ length: 60 }, (_, i) =>
      buildLabel(`town ${i}`, at(60 + ((i * 37) % 480), 40 + ((i * 23) % 320)), {
        style: i % 7 === 3 ? 'capital' : 'town',
        isInFocus: i % 2 === 0,
      }),
    );
    const boxes = place({ labels }).labels.map((label) => label.box);
    expect(boxes.length).toBeGreaterThan(10);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(0, i)) expect(isOverlap(box, other)).toBe(false);
  });
});

describe('markAt', () => {
  it('hits nothing in an empty scene', () => {
    expect(hit({}, 300, 200, 1_000)).toBeNull();
  });

  it('hits a mark within reach of its middle and nothing outside', () => {
    const points = [buildEventMark('e-1', at(300, 200))];
    expect(hit({ points }, 300, 200)).toBe('e-1');
    expect(hit({ points }, 311.9, 200)).toBe('e-1');
    expect(hit({ points }, 312.1, 200)).toBeNull();
    expect(hit({ points }, 300, 187.9)).toBeNull();
  });

  it('hits the whole disc where that is larger than the reach', () => {
    const points = [buildExchangeMark('x-1', at(300, 200), { livingToUkraine: 1_000 })];
    const radius = exchangeRadiusPx(1_000) * scale;
    expect(radius).toBeGreaterThan(12);
    expect(hit({ points }, 300 + radius - 0.1, 200)).toBe('x-1');
    expect(hit({ points }, 300 + radius + 0.1, 200)).toBeNull();
  });

  it('hits the nearest of several', () => {
    const points = [buildEventMark('e-left', at(300, 200)), buildEventMark('e-right', at(330, 200))];
    expect(hit({ points }, 314, 200, 22)).toBe('e-left');
    expect(hit({ points }, 316, 200, 22)).toBe('e-right');
    expect(hit({ points: points.toReversed() }, 314, 200, 22)).toBe('e-left');
  });

  it('hits a mark where it was moved to, not where it would have stood', () => {
    const points = [buildEventMark('e-1', at(300, 200)), buildEventMark('e-2', at(300, 200))];
    const second = place({ points }).points[1];
    expect(hit({ points }, second?.at.x ?? 0, second?.at.y ?? 0)).toBe('e-2');
    expect(hit({ points }, 300, 200)).toBe('e-1');
  });

  it('hits the small mark that stands on an exchange circle', () => {
    const points = [
      buildExchangeMark('x-1', at(300, 200), { livingToUkraine: 3_000 }),
      buildCrossingMark('c-1', at(300, 200)),
      buildEventMark('e-1', at(315, 200)),
    ];
    const placed = place({ points }).points;
    const hits = placed.slice(1).map((point) => hit({ points }, point.at.x, point.at.y));
    expect(hits).toEqual(['c-1', 'e-1']);
  });

  it('hits the exchange circle beside the marks that stand on it', () => {
    const points = [
      buildExchangeMark('x-1', at(300, 200), { livingToUkraine: 1_000 }),
      buildCrossingMark('c-1', at(300, 200)),
    ];
    expect(hit({ points }, 300 - exchangeRadiusPx(1_000) * scale + 1, 200, 0)).toBe('x-1');
  });

  it('hits an axis as far as it ever reached, within reach', () => {
    const axes = [buildAxisMark('a-1', [at(100, 100), at(300, 100)], 0.25, 0.5)];
    expect(hit({ axes }, 190, 105)).toBe('a-1');
    expect(hit({ axes }, 190, 111.9)).toBe('a-1');
    expect(hit({ axes }, 190, 112.1)).toBeNull();
    // not drawn there
    expect(hit({ axes }, 250, 100)).toBeNull();
  });

  it('hits the nearer of two axes', () => {
    const axes = [
      buildAxisMark('a-north', [at(100, 100), at(300, 100)]),
      buildAxisMark('a-south', [at(100, 116), at(300, 116)]),
    ];
    expect(hit({ axes }, 200, 107)).toBe('a-north');
    expect(hit({ axes }, 200, 109)).toBe('a-south');
  });

  it('prefers events to axes and axes to the border', () => {
    const border = buildBorderMark('b-1', [at(0, 200), at(600, 200)]);
    const axes = [buildAxisMark('a-1', [at(300, 0), at(300, 400)])];
    const points = [buildEventMark('e-1', at(308, 206))];
    // right on the border and the axis, yet the event is within reach
    expect(hit({ border, axes, points }, 300, 200)).toBe('e-1');
    expect(hit({ border, axes }, 300, 200)).toBe('a-1');
    expect(hit({ border }, 300, 200)).toBe('b-1');
  });

  it('hits the border within reach and nothing outside', () => {
    const border = buildBorderMark('b-1', [at(100, 200), at(500, 200)]);
    expect(hit({ border }, 300, 211.9)).toBe('b-1');
    expect(hit({ border }, 300, 212.1)).toBeNull();
    expect(hit({ border }, 87.9, 200)).toBeNull();
  });

  it('hits an event of the crowd within reach, where it is not drawn itself', () => {
    // 25 to a row, 40 px apart, the oldest first: the last 300 are drawn, the first row is crowd
    const points = Array.from({ length: 525 }, (_, i) =>
      buildEventMark(`e-${i}`, at((i % 25) * 40, Math.floor(i / 25) * 40), {
        startDay: addDays(day('2022-02-24'), i),
      }),
    );
    expect(place({ points }).crowd).toHaveLength(225);
    expect(hit({ points }, 40 + 11.9, 0)).toBe('e-1');
    expect(hit({ points }, 40 + 12.1, 0)).toBeNull();
  });

  it('hits a border whose points lie all in one place', () => {
    const border = buildBorderMark('b-1', [at(300, 200), at(300, 200)]);
    expect(hit({ border }, 311.9, 200)).toBe('b-1');
    expect(hit({ border }, 312.1, 200)).toBeNull();
  });

  it('takes an axis that has not moved yet as nothing to hit', () => {
    const axes = [buildAxisMark('a-1', [at(100, 100), at(300, 100)], 0, 0)];
    expect(hit({ axes }, 100, 100)).toBeNull();
  });
});
