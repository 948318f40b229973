import { describe, expect, it } from 'vitest';
import { buildLabel } from '../../../testing/build-atlas.ts';
import { buildAxisMark, buildBorderMark, buildEventMark } from '../../../testing/build-mark.ts';
import { buildPlaced, PICTURE_MIDDLE, PICTURE_VIEW } from '../../../testing/build-placed.ts';
import { day } from '../../../testing/build-record.ts';
import { readLightBase } from '../../geometry/light-base.ts';
import type { Scene } from '../../scene/scene.ts';
import type { SvgNode } from '../svg-node.ts';
import { drawPictureBase, drawPictureMarks, drawScaleBar, drawSplit } from './draw-map.ts';
import { pictureWords } from './picture-words.ts';
import { estimateWidthPx } from './wrap-text.ts';

const AT = PICTURE_MIDDLE;
const NEAR = { x: AT.x + 0.002, y: AT.y };

const all = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(all)];
const withClass = (node: SvgNode, name: string) =>
  all(node).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
const marksOf = (values: Partial<Scene>) => drawPictureMarks(buildPlaced(values));
const groupsOf = (node: SvgNode) => node.children.map(({ attributes }) => attributes['class']);

describe('drawPictureMarks', () => {
  const border = buildBorderMark('border', [AT, NEAR]);
  const ruler = { stepKm: 100, lengthKm: 1084, points: [AT, NEAR] };

  it('draws nothing of an empty scene', () => {
    expect(groupsOf(marksOf({}))).toEqual([]);
  });

  it('draws in the order of the live map: border, ruler, axes, names, points', () => {
    const marks = marksOf({
      border,
      ruler,
      axes: [buildAxisMark('axis', [AT, NEAR])],
      labels: [buildLabel('Minsk', { x: AT.x, y: AT.y - 0.002 }, { style: 'capital' })],
      points: [buildEventMark('event', AT)],
    });
    expect(groupsOf(marks)).toEqual(['border-marks', 'ruler-line', 'axes', 'labels', 'points']);
  });

  it('highlights the border only while it is open and not measured', () => {
    const selected = { ...border, isSelected: true };
    const highlightOf = (values: Partial<Scene>) => withClass(marksOf(values), 'border')[0]?.children.length;
    expect(highlightOf({ border })).toBe(0);
    expect(highlightOf({ border: selected })).toBe(1);
    expect(highlightOf({ border: selected, ruler })).toBe(0);
    expect(withClass(marksOf({ border: selected }), 'border')[0]?.attributes['data-selected']).toBe('true');
  });

  it('keeps still: a new event has no pulse; the open one alone has a ring', () => {
    const event = (id: string, isSelected: boolean) =>
      buildEventMark(id, id === 'a' ? AT : NEAR, { isNew: true, isSelected });
    const marks = marksOf({ points: [event('a', false), event('b', true)] });
    expect(withClass(marks, 'disc')).toHaveLength(2);
    expect(withClass(marks, 'pulse')).toEqual([]);
    const [a, b] = ['a', 'b'].map((id) => all(marks).find((node) => node.attributes['data-mark'] === id));
    expect(a && withClass(a, 'focus-ring')).toEqual([]);
    expect(b && withClass(b, 'focus-ring')).toHaveLength(1);
  });

  it('writes the names of countries in capitals and those of towns as they are', () => {
    const labels = [
      buildLabel('Ukraine', { x: AT.x, y: AT.y + 0.002 }, { style: 'country' }),
      buildLabel('Minsk', { x: AT.x, y: AT.y - 0.002 }),
    ];
    expect(withClass(marksOf({ labels }), 'label').map(({ text }) => text)).toEqual(['UKRAINE', 'Minsk']);
  });
});

describe('drawPictureBase', () => {
  // a square around the middle of the picture and a border through it, in millionths of the world
  const [x, y] = [Math.round(AT.x * 1e6), Math.round(AT.y * 1e6)];
  const base = readLightBase({
    scale: 1e6,
    origin: [0, 0],
    arcs: [
      [x - 4000, y - 4000, 8000, 0, 0, 8000, -8000, 0],
      [x - 4000, y, 8000, 0],
    ],
    land: [[0]],
    focus: [],
    water: [],
    rivers: [],
    border: [1],
    neighbours: [],
    bbox: [0, 0, 1, 1],
  });

  it('tells the state of the border on its line and on its mines, and leaves out empty parts', () => {
    const span = {
      start: day('2022-02-24'),
      end: day('2025-01-01'),
      state: 'closed',
      isMined: true,
    } as const;
    const drawn = drawPictureBase(base, buildPlaced(), span);
    expect(groupsOf(drawn)).toEqual(['neighbour', 'border-line', 'border-mines']);
    const data = drawn.children.map(({ attributes }) => [attributes['data-state'], attributes['data-mined']]);
    expect(data).toEqual([
      [undefined, undefined],
      ['closed', undefined],
      [undefined, 'true'],
    ]);
  });

  it('lays the crowd on it', () => {
    const crowd = [{ mark: buildEventMark('one', AT), at: { x: 320, y: 200 } }];
    const drawn = drawPictureBase(base, { ...buildPlaced(), crowd }, null);
    expect(groupsOf(drawn).at(-1)).toBe('crowd');
  });
});

describe('drawScaleBar', () => {
  it('names a round distance and stands in the lower left corner', () => {
    const words = pictureWords({ 'border.km': '{km} km' }, 'en');
    const [bar, text] = drawScaleBar(PICTURE_VIEW, words).children;
    // at 51.5° N and zoom 6 a pixel is 0.76 km, so 50 km are 66 px and 100 km no longer fit
    expect(text?.text).toBe('50 km');
    expect(bar?.attributes['d']).toMatch(/^M14 383V388H(79|80)\.\dV383$/);
  });
});

describe('drawSplit', () => {
  const daysOf = (splitX: number) =>
    drawSplit(PICTURE_VIEW, splitX, '5 May 1999', '15 March 2022').children.slice(1);
  const rangeOf = (group: SvgNode | undefined) => {
    const { x, width } = group?.children[0]?.attributes ?? {};
    return [Number(x), Number(x) + Number(width)] as const;
  };

  it('divides the whole height, with each day in the middle of its side', () => {
    const [line] = drawSplit(PICTURE_VIEW, 320, 'left', 'right').children;
    expect(line?.attributes['d']).toBe('M320.0 0V400');
    const [left, right] = daysOf(320).map(rangeOf);
    expect(((left?.[0] ?? 0) + (left?.[1] ?? 0)) / 2).toBeCloseTo(160, 0);
    expect(((right?.[0] ?? 0) + (right?.[1] ?? 0)) / 2).toBeCloseTo(480, 0);
  });

  it.each([0, 640])('keeps both days inside the picture with the split at %d', (splitX) => {
    for (const [from, to] of daysOf(splitX).map(rangeOf)) {
      expect(from).toBeGreaterThanOrEqual(8);
      expect(to).toBeLessThanOrEqual(632.1);
      expect(to - from).toBeGreaterThan(estimateWidthPx('5 May 1999', 14, true));
    }
  });
});
