import { citeRecord } from '../../core/record/export/cite.ts';
import { reportLink } from '../../core/record/report-link.ts';
import { html, type SafeHtml } from './html.ts';
import type { PageRecord, PageScope } from './page-context.ts';
import { neighbourLinks, relationSection } from './record-links.ts';
import { inEnglish } from './say-around.ts';
import { type SourceList, sourceSection } from './source-list.ts';
import { absoluteUrl } from './whole-address.ts';

/** What every page of a record ends with: relations, sources, how to cite it, corrections, its neighbours in time. */
export function closingOf(scope: PageScope, record: PageRecord, sources: SourceList): SafeHtml {
  return html`
    ${relationSection(scope, record.id)}
    ${sourceSection(scope, sources)}
    ${citeSection(scope, record)}
    ${changeSection(scope, record.id)}
    ${reportLine(scope, record)}
    ${neighbourLinks(scope, record)}`;
}

function citeSection(
  { say, words, edition, lang, options, path }: PageScope,
  { source }: PageRecord,
): SafeHtml {
  const url = options.origin === null ? undefined : absoluteUrl(options.origin, path);
  return html`
    <section class="cite-box">
      <h2>${say('cite.heading')}</h2>
      <p>${citeRecord(words, source, edition, lang, url)}</p>
    </section>`;
}

function changeSection(scope: PageScope, id: string): SafeHtml | null {
  const changes = scope.changes.get(id) ?? [];
  if (changes.length === 0) return null;
  return html`
    <section class="changes">
      <h2>${scope.say('details.changes')}</h2>
      <ul>${changes.map(({ date, text }) => html`<li>${scope.say('details.correctedOn', { date })}: ${inEnglish(text)}</li>`)}</ul>
    </section>`;
}

/** A mail or a form with the record's id and version filled in. */
function reportLine({ say, edition, options }: PageScope, { id, title }: PageRecord): SafeHtml | null {
  const { reports } = options;
  if (!reports) return null;
  const link = reportLink(reports, { id, title }, edition.version);
  return html`<p class="report"><a href="${link}" rel="noopener noreferrer">${say('details.report')}</a></p>`;
}
