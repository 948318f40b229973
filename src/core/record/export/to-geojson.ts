import type { Category, Confidence, PlacePrecision } from '../vocabulary.ts';
import {
  ATLAS_NAME,
  citationsById,
  type ExportLanguage,
  type PublishedAtlas,
  type PublishedCitation,
  type PublishedPlace,
  type PublishedRecord,
  type PublishedReference,
  type Translated,
} from './published.ts';
import { readEdtf } from './read-edtf.ts';
import { type When, whenOf } from './when.ts';

/** Null where no place is known. */
type RecordGeometry = GeoJSON.Point | GeoJSON.MultiPoint | null;

/** A record as a feature. The points of several places stand in the order of `properties.places`. */
export interface RecordFeature extends GeoJSON.Feature<RecordGeometry, RecordProperties> {
  readonly id: string;
  /** Null where neither beginning nor end is known. */
  readonly when: When | null;
}

/** What a geographic information system shows in a table: texts are flat, one column for each language. */
interface RecordProperties {
  readonly id: string;
  readonly kind: PublishedRecord['kind'];
  readonly category: Category;
  /** EDTF, as published. */
  readonly date: string;
  /** In the language asked for. */
  readonly title: string;
  readonly title_en: string;
  readonly title_uk: string;
  readonly title_be: string;
  readonly summary_en: string;
  readonly summary_uk: string;
  readonly summary_be: string;
  readonly confidence: Confidence;
  readonly places: readonly PlaceProperties[];
  readonly citations: readonly CitationProperties[];
  /** How many values sources give where they disagree. */
  readonly claims: number;
}

interface PlaceProperties {
  readonly id: string;
  readonly name: Translated;
  readonly precision: PlacePrecision;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

interface CitationProperties {
  readonly id: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly locator?: string;
}

export interface AtlasFeatureCollection extends GeoJSON.FeatureCollection<RecordGeometry, RecordProperties> {
  readonly name: string;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly licence: string;
  features: RecordFeature[];
}

/**
 * Every record as GeoJSON (RFC 7946): WGS 84, longitude before latitude, geometry null where no place is known. The
 * lines of the axes are not in it: they stand in `geo/axes.geojson`. `lang` chooses `name` and each `title`.
 */
export function toGeoJson(atlas: PublishedAtlas, lang: ExportLanguage = 'en'): AtlasFeatureCollection {
  const citations = citationsById(atlas);
  return {
    type: 'FeatureCollection',
    name: ATLAS_NAME[lang],
    version: atlas.version,
    published: atlas.published,
    licence: atlas.licence,
    features: atlas.records.map((record) => featureOf(record, citations, lang)),
  };
}

function featureOf(
  record: PublishedRecord,
  citations: ReadonlyMap<string, PublishedCitation>,
  lang: ExportLanguage,
): RecordFeature {
  const { id, kind, category, date, title, summary, confidence } = record;
  const read = readEdtf(date);
  return {
    type: 'Feature',
    id,
    geometry: geometryOf(record.places),
    when: read && whenOf(read),
    properties: {
      id,
      kind,
      category,
      date,
      title: title[lang],
      title_en: title.en,
      title_uk: title.uk,
      title_be: title.be,
      summary_en: summary.en,
      summary_uk: summary.uk,
      summary_be: summary.be,
      confidence,
      places: record.places.map(({ id, name, precision, country }) => ({ id, name, precision, country })),
      citations: record.citations.map((reference) => citationOf(reference, citations)),
      claims: record.claims.length,
    },
  };
}

function geometryOf(places: readonly PublishedPlace[]): RecordGeometry {
  const positions = places.map(({ lngLat }) => [...lngLat]);
  const [only] = positions;
  if (!only) return null;
  return positions.length === 1
    ? { type: 'Point', coordinates: only }
    : { type: 'MultiPoint', coordinates: positions };
}

function citationOf(
  { citation: id, locator }: PublishedReference,
  citations: ReadonlyMap<string, PublishedCitation>,
): CitationProperties {
  const citation = citations.get(id);
  return {
    id,
    ...(citation && { publisher: citation.publisher, title: citation.title }),
    ...(citation?.url && { url: citation.url }),
    ...(locator && { locator }),
  };
}
