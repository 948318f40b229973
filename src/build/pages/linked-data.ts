import type { Chapter } from '../../core/record/chapter.ts';
import type { Citation, DetailsFile } from '../../core/record/details.ts';
import type { FigureFile } from '../../core/record/figure.ts';
import type { Place } from '../../core/record/record.ts';
import type { PlacePrecision } from '../../core/record/vocabulary.ts';
import { safeUrl } from '../../core/text/safe-url.ts';
import { addDays, formatIsoDay } from '../../core/time/day.ts';
import type { RecordDate } from '../../core/time/record-date.ts';
import { ATLAS_SPAN } from '../../core/time/span.ts';
import { knownDates } from './known-dates.ts';
import type { PageRecord, PageScope } from './page-context.ts';
import { absoluteUrl } from './whole-address.ts';

/** Linked data in the words of https://schema.org, without the context, which the head adds. */
export type LinkedData = Readonly<Record<string, unknown>>;

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const GEOMETRY_LICENCE = 'https://opendatacommons.org/licenses/odbl/1-0/';

/** The files of the whole record that are published under stable names. */
export const DOWNLOADS = [
  { path: 'data/record.json', name: 'JSON', format: 'application/json' },
  { path: 'data/record.geojson', name: 'GeoJSON', format: 'application/geo+json' },
  { path: 'data/record.csv', name: 'CSV', format: 'text/csv' },
  { path: 'data/citations.csl.json', name: 'CSL-JSON', format: 'application/vnd.citationstyles.csl+json' },
] as const;

/** A record that the map shows: an event, whose sources are the citations of what tells of it. */
export function eventData(
  { places, lang }: PageScope,
  { source, title, date }: PageRecord,
  file: DetailsFile,
): LinkedData {
  const { start, end } = knownDates(date);
  const { summary } = file.details;
  const there = source.places.flatMap((id) => places.get(id) ?? []).map(placeData);
  return {
    '@type': 'Event',
    identifier: source.id,
    name: title,
    description: summary,
    inLanguage: lang,
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    ...(there.length > 0 && { location: there.length === 1 ? there[0] : there }),
    subjectOf: {
      ...webPageData(title, summary),
      license: LICENCE,
      citation: Object.values(file.citations).map(workData),
    },
  };
}

/** A series of numbers. */
export function seriesData(
  { lang, edition }: PageScope,
  { source, title, date }: PageRecord,
  figure: FigureFile,
): LinkedData {
  return {
    '@type': 'Dataset',
    identifier: source.id,
    name: title,
    description: figure.summary,
    inLanguage: lang,
    license: LICENCE,
    version: edition.version,
    variableMeasured: figure.counts,
    ...coverageOf(date),
    citation: Object.values(figure.citations).map(workData),
  };
}

export function chapterData({ title, start, end }: Chapter, text: string): LinkedData {
  const temporalCoverage = `${formatIsoDay(start)}/${formatIsoDay(addDays(end, -1))}`;
  return { '@type': 'Chapter', name: title, description: text, license: LICENCE, temporalCoverage };
}

export const webPageData = (name: string, description: string): LinkedData => ({
  '@type': 'WebPage',
  name,
  description,
});

/** Places known no better than to a district have no position: a point would feign one. */
const WITH_POSITION: readonly PlacePrecision[] = ['building', 'street', 'site', 'settlement'];

export function placeData({ name, country, at, precision }: Place): LinkedData {
  const [longitude, latitude] = at;
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressCountry: country },
    ...(WITH_POSITION.includes(precision) && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}

/** The whole record. Addresses are relative where nobody said where the site is published. */
export function atlasData(scope: PageScope, description: string): LinkedData {
  const { edition, lang, say, options, rootLink } = scope;
  const addressOf = (path: string) =>
    options.origin === null ? rootLink(path) : absoluteUrl(options.origin, path);
  return {
    '@type': 'Dataset',
    name: say('title'),
    description,
    inLanguage: lang,
    license: [LICENCE, GEOMETRY_LICENCE],
    version: edition.version,
    datePublished: edition.published,
    temporalCoverage: `${formatIsoDay(ATLAS_SPAN.start)}/${formatIsoDay(addDays(ATLAS_SPAN.end, -1))}`,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Belarus–Ukraine Atlas contributors' },
    distribution: DOWNLOADS.map(({ path, format }) => ({
      '@type': 'DataDownload',
      encodingFormat: format,
      contentUrl: addressOf(path),
    })),
  };
}

function workData({ title, author, publisher, lang, date, url }: Citation): LinkedData {
  const address = url === undefined ? '#' : safeUrl(url);
  return {
    '@type': 'CreativeWork',
    name: title,
    inLanguage: lang,
    publisher: { '@type': 'Organization', name: publisher },
    ...(author && { author }),
    // EDTF is wider than what the vocabulary takes
    ...(date && /^\d{4}(-\d{2}){0,2}$/.test(date) && { datePublished: date }),
    ...(address !== '#' && { url: address }),
  };
}

function coverageOf(date: RecordDate): LinkedData {
  const { start, end } = knownDates(date);
  if (!start && !end) return {};
  return { temporalCoverage: start === end ? start : `${start ?? '..'}/${end ?? '..'}` };
}
