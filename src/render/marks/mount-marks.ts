import type { View } from '../../core/geometry/camera.ts';
import { linePath, ribbonPath } from '../../core/scene/axis-ribbon.ts';
import type { PlacedLabel } from '../../core/scene/place-labels.ts';
import type { PlacedAxis, PlacedPoint, PlacedRuler, PlacedScene } from '../../core/scene/place-scene.ts';
import { setIfChanged, svgElement } from '../svg.ts';
import { drawMark } from './draw-mark.ts';
import { lookOf } from './mark-look.ts';

/** How a mark is spoken: `Embassy of Ukraine in Belarus, embassy, open`. */
export type SpeakMark = (
  mark: PlacedPoint['mark'] | PlacedAxis['mark'] | NonNullable<PlacedScene['border']>['mark'],
) => string;

export interface MarksLayer {
  /** Draws the scene; writes only what changed since the last call. */
  show(placed: PlacedScene): void;
  /** Rings the mark that stands for a record, or none. */
  pointOut(recordId: string | null): void;
  /** The element of a mark, for focus; undefined when it is not drawn. */
  elementOf(markId: string): SVGElement | undefined;
  destroy(): void;
}

const AXIS_WIDTH_PX = 9;
const CONTEXT_AXIS_WIDTH_PX = 5;
const SMALLEST_STEP_WITH_POINTS_KM = 5;

/** The marks in one SVG above the base: axes below, then exchanges, sites, events and labels. */
export function mountMarks(container: HTMLElement, speak: SpeakMark): MarksLayer {
  const svg = svgElement('svg', { class: 'marks-svg' });
  const groups = {
    border: svgElement('g', { class: 'border-marks' }),
    ruler: svgElement('g', { class: 'ruler-line', 'aria-hidden': 'true' }),
    axes: svgElement('g', { class: 'axes' }),
    points: svgElement('g', { class: 'points' }),
    labels: svgElement('g', { class: 'labels', 'aria-hidden': 'true' }),
  };
  svg.append(groups.border, groups.ruler, groups.axes, groups.labels, groups.points);
  container.append(svg);
  const points = new KeyedElements(groups.points);
  const axes = new KeyedElements(groups.axes);
  const labels = new KeyedElements(groups.labels);
  const border = new KeyedElements(groups.border);
  const ruler = new KeyedElements(groups.ruler);
  return {
    show(placed) {
      ruler.show(placed.ruler ? [placed.ruler] : [], {
        key: () => 'ruler',
        look: ({ stepKm }) => `${stepKm} ${viewKey(placed.view)}`,
        draw: (drawn, group) => group.replaceChildren(...drawRuler(drawn)),
      });
      border.show(placed.border ? [placed.border] : [], {
        key: ({ mark }) => mark.markId,
        look: ({ mark }) => `${mark.isSelected} ${viewKey(placed.view)}`,
        draw: ({ mark, line }, group) => {
          prepare(group, 'border', mark, speak(mark));
          group.replaceChildren(svgElement('path', { d: linePath(line), class: 'border-focus' }));
        },
      });
      axes.show(placed.axes, {
        key: ({ mark }) => mark.markId,
        look: axisLook,
        draw: (axis, group) => {
          prepare(group, 'axis', axis.mark, speak(axis.mark));
          group.replaceChildren(...drawAxis(axis));
        },
      });
      points.show(placed.points, {
        key: ({ mark }) => mark.markId,
        // what is spoken follows from the look; a stretch is drawn in pixels of its zoom
        look: (point) => `${lookOf(point.mark)} ${point.stretch.length > 0 ? viewKey(placed.view) : ''}`,
        draw: (point, group) => {
          preparePoint(group, point, speak(point.mark));
          group.replaceChildren(...drawStretch(point), ...drawMark(point.mark));
        },
        move: ({ at, scale }, group) =>
          setIfChanged(
            group,
            'transform',
            `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${scale.toFixed(3)})`,
          ),
      });
      labels.show(placed.labels, {
        key: ({ id }) => id,
        look: labelLook,
        draw: (label, group) => group.replaceChildren(...drawLabel(label)),
        move: (label, group) =>
          setIfChanged(group, 'transform', `translate(${label.dot.x.toFixed(1)} ${label.dot.y.toFixed(1)})`),
      });
    },
    pointOut(recordId) {
      for (const element of svg.querySelectorAll('.is-hovered')) element.classList.remove('is-hovered');
      if (recordId === null) return;
      svg.querySelector(`[data-records~="${CSS.escape(recordId)}"]`)?.classList.add('is-hovered');
    },
    elementOf: (markId) => points.get(markId) ?? axes.get(markId) ?? border.get(markId),
    destroy: () => svg.remove(),
  };
}

interface Drawing<Item> {
  readonly key: (item: Item) => string;
  /** A text that changes when, and only when, `draw` must run again. */
  readonly look: (item: Item) => string;
  readonly draw: (item: Item, group: SVGGElement) => void;
  readonly move?: (item: Item, group: SVGGElement) => void;
}

/** Groups kept by key: added, redrawn, moved and removed only where needed, in the order given. */
class KeyedElements {
  readonly #parent: SVGGElement;
  readonly #kept = new Map<string, { group: SVGGElement; look: string }>();

  constructor(parent: SVGGElement) {
    this.#parent = parent;
  }

  get(key: string): SVGGElement | undefined {
    return this.#kept.get(key)?.group;
  }

  show<Item>(items: readonly Item[], drawing: Drawing<Item>): void {
    const gone = new Set(this.#kept.keys());
    let previous: SVGGElement | null = null;
    for (const item of items) {
      const key = drawing.key(item);
      gone.delete(key);
      const kept = this.#kept.get(key) ?? { group: svgElement('g'), look: '' };
      this.#kept.set(key, kept);
      const look = drawing.look(item);
      if (kept.look !== look) {
        drawing.draw(item, kept.group);
        kept.look = look;
      }
      drawing.move?.(item, kept.group);
      const expected: ChildNode | null = previous ? previous.nextSibling : this.#parent.firstChild;
      if (expected !== kept.group) this.#parent.insertBefore(kept.group, expected);
      previous = kept.group;
    }
    for (const key of gone) {
      this.#kept.get(key)?.group.remove();
      this.#kept.delete(key);
    }
  }
}

function prepare(
  group: SVGGElement,
  kind: string,
  mark: { markId: string; recordId: string; recordIds: readonly string[]; isSelected: boolean },
  name: string,
): void {
  group.setAttribute('class', `mark ${kind}`);
  group.setAttribute('role', 'button');
  group.setAttribute('data-mark', mark.markId);
  group.setAttribute('data-record', mark.recordId);
  group.setAttribute('data-records', mark.recordIds.join(' '));
  group.setAttribute('aria-label', name);
  group.setAttribute('aria-pressed', String(mark.isSelected));
  if (!group.hasAttribute('tabindex')) group.setAttribute('tabindex', '-1');
}

function preparePoint(group: SVGGElement, { mark }: PlacedPoint, name: string): void {
  prepare(group, mark.kind, mark, name);
  const data: Record<string, string> = { precision: mark.precision };
  if (mark.kind === 'event')
    Object.assign(data, { category: mark.category, age: String(mark.age), confidence: mark.confidence });
  if (mark.kind === 'mission')
    Object.assign(data, {
      status: mark.status,
      type: mark.missionType,
      since: mark.isSinceUnknown ? 'unknown' : 'known',
    });
  if (mark.kind === 'crossing') Object.assign(data, { status: mark.status, type: mark.transport });
  if (mark.kind === 'exchange') Object.assign(data, { living: String(mark.livingToUkraine) });
  for (const [key, value] of Object.entries(data)) group.setAttribute(`data-${key}`, value);
}

/** The stretch of border that an exchange circle stands for, relative to the circle. */
function drawStretch({ stretch, at, scale }: PlacedPoint): SVGElement[] {
  const path = stretch.map((point) => ({ x: (point.x - at.x) / scale, y: (point.y - at.y) / scale }));
  return path.length > 1 ? [svgElement('path', { d: linePath(path), class: 'stretch' })] : [];
}

/** The measured line, with a point at every set of the dividers while they can be told apart. */
function drawRuler({ stepKm, line }: PlacedRuler): SVGElement[] {
  const points = stepKm < SMALLEST_STEP_WITH_POINTS_KM ? [] : line;
  return [
    svgElement('path', { d: linePath(line), class: 'measured' }),
    ...points.map(({ x, y }) => svgElement('circle', { r: '2.6', cx: x.toFixed(1), cy: y.toFixed(1) })),
  ];
}

/** Changes when anything drawn in pixels must be drawn again. */
function viewKey({ camera, widthPx, heightPx }: View): string {
  return `${camera.zoom} ${camera.center} ${widthPx} ${heightPx}`;
}

function axisLook({ mark, lines }: PlacedAxis): string {
  const paths = lines.map((line) => `${linePath(line.held)}|${linePath(line.farthest)}`).join('|');
  return `${mark.phase} ${mark.age} ${mark.isSelected} ${paths}`;
}

function drawAxis({ mark, lines }: PlacedAxis): SVGElement[] {
  const width = mark.isFromRussia ? CONTEXT_AXIS_WIDTH_PX : AXIS_WIDTH_PX;
  const end = mark.phase === 'advancing' ? 'head' : 'bar';
  const ghosts = lines.map((line) => svgElement('path', { d: linePath(line.farthest), class: 'farthest' }));
  const held = lines
    .filter((line) => line.held.length > 1)
    .map((line, i) =>
      line.isAir
        ? svgElement('path', { d: linePath(line.held), class: 'air' })
        : svgElement('path', { d: ribbonPath(line.held, i === 0 ? width : width * 0.6, end), class: 'held' }),
    );
  const [main] = held;
  const group = [...ghosts, ...held.slice(1), ...(main ? [main] : [])];
  for (const element of group) element.setAttribute('data-phase', mark.phase);
  if (mark.isFromRussia) for (const element of group) element.setAttribute('data-context', '');
  return group;
}

function labelLook({ text, style, isInFocus, dot, baseline }: PlacedLabel): string {
  return `${text} ${style} ${isInFocus} ${(baseline.x - dot.x).toFixed(1)} ${(baseline.y - dot.y).toFixed(1)}`;
}

function drawLabel({ text, style, isInFocus, dot, baseline }: PlacedLabel): SVGElement[] {
  const label = svgElement('text', {
    x: (baseline.x - dot.x).toFixed(1),
    y: (baseline.y - dot.y).toFixed(1),
    class: `label ${style}${isInFocus ? '' : ' quiet'}`,
  });
  label.textContent = text;
  if (style === 'country' || style === 'date') return [label];
  return [svgElement('circle', { r: style === 'capital' ? '3' : '2', class: 'town' }), label];
}
