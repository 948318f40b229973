import { least } from 'd3';
import { createProjector, type View } from '../geometry/camera.ts';
import type { PixelPoint, WorldPoint } from '../geometry/mercator.ts';
import { partOfPath } from './axis-ribbon.ts';
import { splitCrowd } from './crowd.ts';
import { eventsKept, foldEvents } from './fold-events.ts';
import { markRadiusPx, markScale } from './mark-size.ts';
import { type MeasureText, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { AxisMark, BorderMark, EventMark, Mark, PointMark, Scene } from './scene.ts';
import { type Box, spreadDiscs } from './spread.ts';

export interface PlacedPoint {
  readonly mark: PointMark;
  /** Where the mark is drawn. */
  readonly at: PixelPoint;
  /** Where the place is; differs from `at` when marks that share a place were spread. */
  readonly anchor: PixelPoint;
  readonly radiusPx: number;
  /** By how much the mark's drawing is scaled. */
  readonly scale: number;
  /** The stretch an exchange circle stands for; empty for all other marks. */
  readonly stretch: readonly PixelPoint[];
}

export interface CrowdDot {
  readonly mark: EventMark;
  readonly at: PixelPoint;
}

interface PlacedAxisLine {
  readonly isAir: boolean;
  /** What is held now. */
  readonly held: readonly PixelPoint[];
  /** The farthest extent until the day. */
  readonly farthest: readonly PixelPoint[];
}

export interface PlacedAxis {
  readonly mark: AxisMark;
  readonly lines: readonly PlacedAxisLine[];
}

interface PlacedBorder {
  readonly mark: BorderMark;
  readonly line: readonly PixelPoint[];
}

export interface PlacedRuler {
  readonly stepKm: number;
  readonly line: readonly PixelPoint[];
}

/** A scene with positions: CSS pixels from the top left of the picture. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly view: View;
  readonly points: readonly PlacedPoint[];
  /** Events too many to be drawn one by one; the base draws them as plain circles where they happened. */
  readonly crowd: readonly CrowdDot[];
  readonly axes: readonly PlacedAxis[];
  readonly border: PlacedBorder | null;
  readonly ruler: PlacedRuler | null;
  readonly labels: readonly PlacedLabel[];
}

/** Every n-th point of the border is enough for touching and focusing it. */
const BORDER_STEP = 6;

/**
 * Where everything in the scene stands for a view: projects, spreads marks that share a place, chooses labels. Pure.
 * `covered` is what stands over the picture: no name but those of the two capitals is written below it.
 */
export function placeScene(
  scene: Scene,
  view: View,
  measure: MeasureText,
  covered: readonly Box[] = [],
): PlacedScene {
  const project = createProjector(view);
  // the two capitals are written before anything stands in their way
  const [first, rest] = partition(scene.labels, (label) => label.style === 'capital' && label.isInFocus);
  const capitals = placeLabels(first, view, measure, []);
  const capitalBoxes = capitals.map((label) => label.box);
  const folded = foldEvents(scene.points, project, eventsKept(view.camera.zoom));
  const { drawn, crowd } = splitCrowd(folded);
  const points = placePoints(drawn, markScale(view.camera.zoom), project, capitalBoxes);
  const taken = [...capitalBoxes, ...covered, ...points.map(boxOf)];
  const dates = scene.axes.flatMap((axis) => axis.dates);
  const others = placeLabels([...rest, ...dates], view, measure, taken);
  return {
    scene,
    view,
    points,
    crowd: crowd.map((mark) => ({ mark, at: project(mark.at) })),
    axes: scene.axes.map((mark) => placeAxis(mark, project)),
    border: scene.border ? placeBorder(scene.border, project) : null,
    ruler: scene.ruler && { stepKm: scene.ruler.stepKm, line: scene.ruler.points.map(project) },
    labels: [...capitals, ...others],
  };
}

/**
 * The mark under a pixel: the nearest point mark whose disc, widened to `reachPx`, holds it; else the nearest event of the
 * crowd within that reach; else an exchange circle,
 * else the nearest axis, else the border, within the same reach; else null. Only what is drawn can be hit.
 */
export function markAt(placed: PlacedScene, pixel: PixelPoint, reachPx: number): Mark | null {
  // an exchange circle is an area that other marks stand on: they come first
  const [areas, discs] = partition(placed.points, ({ mark }) => mark.kind === 'exchange');
  return (
    nearestPoint(discs, pixel, reachPx) ??
    nearestDot(placed.crowd, pixel, reachPx) ??
    nearestPoint(areas, pixel, reachPx) ??
    nearestAxis(placed.axes, pixel, reachPx) ??
    (placed.border && distanceToPath(placed.border.line, pixel) <= reachPx ? placed.border.mark : null)
  );
}

function nearestPoint(points: readonly PlacedPoint[], pixel: PixelPoint, reachPx: number): Mark | null {
  const distanceOf = ({ at, radiusPx }: PlacedPoint) => Math.hypot(at.x - pixel.x, at.y - pixel.y) - radiusPx;
  const nearest = least(points, distanceOf);
  return nearest && distanceOf(nearest) <= Math.max(0, reachPx - nearest.radiusPx) ? nearest.mark : null;
}

function nearestDot(crowd: readonly CrowdDot[], pixel: PixelPoint, reachPx: number): Mark | null {
  const distanceOf = ({ at }: CrowdDot) => Math.hypot(at.x - pixel.x, at.y - pixel.y);
  const nearest = least(crowd, distanceOf);
  return nearest && distanceOf(nearest) <= reachPx ? nearest.mark : null;
}

function nearestAxis(axes: readonly PlacedAxis[], pixel: PixelPoint, reachPx: number): Mark | null {
  const distanceOf = ({ lines }: PlacedAxis) =>
    Math.min(...lines.map((line) => distanceToPath(line.farthest, pixel)));
  const nearest = least(axes, distanceOf);
  return nearest && distanceOf(nearest) <= reachPx ? nearest.mark : null;
}

function placePoints(
  marks: readonly PointMark[],
  scale: number,
  project: (point: WorldPoint) => PixelPoint,
  obstacles: readonly Box[],
): PlacedPoint[] {
  const anchors = marks.map((mark) => project(mark.at));
  const positions = spreadDiscs(
    marks.map((mark, i) => ({
      anchor: anchors[i] as PixelPoint,
      // exchange circles are areas that other marks may stand on
      radiusPx: mark.kind === 'exchange' ? 0 : markRadiusPx(mark, scale),
      isFixed: mark.kind === 'crossing' || mark.kind === 'exchange',
    })),
    obstacles,
  );
  return marks.map((mark, i) => ({
    mark,
    at: positions[i] as PixelPoint,
    anchor: anchors[i] as PixelPoint,
    radiusPx: markRadiusPx(mark, scale),
    scale,
    stretch: mark.kind === 'exchange' ? everyNth(mark.stretch, BORDER_STEP).map(project) : [],
  }));
}

function placeAxis(mark: AxisMark, project: (point: WorldPoint) => PixelPoint): PlacedAxis {
  return {
    mark,
    lines: mark.lines.map((line) => {
      const path = line.path.map(project);
      return {
        isAir: line.isAir,
        held: partOfPath(path, line.reached),
        farthest: partOfPath(path, line.farthest),
      };
    }),
  };
}

function placeBorder(mark: BorderMark, project: (point: WorldPoint) => PixelPoint): PlacedBorder {
  return { mark, line: everyNth(mark.line, BORDER_STEP).map(project) };
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function everyNth<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % n === 0 || i === items.length - 1);
}

function boxOf({ at, radiusPx }: PlacedPoint): Box {
  return { left: at.x - radiusPx, top: at.y - radiusPx, right: at.x + radiusPx, bottom: at.y + radiusPx };
}

function distanceToPath(path: readonly PixelPoint[], { x, y }: PixelPoint): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1] as PixelPoint;
    const b = path[i] as PixelPoint;
    const lengthSquared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along =
      lengthSquared === 0 ? 0 : ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / lengthSquared;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(a.x + t * (b.x - a.x) - x, a.y + t * (b.y - a.y) - y));
  }
  return nearest;
}
