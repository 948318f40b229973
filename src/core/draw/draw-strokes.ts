import { type SvgNode, svgNode } from './svg-node.ts';

/** A move and what follows it up to the next move. */
const SUBPATH = /M[^M]+/g;
const STEP = /([LHVZ])([^LHVZ]*)/g;
const NUMBER = /-?\d*\.?\d+/g;
/** Two half turns around one middle: a circle. */
const FULL_TURN = /^M(\S+) (\S+)A(\S+) \3 0 1 1 (\S+) (\S+)A\3 \3 0 1 1 \1 \2$/;

const drawn = new Map<string, readonly SvgNode[]>();

/**
 * The strokes of a path of absolute commands as single lines and circles, and as a path where it curves otherwise. A
 * painter fills a line or circle at once but has to work out the outline of a stroked path with corners: a hundred
 * glyphs as paths took 42 ms a frame in software drawing, as lines 6. Colours and caps come from the group around them.
 */
export function drawStrokes(d: string): readonly SvgNode[] {
  const known = drawn.get(d);
  if (known) return known;
  const nodes = (d.match(SUBPATH) ?? []).flatMap(drawSubpath);
  drawn.set(d, nodes);
  return nodes;
}

function drawSubpath(subpath: string): SvgNode[] {
  const turn = FULL_TURN.exec(subpath)?.slice(1).map(Number);
  if (turn) {
    const [x0 = 0, y0 = 0, r = 0, x1 = 0, y1 = 0] = turn;
    return [svgNode('circle', { cx: String((x0 + x1) / 2), cy: String((y0 + y1) / 2), r: String(r) })];
  }
  return /[AC]/.test(subpath) ? [svgNode('path', { d: subpath })] : drawLines(subpath);
}

function drawLines(subpath: string): SvgNode[] {
  const [startX = 0, startY = 0] = numbersOf(subpath.replace(/[LHVZ].*/, ''));
  let [x, y] = [startX, startY];
  const lines: SvgNode[] = [];
  for (const [, command, text = ''] of subpath.matchAll(STEP)) {
    const [first = 0, second = 0] = numbersOf(text);
    const to =
      command === 'L' ? [first, second] : command === 'H' ? [first, y] : command === 'V' ? [x, first] : null;
    const [toX = startX, toY = startY] = to ?? [];
    lines.push(svgNode('line', { x1: String(x), y1: String(y), x2: String(toX), y2: String(toY) }));
    [x, y] = [toX, toY];
  }
  return lines;
}

const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** Dashes of a ring around 0,0, each a line of its own: a dashed circle costs a painter four times as much. */
export function drawDashedRing(radius: number, className: string): SvgNode {
  const count = Math.max(8, Math.round(radius * 0.8));
  const dashes = Array.from({ length: count }, (_, i) => {
    const at = (turn: number) => [
      (radius * Math.sin(2 * Math.PI * turn)).toFixed(1),
      (-radius * Math.cos(2 * Math.PI * turn)).toFixed(1),
    ];
    const [x1 = '', y1 = ''] = at(i / count);
    const [x2 = '', y2 = ''] = at((i + 0.45) / count);
    return svgNode('line', { x1, y1, x2, y2 });
  });
  return svgNode('g', { class: className }, dashes);
}
