import type { AppState } from '../app-state/app-state.ts';
import { assertNever } from '../assert-never.ts';
import { worldFromLngLat } from '../geometry/mercator.ts';
import { groupBy } from '../group-by.ts';
import type { PlaceId } from '../record/ids.ts';
import type {
  AtlasRecord,
  Axis,
  AxisLine,
  Border,
  Crossing,
  Exchange,
  GeoEvent,
  Installation,
  Mission,
  Place,
} from '../record/record.ts';
import type { Layer } from '../record/vocabulary.ts';
import { addDays, type Day } from '../time/day.ts';
import { containsDay, type Interval, overlaps } from '../time/interval.ts';
import { FIRST_DAY } from '../time/span.ts';
import type { Atlas } from './atlas.ts';
import { axisProgress, heldShare, reachedShare } from './axis-progress.ts';
import { stretchOf } from './exchange-stretch.ts';
import { markIdOf } from './mark-id.ts';
import type { LabelCandidate } from './place-labels.ts';
import { statusOn } from './record-status.ts';
import type { Age, AxisMark, BorderMark, ExchangeMark, PointMark, RulerLine, Scene } from './scene.ts';

/** The state a scene depends on; the camera, the language and the theme are not among it. */
export type SceneState = Pick<
  AppState,
  'day' | 'mode' | 'trail' | 'from' | 'to' | 'select' | 'layers' | 'ruler'
>;

/** What shows on the state's day under its mode, trail, window and layers. Pure; costs what shows. */
export function buildScene(atlas: Atlas, state: SceneState): Scene {
  const has = (layer: Layer) => state.layers.includes(layer);
  const shown = shownInterval(state);
  const happenings = atlas.store.happeningsWithin(shown.start, shown.end);
  const events = has('events')
    ? happenings.filter((record): record is GeoEvent => record.kind === 'event')
    : [];
  const exchanges = has('exchanges') ? exchangesShown(atlas, state, happenings) : [];
  const sites = atlas.store.sites.filter((record) => isSiteShown(record, state));
  const points = [
    ...exchangeMarks(atlas, state, exchanges),
    ...sites.flatMap((record) => siteMarks(atlas, state, record)),
    ...events.flatMap((record) => eventMarks(atlas, state, record)),
  ];
  const axes = sites
    .filter((record): record is Axis => record.kind === 'axis')
    .map((axis) => axisMark(axis, state));
  const border = sites.find((record): record is Border => record.kind === 'border');
  const visible = [...sites, ...events, ...exchanges].map((record) => record.id);
  return {
    day: state.day,
    border: border ? borderMark(atlas, state, border) : null,
    ruler: border && state.select === border.id ? rulerLine(atlas, state) : null,
    axes,
    points,
    labels: atlas.labels,
    visibleRecords: [...new Set(visible)].sort(),
  };
}

/** The days whose happenings the state shows, `[start, end)`. */
export function shownInterval(state: SceneState): Interval {
  switch (state.mode) {
    case 'moment':
      return { start: addDays(state.day, -state.trail), end: addDays(state.day, 1) };
    case 'sofar':
      return { start: FIRST_DAY, end: addDays(state.day, 1) };
    case 'window':
      return { start: state.from, end: addDays(state.to, 1) };
    default:
      return assertNever(state.mode);
  }
}

/** How long ago the record was over, in steps of the trail. */
function ageOf(record: AtlasRecord, state: SceneState): Age {
  if (state.mode === 'window') return 0;
  const daysSince = state.day - record.date.end + 1;
  const trail = state.mode === 'moment' ? Math.max(state.trail, 1) : 365;
  const share = daysSince / trail;
  if (share <= 1 / 12) return 0;
  if (share <= 1 / 3) return 1;
  return share <= 2 / 3 ? 2 : 3;
}

function isSiteShown(record: AtlasRecord, state: SceneState): boolean {
  switch (record.kind) {
    case 'event':
    case 'exchange':
      return false;
    case 'border':
      return state.layers.includes('border');
    case 'mission':
      return (
        state.layers.includes('missions') &&
        (record.statuses[0]?.start ?? Number.POSITIVE_INFINITY) <= state.day
      );
    case 'crossing':
      return state.layers.includes('crossings');
    case 'installation':
      return state.layers.includes('installations') && isInstallationShown(record, state);
    case 'axis':
      return state.layers.includes('axes') && isAxisShown(record, state);
    default:
      return assertNever(record);
  }
}

function isInstallationShown(record: Installation, state: SceneState): boolean {
  return state.mode === 'window'
    ? overlaps(record.date, shownInterval(state))
    : containsDay(record.date, state.day);
}

function isAxisShown(axis: Axis, state: SceneState): boolean {
  const { phase } = axisProgress(axis, state.day);
  if (phase === 'before') return false;
  return phase !== 'withdrawn' || state.mode !== 'moment' || state.day < axis.withdrawnFrom + state.trail;
}

/** Exchanges here count from their day onward; those elsewhere fade like events. */
function exchangesShown(atlas: Atlas, state: SceneState, happenings: readonly AtlasRecord[]): Exchange[] {
  const isExchange = (record: AtlasRecord): record is Exchange => record.kind === 'exchange';
  const here = atlas.store.exchanges.filter(
    (record) => record.date.start <= state.day && record.places.length > 0,
  );
  const elsewhere = happenings.filter(isExchange).filter((record) => record.places.length === 0);
  return [...here, ...elsewhere];
}

function placesOf(atlas: Atlas, record: AtlasRecord): Place[] {
  return record.places.flatMap((id) => atlas.places.get(id) ?? []);
}

function baseOf(record: AtlasRecord, place: Place, state: SceneState) {
  return {
    markId: markIdOf(record, place),
    recordId: record.id,
    recordIds: [record.id],
    title: record.title,
    isSelected: state.select === record.id,
    isDisputed: record.isDisputed,
    at: worldFromLngLat(place.at),
    placeId: place.id,
    placeName: place.name,
    precision: place.precision,
  };
}

function eventMarks(atlas: Atlas, state: SceneState, record: GeoEvent): PointMark[] {
  return placesOf(atlas, record).map((place) => ({
    kind: 'event',
    ...baseOf(record, place, state),
    category: record.category,
    startDay: record.date.start,
    isNew: record.date.start === state.day,
    age: ageOf(record, state),
    confidence: record.confidence,
  }));
}

function siteMarks(atlas: Atlas, state: SceneState, record: AtlasRecord): PointMark[] {
  switch (record.kind) {
    case 'mission':
      return missionMarks(atlas, state, record);
    case 'crossing':
      return crossingMarks(atlas, state, record);
    case 'installation':
      return placesOf(atlas, record).map((place) => ({
        kind: 'installation',
        ...baseOf(record, place, state),
        installationType: record.installationType,
      }));
    default:
      return [];
  }
}

function missionMarks(atlas: Atlas, state: SceneState, record: Mission): PointMark[] {
  const span = record.statuses.find((candidate) => containsDay(candidate, state.day));
  const status = span?.status ?? 'unknown';
  return placesOf(atlas, record).map((place) => ({
    kind: 'mission',
    ...baseOf(record, place, state),
    missionType: record.missionType,
    status,
    isSinceUnknown: span?.isStartUnknown ?? false,
  }));
}

function crossingMarks(atlas: Atlas, state: SceneState, record: Crossing): PointMark[] {
  const status = statusOn(record.statuses, state.day);
  return placesOf(atlas, record).map((place) => ({
    kind: 'crossing',
    ...baseOf(record, place, state),
    transport: record.transport,
    status,
  }));
}

const sum = (records: readonly Exchange[], countOf: (record: Exchange) => number | null): number =>
  records.reduce((total, record) => total + (countOf(record) ?? 0), 0);

function exchangeMarks(atlas: Atlas, state: SceneState, exchanges: readonly Exchange[]): ExchangeMark[] {
  const byPlace = groupBy(
    exchanges.filter((exchange) => exchange.places.length > 0),
    (exchange) => exchange.places[0] as PlaceId,
  );
  const marks = [...byPlace].flatMap(([id, records]): ExchangeMark[] => {
    const place = atlas.places.get(id);
    const latest = records.at(-1);
    if (!place || !latest) return [];
    const isPlacePublished = records.some((record) => record.isPlacePublished);
    return [
      {
        kind: 'exchange',
        ...baseOf(latest, place, state),
        markId: `exchanges@${id}`,
        recordIds: records.map((record) => record.id),
        isSelected: records.some((record) => record.id === state.select),
        isDisputed: records.some((record) => record.isDisputed),
        livingToUkraine: sum(records, (record) => record.livingToUkraine),
        livingRange: [
          sum(records, (record) => record.livingToUkraineRange?.[0] ?? record.livingToUkraine),
          sum(records, (record) => record.livingToUkraineRange?.[1] ?? record.livingToUkraine),
        ],
        livingToRussia: sum(records, (record) => record.livingToRussia),
        bodiesToUkraine: sum(records, (record) => record.bodiesToUkraine),
        isPlacePublished,
        isNew: records.some((record) => record.date.start === state.day),
        stretch: isPlacePublished ? [] : stretchOf(atlas.borderLine),
      },
    ];
  });
  // larger circles below smaller ones
  return marks.sort((a, b) => b.livingToUkraine - a.livingToUkraine);
}

function rulerLine(atlas: Atlas, { ruler }: SceneState): RulerLine | null {
  if (ruler === null) return null;
  const { stepKm, lengthKm, points } = atlas.measureBorder(ruler);
  return { stepKm, lengthKm, points: points.map(worldFromLngLat) };
}

function axisMark(axis: Axis, state: SceneState): AxisMark {
  const { phase, progress } = axisProgress(axis, state.day);
  const lines = axis.lines.map((line, i) => ({
    isAir: line.isAir,
    path: line.waypoints.map((waypoint) => waypoint.world),
    reached: i === 0 ? progress : phase === 'withdrawn' ? 0 : heldShare(line, state.day),
    farthest: reachedShare(line, state.day),
  }));
  return {
    kind: 'axis',
    markId: axis.id,
    recordId: axis.id,
    recordIds: [axis.id],
    title: axis.title,
    isSelected: state.select === axis.id,
    isDisputed: axis.isDisputed,
    phase,
    isFromRussia: axis.isFromRussia,
    lines,
    dates: axis.isFromRussia || phase === 'withdrawn' ? [] : datesReached(axis, state.day),
    age: phase === 'withdrawn' ? ageOfWithdrawn(axis.withdrawnFrom, state) : 0,
  };
}

function datesReached(axis: Axis, day: Day): LabelCandidate[] {
  const reached = (axis.lines[0] as AxisLine).waypoints.filter(
    (waypoint) => waypoint.reached <= day && waypoint.dateLabel !== '',
  );
  // several places on one day: the farthest bears the date
  const farthest = new Map(reached.map((waypoint) => [waypoint.reached, waypoint]));
  return [...farthest.values()].map(({ dateLabel, world, reached: on }) => ({
    id: `${axis.id}-${on}`,
    text: dateLabel,
    style: 'date',
    rank: 2,
    isInFocus: true,
    world,
  }));
}

function ageOfWithdrawn(withdrawnFrom: Day, state: SceneState): Age {
  const share = (state.day - withdrawnFrom) / (state.mode === 'moment' ? Math.max(state.trail, 1) : 365);
  return share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}

function borderMark(atlas: Atlas, state: SceneState, record: Border): BorderMark | null {
  const span = record.states.find((candidate) => containsDay(candidate, state.day));
  if (!span) return null;
  return {
    kind: 'border',
    markId: record.id,
    recordId: record.id,
    recordIds: [record.id],
    title: record.title,
    isSelected: state.select === record.id,
    isDisputed: record.isDisputed,
    record,
    span,
    line: atlas.borderLine,
  };
}
