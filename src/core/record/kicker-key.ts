import { assertNever } from '../assert-never.ts';
import type { AtlasRecord } from './record.ts';

/** The key of the words over a record's title: its category, or what kind of site it is. */
export function kickerKey(record: AtlasRecord): string {
  switch (record.kind) {
    case 'event':
    case 'border':
      return `category.${record.category}`;
    case 'mission':
      return `missionType.${record.missionType}`;
    case 'crossing':
      return `transport.${record.transport}`;
    case 'installation':
      return `installation.${record.installationType}`;
    case 'exchange':
      return 'layer.exchanges';
    case 'axis':
      return record.isFromRussia ? 'axis.fromRussia' : 'layer.axes';
    default:
      return assertNever(record);
  }
}
