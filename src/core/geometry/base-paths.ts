import type { BaseFile } from './base-file.ts';

/** The light base as SVG path data in the units of its file. */
export interface BasePaths {
  readonly land: string;
  readonly focus: string;
  readonly water: string;
  readonly rivers: string;
  readonly neighbours: string;
  readonly border: string;
}

type Arcs = readonly (readonly [x: number, y: number])[][];

/** Path data for every part of the light base. Rings close; lines do not. */
export function buildBasePaths(base: BaseFile): BasePaths {
  const arcs = decodeArcs(base);
  const line = (refs: readonly number[]) => linePath(joinArcs(arcs, refs));
  const ring = (refs: readonly number[]) => `${linePath(joinArcs(arcs, refs))}Z`;
  return {
    land: base.land.map(ring).join(''),
    focus: base.focus.map(ring).join(''),
    water: base.water.map(ring).join(''),
    rivers: base.rivers.map(line).join(''),
    neighbours: base.neighbours.map(line).join(''),
    border: line(base.border),
  };
}

function decodeArcs(base: BaseFile): Arcs {
  return base.arcs.map((deltas) => {
    let [x, y] = [0, 0];
    const points: [number, number][] = [];
    deltas.forEach((delta, i) => {
      if (i % 2 === 0) {
        x += delta;
      } else {
        y += delta;
        points.push([x, y]);
      }
    });
    return points;
  });
}

/** Arcs end to end; the first point of each following arc repeats the last one and is dropped. */
function joinArcs(arcs: Arcs, refs: readonly number[]): (readonly [number, number])[] {
  return refs.flatMap((ref, i) => {
    const arc = arcs[ref < 0 ? ~ref : ref] as Arcs[number];
    const run = ref < 0 ? arc.toReversed() : arc;
    return i === 0 ? run : run.slice(1);
  });
}

/** Relative moves: shorter text, and quicker to parse. */
function linePath(points: readonly (readonly [number, number])[]): string {
  const [first] = points;
  if (!first) return '';
  let [lastX, lastY] = first;
  const moves = points.slice(1).map(([x, y]) => {
    const move = `${x - lastX} ${y - lastY}`;
    [lastX, lastY] = [x, y];
    return move;
  });
  return `M${first[0]} ${first[1]}l${moves.join(' ')}`;
}
