/**
 * The light base map: one topology of countries, water and the border.
 * Coordinates are whole units of the unit-square Web Mercator times `scale`, relative to `origin`, delta-encoded:
 * an arc is `[x0, y0, dx1, dy1, …]`. A reference `~i` is arc `i` backwards, as in TopoJSON.
 */
export interface BaseFile {
  readonly scale: number;
  readonly origin: readonly [x: number, y: number];
  readonly arcs: readonly (readonly number[])[];
  /** Rings around all land, the two countries included. */
  readonly land: readonly (readonly number[])[];
  /** Rings around Belarus and Ukraine together. */
  readonly focus: readonly (readonly number[])[];
  readonly water: readonly (readonly number[])[];
  /** Rivers, as lines. */
  readonly rivers: readonly (readonly number[])[];
  /** Arcs of the border, from the Polish to the Russian tripoint. */
  readonly border: readonly number[];
  /** Arcs between two other countries. */
  readonly neighbours: readonly (readonly number[])[];
  /** What the geometry covers. */
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
}
