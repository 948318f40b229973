import { clampAxis } from '../../core/app-state/axis-span.ts';
import type { Interval } from '../../core/time/interval.ts';
import { pannedBy, zoomedAround } from '../../core/time/time-scale.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { openRecord } from '../../state/open-record.ts';
import { followPointer, moveToX } from '../scrub.ts';
import { type LaneHit, laneHitAt } from './lane-hits.ts';
import type { AxisDrawing } from './lanes-template.ts';
import { CALENDAR_PX } from './lanes-template.ts';
import { openItem } from './open-item.ts';

/** How near a press must come, px. */
const REACH_PX = { touch: 14, mouse: 7 } as const;
/** A press that moved farther is a drag, px. */
const DRAG_PX = 5;
/** Days shown, times this, per notch of a wheel; a notch is 100 px in most browsers. */
const WHEEL_BASE = 1.35;

/**
 * What hands do on the detailed axis. A drag moves the day, a press opens what lies there or moves the day, a wheel
 * or two fingers zoom, a double press zooms in, on a cluster to its days. Inside an article the wheel zooms only
 * with Ctrl or Cmd, so that the page keeps its scroll.
 */
export function mountLaneGestures(
  field: HTMLElement,
  context: AtlasContext,
  drawing: () => AxisDrawing,
  isCooperative: boolean,
): { destroy(): void } {
  const abort = new AbortController();
  const { store } = context;
  const spread = (axis: Interval) => store.getState().spreadAxis(clampAxis(axis));
  const xOf = ({ clientX }: MouseEvent) => clientX - field.getBoundingClientRect().left;
  const hitAt = (domEvent: MouseEvent, reachPx: number): LaneHit | null => {
    const { top } = field.getBoundingClientRect();
    const { lanes, bands } = drawing();
    return laneHitAt(lanes, bands, xOf(domEvent), domEvent.clientY - top - CALENDAR_PX, reachPx);
  };
  const pinch = createPinch(() => drawing().scale, spread);
  const press = (domEvent: PointerEvent) => {
    if (domEvent.button !== 0 || (domEvent.target as Element).closest('.window-handle')) return;
    pinch.add(domEvent, xOf(domEvent));
    const start = domEvent;
    let isDrag = false;
    followPointer(
      field,
      domEvent,
      (moved) => {
        if (pinch.move(moved, xOf(moved))) isDrag = true;
        else {
          isDrag ||= Math.hypot(moved.clientX - start.clientX, moved.clientY - start.clientY) > DRAG_PX;
          if (!isDrag) return;
          store.getState().pause();
          moveToX(context, drawing().scale, xOf(moved));
        }
      },
      () => {
        pinch.remove(start);
        if (!isDrag) tap(start);
      },
    );
  };
  const tap = (domEvent: PointerEvent) => {
    const hit = hitAt(domEvent, domEvent.pointerType === 'mouse' ? REACH_PX.mouse : REACH_PX.touch);
    if (hit?.kind === 'item') openItem(context, hit.item);
    else if (hit) {
      const record = context.atlas.store.get(hit.recordId);
      if (record) openRecord(context, record);
    } else {
      store.getState().pause();
      moveToX(context, drawing().scale, xOf(domEvent));
    }
  };
  const hover = (domEvent: PointerEvent) => {
    if (domEvent.pointerType !== 'mouse' || domEvent.buttons !== 0) return;
    const hit = hitAt(domEvent, REACH_PX.mouse);
    const id = hit === null ? null : hit.kind === 'record' ? hit.recordId : firstOf(hit);
    field.style.cursor = hit ? 'pointer' : 'ew-resize';
    if (store.getState().hovered !== id) store.getState().hoverRecord(id);
  };
  const wheel = (domEvent: WheelEvent) => {
    const isAlong = Math.abs(domEvent.deltaX) > Math.abs(domEvent.deltaY) || domEvent.shiftKey;
    if (!isAlong && isCooperative && !domEvent.ctrlKey && !domEvent.metaKey) return;
    domEvent.preventDefault();
    const { scale } = drawing();
    if (isAlong) spread(pannedBy(scale, domEvent.deltaX || domEvent.deltaY));
    else spread(zoomedAround(scale, xOf(domEvent), WHEEL_BASE ** (domEvent.deltaY / 100)));
  };
  const zoomIn = (domEvent: MouseEvent) => {
    const hit = hitAt(domEvent, REACH_PX.touch);
    const { scale } = drawing();
    if (hit?.kind === 'item' && hit.item.kind === 'cluster') {
      const room = Math.max(7, Math.round((hit.item.end - hit.item.start) * 0.25));
      spread({
        start: (hit.item.start - room) as Interval['start'],
        end: (hit.item.end + room) as Interval['end'],
      });
    } else spread(zoomedAround(scale, xOf(domEvent), 1 / 3));
  };
  const options = { signal: abort.signal };
  field.addEventListener('pointerdown', press, options);
  field.addEventListener('pointermove', hover, options);
  field.addEventListener('pointerleave', () => store.getState().hoverRecord(null), options);
  field.addEventListener('wheel', wheel, { ...options, passive: false });
  field.addEventListener('dblclick', zoomIn, options);
  return { destroy: () => abort.abort() };
}

const firstOf = (hit: Extract<LaneHit, { kind: 'item' }>) =>
  hit.item.kind === 'cluster' ? (hit.item.recordIds[0] ?? null) : hit.item.recordId;

/** Two fingers: the days under them stay under them. */
function createPinch(scale: () => AxisDrawing['scale'], spread: (axis: Interval) => void) {
  const fingers = new Map<number, number>();
  return {
    add({ pointerId, pointerType }: PointerEvent, x: number): void {
      if (pointerType === 'touch') fingers.set(pointerId, x);
    },
    /** Whether the move belongs to a pinch. */
    move({ pointerId }: PointerEvent, x: number): boolean {
      const before = fingers.get(pointerId);
      if (before === undefined || fingers.size < 2) {
        if (before !== undefined) fingers.set(pointerId, x);
        return false;
      }
      const other = [...fingers].find(([id]) => id !== pointerId)?.[1] ?? x;
      fingers.set(pointerId, x);
      const factor = Math.max(Math.abs(before - other), 8) / Math.max(Math.abs(x - other), 8);
      const now = scale();
      const zoomed = zoomedAround(now, other, factor);
      spread(zoomed);
      return true;
    },
    remove({ pointerId }: PointerEvent): void {
      fingers.delete(pointerId);
    },
  };
}
