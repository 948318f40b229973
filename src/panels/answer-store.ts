import type { FindFile } from '../core/record/find-file.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { finderOf } from './find-records.ts';

/** Puts into the store what passes its filter and search now; a place or an actor nobody knows is told and dropped. */
export function answerStore(
  { store, atlas }: AtlasContext,
  file: FindFile,
  tellUnknown: (id: string) => void,
): void {
  const { filter, q, findRecords, narrowRecords } = store.getState();
  const finder = finderOf(file);
  const known = finder.known(atlas, filter);
  for (const id of known.unknown) tellUnknown(id);
  // narrowing asks again, with what is known
  if (known.unknown.length > 0) narrowRecords(known.filter);
  else findRecords(new Set(finder.find(atlas, filter, q).map(({ id }) => id)));
}
