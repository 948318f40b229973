import { length, lineString } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { foundingCitation } from './compile-details.ts';
import type { Edition } from './edition.ts';
import type { Sources } from './read-sources.ts';
import type { PlaceFeature, SourceRecord } from './record-schema.ts';

export const LICENCES = { record: 'CC-BY-4.0', geometry: 'ODbL-1.0' } as const;

/** `dist/data/record.json`: every record whole, in all languages, with its citations. The shape is stable. */
export function publishRecord(sources: Sources, edition: Edition) {
  const places = new Map(sources.places.map(({ value }) => [value.id, value]));
  return {
    ...edition,
    licence: `${LICENCES.record}; border geometry and crossing points ${LICENCES.geometry}`,
    records: sources.records.map(({ value }) => publishOne(value, places)),
    citations: sources.citations.map(({ value }) => value),
  };
}

function publishOne(record: SourceRecord, known: ReadonlyMap<string, PlaceFeature>) {
  const { aliases, places, citations, founding, ...rest } = record;
  return {
    ...rest,
    aliases: aliases ?? [],
    places: places.flatMap((id) => publishPlace(id, known)),
    citations: [
      ...citations,
      ...founding.map(({ document, locator }) => ({ citation: foundingCitation(document), locator })),
    ],
    foundingClaims: founding,
  };
}

function publishPlace(id: string, known: ReadonlyMap<string, PlaceFeature>) {
  const place = known.get(id);
  if (!place) return [];
  const { name, precision, country } = place.properties;
  return [{ id, name, lngLat: place.geometry.coordinates, precision, country }];
}

/** The GeoJSON layers made from the record, by file name: valid by RFC 7946, WGS 84, longitude before latitude. */
export function publishLayers(sources: Sources): Record<string, FeatureCollection> {
  const places = new Map(sources.places.map(({ value }) => [value.id, value]));
  const ofKind = <K extends SourceRecord['kind']>(kind: K) =>
    sources.records
      .map(({ value }) => value)
      .filter((record): record is Extract<SourceRecord, { kind: K }> => record.kind === kind);
  return {
    'axes.geojson': collection(ofKind('axis').flatMap((axis) => axisFeatures(axis, places))),
    'missions.geojson': collection(
      ofKind('mission').flatMap((mission) =>
        siteFeatures(mission, places, { statuses: mission.mission.statuses }),
      ),
    ),
    'crossing-histories.geojson': collection(
      ofKind('crossing').flatMap((crossing) =>
        siteFeatures(crossing, places, { statuses: crossing.crossing.statuses }),
      ),
    ),
    'exchange-places.geojson': collection(
      ofKind('exchange').flatMap((exchange) =>
        siteFeatures(exchange, places, { ...exchange.exchange, date: exchange.date }),
      ),
    ),
  };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

function siteFeatures(
  record: SourceRecord,
  places: ReadonlyMap<string, PlaceFeature>,
  properties: Record<string, unknown>,
): Feature[] {
  return record.places.flatMap((id) => {
    const place = places.get(id);
    if (!place) return [];
    const { precision, country } = place.properties;
    const common = {
      record: record.id,
      kind: record.kind,
      title: record.title,
      place: id,
      precision,
      country,
    };
    return [
      {
        type: 'Feature',
        id: record.id,
        properties: { ...common, ...properties },
        geometry: place.geometry as Geometry,
      },
    ];
  });
}

function axisFeatures(
  record: Extract<SourceRecord, { kind: 'axis' }>,
  places: ReadonlyMap<string, PlaceFeature>,
): Feature[] {
  return record.axis.lines.flatMap((line) => {
    const points = line.waypoints.flatMap((waypoint) => places.get(waypoint.place) ?? []);
    if (points.length < 2) return [];
    const geometry = {
      type: 'LineString' as const,
      coordinates: points.map((point) => [...point.geometry.coordinates]),
    };
    const lengthKm = Number(length(lineString(geometry.coordinates), { units: 'kilometers' }).toFixed(1));
    const properties = {
      record: record.id,
      title: record.title,
      line: line.id,
      mode: line.mode,
      fromRussia: record.axis.fromRussia,
      isSchematic: true,
      lengthKm,
      waypoints: line.waypoints.map((waypoint) => ({
        place: waypoint.place,
        reached: waypoint.reached,
        left: waypoint.left ?? null,
      })),
      note: 'Straight lines between sourced points; roads and unit tracks are not traced.',
    };
    return [{ type: 'Feature', id: `${record.id}-${line.id}`, properties, geometry }];
  });
}
