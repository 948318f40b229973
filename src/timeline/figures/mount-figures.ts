import { render } from 'lit-html';
import type { FigureFile } from '../../core/record/figure.ts';
import type { RecordId } from '../../core/record/ids.ts';
import type { Day } from '../../core/time/day.ts';
import { type TimeScale, xOfDay } from '../../core/time/time-scale.ts';
import { adoptStyles } from '../../state/adopt-styles.ts';
import type { AppStoreState } from '../../state/app-store.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { oncePerFrame } from '../../state/once-per-frame.ts';
import { ChartHands } from './chart-hands.ts';
import { buildChart, type ChartLayout } from './chart-layout.ts';
import css from './figures.css?inline';
import { figuresTemplate } from './figures-template.ts';
import { pointsOnDay } from './find-point.ts';
import { createFigureShelf, type FigureLoaders, type FigureShelf } from './load-figures.ts';
import { readoutTemplate } from './readout-template.ts';
import { buildTimeMarks } from './time-marks.ts';

const CHART_HEIGHT_PX = 96;

export interface FiguresDeps extends FigureLoaders {
  /** The days and the width that the axis above shows. */
  readonly scale: () => TimeScale;
  /** Calls back when the scale or the gutter has changed; returns the way to stop. */
  readonly onScaleChange: (listener: () => void) => () => void;
  /** Room to the left of the axis, px: labels of values stand there where it is wide enough. */
  readonly gutterPx: () => number;
}

/** The record's series under the axis: a line to choose one, its chart on the axis's own scale, or its table. */
export function mountFigures(
  container: HTMLElement,
  context: AtlasContext,
  deps: FiguresDeps,
): { destroy(): void } {
  return new MountedFigures(container, context, deps);
}

class MountedFigures {
  readonly #container: HTMLElement;
  readonly #context: AtlasContext;
  readonly #deps: FiguresDeps;
  readonly #shelf: FigureShelf;
  readonly #hands: ChartHands;
  readonly #frame = oncePerFrame(() => this.#follow());
  readonly #undo: (() => void)[];
  #chart: { readonly figure: FigureFile; readonly layout: ChartLayout } | null = null;
  #isTable = false;
  /** An id that a link named and no series bears. */
  #unknownId: string | null = null;

  constructor(container: HTMLElement, context: AtlasContext, deps: FiguresDeps) {
    this.#container = container;
    this.#context = context;
    this.#deps = deps;
    this.#shelf = createFigureShelf(deps, () => this.#settle());
    this.#hands = new ChartHands(container, context.store, () => this.#draw());
    adoptStyles(container, css);
    this.#undo = [
      context.store.subscribe((state, before) => this.#heed(state, before)),
      deps.onScaleChange(() => this.#draw()),
    ];
    this.#shelf.fetchList();
  }

  destroy(): void {
    for (const undo of this.#undo) undo();
    this.#frame.cancel();
    render(null, this.#container);
  }

  #heed(state: AppStoreState, before: AppStoreState): void {
    if (state.figure !== before.figure) this.#openChosen();
    else if (state.day !== before.day) this.#frame.request();
  }

  /** After every answer: a link may have named a series before the list had come. */
  #settle(): void {
    const { list, open } = this.#shelf.load();
    if (list.kind === 'loaded' && !open && this.#context.store.getState().figure !== null) this.#openChosen();
    else this.#draw();
  }

  /** Shows what the state names; puts away an id that is no series, with a sentence. */
  #openChosen(): void {
    const { figure, openFigure } = this.#context.store.getState();
    const { list, open } = this.#shelf.load();
    if (list.kind !== 'loaded') return;
    if (figure !== null && !list.value.some(({ id }) => id === figure)) {
      this.#unknownId = figure;
      openFigure(null);
      return;
    }
    if (figure !== null) this.#unknownId = null;
    if (figure !== open?.id || open?.kind === 'failed') this.#shelf.open(figure);
    else this.#draw();
  }

  #draw(): void {
    const { open } = this.#shelf.load();
    const scale = this.#deps.scale();
    const figure = open?.kind === 'loaded' ? open.value : null;
    this.#chart = figure && { figure, layout: buildChart(figure, scale, CHART_HEIGHT_PX) };
    this.#hands.take(this.#chart, scale);
    render(this.#template(scale), this.#container);
    this.#container.dataset['open'] = String(open !== null);
    this.#follow();
  }

  #template(scale: TimeScale) {
    const { store, file } = this.#context;
    const chart = this.#chart;
    const { openFigure, spreadAxis } = store.getState();
    return figuresTemplate(this.#context, {
      load: this.#shelf.load(),
      unknownId: this.#unknownId,
      isTable: this.#isTable,
      gutterPx: this.#deps.gutterPx(),
      drawn: chart && {
        figure: chart.figure,
        chart: chart.layout,
        marks: buildTimeMarks(scale, file.messages),
        gutterPx: this.#deps.gutterPx(),
        stop: this.#hands.stop,
      },
      hands: this.#hands,
      choose: (id: RecordId | null) => {
        this.#unknownId = null;
        openFigure(id);
        this.#draw();
      },
      retry: () => (this.#shelf.load().list.kind === 'failed' ? this.#shelf.fetchList() : this.#openChosen()),
      turn: () => {
        this.#isTable = !this.#isTable;
        this.#draw();
      },
      fit: spreadAxis,
    });
  }

  /** What moves with the day: cursor, readout, the values that count now. Chart and table themselves stay. */
  #follow(): void {
    const chart = this.#chart;
    if (!chart) return;
    const { day } = this.#context.store.getState();
    const readout = this.#container.querySelector<HTMLElement>('.figure-readout');
    if (readout) render(readoutTemplate(this.#context, chart.figure, day), readout);
    this.#hands.markSteps(day);
    this.#moveCursor(day);
    const now = new Set(pointsOnDay(chart.figure.points, day).map(String));
    for (const point of this.#container.querySelectorAll<SVGElement | HTMLElement>('[data-point]'))
      point.setAttribute('aria-current', String(now.has(point.dataset['point'] ?? '')));
  }

  #moveCursor(day: Day): void {
    const cursor = this.#container.querySelector<HTMLElement>('.figure-cursor');
    if (!cursor) return;
    const scale = this.#deps.scale();
    const x = xOfDay(scale, day);
    cursor.hidden = x < 0 || x > scale.widthPx;
    cursor.style.transform = `translateX(${x.toFixed(1)}px)`;
  }
}
