import { type Day, formatIsoDay } from '../../time/day.ts';
import type { RecordDate } from '../../time/record-date.ts';
import {
  citationsById,
  type PublishedAtlas,
  type PublishedCitation,
  type PublishedPlace,
  type PublishedRecord,
} from './published.ts';
import { boundsOf, readEdtf } from './read-edtf.ts';

/** What a row is made of: a record at one of its places, or nowhere. */
interface Row {
  readonly atlas: PublishedAtlas;
  readonly record: PublishedRecord;
  readonly date: RecordDate | null;
  readonly place: PublishedPlace | null;
  /** The record's citations, each once. */
  readonly citations: readonly string[];
  readonly urls: readonly string[];
}

type Cell = string | number | boolean | null | undefined;

/** The columns in their order. Positions are WGS 84, degrees; `earliest` and `latest` are inclusive. */
const COLUMNS: readonly (readonly [name: string, cell: (row: Row) => Cell])[] = [
  ['id', ({ record }) => record.id],
  ['kind', ({ record }) => record.kind],
  ['category', ({ record }) => record.category],
  ['date_edtf', ({ record }) => record.date],
  ['earliest', ({ date }) => isoOrNothing(date && boundsOf(date).earliest)],
  ['latest', ({ date }) => isoOrNothing(date && boundsOf(date).latest)],
  ['title_en', ({ record }) => record.title.en],
  ['title_uk', ({ record }) => record.title.uk],
  ['title_be', ({ record }) => record.title.be],
  ['summary_en', ({ record }) => record.summary.en],
  ['summary_uk', ({ record }) => record.summary.uk],
  ['summary_be', ({ record }) => record.summary.be],
  ['place_id', ({ place }) => place?.id],
  ['place_en', ({ place }) => place?.name.en],
  ['place_uk', ({ place }) => place?.name.uk],
  ['place_be', ({ place }) => place?.name.be],
  ['longitude', ({ place }) => place?.lngLat[0]],
  ['latitude', ({ place }) => place?.lngLat[1]],
  ['precision', ({ place }) => place?.precision],
  ['country', ({ place }) => place?.country],
  ['confidence', ({ record }) => record.confidence],
  ['disputed', ({ record }) => record.claims.length > 0],
  ['citations', ({ citations }) => citations.join('; ')],
  ['urls', ({ urls }) => urls.join('; ')],
  ['licence', ({ atlas }) => atlas.licence],
  ['version', ({ atlas }) => atlas.version],
];

/** Tells spreadsheets that the file is UTF-8. */
const BOM = '\uFEFF';
const CRLF = '\r\n';

/**
 * The record as a table (CSV, RFC 4180; UTF-8 with a byte order mark): one row per record and place, one row for a
 * record without a place. Claims and locators are not in it. No cell is run as a formula: see `guardFormula`.
 */
export function toCsv(atlas: PublishedAtlas): string {
  const citations = citationsById(atlas);
  const header = COLUMNS.map(([name]) => name);
  const rows = atlas.records
    .flatMap((record) => rowsOf(atlas, record, citations))
    .map((row) => COLUMNS.map(([, cell]) => cell(row)));
  return BOM + [header, ...rows].map((cells) => cells.map(writeCell).join(',') + CRLF).join('');
}

function rowsOf(
  atlas: PublishedAtlas,
  record: PublishedRecord,
  citations: ReadonlyMap<string, PublishedCitation>,
): Row[] {
  const cited = [...new Set(record.citations.map(({ citation }) => citation))];
  const common = {
    atlas,
    record,
    date: readEdtf(record.date),
    citations: cited,
    urls: cited.flatMap((id) => citations.get(id)?.url ?? []),
  };
  const places = record.places.length > 0 ? record.places : [null];
  return places.map((place) => ({ ...common, place }));
}

const isoOrNothing = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day));

/** Semicolons and tabs are quoted too: some spreadsheets split at them as well as at commas. */
function writeCell(value: Cell): string {
  const text = guardFormula(String(value ?? ''));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const STARTS_A_FORMULA = new Set('=+-@\t\r\n\0＝＋－＠');
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The text, with `'` before it where a spreadsheet would run it as a formula (OWASP, "CSV Injection"). Plain numbers
 * stay, so that negative ones are numbers.
 */
export function guardFormula(text: string): string {
  return STARTS_A_FORMULA.has(text.slice(0, 1)) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
