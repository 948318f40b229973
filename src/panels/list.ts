import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { isHappening } from '../core/record/event-store.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { recordStatus } from '../core/scene/record-status.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import type { Day } from '../core/time/day.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { foundLine } from './found-line.ts';

/** Everything that shows now, or what was gathered from it, as text: events newest first, then what lasts. */
export function listTemplate(context: AtlasContext) {
  const { atlas, store, say, sayCount } = context;
  const scene = context.scene();
  const { gathered, found, gatherRecords } = store.getState();
  const ids = gathered?.recordIds ?? scene.visibleRecords;
  const records = ids.flatMap((id) => atlas.store.get(id) ?? []);
  const happenings = records
    .filter(isHappening)
    .toSorted((a, b) => b.date.start - a.date.start || (a.id < b.id ? -1 : 1));
  const lasting = records.filter((record) => !isHappening(record));
  return html`
    <section class="list" aria-label=${say('list.label')}>
      <h2 tabindex="-1">${gathered?.title ?? say('list.label')} <span class="count">${sayCount('list.count', records.length)}</span></h2>
      ${gathered ? html`<button class="all" @click=${() => gatherRecords(null)}>${say('list.all')}</button>` : ''}
      ${foundLine(context)}
      ${records.length === 0 && found?.size !== 0 ? html`<p class="empty">${say('list.empty')}</p>` : ''}
      <ul>
        ${repeat(
          [...happenings, ...lasting],
          (record) => record.id,
          (record) => itemTemplate(context, record, scene.day),
        )}
      </ul>
    </section>
  `;
}

function itemTemplate({ store, file, say }: AtlasContext, record: AtlasRecord, day: Day) {
  const status = recordStatus(record, day);
  const state =
    status === null
      ? null
      : typeof status === 'string'
        ? say(`status.${status}`)
        : say(`phase.${status.phase}`);
  return html`
    <li>
      <button data-record=${record.id} data-kind=${record.kind} data-category=${record.category} @click=${() => store.getState().selectRecord(record.id)}>
        <span class="swatch" aria-hidden="true"></span>
        <span class="item-title">${record.title}</span>
        <span class="item-date">${state ?? formatRecordDate(file.messages, record.date)}</span>
        ${record.isDisputed ? html`<span class="item-flag">${say('mark.disputed')}</span>` : ''}
      </button>
    </li>
  `;
}
