/** In place of the MapLibre base: too large for one file. The light map stays, and the reader is told. */
export function mountBaseMapLibre(): never {
  throw new Error('The full map is not in this file; open the site for it.');
}

export const readMapGeometry = (): null => null;
