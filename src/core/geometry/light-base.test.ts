import { describe, expect, it } from 'vitest';
import type { BaseFile } from './base-file.ts';
import { borderLineOf, readLightBase } from './light-base.ts';

const base: BaseFile = {
  scale: 100,
  origin: [50, 30],
  arcs: [],
  land: [],
  focus: [],
  water: [],
  rivers: [],
  border: [],
  neighbours: [],
  bbox: [0, 0, 1, 1],
};

describe('borderLineOf', () => {
  // world = (unit + origin) / scale
  const line = [
    { x: 0.54, y: 0.3 },
    { x: 0.62, y: 0.3 },
  ];

  it('gives the border in the unit square, west to east', () => {
    expect(borderLineOf(readLightBase({ ...base, arcs: [[4, 0, 8, 0]], border: [0] }))).toEqual(line);
  });

  it('turns a border round that runs from east to west', () => {
    expect(borderLineOf(readLightBase({ ...base, arcs: [[4, 0, 8, 0]], border: [~0] }))).toEqual(line);
  });

  it('is empty without a border', () => {
    expect(borderLineOf(readLightBase(base))).toEqual([]);
  });

  it('adds up moves of both signs', () => {
    const bent = readLightBase({ ...base, arcs: [[0, 0, 5, -3, 5, 13]], border: [0] });
    expect(borderLineOf(bent)).toEqual([
      { x: 0.5, y: 0.3 },
      { x: 0.55, y: 0.27 },
      { x: 0.6, y: 0.4 },
    ]);
  });
});
