import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type AppState,
  DEFAULT_STATE,
  type Mode,
  type Renderer,
  type Theme,
  type View,
} from '../core/app-state/app-state.ts';
import { clampAxis } from '../core/app-state/axis-span.ts';
import { chapterState } from '../core/app-state/chapter-state.ts';
import { MAX_TRAIL_DAYS, searchOf } from '../core/app-state/url-grammar.ts';
import type { Camera } from '../core/geometry/camera.ts';
import type { Chapter } from '../core/record/chapter.ts';
import type { RecordId } from '../core/record/ids.ts';
import type { RecordFilter } from '../core/record/record-filter.ts';
import { LAYERS, type Layer } from '../core/record/vocabulary.ts';
import type { Language } from '../core/text/language.ts';
import { clampDay, type Day } from '../core/time/day.ts';
import type { Interval } from '../core/time/interval.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

export type Speed = 0.5 | 1 | 2 | 4;

/** Some of the records that show, listed by themselves: those of a stack that was opened. */
interface GatheredRecords {
  readonly title: string;
  readonly recordIds: readonly RecordId[];
}

/** What lives as long as the page is open and no link restores. */
interface SessionState {
  /** Null: the list tells everything that shows. */
  readonly gathered: GatheredRecords | null;
  /**
   * Records that pass the filter and the search, best first where something is searched; null: all of them, or the
   * answer has not come yet.
   */
  readonly found: ReadonlySet<RecordId> | null;
  /** The record under the pointer or the focus, so that map and timeline point it out together. */
  readonly hovered: RecordId | null;
  readonly isPlaying: boolean;
  /** Opening a record interrupted the playing: it can be resumed. */
  readonly isInterrupted: boolean;
  /** Whether playing begins anew at its end. */
  readonly isLooping: boolean;
  /** Whether the figures stand under the axis: a series to choose, or one open. */
  readonly hasFigures: boolean;
  /** Whether a moved day goes to the nearest day on which something begins. */
  readonly isSnapping: boolean;
  readonly speed: Speed;
}

/** What a person does. */
interface AppActions {
  moveToDay(day: Day): void;
  selectRecord(id: RecordId | null): void;
  /** Lists some records by themselves; null lists everything that shows again. */
  gatherRecords(gathered: GatheredRecords | null): void;
  findRecords(found: ReadonlySet<RecordId> | null): void;
  hoverRecord(id: RecordId | null): void;
  narrowRecords(filter: RecordFilter): void;
  search(q: string): void;
  /** Spreads out a stretch of days; null the whole span. */
  spreadAxis(axis: Interval | null): void;
  /** Tells a period: the axis spreads it out, the day moves into it, the map looks where it happened. */
  openChapter(chapter: Chapter | null): void;
  compareWith(day: Day | null): void;
  openFigure(id: RecordId | null): void;
  /** Puts the figures under the axis, or away with the series that is open. */
  showFigures(hasFigures: boolean): void;
  loop(isLooping: boolean): void;
  snap(isSnapping: boolean): void;
  switchLayer(layer: Layer, isOn: boolean): void;
  moveCamera(camera: Camera | null): void;
  /** Measures the border with a step, km; null puts the ruler away. */
  measureBorder(ruler: number | null): void;
  chooseLanguage(lang: Language): void;
  chooseTheme(theme: Theme): void;
  chooseRenderer(renderer: Renderer): void;
  /** Closes an open record and tells something else beside the map. */
  openView(view: View): void;
  readTime(mode: Mode): void;
  fadeAfter(trail: number): void;
  narrowWindow(from: Day, to: Day): void;
  play(): void;
  pause(): void;
  chooseSpeed(speed: Speed): void;
  /** Takes over a state read from a link or from attributes. */
  restore(state: Partial<AppState>): void;
}

export type AppStoreState = AppState & SessionState & AppActions;
export type AppStore = StoreApi<AppStoreState>;

const inSpan = (day: Day): Day => clampDay(day, FIRST_DAY, LAST_DAY);

/** A store of its own for one element: the state, and the actions that are the only way to change it. */
export function createAppStore(initial: Partial<AppState> = {}): AppStore {
  return createStore<AppStoreState>()((set, get) => ({
    ...DEFAULT_STATE,
    ...initial,
    gathered: null,
    found: null,
    hovered: null,
    isPlaying: false,
    isInterrupted: false,
    isLooping: false,
    isSnapping: false,
    hasFigures: false,
    speed: 1,
    moveToDay: (day) => set({ day: inSpan(day), gathered: null }),
    selectRecord: (select) =>
      set(
        select !== null && get().isPlaying ? { select, isPlaying: false, isInterrupted: true } : { select },
      ),
    gatherRecords: (gathered) => set({ gathered, select: null, view: 'now' }),
    findRecords: (found) => set({ found }),
    hoverRecord: (hovered) => set({ hovered }),
    narrowRecords: (filter) => set({ filter, gathered: null }),
    search: (q) => set({ q: searchOf(q), gathered: null }),
    spreadAxis: (axis) => set({ axis: axis && clampAxis(axis) }),
    openChapter: (chapter) =>
      set(
        chapter
          ? {
              ...chapterState(chapter, get()),
              select: null,
              gathered: null,
              view: 'now',
            }
          : { chapter: null, axis: null, camera: null },
      ),
    compareWith: (compare) => set({ compare: compare === null ? null : inSpan(compare) }),
    openFigure: (figure) => set({ figure }),
    showFigures: (hasFigures) => set(hasFigures ? { hasFigures } : { hasFigures, figure: null }),
    loop: (isLooping) => set({ isLooping }),
    snap: (isSnapping) => set({ isSnapping }),
    switchLayer: (layer, isOn) =>
      set({ layers: LAYERS.filter((other) => (other === layer ? isOn : get().layers.includes(other))) }),
    moveCamera: (camera) => set({ camera }),
    measureBorder: (ruler) => set({ ruler }),
    chooseLanguage: (lang) => set({ lang }),
    chooseTheme: (theme) => set({ theme }),
    chooseRenderer: (renderer) => set({ renderer }),
    openView: (view) => set({ view, select: null, gathered: null }),
    readTime: (mode) => set({ mode }),
    fadeAfter: (trail) => set({ trail: Math.min(Math.max(0, Math.round(trail) || 0), MAX_TRAIL_DAYS) }),
    narrowWindow: (from, to) =>
      set(from <= to ? { from: inSpan(from), to: inSpan(to) } : { from: inSpan(to), to: inSpan(from) }),
    play: () => set({ isPlaying: true, isInterrupted: false }),
    pause: () => set({ isPlaying: false, isInterrupted: false }),
    chooseSpeed: (speed) => set({ speed }),
    restore: (state) => set(withOrderedWindow({ ...get(), ...state })),
  }));
}

/** The same state with the two ends of its window in order: an end may come alone and lie beyond the other. */
function withOrderedWindow(state: AppStoreState): AppStoreState {
  return state.from <= state.to ? state : { ...state, from: state.to, to: state.from };
}
