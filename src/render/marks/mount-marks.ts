import { axisLook, drawAxis } from '../../core/draw/draw-axis.ts';
import { drawBorderFocus } from '../../core/draw/draw-border-focus.ts';
import { drawLabel, labelLook, labelTransform } from '../../core/draw/draw-label.ts';
import { drawPoint, pointData, pointTransform } from '../../core/draw/draw-point.ts';
import { drawRuler } from '../../core/draw/draw-ruler.ts';
import { lookOf } from '../../core/draw/mark-look.ts';
import type { View } from '../../core/geometry/camera.ts';
import type { PlacedAxis, PlacedPoint, PlacedScene } from '../../core/scene/place-scene.ts';
import { elementOf } from '../../state/element-of.ts';
import { svgElement } from '../svg.ts';

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

/** A sheet that marks lie on is nothing by itself: not a picture beside its own buttons. */
const SHEET = { class: 'marks-svg', role: 'none' };

/**
 * The marks in two SVGs above the base, each a layer of its own: what seldom changes (axes, labels, exchanges, sites)
 * below, events above. A day that brings or ages an event paints only the upper one anew.
 */
export function mountMarks(container: HTMLElement, speak: SpeakMark): MarksLayer {
  const still = svgElement('svg', SHEET);
  const moving = svgElement('svg', SHEET);
  const groups = {
    border: svgElement('g', { class: 'border-marks' }),
    ruler: svgElement('g', { class: 'ruler-line', 'aria-hidden': 'true' }),
    axes: svgElement('g', { class: 'axes' }),
    sites: svgElement('g', { class: 'points' }),
    events: svgElement('g', { class: 'points' }),
    labels: svgElement('g', { class: 'labels', 'aria-hidden': 'true' }),
  };
  still.append(groups.border, groups.ruler, groups.axes, groups.labels, groups.sites);
  moving.append(groups.events);
  container.append(still, moving);
  const sites = new KeyedElements(groups.sites);
  const events = new KeyedElements(groups.events);
  const axes = new KeyedElements(groups.axes);
  const labels = new KeyedElements(groups.labels);
  const border = new KeyedElements(groups.border);
  const ruler = new KeyedElements(groups.ruler);
  return {
    show(placed) {
      ruler.show(placed.ruler ? [placed.ruler] : [], {
        key: () => 'ruler',
        look: ({ stepKm }) => `${stepKm} ${viewKey(placed.view)}`,
        draw: (drawn, group) => group.replaceChildren(...drawRuler(drawn).map(elementOf)),
      });
      border.show(placed.border ? [placed.border] : [], {
        key: ({ mark }) => mark.markId,
        look: ({ mark }) => `${mark.isSelected} ${viewKey(placed.view)}`,
        draw: ({ mark, line }, group) => {
          prepare(group, 'border', mark, speak(mark));
          group.replaceChildren(elementOf(drawBorderFocus(line)));
        },
      });
      axes.show(placed.axes, {
        key: ({ mark }) => mark.markId,
        look: axisLook,
        draw: (axis, group) => {
          prepare(group, 'axis', axis.mark, speak(axis.mark));
          group.replaceChildren(...drawAxis(axis).map(elementOf));
        },
      });
      const points: Drawing<PlacedPoint> = {
        key: ({ mark }) => mark.markId,
        // what is spoken follows from the look; a stretch is drawn in pixels of its zoom
        look: (point) => `${lookOf(point.mark)} ${point.stretch.length > 0 ? viewKey(placed.view) : ''}`,
        draw: (point, group) => {
          prepare(group, point.mark.kind, point.mark, speak(point.mark));
          for (const [key, value] of Object.entries(pointData(point))) group.setAttribute(key, value);
          group.replaceChildren(...drawPoint(point).map(elementOf));
        },
        transform: pointTransform,
      };
      sites.show(
        placed.points.filter((point) => !isEvent(point)),
        points,
      );
      events.show(placed.points.filter(isEvent), points);
      labels.show(placed.labels, {
        key: ({ id }) => id,
        look: labelLook,
        draw: (label, group) => group.replaceChildren(...drawLabel(label).map(elementOf)),
        transform: labelTransform,
      });
    },
    pointOut(recordId) {
      for (const svg of [still, moving])
        for (const element of svg.querySelectorAll('.is-hovered')) element.classList.remove('is-hovered');
      if (recordId === null) return;
      const ofRecord = `[data-records~="${CSS.escape(recordId)}"]`;
      (moving.querySelector(ofRecord) ?? still.querySelector(ofRecord))?.classList.add('is-hovered');
    },
    elementOf: (markId) => events.get(markId) ?? sites.get(markId) ?? axes.get(markId) ?? border.get(markId),
    destroy() {
      still.remove();
      moving.remove();
    },
  };
}

/** What comes and goes with the days. */
const isEvent = ({ mark }: PlacedPoint): boolean => mark.kind === 'event' || mark.kind === 'stack';

interface Drawing<Item> {
  readonly key: (item: Item) => string;
  /** A text that changes when, and only when, `draw` must run again. */
  readonly look: (item: Item) => string;
  readonly draw: (item: Item, group: SVGGElement) => void;
  /** Where it stands: the group's own attribute. */
  readonly transform?: (item: Item) => string;
}

/** Groups kept by key: added, redrawn, moved and removed only where needed, in the order given. */
class KeyedElements {
  readonly #parent: SVGGElement;
  /** With what was written last: to ask the page for it costs more than to remember. */
  readonly #kept = new Map<string, { group: SVGGElement; look: string; transform: string }>();

  constructor(parent: SVGGElement) {
    this.#parent = parent;
  }

  get(key: string): SVGGElement | undefined {
    return this.#kept.get(key)?.group;
  }

  show<Item>(items: readonly Item[], drawing: Drawing<Item>): void {
    // first of all: what goes would push all that follows it out of its place, and moving an element costs its focus
    this.#removeAllBut(new Set(items.map(drawing.key)));
    let previous: SVGGElement | null = null;
    for (const item of items) {
      const key = drawing.key(item);
      const kept = this.#kept.get(key) ?? { group: svgElement('g'), look: '', transform: '' };
      this.#kept.set(key, kept);
      const look = drawing.look(item);
      if (kept.look !== look) {
        drawing.draw(item, kept.group);
        kept.look = look;
      }
      const transform = drawing.transform?.(item) ?? '';
      if (kept.transform !== transform) {
        kept.group.setAttribute('transform', transform);
        kept.transform = transform;
      }
      const expected: ChildNode | null = previous ? previous.nextSibling : this.#parent.firstChild;
      if (expected !== kept.group) this.#parent.insertBefore(kept.group, expected);
      previous = kept.group;
    }
  }

  #removeAllBut(keys: ReadonlySet<string>): void {
    for (const [key, { group }] of this.#kept) {
      if (keys.has(key)) continue;
      group.remove();
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

/** Changes when anything drawn in pixels must be drawn again. */
function viewKey({ camera, widthPx, heightPx }: View): string {
  return `${camera.zoom} ${camera.center} ${widthPx} ${heightPx}`;
}
