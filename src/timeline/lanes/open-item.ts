import type { AtlasContext } from '../../state/atlas-context.ts';
import { openRecord } from '../../state/open-record.ts';
import type { LaneItem } from './lane-layout.ts';

/** A record is opened; a cluster is listed by itself. */
export function openItem(context: AtlasContext, item: LaneItem): void {
  const { store, atlas, sayCount } = context;
  const record = item.kind === 'disc' ? atlas.store.get(item.recordId) : undefined;
  if (record) openRecord(context, record);
  else if (item.kind === 'cluster')
    store.getState().gatherRecords({
      title: sayCount('lanes.cluster', item.recordIds.length),
      recordIds: item.recordIds,
    });
}
