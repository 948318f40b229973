import type { FeatureCollection, Point } from 'geojson';

/** What the pages of other libraries are given of a record. */
export interface FiftyProperties {
  readonly id: string;
  readonly title: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
}

export type Fifty = FeatureCollection<Point, FiftyProperties>;

interface PublishedFeature {
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] } | null;
  readonly when?: { readonly timespans: readonly { readonly start?: Readonly<Record<string, string>> }[] };
  readonly properties: { readonly id: string; readonly kind: string; readonly title: string };
}

/**
 * Fifty events at one place and with a day, spread over the years, of the record as published (`data/record.geojson`).
 * Throws when it has fewer.
 */
export function pickFifty(published: { readonly features: readonly PublishedFeature[] }): Fifty {
  const usable = published.features.flatMap(({ geometry, when, properties }) => {
    const start = Object.values(when?.timespans[0]?.start ?? {})[0] ?? '';
    const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
    if (properties.kind !== 'event' || !/^\d{4}-\d\d-\d\d$/.test(start)) return [];
    if (typeof lng !== 'number' || typeof lat !== 'number') return [];
    return [{ id: properties.id, title: properties.title, start, at: [lng, lat] }];
  });
  if (usable.length < 50)
    throw new Error(`The record has ${usable.length} events with a place and a day, not 50; mend pickFifty.`);
  usable.sort((a, b) => a.start.localeCompare(b.start));
  const fifty = Array.from({ length: 50 }, (_, i) => usable[Math.floor((i * usable.length) / 50)]);
  return {
    type: 'FeatureCollection',
    features: fifty.flatMap((event) =>
      event
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: event.at },
              properties: { id: event.id, title: event.title, start: event.start },
            },
          ]
        : [],
    ),
  };
}
