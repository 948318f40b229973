import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type AppState,
  DEFAULT_STATE,
  type Language,
  type Mode,
  type Renderer,
  type Theme,
  type View,
} from '../core/app-state/app-state.ts';
import { MAX_TRAIL_DAYS } from '../core/app-state/url-grammar.ts';
import type { Camera } from '../core/geometry/camera.ts';
import type { RecordId } from '../core/record/ids.ts';
import { LAYERS, type Layer } from '../core/record/vocabulary.ts';
import { clampDay, type Day } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

export type Speed = 0.5 | 1 | 2 | 4;

/** Some of the records that show, listed by themselves: those of a stack that was opened. */
export interface GatheredRecords {
  readonly title: string;
  readonly recordIds: readonly RecordId[];
}

/** What lives as long as the page is open and no link restores. */
export interface SessionState {
  /** Null: the list tells everything that shows. */
  readonly gathered: GatheredRecords | null;
  readonly isPlaying: boolean;
  readonly speed: Speed;
}

/** What a person does. */
export interface AppActions {
  moveToDay(day: Day): void;
  selectRecord(id: RecordId | null): void;
  /** Lists some records by themselves; null lists everything that shows again. */
  gatherRecords(gathered: GatheredRecords | null): void;
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
    isPlaying: false,
    speed: 1,
    moveToDay: (day) => set({ day: inSpan(day), gathered: null }),
    selectRecord: (select) => set({ select }),
    gatherRecords: (gathered) => set({ gathered, select: null, view: 'now' }),
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
    play: () => set({ isPlaying: true }),
    pause: () => set({ isPlaying: false }),
    chooseSpeed: (speed) => set({ speed }),
    restore: (state) => set(withOrderedWindow({ ...get(), ...state })),
  }));
}

/** The same state with the two ends of its window in order: an end may come alone and lie beyond the other. */
function withOrderedWindow(state: AppStoreState): AppStoreState {
  return state.from <= state.to ? state : { ...state, from: state.to, to: state.from };
}
