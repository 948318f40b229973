import { join } from 'node:path';
import { booleanClockwise, distance } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isId } from '../core/record/ids.ts';
import { RECORD_LANGUAGES } from '../core/text/language.ts';
import { compileAtlasData } from './atlas-data.ts';

interface PublishedRecord extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly citations: readonly { readonly citation: string; readonly locator?: string }[];
  readonly foundingClaims: readonly { readonly document: string; readonly locator: string }[];
}

interface PublishedFile extends Record<string, unknown> {
  readonly records: readonly PublishedRecord[];
  readonly citations: readonly { readonly id: string; readonly url?: string }[];
}

const { issues, published } = compileAtlasData(join(import.meta.dirname, '../..'));

const file = JSON.parse(published['data/record.json'] ?? '{"records":[],"citations":[]}') as PublishedFile;
const citationIds = new Set(file.citations.map(({ id }) => id));

const layers: [path: string, layer: FeatureCollection][] = Object.entries(published)
  .filter(([path]) => path.startsWith('geo/') && path.endsWith('.geojson'))
  .map(([path, text]) => [path, asCollection(JSON.parse(text) as FeatureCollection | Feature)]);

/** RFC 7946 lets a file hold one feature alone. */
function asCollection(layer: FeatureCollection | Feature): FeatureCollection {
  return layer.type === 'Feature' ? { type: 'FeatureCollection', features: [layer] } : layer;
}

const layerOf = (name: string): Feature[] =>
  layers.find(([path]) => path === `geo/${name}.geojson`)?.[1].features ?? [];

/** Every plain value inside a value, with the key or index it stands under. */
function* walk(value: unknown, key = ''): Generator<[key: string, value: unknown]> {
  yield [key, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    if (!Array.isArray(value)) yield* walk(child, name);
    else yield* walk(child, key);
  }
}

const inThreeLanguages = {
  en: expect.stringMatching(/\S/),
  uk: expect.stringMatching(/\S/),
  be: expect.stringMatching(/\S/),
};

it('the record has no fault', () => {
  expect(issues).toEqual([]);
});

describe('record.json', () => {
  it('has the stable members and a licence', () => {
    expect(file).toMatchObject({
      version: expect.stringMatching(/^\d{4}\.\d+/),
      published: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      licence: expect.stringContaining('CC-BY-4.0'),
      records: expect.any(Array),
      citations: expect.any(Array),
    });
    expect(file['licence']).toContain('ODbL-1.0');
    expect(file.records.length).toBeGreaterThan(100);
    expect(file.citations.length).toBeGreaterThan(100);
  });

  it.each(file.records.map((record) => [record.id, record] as const))(
    '%s has the stable shape',
    (_, record) => {
      expect(record).toMatchObject({
        id: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        aliases: expect.any(Array),
        kind: expect.stringMatching(/^(event|exchange|installation|mission|crossing|axis|border|figure)$/),
        category: expect.stringMatching(/^[a-z-]+$/),
        date: expect.any(String),
        title: inThreeLanguages,
        summary: inThreeLanguages,
        places: expect.any(Array),
        citations: expect.any(Array),
        foundingClaims: expect.any(Array),
        claims: expect.any(Array),
      });
      for (const { citation, locator } of record.citations) {
        expect(citation).toEqual(expect.any(String));
        if (locator !== undefined) expect(locator).toMatch(/\S/);
      }
      for (const { document, locator } of record.foundingClaims) {
        expect(document).toMatch(/^00[0-4]$/);
        expect(locator).toMatch(/\S/);
      }
      for (const place of record['places'] as Record<string, unknown>[]) {
        expect(place).toMatchObject({
          id: expect.any(String),
          name: inThreeLanguages,
          country: expect.any(String),
        });
        expectPosition(place['lngLat'] as Position);
      }
    },
  );

  it('shows under its own kind what only that kind has', () => {
    for (const record of file.records) {
      if (record.kind !== 'event') expect(record[record.kind], record.id).toEqual(expect.any(Object));
    }
  });

  it('gives every id and alias to one record', () => {
    const ids = file.records.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(ids.filter((id) => !isId(id))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('holds every citation that a record names, at any depth', () => {
    const named = file.records.flatMap((record) =>
      [...walk(record)].flatMap(([key, value]) =>
        (key === 'citation' || key === 'citations') && typeof value === 'string' ? [value] : [],
      ),
    );
    expect(named.length).toBeGreaterThan(1000);
    expect([...new Set(named)].filter((id) => !citationIds.has(id))).toEqual([]);
  });

  it('names the citation of every founding claim among the citations of its record', () => {
    for (const { id, citations, foundingClaims } of file.records) {
      for (const { document, locator } of foundingClaims)
        expect(citations, id).toContainEqual({ citation: `founding-${document}`, locator });
    }
  });

  it('holds all five founding documents, each claimed by a record', () => {
    const claimed = new Set(
      file.records.flatMap(({ foundingClaims }) => foundingClaims.map(({ document }) => document)),
    );
    for (const document of ['000', '001', '002', '003', '004']) {
      expect(citationIds).toContain(`founding-${document}`);
      expect(claimed).toContain(document);
    }
  });

  it('gives every citation another id, and none an address that is not of the web', () => {
    expect(citationIds.size).toBe(file.citations.length);
    for (const { url } of file.citations) if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^\s/]+/);
  });

  it('holds every record of every kind of the facts', () => {
    const countOf = (kind: string) => file.records.filter((record) => record.kind === kind).length;
    // facts/README.md: 6 axes, 22 exchanges, 27 crossings, 8 missions, 1 border
    expect(countOf('axis')).toBe(6);
    expect(countOf('exchange')).toBe(22);
    expect(countOf('crossing')).toBe(27);
    expect(countOf('mission')).toBeGreaterThanOrEqual(8);
    expect(countOf('border')).toBe(1);
  });
});

/** A position by RFC 7946, 3.1.1: longitude before latitude, in degrees of WGS 84. */
function expectPosition(position: Position): void {
  expect(position.length === 2 || position.length === 3, JSON.stringify(position)).toBe(true);
  const [lng, lat] = position as [number, number];
  expect(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90, JSON.stringify(position)).toBe(true);
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

describe('the published layers', () => {
  it('are the seven kept in geo/ and the four made from the record', () => {
    expect(layers.map(([path]) => path).sort()).toEqual([
      'geo/axes.geojson',
      'geo/border.geojson',
      'geo/cities.geojson',
      'geo/countries.geojson',
      'geo/country-labels.geojson',
      'geo/crossing-histories.geojson',
      'geo/crossings.geojson',
      'geo/exchange-places.geojson',
      'geo/missions.geojson',
      'geo/places.geojson',
      'geo/water.geojson',
    ]);
  });

  describe.each(layers)('%s', (_, { type, features, ...rest }) => {
    it('is a collection of features and nothing else; a crs above all is forbidden by RFC 7946', () => {
      expect(type).toBe('FeatureCollection');
      expect(features.length).toBeGreaterThan(0);
      expect(
        Object.keys(rest).filter((name) => ['crs', 'geometry', 'coordinates', 'properties'].includes(name)),
      ).toEqual([]);
    });

    it('holds features with geometry, properties and no crs', () => {
      for (const feature of features) {
        expect(feature.type).toBe('Feature');
        expect(feature.geometry).toMatchObject({ type: expect.any(String), coordinates: expect.any(Array) });
        expect(feature.properties).toEqual(expect.any(Object));
        for (const name of ['crs', 'coordinates', 'features']) expect(feature).not.toHaveProperty(name);
      }
    });

    it('gives every feature an id of its own', () => {
      const ids = features.map(({ id }) => id);
      expect(ids.filter((id) => id === undefined || id === '')).toEqual([]);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    });

    it('keeps every position in range and finite', () => {
      for (const position of features.flatMap(({ geometry }) => positionsOf(geometry)))
        expectPosition(position);
    });

    it('gives lines two positions or more, and rings four or more, closed and turned by the right hand', () => {
      for (const { geometry, id } of features) {
        const lines =
          geometry.type === 'LineString'
            ? [geometry.coordinates]
            : geometry.type === 'MultiLineString'
              ? geometry.coordinates
              : [];
        for (const line of lines) expect(line.length, String(id)).toBeGreaterThanOrEqual(2);
        const polygons =
          geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : geometry.type === 'MultiPolygon'
              ? geometry.coordinates
              : [];
        for (const rings of polygons) {
          rings.forEach((ring, i) => {
            expect(ring.length, String(id)).toBeGreaterThanOrEqual(4);
            expect(ring.at(-1), String(id)).toEqual(ring[0]);
            expect(booleanClockwise(ring), String(id)).toBe(i > 0);
          });
        }
      }
    });
  });
});

describe('axes.geojson', () => {
  const axes = layerOf('axes');
  const records = file.records.filter(({ kind }) => kind === 'axis');

  it('has a line for every axis', () => {
    expect(new Set(axes.map(({ properties }) => properties?.['record']))).toEqual(
      new Set(records.map(({ id }) => id)),
    );
  });

  it('says of every line that it is schematic', () => {
    for (const { properties } of axes) expect(properties).toMatchObject({ isSchematic: true });
  });

  it.each(axes.map((axis) => [String(axis.id), axis] as const))(
    '%s has as many positions as waypoints and a length above nought',
    (_, { geometry, properties }) => {
      const positions = positionsOf(geometry);
      expect(properties?.['waypoints']).toHaveLength(positions.length);
      expect(properties?.['lengthKm']).toBeGreaterThan(0);
      // the length is the sum of its legs, none of them of no length
      const legsKm = positions
        .slice(1)
        .map((to, i) => distance(positions[i] ?? to, to, { units: 'kilometers' }));
      expect(legsKm.filter((km) => km === 0)).toEqual([]);
      expect(properties?.['lengthKm']).toBeCloseTo(
        legsKm.reduce((sum, km) => sum + km, 0),
        0,
      );
    },
  );

  it('leaves out no line of two waypoints or more; one waypoint makes no line', () => {
    const lines = records.flatMap(({ id, axis }) =>
      (axis as { lines: { id: string; waypoints: unknown[] }[] }).lines
        .filter(({ waypoints }) => waypoints.length > 1)
        .map((line) => `${id}-${line.id}`),
    );
    expect(axes.map(({ id }) => String(id)).sort()).toEqual(lines.sort());
  });
});

describe('the layers of sites', () => {
  it.each([
    ['missions', 'mission'],
    ['crossing-histories', 'crossing'],
    ['exchange-places', 'exchange'],
  ])('%s has each placed record of its kind, and tells no place that is not published', (name, kind) => {
    const placed = file.records.filter(
      (record) => record.kind === kind && (record['places'] as unknown[]).length > 0,
    );
    expect(new Set(layerOf(name).map(({ properties }) => properties?.['record']))).toEqual(
      new Set(placed.map(({ id }) => id)),
    );
    for (const { properties } of layerOf(name)) {
      expect(properties).toMatchObject({ kind, title: inThreeLanguages, precision: expect.any(String) });
      expect(RECORD_LANGUAGES.every((lang) => properties?.['title'][lang])).toBe(true);
    }
  });

  it('count living persons and bodies apart', () => {
    for (const { properties } of layerOf('exchange-places')) {
      expect(Object.keys(properties ?? {})).toEqual(
        expect.arrayContaining(['livingToUkraine', 'livingToRussia', 'bodiesToUkraine', 'bodiesToRussia']),
      );
    }
  });
});
