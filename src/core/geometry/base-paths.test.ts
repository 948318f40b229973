import { describe, expect, it } from 'vitest';
import type { BaseFile } from './base-file.ts';
import { buildBasePaths } from './base-paths.ts';

/*
 *   (0,0)───0───(4,0)      arc 0: the outline of the western country, from the south of the border round to its north
 *     │           1        arc 1: the border, from (4,0) by (5,2) to (4,4)
 *   (0,4)───────(4,4)      arc 2: the outline of the eastern country, (4,4) to (8,4) to (8,0) to (4,0)
 */
const base: BaseFile = {
  scale: 100,
  origin: [50, 30],
  // the first pair is a point, every other a move
  arcs: [
    [4, 4, -4, 0, 0, -4, 4, 0],
    [4, 0, 1, 2, -1, 2],
    [4, 4, 4, 0, 0, -4, -4, 0],
  ],
  land: [
    [0, 1],
    [1, 2],
  ],
  focus: [[0, 1]],
  water: [[~1, ~0]],
  rivers: [[~1], [1, 2]],
  border: [1],
  neighbours: [[0], [~2]],
  bbox: [0, 0, 1, 1],
};

describe('buildBasePaths', () => {
  const paths = buildBasePaths(base);

  it('closes rings and writes the point where two arcs meet once', () => {
    expect(paths.focus).toBe('M4 4l-4 0 0 -4 4 0 1 2 -1 2Z');
  });

  it('runs arcs backwards where the reference says so', () => {
    expect(paths.water).toBe('M4 4l1 -2 -1 -2 -4 0 0 4 4 0Z');
  });

  it('leaves lines open and strings several together', () => {
    expect(paths.border).toBe('M4 0l1 2 -1 2');
    expect(paths.rivers).toBe('M4 4l1 -2 -1 -2M4 0l1 2 -1 2 4 0 0 -4 -4 0');
    expect(paths.neighbours).toBe('M4 4l-4 0 0 -4 4 0M4 0l4 0 0 4 -4 0');
  });

  it('writes land of several rings as one path', () => {
    expect(paths.land).toBe('M4 4l-4 0 0 -4 4 0 1 2 -1 2ZM4 0l1 2 -1 2 4 0 0 -4 -4 0Z');
  });

  it('writes nothing for a base without parts', () => {
    const empty = buildBasePaths({
      ...base,
      arcs: [],
      land: [],
      focus: [],
      water: [],
      rivers: [],
      border: [],
      neighbours: [],
    });
    expect(empty).toEqual({ land: '', focus: '', water: '', rivers: '', neighbours: '', border: '' });
  });
});
