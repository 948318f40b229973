import type { FigureFile } from '../../core/record/figure.ts';
import type { Day } from '../../core/time/day.ts';
import { dayAtX, type TimeScale } from '../../core/time/time-scale.ts';
import type { AppStore } from '../../state/app-store.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { ChartActions } from './chart-template.ts';
import { dayOfPoint, nextValueDay, pointAt, previousValueDay } from './find-point.ts';

/** How near a press must come to a value: a target of 48 px, where no other value is nearer. */
const REACH_PX = 24;

/** What hands and keys do to a chart: every deed moves the day. */
export class ChartHands implements ChartActions {
  readonly #container: HTMLElement;
  readonly #store: AppStore;
  readonly #redraw: () => void;
  #drawn: { readonly figure: FigureFile; readonly layout: ChartLayout } | null = null;
  #scale: TimeScale | null = null;
  #stop: number | null = null;

  constructor(container: HTMLElement, store: AppStore, redraw: () => void) {
    this.#container = container;
    this.#store = store;
    this.#redraw = redraw;
  }

  /** Takes over what is about to be drawn; the Tab key's value stays while it is drawn. */
  take(drawn: { readonly figure: FigureFile; readonly layout: ChartLayout } | null, scale: TimeScale): void {
    const indices = drawn?.layout.points.map(({ index }) => index) ?? [];
    if (drawn?.figure !== this.#drawn?.figure || this.#stop === null || !indices.includes(this.#stop))
      this.#stop = indices[0] ?? null;
    this.#drawn = drawn;
    this.#scale = scale;
  }

  /** The value that the Tab key reaches, by its place in the series. */
  get stop(): number | null {
    return this.#stop;
  }

  /** A press on a value moves the day there, one beside all values to the day under it. */
  readonly press = (domEvent: MouseEvent): void => {
    if (!this.#drawn || !this.#scale) return;
    const { x, y } = positionIn(domEvent);
    const day = dayAtX(this.#scale, x);
    const point = pointAt(this.#drawn.layout, x, y, REACH_PX);
    if (point) this.#goTo(point.index, day);
    else this.#store.getState().moveToDay(day);
  };

  readonly hover = (domEvent: PointerEvent): void => {
    const ring = this.#container.querySelector('.figure-near');
    if (!this.#drawn || !ring || domEvent.pointerType !== 'mouse') return;
    const { x, y } = positionIn(domEvent);
    const point = pointAt(this.#drawn.layout, x, y, REACH_PX);
    ring.setAttribute('visibility', point ? 'visible' : 'hidden');
    if (!point) return;
    ring.setAttribute('cx', String(point.isStroke ? Math.min(Math.max(x, point.x0), point.x1) : point.x));
    ring.setAttribute('cy', String(point.y));
  };

  readonly leave = (): void => {
    this.#container.querySelector('.figure-near')?.setAttribute('visibility', 'hidden');
  };

  /** Arrows go from value to value, Home and End to the ends, Enter and Space move the day. */
  readonly key = (domEvent: KeyboardEvent): void => {
    const indices = this.#drawn?.layout.points.map(({ index }) => index) ?? [];
    const at = indices.indexOf(this.#stop ?? -1);
    if (at < 0) return;
    const next = nextPlace(domEvent.key, at, indices.length);
    if (domEvent.key === 'Enter' || domEvent.key === ' ')
      this.#goTo(indices[at] ?? 0, this.#store.getState().day);
    else if (next === null) return;
    else this.#focus(indices[next] ?? 0);
    domEvent.preventDefault();
    domEvent.stopPropagation();
  };

  readonly previous = (): void => this.#step(previousValueDay);

  readonly next = (): void => this.#step(nextValueDay);

  /** Steps that lead nowhere from a day cannot be taken. */
  markSteps(day: Day): void {
    const points = this.#drawn?.figure.points ?? [];
    for (const [name, find] of [
      ['previous', previousValueDay],
      ['next', nextValueDay],
    ] as const) {
      const button = this.#container.querySelector<HTMLButtonElement>(`.figure-${name}`);
      if (button) button.disabled = find(points, day) === null;
    }
  }

  #step(find: typeof nextValueDay): void {
    const { day, moveToDay } = this.#store.getState();
    const target = find(this.#drawn?.figure.points ?? [], day);
    if (target !== null) moveToDay(target);
  }

  #goTo(index: number, wanted: Day): void {
    const point = this.#drawn?.figure.points[index];
    if (!point) return;
    this.#store.getState().pause();
    this.#store.getState().moveToDay(dayOfPoint(point, wanted));
    this.#focus(index);
  }

  #focus(index: number): void {
    this.#stop = index;
    this.#redraw();
    this.#container.querySelector<SVGElement>(`[data-point="${index}"]`)?.focus({ preventScroll: true });
  }
}

function positionIn(domEvent: MouseEvent): { x: number; y: number } {
  const box = (domEvent.currentTarget as Element).getBoundingClientRect();
  return { x: domEvent.clientX - box.left, y: domEvent.clientY - box.top };
}

function nextPlace(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
