import type { BasePaths } from '../../geometry/base-paths.ts';
import { type View, worldSizePx } from '../../geometry/camera.ts';
import type { LightBase } from '../../geometry/light-base.ts';
import { worldFromLngLat } from '../../geometry/mercator.ts';

/** Points nearer than this to the one before are left out: no eye tells them apart. */
const LEAST_STEP_PX = 0.35;
/** Parts that end farther outside the picture are left out. */
const MARGIN_PX = 12;

/** How the base's own units become pixels of a picture: `value * scale + x` or `y`. */
interface ToPixels {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The light base in the pixels of a view, so that strokes need no `vector-effect`, which few programs besides browsers
 * know. Rings and lines wholly outside the view are left out; the rest is cut only by the picture's frame.
 */
export function baseInPixels({ paths, scale, origin }: LightBase, view: View): BasePaths {
  const size = worldSizePx(view.camera.zoom);
  const center = worldFromLngLat(view.camera.center);
  const to: ToPixels = {
    scale: size / scale,
    x: view.widthPx / 2 + (origin[0] / scale - center.x) * size,
    y: view.heightPx / 2 + (origin[1] / scale - center.y) * size,
  };
  const inPixels = (d: string) =>
    partsOf(d)
      .flatMap((part) => partInPixels(part, to, view))
      .join('');
  return {
    land: inPixels(paths.land),
    focus: inPixels(paths.focus),
    water: inPixels(paths.water),
    rivers: inPixels(paths.rivers),
    neighbours: inPixels(paths.neighbours),
    border: inPixels(paths.border),
  };
}

/** `M`, relative moves, perhaps `Z`: as `buildBasePaths` writes them. */
const partsOf = (d: string): string[] => d.split(/(?=M)/);

function partInPixels(part: string, to: ToPixels, view: View): string[] {
  const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
  let [x, y] = [0, 0];
  let last = { x: Number.NaN, y: Number.NaN };
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const points: string[] = [];
  numbers.forEach((number, i) => {
    if (i % 2 === 0) {
      x += number;
      return;
    }
    y += number;
    const at = { x: x * to.scale + to.x, y: y * to.scale + to.y };
    const isLast = i + 2 >= numbers.length;
    if (!isLast && Math.hypot(at.x - last.x, at.y - last.y) < LEAST_STEP_PX) return;
    last = at;
    box.left = Math.min(box.left, at.x);
    box.right = Math.max(box.right, at.x);
    box.top = Math.min(box.top, at.y);
    box.bottom = Math.max(box.bottom, at.y);
    points.push(`${round(at.x)} ${round(at.y)}`);
  });
  const isOutside =
    box.right < -MARGIN_PX ||
    box.bottom < -MARGIN_PX ||
    box.left > view.widthPx + MARGIN_PX ||
    box.top > view.heightPx + MARGIN_PX;
  if (points.length < 2 || isOutside) return [];
  return [`M${points.join('L')}${part.endsWith('Z') ? 'Z' : ''}`];
}

const round = (value: number): string => String(Number(value.toFixed(1)));
