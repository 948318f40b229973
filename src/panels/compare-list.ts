import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventStore } from '../core/record/event-store.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { changesInLayers } from '../core/scene/changes-in-layers.ts';
import { compareDays, type DayChanges } from '../core/scene/compare-days.ts';
import { formatDay, formatRecordDate } from '../core/text/date-words.ts';
import { formatNumber } from '../core/text/number-words.ts';
import type { Day } from '../core/time/day.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { changeInWords } from './change-in-words.ts';

const SECTIONS = ['opened', 'closed', 'changed', 'moved', 'happened'] as const;
type Section = (typeof SECTIONS)[number];

/** A section lists so many records before it asks. */
const FIRST_LINES = 30;

/** What opened, closed, changed, moved and happened between the two days, each record to be opened. */
export function createCompareList(context: AtlasContext, redraw: () => void): () => TemplateResult {
  const changesBetween = rememberChanges();
  let unfolded: ReadonlySet<Section> = new Set();
  let unfoldedOf: DayChanges | null = null;
  return () => {
    const { day, compare, layers } = context.store.getState();
    const all = changesBetween(context.shown(), day, compare ?? day);
    // other days begin folded again
    if (unfoldedOf !== all) unfolded = new Set();
    unfoldedOf = all;
    const changes = changesInLayers(all, layers);
    const sections = SECTIONS.map((section) =>
      sectionTemplate(context, section, linesOf(context, changes, section), unfolded.has(section), () => {
        unfolded = new Set([...unfolded, section]);
        redraw();
      }),
    );
    return listTemplate(context, changes, sections);
  };
}

/** Compares anew only when the records or the days are others. */
function rememberChanges(): (records: EventStore, a: Day, b: Day) => DayChanges {
  let made: { records: EventStore; a: Day; b: Day; changes: DayChanges } | null = null;
  return (records, a, b) => {
    if (made?.records !== records || made.a !== a || made.b !== b)
      made = { records, a, b, changes: compareDays(records, a, b) };
    return made.changes;
  };
}

function listTemplate(context: AtlasContext, changes: DayChanges, sections: readonly unknown[]) {
  const { file, say } = context;
  const [first, second] = [changes.first, changes.second].map((day) => formatDay(file.messages, day));
  const isSameDay = changes.first === changes.second;
  const isEmpty = SECTIONS.every((section) => changes[section].length === 0);
  return html`
    <section class="compare-list" aria-labelledby="compare-heading">
      <h2 id="compare-heading">${isSameDay ? first : say('compare.heading', { first: first ?? '', second: second ?? '' })}</h2>
      <p class="compare-acts">
        <button @click=${() => swapDays(context)}>${say('compare.swap')}</button>
        <button @click=${(domEvent: Event) => stopComparing(context, domEvent)}>${say('compare.stop')}</button>
      </p>
      ${isEmpty ? html`<p class="empty">${say(isSameDay ? 'compare.sameDay' : 'compare.empty')}</p>` : sections}
    </section>
  `;
}

function swapDays({ store }: AtlasContext): void {
  const { day, compare, moveToDay, compareWith } = store.getState();
  if (compare === null) return;
  moveToDay(compare);
  compareWith(day);
}

/** The button goes with its list: the focus moves on to what the side tells then. */
function stopComparing({ store }: AtlasContext, domEvent: Event): void {
  const room = (domEvent.currentTarget as HTMLElement).closest('.compare-list')?.parentElement;
  store.getState().compareWith(null);
  room?.querySelector<HTMLElement>('.list h2')?.focus({ preventScroll: true });
}

interface Line {
  readonly record: AtlasRecord;
  readonly text: string;
}

function linesOf({ file, say }: AtlasContext, changes: DayChanges, section: Section): Line[] {
  return section === 'happened'
    ? changes.happened.map((record) => ({ record, text: formatRecordDate(file.messages, record.date) }))
    : changes[section].map((change) => ({ record: change.record, text: changeInWords(change, say) }));
}

function sectionTemplate(
  context: AtlasContext,
  section: Section,
  lines: readonly Line[],
  isWhole: boolean,
  unfold: () => void,
) {
  if (lines.length === 0) return nothing;
  const { say } = context;
  const count = formatNumber(context.file.lang, lines.length);
  return html`
    <h3>${say(`compare.${section}`)} <span class="count">${count}</span></h3>
    <ul>${lines.slice(0, isWhole ? lines.length : FIRST_LINES).map((line) => lineTemplate(context, line))}</ul>
    ${isWhole || lines.length <= FIRST_LINES ? nothing : html`<button class="all" @click=${unfold}>${say('compare.all', { count })}</button>`}
  `;
}

function lineTemplate({ store, say }: AtlasContext, { record, text }: Line) {
  return html`
    <li>
      <button data-kind=${record.kind} data-category=${record.category} @click=${() => store.getState().selectRecord(record.id)}>
        <span class="swatch" aria-hidden="true"></span>
        <span class="item-title">${record.title}</span>
        <span class="item-date">${text}</span>
        ${record.isDisputed ? html`<span class="item-flag">${say('mark.disputed')}</span>` : nothing}
      </button>
    </li>
  `;
}
