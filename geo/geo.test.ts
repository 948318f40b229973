import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { area, booleanClockwise, booleanPointInPolygon, distance, length, polygon } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, LineString as TopoLine, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

type Country = Feature<Polygon | MultiPolygon>;
type Water = Feature<Polygon | MultiPolygon | LineString | MultiLineString>;
type Atlas = Topology<{ countries: GeometryCollection; border: TopoLine; water: GeometryCollection }>;

const border = read<Feature<LineString>>('border.geojson');
const countries = read<FeatureCollection<Polygon | MultiPolygon>>('countries.geojson');
const water = read<{ type: string; features: Water[] }>('water.geojson');
const cities = read<FeatureCollection<Point>>('cities.geojson');
const topologies = { light: read<Atlas>('light.topo.json'), full: read<Atlas>('full.topo.json') };

/** Middle of the Western Buh by the agreement signed in Lutsk on 14 March 2013, ±1 km (visa-free-europe.eu, March 2013). */
const WEST_TRIPOINT = [23.616, 51.513];
/** Three Sisters monument at Senkivka, which stands on the junction (uk.wikipedia.org/wiki/Три_сестри_(монумент)). */
const EAST_TRIPOINT = [31.7817, 52.1119];

const SIMFEROPOL = [34.1, 44.95];
const SEVASTOPOL = [33.52, 44.6];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

function countriesOf(topology: Atlas): Country[] {
  return feature(topology, topology.objects.countries).features as Country[];
}

function countriesAt(features: Country[], position: Position): string[] {
  return features.filter((country) => booleanPointInPolygon(position, country)).map(({ id }) => String(id));
}

function polygonsOf({ geometry }: Country | Water): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function expectTripointsAtEnds(line: Position[]): void {
  expect(distance(line.at(0) ?? [], WEST_TRIPOINT, { units: 'kilometers' })).toBeLessThan(1);
  expect(distance(line.at(-1) ?? [], EAST_TRIPOINT, { units: 'kilometers' })).toBeLessThan(1);
}

/** Positions 0.37° apart over the whole extent, off the grid of any tidy coordinate. */
function samplePositions(): Position[] {
  const lngs = Array.from({ length: 134 }, (_, column) => 5.1234 + column * 0.37);
  const lats = Array.from({ length: 62 }, (_, row) => 40.0567 + row * 0.37);
  return lngs.flatMap((lng) => lats.map((lat) => [lng, lat]));
}

function brotliBytes(name: string): number {
  const text = readFileSync(new URL(name, import.meta.url));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe('the border', () => {
  it('is one line between 1,000 and 1,200 km long', () => {
    expect(border.geometry.type).toBe('LineString');
    const lengthKm = length(border, { units: 'kilometers' });
    expect(lengthKm).toBeGreaterThan(1000);
    expect(lengthKm).toBeLessThan(1200);
  });

  it('states what was measured on it, and keeps the sourced figure apart', () => {
    const { properties, geometry } = border;
    expect(properties?.measuredLengthKm).toBeCloseTo(length(border, { units: 'kilometers' }), 0);
    expect(properties?.pointCount).toBe(geometry.coordinates.length);
    expect(properties?.statedLengthKm).toBe(1084.2);
  });

  it('runs from the tripoint with Poland to the tripoint with Russia', () => {
    expectTripointsAtEnds(border.geometry.coordinates);
  });

  it.each(['light', 'full'] as const)(
    'does so in %s.topo.json, where Belarus and Ukraine share its arcs',
    (name) => {
      const topology = topologies[name];
      const line = feature(topology, topology.objects.border).geometry as LineString;
      expectTripointsAtEnds(line.coordinates);
      const outlines = topology.objects.countries.geometries.filter(({ id }) => id === 'BY' || id === 'UA');
      const used = outlines.map(
        (outline) =>
          new Set(
            JSON.stringify('arcs' in outline && outline.arcs)
              .match(/-?\d+/g)
              ?.map(sameArc),
          ),
      );
      expect(used).toHaveLength(2);
      for (const arc of topology.objects.border.arcs) {
        expect(used.every((arcs) => arcs.has(sameArc(String(arc))))).toBe(true);
      }
    },
  );
});

/** TopoJSON writes an arc run backwards as its complement. */
function sameArc(index: string): number {
  const arc = Number(index);
  return arc < 0 ? ~arc : arc;
}

describe.each([
  ['countries.geojson', countries.features],
  ['light.topo.json', countriesOf(topologies.light)],
  ['full.topo.json', countriesOf(topologies.full)],
])('the countries of %s', (_, features) => {
  it('show Crimea in Ukraine and nowhere else', () => {
    expect(countriesAt(features, SIMFEROPOL)).toEqual(['UA']);
    expect(countriesAt(features, SEVASTOPOL)).toEqual(['UA']);
  });

  it('put no place in two countries', () => {
    const doubled = samplePositions().filter((position) => countriesAt(features, position).length > 1);
    expect(doubled).toEqual([]);
  });

  it('include both countries and all their neighbours', () => {
    const ids = features.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['BY', 'UA', 'PL', 'LT', 'LV', 'EE', 'RU', 'MD', 'RO', 'SK', 'HU']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each([
  ['countries.geojson', countries.features],
  ['water.geojson', water.features],
])('%s keeps to RFC 7946', (name, features: (Country | Water)[]) => {
  it('has no crs member', () => {
    expect(read(name)).not.toHaveProperty('crs');
  });

  it('closes every ring and gives it an area', () => {
    for (const ring of features.flatMap(polygonsOf).flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(area(polygon([ring]))).toBeGreaterThan(0);
    }
  });

  it('turns outer rings counter-clockwise and holes clockwise', () => {
    for (const [outer, ...holes] of features.flatMap(polygonsOf)) {
      expect(booleanClockwise(outer ?? [])).toBe(false);
      for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
    }
  });
});

it.each(['border.geojson', 'countries.geojson', 'water.geojson', 'cities.geojson'])(
  '%s holds positions as lng, lat with at most five decimals',
  (name) => {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    const positions = [...text.matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g)];
    expect(positions.length).toBeGreaterThan(50);
    for (const [written, lng, lat] of positions) {
      expect(written).not.toMatch(/\.\d{6}/);
      expect(Number(lng)).toBeGreaterThanOrEqual(5);
      expect(Number(lng)).toBeLessThanOrEqual(55);
      expect(Number(lat)).toBeGreaterThanOrEqual(40);
      expect(Number(lat)).toBeLessThanOrEqual(63);
    }
  },
);

it('names every country and named water in three languages', () => {
  for (const { id, properties } of [
    ...countries.features,
    ...water.features.filter(({ id }) => id !== 'waters'),
  ]) {
    expect(Object.keys(properties?.name ?? {}), String(id)).toEqual(['en', 'uk', 'be']);
  }
});

describe('the cities', () => {
  it.each(cities.features.map((city) => [String(city.id), city] as const))(
    '%s lies in the country it names',
    (_, city) => {
      expect(countriesAt(countries.features, city.geometry.coordinates)).toEqual([city.properties?.country]);
    },
  );

  it('have ids of their own, three names and no straight apostrophe', () => {
    const ids = cities.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, properties } of cities.features) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(Object.keys(properties?.name)).toEqual(['en', 'uk', 'be']);
      expect(Object.values<string>(properties?.name).join()).not.toContain("'");
    }
  });
});

it.each([
  ['light.topo.json', 14],
  ['full.topo.json', 42],
] as const)('%s stays within %d KiB of brotli', (name, kibibytes) => {
  expect(brotliBytes(name)).toBeLessThanOrEqual(kibibytes * 1024);
});
