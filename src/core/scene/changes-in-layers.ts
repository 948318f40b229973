import type { AtlasRecord } from '../record/record.ts';
import type { Layer } from '../record/vocabulary.ts';
import type { DayChanges } from './compare-days.ts';

const LAYER_OF: Readonly<Record<AtlasRecord['kind'], Layer>> = {
  border: 'border',
  axis: 'axes',
  mission: 'missions',
  crossing: 'crossings',
  exchange: 'exchanges',
  event: 'events',
  installation: 'installations',
};

/** The changes of records whose layer is switched on: a list beside a map tells what the map shows. */
export function changesInLayers(changes: DayChanges, layers: readonly Layer[]): DayChanges {
  const isOn = ({ kind }: AtlasRecord) => layers.includes(LAYER_OF[kind]);
  const shown = <Change extends { readonly record: AtlasRecord }>(list: readonly Change[]) =>
    list.filter(({ record }) => isOn(record));
  return {
    ...changes,
    opened: shown(changes.opened),
    closed: shown(changes.closed),
    changed: shown(changes.changed),
    moved: shown(changes.moved),
    happened: changes.happened.filter(isOn),
  };
}
