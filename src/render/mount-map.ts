import type { BaseFile } from '../core/geometry/base-file.ts';
import {
  type Camera,
  constrainCamera,
  fitBbox,
  type Padding,
  panBy,
  type View,
  zoomAround,
} from '../core/geometry/camera.ts';
import type { Bbox } from '../core/geometry/lng-lat.ts';
import type { PixelPoint } from '../core/geometry/mercator.ts';
import type { LabelStyle } from '../core/scene/place-labels.ts';
import { LABEL_FONT_PX } from '../core/scene/place-labels.ts';
import { markAt, type PlacedScene, placeScene } from '../core/scene/place-scene.ts';
import type { Mark } from '../core/scene/scene.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { mountBaseSvg } from './base-svg/mount-base-svg.ts';
import { mountGestures } from './gestures.ts';
import { mountMarkFocus } from './mark-focus.ts';
import { mountMarks } from './marks/mount-marks.ts';
import { speakMark } from './speak-mark.ts';

/** West and east tripoint, Minsk above and Kyiv below: what the opening picture must show. */
const OPENING_BBOX: Bbox = [23.4, 49.9, 32.2, 54.2];
/** Where the centre of the picture may be moved. */
const CENTER_BBOX: Bbox = [18, 44, 42, 58];
const REACH_PX = { touch: 16, mouse: 8 } as const;

export interface MapView {
  /** The marks as they stand, for tests and for panels that must not cover the selection. */
  placed(): PlacedScene | null;
  zoomBy(delta: number): void;
  /** Shows border and capitals again. */
  fit(): void;
  destroy(): void;
}

/** The map: a base, the marks over it, and what hands do to them. */
export function mountMap(container: HTMLElement, context: AtlasContext, baseFile: BaseFile): MapView {
  const { store } = context;
  const base = mountBaseSvg(container, baseFile);
  const marks = mountMarks(container, (mark) => speakMark(mark, context));
  const measure = createTextMeasure(container);
  let placed: PlacedScene | null = null;

  const currentView = (): View => {
    const size = { widthPx: container.clientWidth, heightPx: container.clientHeight };
    return { ...size, camera: store.getState().camera ?? openingCamera(size) };
  };
  const draw = () => {
    const view = currentView();
    if (view.widthPx === 0 || view.heightPx === 0) return;
    const scene = context.scene();
    placed = placeScene(scene, view, measure);
    base.show(view);
    base.showBorder(scene.border?.span ?? null);
    marks.show(placed);
    focus.refresh(placed);
  };
  const frame = oncePerFrame(draw);
  const moveCamera = (camera: Camera) => store.getState().moveCamera(constrainCamera(camera, CENTER_BBOX));
  const select = (mark: Mark) => store.getState().selectRecord(mark.recordId);
  const find = (pixel: PixelPoint, kind: keyof typeof REACH_PX) =>
    placed ? markAt(placed, pixel, REACH_PX[kind]) : null;

  const focus = mountMarkFocus(container, marks, select);
  const gestures = mountGestures(container, {
    pan: (dx, dy) => moveCamera(panBy(currentView(), dx, dy)),
    zoom: (pixel, delta) => moveCamera(zoomAround(currentView(), pixel, delta)),
    tap: (pixel, pointerType) => {
      const mark = find(pixel, pointerType === 'mouse' ? 'mouse' : 'touch');
      if (mark) select(mark);
    },
    hover: (pixel) => {
      container.style.cursor = find(pixel, 'mouse') ? 'pointer' : 'grab';
    },
  });
  const resize = new ResizeObserver(() => frame.request());
  resize.observe(container);
  const unsubscribe = store.subscribe(frame.request);
  draw();
  return {
    placed: () => placed,
    zoomBy: (delta) => {
      const view = currentView();
      moveCamera(zoomAround(view, { x: view.widthPx / 2, y: view.heightPx / 2 }, delta));
    },
    fit: () => store.getState().moveCamera(null),
    destroy() {
      unsubscribe();
      resize.disconnect();
      frame.cancel();
      gestures.destroy();
      focus.destroy();
      marks.destroy();
      base.destroy();
    },
  };
}

function openingCamera(size: { widthPx: number; heightPx: number }): Camera {
  const room = Math.min(size.widthPx, size.heightPx) * 0.06;
  const padding: Padding = { top: room, right: room, bottom: room, left: room };
  return fitBbox(OPENING_BBOX, size, padding);
}

/** Widths by a canvas in the page's own fonts; each text is measured once. */
function createTextMeasure(container: HTMLElement): (text: string, style: LabelStyle) => number {
  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const family = getComputedStyle(container).fontFamily;
  return (text, style) => {
    const key = `${style} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (pen) pen.font = `${style === 'capital' ? 600 : 400} ${LABEL_FONT_PX[style]}px ${family}`;
    const width = pen ? pen.measureText(text).width + 2 : text.length * LABEL_FONT_PX[style] * 0.6;
    widths.set(key, width);
    return width;
  };
}
