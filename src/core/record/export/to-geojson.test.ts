import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPublishedRecord as record } from '../../../testing/build-published-record.ts';
import type { LngLat } from '../../geometry/lng-lat.ts';
import { formatIsoDay } from '../../time/day.ts';
import type { PublishedAtlas, PublishedPlace, PublishedRecord } from './published.ts';
import { boundsOf, readEdtf } from './read-edtf.ts';
import { type RecordFeature, toGeoJson } from './to-geojson.ts';
import type { TimespanEnd } from './when.ts';

const seeded = { seed: 19_910_824, numRuns: 300 };

const place = (id: string, lngLat: LngLat): PublishedPlace => ({
  id,
  name: { en: `${id} en`, uk: `${id} uk`, be: `${id} be` },
  lngLat,
  precision: 'settlement',
  country: 'UA',
});

const atlas = (...records: PublishedRecord[]): PublishedAtlas => ({
  version: '2026.1',
  published: '2026-11-24',
  licence: 'CC-BY-4.0; border geometry ODbL-1.0',
  records,
  citations: [
    {
      id: 'bbc-2022',
      publisher: 'BBC',
      title: 'Russia attacks',
      url: 'https://bbc.co.uk/1',
      lang: 'en',
      type: 'press',
    },
    { id: 'founding-000', publisher: 'MFA', title: 'Belarus', lang: 'en', type: 'founding-document' },
  ],
});

function featureOf(values: Partial<PublishedRecord>): RecordFeature {
  const [feature] = toGeoJson(atlas(record(values))).features;
  if (!feature) throw new Error('There is no feature.');
  return feature;
}

const geometryOf = (...places: PublishedPlace[]) => featureOf({ places }).geometry;

describe('toGeoJson', () => {
  it('says what it is, in which version and under which licence', () => {
    expect(toGeoJson(atlas())).toEqual({
      type: 'FeatureCollection',
      name: 'Belarus–Ukraine Atlas 1991–2024',
      version: '2026.1',
      published: '2026-11-24',
      licence: 'CC-BY-4.0; border geometry ODbL-1.0',
      features: [],
    });
  });

  it('names itself and each record in the language asked for', () => {
    const collection = toGeoJson(atlas(record()), 'uk');
    expect(collection.name).toBe('Атлас Білорусь — Україна 1991–2024');
    expect(collection.features[0]?.properties).toMatchObject({ title: 'Вторгнення', title_en: 'Invasion' });
  });

  it('draws no place as null, one as a point, several as points in the order of the places', () => {
    expect(geometryOf()).toBeNull();
    expect(geometryOf(place('kyiv', [30.5, 50.4]))).toEqual({ type: 'Point', coordinates: [30.5, 50.4] });
    expect(geometryOf(place('kyiv', [30.5, 50.4]), place('minsk', [27.6, 53.9]))).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [30.5, 50.4],
        [27.6, 53.9],
      ],
    });
  });

  it('gives every feature the id of its record and its date twice: as published and as a when', () => {
    expect(featureOf({ id: 'a50', date: '2023-02~' })).toMatchObject({
      type: 'Feature',
      id: 'a50',
      when: { timespans: [{ start: { in: '2023-02' }, end: { in: '2023-02' } }], certainty: 'less-certain' },
      properties: { id: 'a50', date: '2023-02~' },
    });
    expect(featureOf({ date: '/..' }).when).toBeNull();
    expect(featureOf({ date: 'soon' }).when).toBeNull();
  });

  it('holds texts in all languages, places, citations and the number of claims', () => {
    const text = { en: 'a', uk: 'b', be: 'c' };
    const claim = { topic: text, value: text, assertedBy: text, stance: 'asserts' } as const;
    const { properties } = featureOf({
      places: [place('kyiv', [30.5, 50.4])],
      claims: [claim, claim],
      citations: [
        { citation: 'bbc-2022' },
        { citation: 'founding-000', locator: 'Paragraph 4' },
        { citation: 'lost' },
      ],
    });
    expect(properties).toEqual({
      id: 'invasion',
      kind: 'event',
      category: 'military',
      date: '2022-02-24',
      title: 'Invasion',
      title_en: 'Invasion',
      title_uk: 'Вторгнення',
      title_be: 'Уварванне',
      summary_en: 'It began.',
      summary_uk: 'Почалося.',
      summary_be: 'Пачалося.',
      confidence: 'confirmed',
      places: [
        {
          id: 'kyiv',
          name: { en: 'kyiv en', uk: 'kyiv uk', be: 'kyiv be' },
          precision: 'settlement',
          country: 'UA',
        },
      ],
      citations: [
        { id: 'bbc-2022', publisher: 'BBC', title: 'Russia attacks', url: 'https://bbc.co.uk/1' },
        { id: 'founding-000', publisher: 'MFA', title: 'Belarus', locator: 'Paragraph 4' },
        { id: 'lost' },
      ],
      claims: 2,
    });
  });
});

const digits = (count: number) => (value: number) => String(value).padStart(count, '0');
const point = fc
  .tuple(
    fc.integer({ min: 1991, max: 2024 }).map(digits(4)),
    fc.integer({ min: 1, max: 12 }).map(digits(2)),
    fc.integer({ min: 1, max: 28 }).map(digits(2)),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(
    ([year, month, dayOfMonth, count, mark]) => [year, month, dayOfMonth].slice(0, count).join('-') + mark,
  );
const end = fc.oneof(point, fc.constantFrom('', '..'));
const dates = fc.oneof(
  point,
  fc.tuple(end, end).map(([from, to]) => `${from}/${to}`),
  fc.tuple(point, point, fc.constantFrom(',', '..')).map(([a, b, between]) => `[${a}${between}${b}]`),
  fc.constantFrom('202X', '2022-XX', '2022-02-XX', '19XX'),
);
const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const records = fc
  .tuple(dates, fc.array(position, { maxLength: 4 }))
  .map(([date, positions]) => record({ date, places: positions.map((at, i) => place(`place-${i}`, at)) }));

const positionsOf = ({ geometry }: RecordFeature): GeoJSON.Position[] => {
  if (!geometry) return [];
  return geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
};

/** First and last day of a year, month or day, read apart from the code under test. */
function daysOf(iso: string): [first: string, last: string] {
  if (iso.length === 4) return [`${iso}-01-01`, `${iso}-12-31`];
  if (iso.length === 10) return [iso, iso];
  const [year, month] = iso.split('-').map(Number);
  return [`${iso}-01`, `${iso}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`];
}

const dayOf = (iso: string | undefined, side: 0 | 1) => (iso === undefined ? undefined : daysOf(iso)[side]);
const earliestOf = (bound: TimespanEnd) => dayOf(bound.in ?? bound.earliest, 0);
const latestOf = (bound: TimespanEnd) => dayOf(bound.in ?? bound.latest, 1);

describe('every feature', () => {
  it('is valid: one position for each place, in range, and as many as its type allows', () => {
    fc.assert(
      fc.property(records, (one) => {
        const [feature] = toGeoJson(atlas(one)).features;
        if (!feature) throw new Error('There is no feature.');
        const positions = positionsOf(feature);
        expect(positions).toEqual(one.places.map(({ lngLat }) => [...lngLat]));
        for (const [lng, lat, ...more] of positions) {
          expect(Math.abs(lng ?? Number.NaN)).toBeLessThanOrEqual(180);
          expect(Math.abs(lat ?? Number.NaN)).toBeLessThanOrEqual(90);
          expect(more).toEqual([]);
        }
        const type = positions.length > 1 ? 'MultiPoint' : positions.length === 1 ? 'Point' : null;
        expect(feature.geometry?.type ?? null).toBe(type);
      }),
      seeded,
    );
  });

  it('has bounds in order, which reach as far as its date and no farther', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const read = readEdtf(date);
        const { when } = featureOf({ date });
        const { earliest, latest } = read ? boundsOf(read) : { earliest: null, latest: null };
        expect(when === null).toBe(earliest === null && latest === null);
        for (const { start, end } of when?.timespans ?? []) {
          const days = [earliestOf(start), latestOf(start), earliestOf(end), latestOf(end)] as const;
          expect(days[0] ?? null).toBe(earliest === null ? null : formatIsoDay(earliest));
          expect(days[3] ?? null).toBe(latest === null ? null : formatIsoDay(latest));
          expect((days[0] ?? '') <= (days[1] ?? '9')).toBe(true);
          expect((days[2] ?? '') <= (days[3] ?? '9')).toBe(true);
          expect((days[0] ?? '') <= (days[3] ?? '9')).toBe(true);
        }
      }),
      seeded,
    );
  });
});
