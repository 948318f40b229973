import { layerOf } from '../core/record/layer-of.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { dayToShow } from '../core/scene/day-to-show.ts';
import type { AtlasContext } from './atlas-context.ts';

/** Opens a record and makes it show: its layer on, on a day of its own where today is none. */
export function openRecord({ store, atlas }: AtlasContext, record: AtlasRecord): void {
  const { layers, switchLayer, readTime, moveToDay, selectRecord } = store.getState();
  const layer = layerOf(record);
  if (!layers.includes(layer)) switchLayer(layer, true);
  // a window that the record lies outside of has no day for it
  if (dayToShow(atlas, record, store.getState()) === null) readTime('moment');
  const day = dayToShow(atlas, record, store.getState());
  if (day !== null && day !== store.getState().day) moveToDay(day);
  selectRecord(record.id);
}
