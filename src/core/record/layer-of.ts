import type { AtlasRecord } from './record.ts';
import type { Layer } from './vocabulary.ts';

/** The layer that shows a record of each kind. */
const LAYERS_OF: Readonly<Record<AtlasRecord['kind'], Layer>> = {
  border: 'border',
  axis: 'axes',
  mission: 'missions',
  crossing: 'crossings',
  exchange: 'exchanges',
  event: 'events',
  installation: 'installations',
};

export const layerOf = ({ kind }: Pick<AtlasRecord, 'kind'>): Layer => LAYERS_OF[kind];
