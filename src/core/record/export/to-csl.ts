import { addDays, calendarDate, type Day } from '../../time/day.ts';
import type { DatePrecision } from '../../time/record-date.ts';
import type { CitationType } from '../vocabulary.ts';
import type { PublishedAtlas, PublishedCitation } from './published.ts';
import { readEdtf } from './read-edtf.ts';

/** The types of CSL 1.0.2 that the atlas uses. */
type CslType = 'article-newspaper' | 'document' | 'entry-encyclopedia' | 'legislation' | 'report' | 'webpage';

/** `[2022]`, `[2022, 2]` or `[2022, 2, 24]` */
type DateParts = readonly number[];

export interface CslDate {
  /** One date, or the first and the last (inclusive) of a range. */
  readonly 'date-parts'?: readonly DateParts[];
  /** The source says "about", or doubts it. */
  readonly circa?: true;
  /** EDTF, where parts cannot say it without inventing: open ranges, sets, decades. */
  readonly literal?: string;
}

/** An item of CSL-JSON 1.0.2: https://github.com/citation-style-language/schema */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  /** Host of the archive. */
  readonly archive?: string;
  /** Address of the archived copy. */
  readonly archive_location?: string;
  /** ISO 639. */
  readonly language: string;
  readonly locator?: string;
  readonly note?: string;
  readonly custom?: { readonly 'translated-title': string };
}

const TYPES: Readonly<Record<CitationType, CslType>> = {
  government: 'webpage',
  'state-media': 'article-newspaper',
  press: 'article-newspaper',
  research: 'report',
  'international-organisation': 'report',
  'monitoring-group': 'webpage',
  encyclopedia: 'entry-encyclopedia',
  'legal-text': 'legislation',
  'founding-document': 'document',
  other: 'webpage',
};

/** Every citation of the atlas as CSL-JSON, in the same order. */
export function citationsToCsl(atlas: PublishedAtlas): CslItem[] {
  return atlas.citations.map((citation) => toCsl(citation));
}

/** A citation as an item of CSL-JSON. The title is as published; its English translation stands in `custom` and `note`. */
export function toCsl(citation: PublishedCitation, locator?: string): CslItem {
  const { id, author, publisher, title, titleEn, date, accessed, url, archiveUrl, lang } = citation;
  const type = typeOf(citation);
  const isInContainer = type === 'article-newspaper' || type === 'entry-encyclopedia';
  const note = noteOf(citation);
  return {
    id,
    type,
    title,
    ...(author && { author: [{ literal: author }] }),
    publisher,
    ...(isInContainer && { 'container-title': publisher }),
    ...(date && { issued: cslDate(date) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(url && { URL: url }),
    ...(archiveUrl && { archive: hostOf(archiveUrl), archive_location: archiveUrl }),
    language: lang,
    ...(locator && { locator }),
    ...(note && { note }),
    ...(titleEn && { custom: { 'translated-title': titleEn } }),
  };
}

function typeOf({ type, url }: PublishedCitation): CslType {
  const chosen = TYPES[type];
  return chosen === 'webpage' && !url ? 'document' : chosen;
}

function noteOf({ titleEn, mirror }: PublishedCitation): string {
  const notes = [titleEn && `English title: ${titleEn}`, mirror && `read at ${mirror}`];
  return notes.filter(Boolean).join('; ');
}

const hostOf = (url: string): string => /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? url;

/** An EDTF date in the terms of CSL, never more exact than it is. */
export function cslDate(edtf: string): CslDate {
  const date = readEdtf(edtf);
  if (!date || date.form === 'one-of' || date.from.open !== 'no' || date.to.open !== 'no')
    return { literal: edtf };
  const { from, to } = date;
  const first = dateParts(date.start, from.precision);
  const last = dateParts(addDays(date.end, -1), to.precision);
  const isHedged = [from, to].some(({ approximate, uncertain }) => approximate || uncertain);
  return {
    'date-parts': date.form === 'single' ? [first] : [first, last],
    ...(isHedged && { circa: true }),
  };
}

function dateParts(day: Day, precision: DatePrecision): DateParts {
  const { year, month, dayOfMonth } = calendarDate(day);
  const length = { year: 1, month: 2, day: 3 }[precision];
  return [year, month, dayOfMonth].slice(0, length);
}
