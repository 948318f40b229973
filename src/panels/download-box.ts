import { html } from 'lit-html';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { DownloadForm } from './download-shown.ts';

/** Where the published files lie, and the whole record for making a part of it. */
export interface Downloads {
  /** The address of a file below `data/`. */
  readonly urlOf: (file: string) => string;
  readonly loadRecord: () => Promise<unknown>;
  readonly savePicture: () => void;
}

const WHOLE: readonly (readonly [file: string, name: string])[] = [
  ['record.json', 'JSON'],
  ['record.geojson', 'GeoJSON'],
  ['record.csv', 'CSV'],
  ['citations.csl.json', 'CSL-JSON'],
];
const SHOWN: readonly (readonly [form: DownloadForm, name: string])[] = [
  ['json', 'JSON'],
  ['geojson', 'GeoJSON'],
  ['csv', 'CSV'],
];

/** The whole record as files, and what shows now in the same forms. */
export function downloadTemplate(
  context: AtlasContext,
  { urlOf, loadRecord, savePicture }: Downloads,
  onFailure: () => void,
) {
  const { say } = context;
  const save = (form: DownloadForm) => () => {
    Promise.all([import('./download-shown.ts'), loadRecord()]).then(
      ([{ downloadShown }, record]) => downloadShown(form, record, context.scene().visibleRecords),
      onFailure,
    );
  };
  return html`
    <details class="download-box">
      <summary>${say('download.heading')}</summary>
      <p><button class="picture" @click=${savePicture}>${say('download.picture')}</button></p>
      <p>${say('download.shown')} ${SHOWN.map(([form, name]) => html`<button @click=${save(form)}>${name}</button> `)}</p>
      <p>${say('download.whole')} ${WHOLE.map(([file, name]) => html`<a href=${urlOf(file)} download=${file}>${name}</a> `)}</p>
      <p class="licence">${say('download.licence')}</p>
    </details>
  `;
}
