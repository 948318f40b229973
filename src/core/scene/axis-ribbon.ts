import type { PixelPoint } from '../geometry/mercator.ts';

/** The first `share` (0–1) of a path's length, in the path's own unit; an empty list for less than two points. */
export function partOfPath(path: readonly PixelPoint[], share: number): PixelPoint[] {
  const first = path[0];
  if (!first || path.length < 2 || share <= 0) return [];
  const lengths = path.slice(1).map((point, i) => distance(path[i] as PixelPoint, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const part = [first];
  for (const [i, length] of lengths.entries()) {
    const from = path[i] as PixelPoint;
    const to = path[i + 1] as PixelPoint;
    if (left >= length - 1e-9) {
      part.push(to);
      left -= length;
      continue;
    }
    if (left > 0)
      part.push({
        x: from.x + ((to.x - from.x) * left) / length,
        y: from.y + ((to.y - from.y) * left) / length,
      });
    break;
  }
  return part;
}

/** A bar's thickness, in widths of its ribbon. */
const BAR_THICKNESS = 0.55;

/** How a ribbon ends: with an arrow head, or with a bar across where it stands still. */
export type RibbonEnd = 'head' | 'bar';

/**
 * The outline of a ribbon along a path, thin at its start, `widthPx` wide before its end; as an SVG path. Screen units
 * throughout, so that the head or bar keeps its size at every zoom. Empty for less than two points.
 */
export function ribbonPath(path: readonly PixelPoint[], widthPx: number, end: RibbonEnd = 'head'): string {
  const head = path.at(-1);
  if (!head || path.length < 2) return '';
  const total = lengthOf(path);
  const headLength = Math.min(widthPx * (end === 'head' ? 2.2 : BAR_THICKNESS), total);
  const neck = partOfPath(path, (total - headLength) / total);
  const shaft = neck.length >= 2 ? neck : [path[0] as PixelPoint, path[0] as PixelPoint];
  const sides = shaftSides(shaft, widthPx, total);
  const base = shaft.at(-1) as PixelPoint;
  const along = unit(base, head);
  const wing = { x: -along.y * widthPx * 1.15, y: along.x * widthPx * 1.15 };
  const outline = [
    ...sides.left,
    { x: base.x + wing.x, y: base.y + wing.y },
    ...(end === 'head' ? [head] : [shifted(head, wing, 1), shifted(head, wing, -1)]),
    { x: base.x - wing.x, y: base.y - wing.y },
    ...sides.right.toReversed(),
  ];
  return `M${outline.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/** An SVG path through the points. */
export function linePath(path: readonly PixelPoint[]): string {
  return path.length < 2 ? '' : `M${path.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

function shifted(point: PixelPoint, by: PixelPoint, sign: 1 | -1): PixelPoint {
  return { x: point.x + sign * by.x, y: point.y + sign * by.y };
}

function shaftSides(shaft: readonly PixelPoint[], widthPx: number, total: number) {
  const left: PixelPoint[] = [];
  const right: PixelPoint[] = [];
  let travelled = 0;
  shaft.forEach((point, i) => {
    const previous = shaft[i - 1] ?? point;
    const next = shaft[i + 1] ?? point;
    travelled += distance(previous, point);
    const along = unit(previous, next);
    const half = (widthPx / 2) * (0.3 + (0.7 * travelled) / total);
    left.push({ x: point.x - along.y * half, y: point.y + along.x * half });
    right.push({ x: point.x + along.y * half, y: point.y - along.x * half });
  });
  return { left, right };
}

function lengthOf(path: readonly PixelPoint[]): number {
  return path.reduce((sum, point, i) => sum + distance(path[i - 1] ?? point, point), 0);
}

const distance = (from: PixelPoint, to: PixelPoint): number => Math.hypot(to.x - from.x, to.y - from.y);

function unit(from: PixelPoint, to: PixelPoint): PixelPoint {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
