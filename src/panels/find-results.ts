import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { AtlasRecord } from '../core/record/record.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { openRecord } from '../state/open-record.ts';
import type { Finder } from './find-records.ts';
import { isFound, markWords } from './mark-words.ts';

/** Results shown at first, and with each `Show more`. */
const PAGE_SIZE = 50;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Everything found, on whatever day: oldest first, or best first where something is searched. */
export function createResults(context: AtlasContext, finder: Finder, redraw: () => void) {
  const { store, atlas, say, sayCount } = context;
  let limit = PAGE_SIZE;
  let answered = '';
  const showMore = () => {
    limit += PAGE_SIZE;
    redraw();
  };
  return (clear: TemplateResult) => {
    const { filter, q } = store.getState();
    const question = JSON.stringify([filter, q]);
    if (question !== answered) limit = PAGE_SIZE;
    answered = question;
    const answer = finder.search(q);
    const found = finder.find(atlas, filter, q);
    const records = answer ? found : found.toSorted((a, b) => a.date.start - b.date.start);
    const words = answer?.words ?? NO_WORDS;
    return html`
      <section class="found-records" aria-label=${say('find.results')}>
        ${clear}
        <h3>${say('find.results')} <span class="count" role="status">${sayCount('list.count', records.length)}</span></h3>
        <p class="find-note">${records.length === 0 ? say('find.none') : say(answer ? 'find.bestFirst' : 'find.oldestFirst')}</p>
        <div class="list">
          <ol>
            ${repeat(
              records.slice(0, limit),
              ({ id }) => id,
              (record) => resultTemplate(context, record, words),
            )}
          </ol>
        </div>
        ${records.length > limit ? html`<button class="find-button" @click=${showMore}>${say('find.more')}</button>` : nothing}
      </section>
    `;
  };
}

function resultTemplate(context: AtlasContext, record: AtlasRecord, words: ReadonlySet<string>) {
  const { atlas, file, say } = context;
  const date = formatRecordDate(file.messages, record.date);
  const places = record.places.flatMap((id) => atlas.places.get(id)?.name ?? []).join(', ');
  const isInText = words.size > 0 && ![record.title, date, places].some((text) => isFound(text, words));
  return html`
    <li>
      <button
        data-record=${record.id}
        data-kind=${record.kind}
        data-category=${record.category}
        @click=${() => openRecord(context, record)}
      >
        <span class="swatch" aria-hidden="true"></span>
        <span class="item-title">${markWords(record.title, words)}</span>
        <span class="item-date">${markWords(date, words)}${places === '' ? nothing : html` · ${markWords(places, words)}`}</span>
        ${isInText ? html`<span class="item-date">${say('find.inText')}</span>` : nothing}
        ${record.isDisputed ? html`<span class="item-flag">${say('mark.disputed')}</span>` : nothing}
      </button>
    </li>
  `;
}
