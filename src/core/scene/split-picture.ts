import type { PlacedLabel } from './place-labels.ts';
import type { PlacedScene } from './place-scene.ts';

/** Two placed scenes of one view, drawn on either side of a vertical split. */
export interface SplitPicture {
  readonly left: PlacedScene;
  /** Its crowd is that of the whole picture, since the base draws it undivided. */
  readonly right: PlacedScene;
}

/**
 * The two scenes as they share one picture, split `splitX` pixels from its left edge: a name stands on the side it lies
 * on; the names of capitals and countries also across the split, where both scenes write them in the same place; no other
 * is cut in two. A circle of the crowd belongs to the side that its middle lies on.
 */
export function splitPicture(left: PlacedScene, right: PlacedScene, splitX: number): SplitPicture {
  const isAcross = (label: PlacedLabel) =>
    (label.style === 'capital' || label.style === 'country') &&
    [left, right].every(({ labels }) => labels.some((other) => isSamePlace(label, other)));
  const crowd = [
    ...left.crowd.filter(({ at }) => at.x < splitX),
    ...right.crowd.filter(({ at }) => at.x >= splitX),
  ];
  return {
    left: { ...left, labels: left.labels.filter((label) => label.box.right <= splitX || isAcross(label)) },
    right: {
      ...right,
      labels: right.labels.filter((label) => label.box.left >= splitX || isAcross(label)),
      crowd,
    },
  };
}

/** What of a scene can be seen when only the picture right of `splitX` is its own: point marks by their middle, lines all. */
export function partRightOf(placed: PlacedScene, splitX: number): PlacedScene {
  return { ...placed, points: placed.points.filter(({ at }) => at.x >= splitX) };
}

function isSamePlace(a: PlacedLabel, b: PlacedLabel): boolean {
  return (
    a.id === b.id &&
    Math.abs(a.baseline.x - b.baseline.x) < 0.5 &&
    Math.abs(a.baseline.y - b.baseline.y) < 0.5
  );
}
