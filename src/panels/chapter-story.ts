import { html, nothing } from 'lit-html';
import type { Chapter, ChapterText } from '../core/record/chapter.ts';
import type { RecordId } from '../core/record/ids.ts';
import { formatDay, formatRecordDate } from '../core/text/date-words.ts';
import { addDays } from '../core/time/day.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { openRecord } from '../state/open-record.ts';

/** A period told: what it was, its stops as a tour through the record, and the ways to its neighbours. */
export function chapterTemplate(context: AtlasContext, chapter: Chapter, told: ChapterText) {
  const { store, file, say } = context;
  const { isPlaying, play, pause, openChapter } = store.getState();
  const position = file.chapters.indexOf(chapter);
  const neighbour = (other: Chapter | undefined, key: string) =>
    other
      ? html`<button class="to-chapter" @click=${() => openChapter(other)}>${say(key, { title: other.title })}</button>`
      : nothing;
  return html`
    <section class="chapter-story" aria-labelledby="chapter-title">
      <h2 id="chapter-title" tabindex="-1">${chapter.title}</h2>
      <p class="chapter-days">${formatDay(file.messages, chapter.start)} – ${formatDay(file.messages, addDays(chapter.end, -1))}</p>
      <p class="summary">${told.text}</p>
      <p class="chapter-actions">
        <button class="toggle" @click=${isPlaying ? pause : play}>${say(isPlaying ? 'timeline.pause' : 'chapter.play')}</button>
        <button class="toggle" @click=${() => openChapter(null)}>${say('chapter.close')}</button>
      </p>
      <h3>${say('chapter.stops')}</h3>
      <ol class="stops">${told.records.map((id) => stopTemplate(context, id))}</ol>
      <p class="note">${say('chapter.founding', { documents: told.founding.map(({ document, locator }) => `${document} (${locator})`).join('; ') })}</p>
      <p class="chapter-actions">
        ${neighbour(file.chapters[position - 1], 'chapter.previous')} ${neighbour(file.chapters[position + 1], 'chapter.next')}
      </p>
    </section>
  `;
}

/** A stop opens its record on a day on which it shows. */
function stopTemplate(context: AtlasContext, id: RecordId) {
  const { atlas, file } = context;
  const record = atlas.store.get(id);
  if (!record) return nothing;
  return html`
    <li>
      <button data-category=${record.category} data-kind=${record.kind} @click=${() => openRecord(context, record)}>
        <span class="swatch" aria-hidden="true"></span>
        <span class="item-title">${record.title}</span>
        <span class="item-date">${formatRecordDate(file.messages, record.date)}</span>
      </button>
    </li>
  `;
}
