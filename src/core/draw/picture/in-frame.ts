import type { PixelSize } from '../../geometry/camera.ts';
import { createProjector } from '../../geometry/camera.ts';
import type { PixelPoint } from '../../geometry/mercator.ts';
import type { PlacedAxis, PlacedScene } from '../../scene/place-scene.ts';
import type { AxisMark, PointMark } from '../../scene/scene.ts';

/** The part of the map that a picture's reader sees of a scene, pixels from its left edge. */
export interface Sight {
  readonly placed: PlacedScene;
  readonly left: number;
  readonly right: number;
}

const isWithin = ({ x, y }: PixelPoint, { left, right }: Sight, { heightPx }: PixelSize): boolean =>
  x >= left && x <= right && y >= 0 && y <= heightPx;

/** Every point mark of the scene that lies in sight, before events are folded into stacks. */
export function pointsInSight(sight: Sight): PointMark[] {
  const { scene, view } = sight.placed;
  const project = createProjector(view);
  return scene.points.filter((mark) => isWithin(project(mark.at), sight, view));
}

/** The drawn marks in sight: as they are drawn, stacks among them. */
export const drawnInSight = (sight: Sight): PointMark[] => [
  ...sight.placed.points.filter(({ at }) => isWithin(at, sight, sight.placed.view)).map(({ mark }) => mark),
  ...sight.placed.crowd.filter(({ at }) => isWithin(at, sight, sight.placed.view)).map(({ mark }) => mark),
];

/** The axes of which a point lies in sight. */
export const axesInSight = (sight: Sight): AxisMark[] =>
  sight.placed.axes.filter((axis) => isAxisInSight(axis, sight)).map(({ mark }) => mark);

const isAxisInSight = ({ lines }: PlacedAxis, sight: Sight): boolean =>
  lines.some((line) => line.farthest.some((point) => isWithin(point, sight, sight.placed.view)));
