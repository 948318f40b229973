import { describe, expect, it } from 'vitest';
import { type CountryOutlines, placeIssues } from './check-places.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { placesFileSchema } from './record-schema.ts';
import { YamlSource } from './yaml-source.ts';

/** A country of ten by five degrees, 30 to 40 east, 45 to 50 north. */
const countries: CountryOutlines = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'UA',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [30, 45],
            [40, 45],
            [40, 50],
            [30, 50],
            [30, 45],
          ],
        ],
      },
    },
  ],
};

function issuesOf(lng: number, lat: number, country = 'UA'): string[] {
  const text = `{
  "type": "FeatureCollection",
  "features": [
    { "type": "Feature", "id": "kyiv", "properties": { "name": { "en": "Kyiv", "uk": "Київ", "be": "Кіеў" }, "country": "${country}", "precision": "settlement" },
      "geometry": { "type": "Point", "coordinates": [${lng}, ${lat}] } }
  ]
}`;
  const source = new YamlSource('geo/places.geojson', text);
  const places = placesFileSchema
    .parse(source.value)
    .features.map((value, i) => ({ value, source, path: ['features', i] }));
  return placeIssues({ places } as unknown as Sources, countries).map(formatDataIssue);
}

describe('placeIssues', () => {
  it('finds no fault inside the country, on its edge, and up to five kilometres beyond', () => {
    expect(issuesOf(35, 48)).toEqual([]);
    expect(issuesOf(30, 48)).toEqual([]);
    // 0.04 degrees of latitude are 4.4 km
    expect(issuesOf(35, 44.96)).toEqual([]);
  });

  it('says what lies outside, with file, line and column', () => {
    expect(issuesOf(35, 44.5)).toEqual([
      'geo/places.geojson:5:53 features[0].geometry.coordinates (kyiv): [35, 44.5] is not in UA; correct the position or the country',
    ]);
  });

  it('says when the two numbers are swapped', () => {
    expect(issuesOf(48, 35)[0]).toMatch(
      /\[48, 35\] is not in UA, but \[35, 48\] is; write longitude before latitude$/,
    );
  });

  it('leaves countries alone whose outline is not drawn whole', () => {
    expect(issuesOf(116, 40, 'CN')).toEqual([]);
  });
});
