import type { DetailsFile } from '../../core/record/details.ts';
import { kickerKey } from '../../core/record/kicker-key.ts';
import type { AtlasRecord } from '../../core/record/record.ts';
import { claimSection } from './claim-list.ts';
import { historySection } from './history-section.ts';
import { html, type SafeHtml } from './html.ts';
import { eventData } from './linked-data.ts';
import { recordPage } from './page-address.ts';
import { type PageContext, type PageRecord, type PageScope, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { recordState } from './page-state.ts';
import { closingOf } from './record-closing.ts';
import { factsOf } from './record-facts.ts';
import { buildSourceList } from './source-list.ts';
import type { StaticPage } from './static-page.ts';

/** The page of a record that the map can open: all that the details panel tells, in its order. */
export function buildRecordPage(
  context: PageContext,
  record: PageRecord,
  atlasRecord: AtlasRecord,
): StaticPage {
  const scope = scopeOf(context, recordPage(record.id));
  const file = context.details.get(record.id);
  if (!file) throw new Error(`The record "${record.id}" has no details.`);
  const state = recordState(context.lang, context.atlas, atlasRecord);
  const opening = openingOf(scope, state, {
    kicker: kickerOf(scope, atlasRecord),
    title: record.title,
    dates: record.dateInWords,
    category: atlasRecord.category,
  });
  return {
    name: recordPage(record.id),
    title: record.title,
    description: file.details.summary,
    state,
    data: eventData(scope, record, file),
    content: html`<article>${opening}${bodyOf(scope, record, atlasRecord, file)}</article>`,
  };
}

function bodyOf(
  scope: PageScope,
  record: PageRecord,
  { kind, confidence }: AtlasRecord,
  file: DetailsFile,
): SafeHtml {
  const { details, citations } = file;
  const sources = buildSourceList(details.citations, citations);
  const claims = claimSection(scope, details.claims, sources);
  const caution = (isGiven: boolean, key: string) =>
    isGiven ? html`<p class="caution">${scope.say(key)}</p>` : null;
  return html`
    ${factsOf(scope, record)}
    ${caution(details.isSensitive, 'details.sensitive')}
    <p class="summary">${details.summary}</p>
    ${caution(details.isUncertain, 'details.uncertain')}
    ${caution(confidence !== 'confirmed', `details.${confidence}`)}
    ${kind === 'border' ? null : claims}
    ${details.blocks.map((block) => historySection(scope, block, sources))}
    ${kind === 'border' ? claims : null}
    ${details.notes.map((note) => html`<p class="note">${note}</p>`)}
    ${closingOf(scope, record, sources)}`;
}

/** The kind of the record, and its category where the kind does not say it. */
function kickerOf({ say }: PageScope, record: AtlasRecord): string {
  const [kind, category] = [kickerKey(record), `category.${record.category}`];
  return kind === category ? say(category) : `${say(kind)} · ${say(category)}`;
}
