import { type Camera, constrainCamera, panBy, type View, zoomAround } from '../core/geometry/camera.ts';
import type { PixelPoint } from '../core/geometry/mercator.ts';
import type { BorderStateSpan } from '../core/record/record.ts';
import type { MeasureText } from '../core/scene/place-labels.ts';
import { markAt, type PlacedScene, placeScene } from '../core/scene/place-scene.ts';
import type { Mark } from '../core/scene/scene.ts';
import { speakMark } from '../core/scene/speak-mark.ts';
import type { Box } from '../core/scene/spread.ts';
import { containsDay } from '../core/time/interval.ts';
import type { AppStoreState } from '../state/app-store.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { type BaseSwitch, type BaseSwitchDeps, mountBaseSwitch } from './base-switch.ts';
import { type CameraFlight, createCameraFlight } from './camera-flight.ts';
import { type CompareSwitch, mountCompareSwitch } from './compare-switch.ts';
import { CENTER_BBOX, cameraOfShown, openingCamera, shiftIntoClear } from './framing.ts';
import { mountGestures } from './gestures.ts';
import { type MarkFocus, mountMarkFocus } from './mark-focus.ts';
import { type MarksLayer, mountMarks } from './marks/mount-marks.ts';
import { mountScaleBar } from './mount-scale-bar.ts';
import { markScrubbing } from './scrubbing.ts';
import { createTextMeasure } from './text-measure.ts';

export interface MapView {
  /** Draws the first picture: once all that shares the page with the map stands, since that decides its size. */
  open(): void;
  /** Size and camera as last drawn, and where two compared days are split, pixels from the left; null: one day. */
  seen(): SeenMap;
  zoomBy(delta: number): void;
  /** Shows border and capitals again. */
  fit(): void;
  /** Shows every mark of the day inside the map's reach. */
  fitShown(): void;
  /** What stands over the map has changed. */
  remeasureCover(): void;
  destroy(): void;
}

export interface SeenMap {
  readonly view: View;
  readonly splitX: number | null;
}

export interface MapDeps extends Omit<BaseSwitchDeps, 'redraw'> {
  /** Calls back when the theme has changed; returns the way to stop. */
  readonly onThemeChange: (listener: () => void) => () => void;
  /** Whether `renderer: auto` may fetch the full map by itself once the page is idle. */
  readonly isEager: boolean;
  /** Brings the words of the tools. */
  readonly loadTools: () => Promise<unknown>;
  /** The second day cannot be had; the comparison is given up. */
  readonly onCompareFailure: (cause: unknown) => void;
  /** Whether the page around keeps its scroll: see `mountGestures`. */
  readonly isCooperative: boolean;
  /** The buttons over the map, pixels from its top left: names keep clear of them. */
  readonly covered: () => readonly Box[];
}

/** How near a press must come to a mark. */
const REACH_PX = { touch: 16, mouse: 8 } as const;
/** Beyond this zoom the light base has no more detail to show: `renderer: auto` then fetches the full map. */
const LIGHT_BASE_MAX_ZOOM = 7.5;
/** How long after the first picture an idle page waits before it fetches the full map; one that plays waits again. */
const EAGER_DELAY_MS = 1_500;

/** The map: a base, the marks over it, and what hands do to them. */
export function mountMap(container: HTMLElement, context: AtlasContext, deps: MapDeps): MapView {
  return new MountedMap(container, context, deps);
}

class MountedMap implements MapView {
  readonly #container: HTMLElement;
  readonly #context: AtlasContext;
  readonly #deps: MapDeps;
  readonly #base: BaseSwitch;
  readonly #marks: MarksLayer;
  readonly #focus: MarkFocus;
  readonly #measure: MeasureText;
  readonly #compare: CompareSwitch;
  readonly #scaleBar: ReturnType<typeof mountScaleBar>;
  readonly #frame = oncePerFrame(() => this.#draw());
  readonly #flight: CameraFlight = createCameraFlight((camera) => this.#moveCamera(camera));
  readonly #scrubbing: ReturnType<typeof markScrubbing>;
  readonly #undo: (() => void)[] = [];
  #placed: PlacedScene | null = null;
  /** Kept until it changes: asking the page for it on every step would have it laid out anew. */
  #size: { readonly widthPx: number; readonly heightPx: number } | null = null;
  /** Kept as long, for the same reason. */
  #covered: readonly Box[] | null = null;
  /** The selection or the room has changed: the next picture must show the selected mark clear of everything. */
  #mustReveal = true;
  #isIdle = false;

  constructor(container: HTMLElement, context: AtlasContext, deps: MapDeps) {
    this.#container = container;
    this.#context = context;
    this.#deps = deps;
    this.#base = mountBaseSwitch(container, { ...deps, redraw: () => this.#frame.request() });
    this.#marks = mountMarks(container, (mark) => speakMark(mark, context));
    this.#measure = createTextMeasure(container);
    this.#scrubbing = markScrubbing(container);
    this.#scaleBar = mountScaleBar(container, context);
    this.#compare = mountCompareSwitch(container, context, {
      measure: this.#measure,
      loadTools: deps.loadTools,
      onFailure: deps.onCompareFailure,
      redraw: () => this.#frame.request(),
      onArrival: () => this.#resized(),
    });
    this.#focus = mountMarkFocus(
      container,
      this.#marks,
      (mark) => this.#select(mark),
      (mark) => {
        this.#reveal(({ markId }) => markId === mark.markId);
        this.#hover(mark);
      },
    );
    const gestures = mountGestures(
      container,
      {
        pan: (dx, dy) => this.#moveByHand(panBy(this.#view(), dx, dy)),
        zoom: (pixel, delta) => this.#moveByHand(zoomAround(this.#view(), pixel, delta)),
        tap: (pixel, pointerType) => this.#tap(pixel, pointerType === 'mouse' ? 'mouse' : 'touch'),
        hover: (pixel) => {
          const mark = this.#find(pixel, 'mouse');
          container.style.cursor = mark ? 'pointer' : 'grab';
          this.#hover(mark);
        },
      },
      deps.isCooperative,
    );
    const resize = new ResizeObserver(() => this.#resized());
    resize.observe(container);
    const waitForIdle = () => {
      if (context.store.getState().isPlaying) return;
      clearInterval(eager);
      this.#isIdle = true;
      this.#chooseBase();
    };
    const eager = deps.isEager ? setInterval(waitForIdle, EAGER_DELAY_MS) : undefined;
    this.#undo.push(
      context.store.subscribe((state, before) => this.#follow(state, before)),
      deps.onThemeChange(() => this.#base.repaint()),
      () => clearInterval(eager),
      () => this.#scrubbing.stop(),
      listen(container, 'pointerleave', () => this.#hover(null)),
      listen(container, 'focusout', () => this.#hover(null)),
      () => resize.disconnect(),
      () => gestures.destroy(),
    );
  }

  open(): void {
    this.#size = null;
    this.#draw();
    this.#chooseBase();
  }

  zoomBy(delta: number): void {
    const view = this.#view();
    const middle = { x: view.widthPx / 2, y: view.heightPx / 2 };
    this.#flight.flyTo(view.camera, constrainCamera(zoomAround(view, middle, delta), CENTER_BBOX));
  }

  seen(): SeenMap {
    // while the page is laid out for paper the map has no size of its own
    const view = this.#placed?.view ?? this.#view();
    const share = this.#compare.beside()?.share();
    return { view, splitX: share === undefined ? null : share * view.widthPx };
  }

  fit(): void {
    this.#flight.stop();
    this.#context.store.getState().moveCamera(null);
  }

  fitShown(): void {
    const view = this.#view();
    const camera = cameraOfShown(this.#context.scene(), view);
    if (camera) this.#flight.flyTo(view.camera, camera);
  }

  destroy(): void {
    for (const undo of this.#undo) undo();
    this.#frame.cancel();
    this.#flight.stop();
    this.#focus.destroy();
    this.#compare.destroy();
    this.#marks.destroy();
    this.#scaleBar.destroy();
    this.#base.destroy();
  }

  remeasureCover(): void {
    this.#covered = null;
    this.#frame.request();
  }

  #view(): View {
    this.#size ??= { widthPx: this.#container.clientWidth, heightPx: this.#container.clientHeight };
    const size = this.#size;
    return { ...size, camera: this.#context.store.getState().camera ?? openingCamera(size) };
  }

  #draw(): void {
    const view = this.#view();
    if (view.widthPx === 0 || view.heightPx === 0) return;
    const scene = this.#context.scene();
    this.#covered ??= this.#deps.covered();
    const placed = placeScene(scene, view, this.#measure, this.#covered);
    const beside = this.#compare.beside();
    this.#placed = beside?.show(placed) ?? placed;
    this.#base.show(view);
    this.#scaleBar.show(view.camera);
    this.#base.showBorder(scene.border?.span ?? this.#borderBehindFilter());
    this.#base.showCrowd(this.#placed.crowd);
    this.#marks.show(this.#placed);
    this.#focus.refresh(beside?.inSight(this.#placed) ?? this.#placed);
    if (this.#mustReveal) this.#reveal(({ isSelected }) => isSelected);
    this.#mustReveal = false;
  }

  /** A filter takes marks away, not the line that all of them are read against. */
  #borderBehindFilter(): BorderStateSpan | null {
    const { day, layers } = this.#context.store.getState();
    const border = this.#context.atlas.store.sites.find((record) => record.kind === 'border');
    if (border?.kind !== 'border' || !layers.includes('border')) return null;
    return border.states.find((span) => containsDay(span, day)) ?? null;
  }

  /** Moves the picture so that the point mark in question stands clear of buttons and edges. */
  #reveal(isWanted: (mark: Mark) => boolean): void {
    const wanted = this.#placed?.points.find(({ mark }) => isWanted(mark));
    const beside = this.#compare.beside();
    const shift = beside ? beside.shiftToReveal(isWanted) : wanted && shiftIntoClear(wanted.at, this.#view());
    if (!this.#placed || !shift || (shift.dx === 0 && shift.dy === 0)) return;
    const { view } = this.#placed;
    this.#flight.flyTo(view.camera, panBy(view, shift.dx, shift.dy));
  }

  #follow(state: AppStoreState, before: AppStoreState): void {
    if (state.hovered !== before.hovered) this.#marks.pointOut(state.hovered);
    if (isOnlyHovering(state, before)) return;
    if (state.day !== before.day) this.#scrubbing.moved(state.isPlaying);
    if (state.chapter !== before.chapter && state.camera) this.#flyFrom(before.camera, state.camera);
    if (state.select !== before.select) this.#mustReveal = true;
    this.#frame.request();
    if (state.renderer !== before.renderer || state.camera !== before.camera) this.#chooseBase();
  }

  /** A chapter looks somewhere else: the way there is shown. */
  #flyFrom(before: Camera | null, camera: Camera): void {
    this.#flight.flyTo(before ?? openingCamera(this.#view()), camera);
  }

  /** Tells the other views which record is pointed at. */
  #hover(mark: Mark | null): void {
    const { hovered, hoverRecord } = this.#context.store.getState();
    const id = mark?.recordIds[0] ?? null;
    if (hovered !== id) hoverRecord(id);
  }

  #resized(): void {
    this.#size = null;
    this.#covered = null;
    this.#mustReveal = true;
    this.#frame.request();
    this.#chooseBase();
  }

  #chooseBase(): void {
    const { renderer } = this.#context.store.getState();
    const view = this.#view();
    if (view.widthPx === 0) return;
    const isDeep = view.camera.zoom > LIGHT_BASE_MAX_ZOOM;
    if (renderer === 'svg') this.#base.useSvg();
    else if (renderer === 'maplibre' || this.#isIdle || isDeep) this.#base.useMapLibre(view);
  }

  #moveByHand(camera: Camera): void {
    this.#flight.stop();
    this.#moveCamera(camera);
  }

  #moveCamera(camera: Camera): void {
    this.#context.store.getState().moveCamera(constrainCamera(camera, CENTER_BBOX));
  }

  #tap(pixel: PixelPoint, kind: keyof typeof REACH_PX): boolean {
    const mark = this.#find(pixel, kind);
    if (mark) this.#select(mark);
    return mark !== null;
  }

  #find(pixel: PixelPoint, kind: keyof typeof REACH_PX): Mark | null {
    const placed = this.#compare.beside()?.sideAt(pixel) ?? this.#placed;
    return placed ? markAt(placed, pixel, REACH_PX[kind]) : null;
  }

  #select(mark: Mark): void {
    const { selectRecord, gatherRecords } = this.#context.store.getState();
    if (mark.kind === 'stack') gatherRecords({ title: mark.title, recordIds: mark.recordIds });
    else selectRecord(mark.recordId);
  }
}

function listen(element: HTMLElement, type: 'pointerleave' | 'focusout', act: () => void): () => void {
  element.addEventListener(type, act);
  return () => element.removeEventListener(type, act);
}

/** Pointing draws nothing anew; a change that pointing came on top of does. */
const isOnlyHovering = (state: AppStoreState, before: AppStoreState): boolean =>
  (Object.keys(state) as (keyof AppStoreState)[]).every(
    (key) => key === 'hovered' || state[key] === before[key],
  );
