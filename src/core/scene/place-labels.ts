import { createProjector, type View } from '../geometry/camera.ts';
import type { PixelPoint, WorldPoint } from '../geometry/mercator.ts';
import type { Box } from './spread.ts';

/** Width of a text in CSS pixels, as the page's fonts draw it. */
export type MeasureText = (text: string, style: LabelStyle) => number;

export type LabelStyle = 'capital' | 'town' | 'country' | 'date';

/** A name the map may write if there is room. */
export interface LabelCandidate {
  readonly id: string;
  readonly text: string;
  readonly style: LabelStyle;
  /** 1 (always) to 4 (only when near). */
  readonly rank: number;
  /** Whether it lies in one of the two countries; others are quieter. */
  readonly isInFocus: boolean;
  readonly world: WorldPoint;
}

export interface PlacedLabel extends LabelCandidate {
  readonly dot: PixelPoint;
  /** Where the text starts, on its baseline; for a country, its middle. */
  readonly baseline: PixelPoint;
  readonly box: Box;
}

export const LABEL_FONT_PX: Record<LabelStyle, number> = { capital: 15, town: 12, country: 12, date: 11 };

/** Between a town's dot and its name; a capital's name also clears the embassy that stands on the dot. */
const DOT_ROOM_PX: Record<LabelStyle, number> = { capital: 11, town: 6, country: 0, date: 6 };
/** The same where marks stand on the dot: one, some, or a whole ring of them. */
const ROOMS_BESIDE_MARKS_PX = [14, 26, 42];
const EDGE_PX = 2;

/** The rank of town shown at a zoom: capitals always, small towns only when near. */
function largestRank(zoom: number): number {
  if (zoom < 5) return 1;
  if (zoom < 6) return 2;
  return zoom < 7.2 ? 3 : 4;
}

/**
 * The labels that fit, in the order given: a town's to the right of its dot, else left, above or below, else a little
 * farther off; a country's
 * around its point; clear of `taken`, of each other and of the picture's edge. A name without room is not written.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  view: View,
  measure: MeasureText,
  taken: readonly Box[],
): PlacedLabel[] {
  const boxes = [...taken];
  const rank = largestRank(view.camera.zoom);
  const project = createProjector(view);
  return candidates.flatMap((candidate) => {
    if (candidate.rank > rank) return [];
    const dot = project(candidate.world);
    if (dot.x < 0 || dot.y < 0 || dot.x > view.widthPx || dot.y > view.heightPx) return [];
    const widthPx = measure(candidate.text, candidate.style);
    const heightPx = LABEL_FONT_PX[candidate.style] * 1.2;
    const box = boxesAround(dot, widthPx, heightPx, candidate.style).find(
      (wanted) => isInside(wanted, view) && boxes.every((other) => !isOverlap(wanted, other)),
    );
    if (!box) return [];
    boxes.push(box);
    const x = candidate.style === 'country' ? (box.left + box.right) / 2 : box.left;
    return [{ ...candidate, dot, baseline: { x, y: box.bottom - heightPx * 0.24 }, box }];
  });
}

function boxesAround({ x, y }: PixelPoint, widthPx: number, heightPx: number, style: LabelStyle): Box[] {
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + widthPx,
    bottom: top + heightPx,
  });
  const middle = x - widthPx / 2;
  const room = DOT_ROOM_PX[style];
  if (style === 'country')
    return [0, 2, -2, 4, -4].map((lines) => at(middle, y - heightPx / 2 + lines * heightPx));
  // beside the dot; or, where marks stand on the dot, beside them
  const rooms = style === 'date' ? ROOMS_BESIDE_MARKS_PX.slice(0, 2) : ROOMS_BESIDE_MARKS_PX;
  return [room, ...rooms].flatMap((away) => [
    at(x + away, y - heightPx / 2),
    at(x - away - widthPx, y - heightPx / 2),
    at(middle, y - away - heightPx),
    at(middle, y + away),
  ]);
}

function isInside(box: Box, view: View): boolean {
  return (
    box.left >= EDGE_PX &&
    box.top >= EDGE_PX &&
    box.right <= view.widthPx - EDGE_PX &&
    box.bottom <= view.heightPx - EDGE_PX
  );
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
