import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  booleanPointInPolygon,
  flattenEach,
  lineString,
  nearestPointOnLine,
  pointToLineDistance,
  polygonToLine,
} from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PLACE_PRECISIONS, type PlacePrecision } from '../core/record/vocabulary.ts';
import { readSources } from './read-sources.ts';

const ROOT = join(import.meta.dirname, '../..');

type Country = Feature<Polygon | MultiPolygon>;
type Place = Feature<Point, { country: string; precision: PlacePrecision }>;

const countries = readGeo<FeatureCollection<Polygon | MultiPolygon>>('countries.geojson').features;
const border = readGeo<Feature<LineString>>('border.geojson');
const places = readGeo<{ features: Place[] }>('places.geojson').features;
const crossings = readGeo<{ features: Place[] }>('crossings.geojson').features;

function readGeo<T>(name: string): T {
  return JSON.parse(readFileSync(join(ROOT, 'geo', name), 'utf8')) as T;
}

/** How far beyond its country's outline a point may lie; the outline itself is simplified. */
const TOLERANCE_KM: Readonly<Record<PlacePrecision, number>> = {
  building: 0.2,
  street: 0.2,
  site: 3,
  settlement: 5,
  district: 15,
  region: 60,
  country: Number.POSITIVE_INFINITY,
};

/** The extent of geo/countries.geojson (geo/README.md): beyond it there is no outline to lie in. */
const isInExtent = ([lng, lat]: Position): boolean =>
  lng !== undefined && lat !== undefined && lng >= 5 && lng <= 55 && lat >= 40 && lat <= 63;

/** Kilometres from a position to a country: 0 inside it. */
function distanceKm(position: Position, country: Country): number {
  if (booleanPointInPolygon(position, country)) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  const outline = polygonToLine(country);
  flattenEach(outline, (line) => {
    const ring = lineString((line.geometry as LineString).coordinates);
    nearest = Math.min(nearest, pointToLineDistance(position, ring, { units: 'kilometers' }));
  });
  return nearest;
}

const countriesAt = (position: Position) =>
  countries.filter((country) => booleanPointInPolygon(position, country)).map(({ id }) => String(id));

const named = (features: Place[]) => features.map((place) => [String(place.id), place] as const);

const within = places.filter(({ geometry }) => isInExtent(geometry.coordinates));
const beyond = places.filter(({ geometry }) => !isInExtent(geometry.coordinates));

describe('the points of the record', () => {
  it('have ids of their own in both files together', () => {
    const ids = [...places, ...crossings].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('say how exact they are in one of the known words', () => {
    for (const { id, properties } of [...places, ...crossings])
      expect(PLACE_PRECISIONS, String(id)).toContain(properties.precision);
  });

  it('lie outside the extent only where their country does not lie on the map', () => {
    // in Western Europe and America there is no outline to compare with: these are exempt from the test below
    expect(beyond.length).toBeLessThan(10);
    for (const { id, properties } of beyond)
      expect(['BE', 'FR', 'GB', 'ES', 'US', 'CA'], String(id)).toContain(properties.country);
  });

  it.each(named([...within, ...crossings]))('%s lies in its country, as exactly as it says', (_, place) => {
    const { country: code, precision } = place.properties;
    const country = countries.find(({ id }) => id === code);
    expect(country, `there is no outline of ${code}`).toBeDefined();
    if (country) {
      expect(distanceKm(place.geometry.coordinates, country)).toBeLessThanOrEqual(TOLERANCE_KM[precision]);
    }
  });

  it('lie in Ukraine wherever they lie in Crimea', () => {
    const inCrimea = [...places, ...readGeo<{ features: Place[] }>('cities.geojson').features].filter(
      ({ geometry: { coordinates } }) => {
        const [lng = 0, lat = 0] = coordinates;
        return lng > 32.4 && lng < 36.7 && lat > 44.3 && lat < 46.1;
      },
    );
    const ids = inCrimea.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['sevastopol', 'simferopol']));
    for (const { id, properties, geometry } of inCrimea) {
      expect(properties.country, String(id)).toBe('UA');
      expect(
        countriesAt(geometry.coordinates).filter((code) => code !== 'UA'),
        String(id),
      ).toEqual([]);
    }
  });
});

describe('the crossings', () => {
  const { sources } = readSources(ROOT);
  const positions = new Map(sources.places.map(({ value }) => [value.id, value.geometry.coordinates]));
  const records = sources.records
    .flatMap(({ value }) => (value.kind === 'crossing' ? [value] : []))
    .map(({ id, crossing, places: [place] }) => ({
      id,
      order: crossing.order,
      position: positions.get(place ?? '') ?? [],
    }))
    .toSorted((a, b) => a.order - b.order);

  it.each(named(crossings))('%s lies on the border within 3 km', (_, { geometry }) => {
    expect(pointToLineDistance(geometry.coordinates, border, { units: 'kilometers' })).toBeLessThanOrEqual(3);
  });

  it('are those of the records, each at a place of its own', () => {
    expect(records.length).toBeGreaterThan(20);
    const texts = records.map(({ position }) => position.join());
    expect(texts.filter((text, i) => text === '' || texts.indexOf(text) !== i)).toEqual([]);
  });

  it('stand in the order 1, 2, 3 … without a gap', () => {
    expect(records.map(({ order }) => order)).toEqual(records.map((_, i) => i + 1));
  });

  it('follow the line from west to east, within the 3 km to which they are known', () => {
    const alongKm = records.map(
      ({ position }) =>
        nearestPointOnLine(border, [...position], { units: 'kilometers' }).properties.location,
    );
    for (const [i, km] of alongKm.entries()) {
      const before = alongKm[i - 1];
      if (before !== undefined) expect(km, records[i]?.id).toBeGreaterThan(before - 3);
    }
    expect(alongKm.at(0)).toBeLessThan(50);
    expect(alongKm.at(-1)).toBeGreaterThan(1000);
  });
});
