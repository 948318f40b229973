import { projectWorld, type View } from '../geometry/camera.ts';
import type { PixelPoint } from '../geometry/mercator.ts';
import type { SceneCity } from './scene.ts';
import type { Box } from './spread.ts';

/** Width of a text in CSS pixels, as the page's fonts draw it. */
export type MeasureText = (text: string, style: LabelStyle) => number;

export type LabelStyle = 'capital' | 'town';

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly style: LabelStyle;
  /** Whether the town lies in one of the two countries; others are quieter. */
  readonly isInFocus: boolean;
  readonly dot: PixelPoint;
  /** Where the text starts, on its baseline. */
  readonly baseline: PixelPoint;
  readonly box: Box;
}

export const LABEL_FONT_PX: Record<LabelStyle, number> = { capital: 15, town: 12 };

const DOT_ROOM_PX = 6;

/** The rank of town shown at a zoom: capitals always, small towns only when near. */
function largestRank(zoom: number): number {
  if (zoom < 5) return 1;
  if (zoom < 6) return 2;
  return zoom < 7.2 ? 3 : 4;
}

/**
 * The labels that fit, capitals first: each to the right of its dot, else left, above or below, clear of `taken`,
 * of each other and of the picture's edge; a town without room has no label.
 */
export function placeLabels(
  cities: readonly SceneCity[],
  view: View,
  measure: MeasureText,
  taken: readonly Box[],
): PlacedLabel[] {
  const boxes = [...taken];
  const rank = largestRank(view.camera.zoom);
  const wanted = cities.filter((city) => city.rank <= rank).toSorted((a, b) => importance(a) - importance(b));
  return wanted.flatMap((city) => {
    const dot = projectWorld(view, city.world);
    if (dot.x < 0 || dot.y < 0 || dot.x > view.widthPx || dot.y > view.heightPx) return [];
    const style: LabelStyle = city.isCapital ? 'capital' : 'town';
    const widthPx = measure(city.name, style);
    const heightPx = LABEL_FONT_PX[style] * 1.2;
    const box = candidateBoxes(dot, widthPx, heightPx).find(
      (candidate) => isInside(candidate, view) && boxes.every((other) => !isOverlap(candidate, other)),
    );
    if (!box) return [];
    boxes.push(box);
    const baseline = { x: box.left, y: box.bottom - heightPx * 0.24 };
    return [
      {
        id: city.id,
        text: city.name,
        style,
        isInFocus: city.country === 'BY' || city.country === 'UA',
        dot,
        baseline,
        box,
      },
    ];
  });
}

function importance(city: SceneCity): number {
  const isInFocus = city.country === 'BY' || city.country === 'UA';
  return city.rank * 2 + (isInFocus ? 0 : 3);
}

function candidateBoxes({ x, y }: PixelPoint, widthPx: number, heightPx: number): Box[] {
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + widthPx,
    bottom: top + heightPx,
  });
  return [
    at(x + DOT_ROOM_PX, y - heightPx / 2),
    at(x - DOT_ROOM_PX - widthPx, y - heightPx / 2),
    at(x - widthPx / 2, y - DOT_ROOM_PX - heightPx),
    at(x - widthPx / 2, y + DOT_ROOM_PX),
  ];
}

function isInside(box: Box, view: View): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= view.widthPx - 2 && box.bottom <= view.heightPx - 2;
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
