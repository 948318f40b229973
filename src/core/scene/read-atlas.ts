import type { BaseFile } from '../geometry/base-file.ts';
import { borderLineOf } from '../geometry/base-paths.ts';
import type { AtlasFile } from '../record/atlas-file.ts';
import { EventStore } from '../record/event-store.ts';
import type { Atlas } from './atlas.ts';

/** The atlas held in its two files: the record in one language and the light base. */
export function readAtlas(file: AtlasFile, base: BaseFile): Atlas {
  return {
    store: new EventStore(file.records),
    places: new Map(file.places.map((place) => [place.id, place])),
    cities: file.cities,
    borderLine: borderLineOf(base),
  };
}
