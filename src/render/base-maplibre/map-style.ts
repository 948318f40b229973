import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { assertNever } from '../../core/assert-never.ts';
import type { BorderStateSpan } from '../../core/record/record.ts';
import { CATEGORIES } from '../../core/record/vocabulary.ts';
import { CROWD_RADIUS_PX } from '../../core/scene/mark-size.ts';
import type { Palette } from '../../core/scene/palette.ts';

/** The geometry the map draws: WGS 84, longitude before latitude. */
export interface MapGeometry {
  readonly countries: FeatureCollection;
  readonly water: FeatureCollection;
  readonly border: FeatureCollection;
  /** Lines between and around the countries, the border excepted, each once. */
  readonly outlines: FeatureCollection;
  /** Every event with a place, by the mark's id; feature-state says which show. */
  readonly crowd: FeatureCollection;
}

export interface BorderPaint {
  readonly 'line-color': string;
  readonly 'line-width': number;
  /** In multiples of the line's width. */
  readonly 'line-dasharray': number[];
}

/** How the border's legal state is drawn, the same as in the light base's CSS; switched off, it is one line among others. */
export function borderPaint(palette: Palette, span: BorderStateSpan | null): BorderPaint {
  const line = (widthPx: number, dashesPx: readonly number[] = []): BorderPaint => ({
    'line-color': palette.border,
    'line-width': widthPx,
    'line-dasharray': dashesPx.length > 0 ? dashesPx.map((px) => px / widthPx) : [1, 0],
  });
  switch (span?.state) {
    case undefined:
      return { ...line(1), 'line-color': palette.coast };
    case 'no-treaty':
      return line(1.5, [5, 4]);
    case 'signed':
      return line(2, [12, 3]);
    case 'in-force':
      return line(2.5);
    case 'suspended':
    case 'closed':
      return line(4);
    default:
      return assertNever(span as never);
  }
}

/** Mined: light ticks along the dark line. */
export const minesOpacity = (span: BorderStateSpan | null): number => (span?.isMined ? 1 : 0);

/** How strongly each age of a crowd is drawn, as in the light base's CSS; without a state a circle is hidden. */
const CROWD_OPACITY: ExpressionSpecification = [
  'match',
  ['coalesce', ['feature-state', 'age'], -1],
  0,
  0.9,
  1,
  0.7,
  2,
  0.45,
  3,
  0.25,
  0,
];

function crowdColour({ categories }: Palette): ExpressionSpecification {
  const pairs = CATEGORIES.flatMap((category) => [category, categories[category]]);
  return ['match', ['get', 'category'], ...pairs, categories.statement] as unknown as ExpressionSpecification;
}

/**
 * The style of the full map: a pure function of the palette, the border's state and the geometry. It has no glyphs and
 * no sprite: labels and marks are drawn over it, so that nothing is fetched from anywhere.
 */
export function buildMapStyle(
  palette: Palette,
  geometry: MapGeometry,
  border: BorderStateSpan | null,
): StyleSpecification {
  return {
    version: 8,
    name: 'Belarus–Ukraine Atlas 1991–2024',
    transition: { duration: 0, delay: 0 },
    sources: {
      countries: { type: 'geojson', data: geometry.countries, tolerance: 0 },
      water: { type: 'geojson', data: geometry.water, tolerance: 0 },
      outlines: { type: 'geojson', data: geometry.outlines, tolerance: 0 },
      border: { type: 'geojson', data: geometry.border, tolerance: 0 },
      crowd: { type: 'geojson', data: geometry.crowd, promoteId: 'id' },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
      {
        id: 'countries',
        type: 'fill',
        source: 'countries',
        paint: {
          'fill-color': ['match', ['get', 'iso'], ['BY', 'UA'], palette.land, palette.neighbour],
          'fill-antialias': false,
        },
      },
      {
        id: 'water',
        type: 'fill',
        source: 'water',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': palette.water, 'fill-outline-color': palette.waterLine },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'water',
        filter: ['==', ['geometry-type'], 'LineString'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.river, 'line-width': 1.3 },
      },
      {
        id: 'outlines',
        type: 'line',
        source: 'outlines',
        paint: { 'line-color': palette.coast, 'line-width': 1 },
      },
      {
        id: 'border',
        type: 'line',
        source: 'border',
        layout: { 'line-join': 'round' },
        paint: { ...borderPaint(palette, border) },
      },
      {
        id: 'mines',
        type: 'line',
        source: 'border',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.halo,
          'line-width': 1.6,
          'line-dasharray': [1, 7 / 1.6],
          'line-opacity': minesOpacity(border),
        },
      },
      {
        id: 'crowd',
        type: 'circle',
        source: 'crowd',
        paint: {
          'circle-radius': CROWD_RADIUS_PX,
          'circle-color': crowdColour(palette),
          'circle-opacity': CROWD_OPACITY,
        },
      },
    ],
  };
}
