import { html, render } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { EventStore } from '../../core/record/event-store.ts';
import { shownInterval } from '../../core/scene/build-scene.ts';
import { axisCalendar } from '../../core/text/tick-labels.ts';
import type { Interval } from '../../core/time/interval.ts';
import { ATLAS_SPAN } from '../../core/time/span.ts';
import { type TimeScale, xOfDay, xOfStart } from '../../core/time/time-scale.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { oncePerFrame } from '../../state/once-per-frame.ts';
import { createLaneCursor } from './lane-cursor.ts';
import { mountLaneGestures } from './lane-gestures.ts';
import { laneCategories, layoutLanes } from './lane-layout.ts';
import { type AxisDrawing, axisTemplate, CALENDAR_PX, gutterTemplate } from './lanes-template.ts';
import { layoutLifeLines, SITE_KINDS } from './life-lines.ts';
import { pointOut } from './point-out.ts';
import { windowHandles } from './window-handles.ts';

/** A band of life-lines is as high as this many lanes. */
const BAND_IN_LANES = 1.3;
/** Lanes lower than this have no room for their names, px. */
const LOWEST_NAMED_PX = 9;
const AXIS_FONT_PX = 12;

export interface LanesView {
  /** The days and the width that the axis now shows. */
  readonly scale: () => TimeScale;
  readonly onScaleChange: (listener: () => void) => () => void;
  /** Room to the left of the axis, px. */
  readonly gutterPx: () => number;
  destroy(): void;
}

/** The detailed axis: calendar, a lane for each category, the lives of the sites, and what shows of them now. */
export function mountLanes(container: HTMLElement, context: AtlasContext, isCooperative: boolean): LanesView {
  const { store } = context;
  const gutter = child(container, 'gutter');
  // each lane bears its name itself
  gutter.setAttribute('aria-hidden', 'true');
  const field = child(container, 'axis-field');
  const measure = createLabelMeasure(container);
  const listeners = new Set<() => void>();
  let drawn: { axis: Interval; records: EventStore; drawing: AxisDrawing } | null = null;
  // asked for only when it changes: the answer makes the browser lay out the page in the middle of a step
  let size: { readonly widthPx: number; readonly heightPx: number } | null = null;
  const drawingNow = (): AxisDrawing => {
    const axis = store.getState().axis ?? ATLAS_SPAN;
    const records = context.shown();
    size ??= { widthPx: field.clientWidth, heightPx: field.clientHeight };
    const { widthPx, heightPx } = size;
    const last = drawn?.drawing;
    if (
      drawn?.axis !== axis ||
      drawn.records !== records ||
      last?.scale.widthPx !== widthPx ||
      last.heightPx !== heightPx
    ) {
      drawn = {
        axis,
        records,
        drawing: layoutAxis(context, { start: axis.start, end: axis.end, widthPx }, heightPx, measure),
      };
      gutter.dataset['low'] = String((drawn.drawing.lanes[0]?.heightPx ?? 0) < LOWEST_NAMED_PX);
      for (const listener of listeners) listener();
    }
    return drawn.drawing;
  };
  const cursor = createLaneCursor(context, () => drawingNow());
  let pointedOut: readonly unknown[] = [];
  const draw = () => {
    const drawing = drawingNow();
    // an embed may leave the timeline out
    if (drawing.scale.widthPx === 0) return;
    render(
      guard([drawing], () => gutterTemplate(context, drawing)),
      gutter,
    );
    render(fieldTemplate(context, drawing, cursor), field);
    const { hovered, select } = store.getState();
    const outlined = [drawing, hovered, select, cursor.current()];
    // most steps of a scrub point out nothing new
    if (outlined.some((value, i) => value !== pointedOut[i]))
      pointOut(field, store.getState(), cursor.current());
    pointedOut = outlined;
  };
  const frame = oncePerFrame(draw);
  const gestures = mountLaneGestures(field, context, drawingNow, isCooperative);
  field.addEventListener('keydown', cursor.moveByKey);
  field.addEventListener('focusout', cursor.leave);
  const resize = new ResizeObserver(() => {
    size = null;
    frame.request();
  });
  resize.observe(field);
  const unsubscribe = store.subscribe(frame.request);
  cursor.onChange(frame.request);
  draw();
  return {
    scale: () => drawingNow().scale,
    onScaleChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gutterPx: () => field.offsetLeft,
    destroy() {
      unsubscribe();
      resize.disconnect();
      frame.cancel();
      gestures.destroy();
      container.replaceChildren();
    },
  };
}

function child(container: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  container.append(element);
  return element;
}

function layoutAxis(
  { file, shown }: AtlasContext,
  scale: TimeScale,
  heightPx: number,
  measure: (text: string) => number,
): AxisDrawing {
  const records = shown();
  const categories = laneCategories(records);
  const bandCount = SITE_KINDS.filter((kind) => records.sites.some((record) => record.kind === kind)).length;
  const units = categories.length + bandCount * BAND_IN_LANES;
  const laneHeightPx = Math.min(Math.max((heightPx - CALENDAR_PX) / Math.max(units, 1), 4), 26);
  return {
    scale,
    heightPx,
    calendar: axisCalendar(file.messages, scale, measure),
    lanes: layoutLanes(records, scale, categories, laneHeightPx),
    bands: layoutLifeLines(
      records.sites,
      scale,
      categories.length * laneHeightPx,
      laneHeightPx * BAND_IN_LANES,
    ),
  };
}

/** What moves with the day lies over what does not. */
function fieldTemplate(
  context: AtlasContext,
  drawing: AxisDrawing,
  cursor: { readonly activeId: () => string },
) {
  const { store, say } = context;
  const state = store.getState();
  const { scale } = drawing;
  const { start, end } = shownInterval(state);
  const clamp = (x: number) => Math.min(Math.max(x, 0), scale.widthPx);
  const [from, to] = [clamp(xOfStart(scale, start)), clamp(xOfStart(scale, end))];
  const day = xOfDay(scale, state.day);
  const isInside = day >= 0 && day <= scale.widthPx;
  return html`
    <div class="shown-days" .style=${`transform: translateX(${from.toFixed(1)}px); width: ${(to - from).toFixed(1)}px`}></div>
    <div class="lane-items" role="listbox" tabindex="0" aria-label=${say('lanes.label')} aria-description=${say('lanes.keys')} aria-activedescendant=${cursor.activeId()}>
      ${guard([drawing], () => axisTemplate(context, drawing))}
    </div>
    ${isInside ? html`<div class="day-line" .style=${`transform: translateX(${day.toFixed(1)}px)`}></div>` : ''}
    ${state.mode === 'window' ? windowHandles(context, scale) : ''}
  `;
}

/** Widths of the axis's labels in the fonts of `room`, each measured once. */
function createLabelMeasure(room: HTMLElement): (text: string) => number {
  const widths = new Map<string, number>();
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas) canvas.font = `${AXIS_FONT_PX}px ${getComputedStyle(room).fontFamily}`;
  return (text) => {
    const known = widths.get(text) ?? canvas?.measureText(text).width ?? text.length * 8;
    widths.set(text, known);
    return known;
  };
}
