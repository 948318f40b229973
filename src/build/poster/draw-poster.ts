import { drawAxis } from '../../core/draw/draw-axis.ts';
import { borderData, drawBase } from '../../core/draw/draw-base.ts';
import { drawCrowd } from '../../core/draw/draw-crowd.ts';
import { drawLabel } from '../../core/draw/draw-label.ts';
import { drawPoint, pointData } from '../../core/draw/draw-point.ts';
import { type SvgNode, svgNode, withAttributes } from '../../core/draw/svg-node.ts';
import { createProjector, type PixelSize } from '../../core/geometry/camera.ts';
import type { LightBase } from '../../core/geometry/light-base.ts';
import type { Bbox } from '../../core/geometry/lng-lat.ts';
import { type PixelPoint, worldFromLngLat } from '../../core/geometry/mercator.ts';
import type { BorderStateSpan } from '../../core/record/record.ts';
import type { Atlas } from '../../core/scene/atlas.ts';
import { buildScene, type SceneState } from '../../core/scene/build-scene.ts';
import { estimateText } from '../../core/scene/estimate-text.ts';
import { type PlacedScene, placeScene } from '../../core/scene/place-scene.ts';
import type { PointMark } from '../../core/scene/scene.ts';
import { OPENING_BBOX, openingCamera } from '../../render/framing.ts';

export interface PosterOptions {
  /** What the poster shows, in words. */
  readonly label: string;
  /** The picture's size for which marks are spread and labels chosen, CSS pixels. */
  readonly size: PixelSize;
  /** Where a mark leads without JavaScript, and how that link is spoken; null: nowhere. */
  readonly linkOf: (mark: PointMark) => { readonly href: string; readonly name: string } | null;
  /** Where a picture of the base with the border in that state lies, drawn by `drawBaseFile`; null: the base is drawn into the poster. */
  readonly baseHref: ((span: BorderStateSpan | null) => string) | null;
}

/** A box on the poster's picture, CSS pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a poster leaves out: states that only a live mark has. */
const LIVE_ONLY = new Set(['focus-ring', 'pulse']);

/**
 * The opening box of the map on a state's day: the base, then what is drawn in lengths (axes), then marks and labels.
 * All three fill one box of the opening bbox's proportions; marks stand at shares of it and keep their size in pixels,
 * so that one poster fits every screen as the live map will.
 */
export function drawPoster(
  atlas: Atlas,
  base: LightBase,
  state: SceneState,
  options: PosterOptions,
): SvgNode[] {
  const scene = buildScene(atlas, state);
  const view = { ...options.size, camera: openingCamera(options.size) };
  const placed = placeScene(scene, view, estimateText);
  const box = openingBox(placed);
  return [
    ...posterBase(base, placed, options.baseHref),
    svgNode(
      'svg',
      {
        class: 'poster-axes',
        viewBox: `${fixed(box.x)} ${fixed(box.y)} ${fixed(box.widthPx)} ${fixed(box.heightPx)}`,
        'aria-hidden': 'true',
      },
      placed.axes.map((axis) => svgNode('g', { class: 'axis' }, drawAxis(axis))),
    ),
    svgNode('svg', { class: 'marks-svg', role: 'group', 'aria-label': options.label }, [
      ...placed.labels.map((label) =>
        at(label.dot, box, svgNode('g', { class: 'labels', 'aria-hidden': 'true' }, drawLabel(label))),
      ),
      ...placed.points.map((point) => at(point.at, box, drawPosterMark(point, options))),
    ]),
  ];
}

function drawPosterMark(point: PlacedScene['points'][number], { linkOf }: PosterOptions): SvgNode {
  const { mark, scale } = point;
  const children = drawPoint(point).filter(({ attributes }) => !LIVE_ONLY.has(attributes['class'] ?? ''));
  const ring = mark.isSelected
    ? drawPoint(point).filter(({ attributes }) => attributes['class'] === 'focus-ring')
    : [];
  const drawn = svgNode(
    'g',
    {
      class: `mark ${mark.kind}${mark.isSelected ? ' is-hovered' : ''}`,
      ...pointData(point),
      ...(scale !== 1 && { transform: `scale(${scale.toFixed(3)})` }),
    },
    [...children, ...ring],
  );
  const link = linkOf(mark);
  return link === null ? drawn : svgNode('a', { href: link.href, 'aria-label': link.name }, [drawn]);
}

/** The node around a point of the box: a place in shares, a drawing in pixels. */
function at(point: PixelPoint, box: Box, node: SvgNode): SvgNode {
  const share = (value: number, from: number, length: number) =>
    `${(((value - from) / length) * 100).toFixed(2)}%`;
  return svgNode(
    'svg',
    { x: share(point.x, box.x, box.widthPx), y: share(point.y, box.y, box.heightPx), overflow: 'visible' },
    [node],
  );
}

function openingBox({ view }: PlacedScene): Box {
  const project = createProjector(view);
  const [west, south, east, north] = OPENING_BBOX;
  const [topLeft, bottomRight] = [
    project(worldFromLngLat([west, north])),
    project(worldFromLngLat([east, south])),
  ];
  return { ...topLeft, widthPx: bottomRight.x - topLeft.x, heightPx: bottomRight.y - topLeft.y };
}

function posterBase(base: LightBase, placed: PlacedScene, baseHref: PosterOptions['baseHref']): SvgNode[] {
  const attributes = {
    class: 'base-svg',
    viewBox: viewBoxOf(OPENING_BBOX, base).join(' '),
    'aria-hidden': 'true',
    focusable: 'false',
    'data-scale': String(base.scale),
    'data-origin': base.origin.join(' '),
  };
  const span = placed.scene.border?.span ?? null;
  const crowd = [...drawCrowd(placed.crowd, base).values()];
  if (baseHref === null)
    return [svgNode('svg', attributes, [svgNode('g', {}, [...drawBaseOn(base, span), ...crowd])])];
  const dots = crowd.length > 0 ? [svgNode('svg', attributes, crowd)] : [];
  return [
    svgNode('svg', { class: 'base-picture', 'aria-hidden': 'true' }, [basePicture(base, baseHref(span))]),
    ...dots,
  ];
}

/** The file of the base at shares of the opening box: in pixels of the page, so that its lines keep their width. */
function basePicture(base: LightBase, href: string): SvgNode {
  const [boxX, boxY, boxWidth, boxHeight] = viewBoxOf(OPENING_BBOX, base);
  const [x, y, width, height] = viewBoxOf(WHOLE_BBOX, base);
  const percent = (value: number, whole: number) => `${((value / whole) * 100).toFixed(3)}%`;
  return svgNode('image', {
    href,
    x: percent(x - boxX, boxWidth),
    y: percent(y - boxY, boxHeight),
    width: percent(width, boxWidth),
    height: percent(height, boxHeight),
    preserveAspectRatio: 'none',
  });
}

/** The base with the border in a state. */
function drawBaseOn(base: LightBase, span: BorderStateSpan | null): SvgNode[] {
  const data = borderData(span);
  return drawBase(base.paths).map((node) => {
    if (node.attributes['class'] === 'border-line') return withAttributes(node, data.line);
    return node.attributes['class'] === 'border-mines' ? withAttributes(node, data.mines) : node;
  });
}

/** What a picture of the base shows: the opening box and what a wide screen shows around it. */
const WHOLE_BBOX: Bbox = [12, 44, 44, 59];

/** The base with the border in a state, as a file of its own for the pages that share it. `styles`: rules for its classes. */
export function drawBaseFile(base: LightBase, span: BorderStateSpan | null, styles: string): SvgNode {
  const viewBox = viewBoxOf(WHOLE_BBOX, base).join(' ');
  return svgNode('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox, class: 'atlas base-svg' }, [
    svgNode('style', {}, styles),
    ...drawBaseOn(base, span),
  ]);
}

/** A bbox in the units of the base: x, y, width, height. */
function viewBoxOf(
  [west, south, east, north]: Bbox,
  { scale, origin }: LightBase,
): [number, number, number, number] {
  const [topLeft, bottomRight] = [worldFromLngLat([west, north]), worldFromLngLat([east, south])];
  const x = Math.round(topLeft.x * scale - origin[0]);
  const y = Math.round(topLeft.y * scale - origin[1]);
  return [
    x,
    y,
    Math.round(bottomRight.x * scale - origin[0]) - x,
    Math.round(bottomRight.y * scale - origin[1]) - y,
  ];
}

const fixed = (value: number): string => value.toFixed(1);
