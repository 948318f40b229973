import type { RecordId } from '../../core/record/ids.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import type { LaneItem } from './lane-layout.ts';

/** A record is opened; a cluster is listed by itself. */
export function openItem(context: AtlasContext, item: LaneItem): void {
  const { store, sayCount } = context;
  if (item.kind === 'disc') openRecord(context, item.recordId);
  else
    store.getState().gatherRecords({
      title: sayCount('lanes.cluster', item.recordIds.length),
      recordIds: item.recordIds,
    });
}

/** Opens a record, on a day on which it shows. */
export function openRecord({ store, atlas, scene }: AtlasContext, id: RecordId): void {
  const record = atlas.store.get(id);
  if (!record) return;
  if (!scene().visibleRecords.includes(id)) store.getState().moveToDay(record.date.start);
  store.getState().selectRecord(id);
}
