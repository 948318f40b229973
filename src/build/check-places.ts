import { booleanPointInPolygon, pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

/** The countries whose outlines are drawn, by `geo/countries.geojson`. */
export type CountryOutlines = FeatureCollection<Polygon | MultiPolygon, { readonly name?: unknown }>;

/** The countries that the file draws whole; others are cut at the edge of the map. */
const WHOLE = ['BY', 'UA'];
/** A crossing stands on the line, and outlines are simplified: a place may lie this far outside its country, km. */
const TOLERANCE_KM = 5;

/** Places that lie outside the country they name; where the two numbers are swapped, the sentence says so. */
export function placeIssues({ places }: Sources, countries: CountryOutlines): DataIssue[] {
  const outlines = new Map(
    countries.features
      .filter(({ id }) => WHOLE.includes(String(id)))
      .map((feature) => [String(feature.id), feature]),
  );
  return places.flatMap(({ value, source, path }) => {
    const outline = outlines.get(value.properties.country);
    const [lng, lat] = value.geometry.coordinates;
    if (!outline || isWithin(outline, [lng, lat])) return [];
    const sentence = isWithin(outline, [lat, lng])
      ? `[${lng}, ${lat}] is not in ${value.properties.country}, but [${lat}, ${lng}] is; write longitude before latitude`
      : `[${lng}, ${lat}] is not in ${value.properties.country}; correct the position or the country`;
    return [source.issueAt([...path, 'geometry', 'coordinates'], sentence, value.id)];
  });
}

function isWithin(outline: Feature<Polygon | MultiPolygon>, position: [number, number]): boolean {
  if (booleanPointInPolygon(position, outline)) return true;
  const line = polygonToLine(outline as Feature<Polygon>);
  const lines = line.type === 'FeatureCollection' ? line.features : [line];
  return lines
    .flatMap((feature) => linesOf(feature as Feature<LineString | MultiLineString>))
    .some(
      (coordinates) =>
        pointToLineDistance(position, { type: 'LineString', coordinates }, { method: 'planar' }) <=
        TOLERANCE_KM,
    );
}

function linesOf({ geometry }: Feature<LineString | MultiLineString>): number[][][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}
