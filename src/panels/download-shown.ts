import type { PublishedAtlas } from '../core/record/export/published.ts';
import { toCsv } from '../core/record/export/to-csv.ts';
import { toGeoJson } from '../core/record/export/to-geojson.ts';

export type DownloadForm = 'json' | 'geojson' | 'csv';

const TYPES: Readonly<Record<DownloadForm, string>> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv;charset=utf-8',
};

/** Hands the reader a file of the records with these ids, and of the citations they name. */
export function downloadShown(form: DownloadForm, record: unknown, ids: readonly string[]): void {
  const part = partOf(record as PublishedAtlas, new Set(ids));
  const text = form === 'csv' ? toCsv(part) : JSON.stringify(form === 'json' ? part : toGeoJson(part));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[form] }));
  link.download = `belarus-ukraine-atlas.${form}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function partOf(atlas: PublishedAtlas, ids: ReadonlySet<string>): PublishedAtlas {
  const records = atlas.records.filter(({ id }) => ids.has(id));
  const text = JSON.stringify(records);
  return { ...atlas, records, citations: atlas.citations.filter(({ id }) => text.includes(`"${id}"`)) };
}
