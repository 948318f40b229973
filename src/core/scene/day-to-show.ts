import { EventStore } from '../record/event-store.ts';
import type { AtlasRecord } from '../record/record.ts';
import { LAYERS } from '../record/vocabulary.ts';
import { clampDay, type Day } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import type { Atlas } from './atlas.ts';
import { buildScene, type SceneState } from './build-scene.ts';

/**
 * A day on which the record shows with its layer on: the state's own where it does, else the first of its history that
 * does. Null where no day helps: a happening outside the window of a window's state.
 */
export function dayToShow(atlas: Atlas, record: AtlasRecord, state: SceneState): Day | null {
  const alone: Atlas = { ...atlas, labels: [], store: new EventStore([record]) };
  const shows = (day: Day) =>
    buildScene(alone, { ...state, day, layers: LAYERS, select: null, ruler: null }).visibleRecords.length > 0;
  return [state.day, ...beginningsOf(record)].find(shows) ?? null;
}

/** Days within the atlas on which something of the record begins, first the record itself. */
function beginningsOf(record: AtlasRecord): Day[] {
  const days: Day[] = [record.date.start];
  if (record.kind === 'mission') days.push(...record.statuses.map(({ start }) => start));
  if (record.kind === 'axis')
    days.push(...record.lines.flatMap(({ waypoints }) => waypoints.map(({ reached }) => reached)));
  return days.map((day) => clampDay(day, FIRST_DAY, LAST_DAY));
}
