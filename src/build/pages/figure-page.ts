import type { FigureFile, FigurePoint } from '../../core/record/figure.ts';
import { formatNumber, rangeInWords } from '../../timeline/figures/value-words.ts';
import { claimSection } from './claim-list.ts';
import { html, type SafeHtml } from './html.ts';
import { seriesData } from './linked-data.ts';
import { recordPage } from './page-address.ts';
import { type PageContext, type PageRecord, type PageScope, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { figureState } from './page-state.ts';
import { closingOf } from './record-closing.ts';
import { buildSourceList, type SourceList, sourceLinks } from './source-list.ts';
import type { StaticPage } from './static-page.ts';

/** The page of a series: every value with who gives it, and what to know before quoting it. */
export function buildFigurePage(context: PageContext, record: PageRecord): StaticPage {
  const scope = scopeOf(context, recordPage(record.id));
  const figure = context.figures.get(record.id);
  if (!figure) throw new Error(`The figure "${record.id}" has no series.`);
  const state = figureState(context.lang, figure);
  const opening = openingOf(scope, state, {
    kicker: `${scope.say('figures.heading')} · ${scope.say(`category.${figure.category}`)}`,
    title: record.title,
    dates: record.dateInWords,
    category: figure.category,
  });
  return {
    name: recordPage(record.id),
    title: record.title,
    description: figure.summary,
    state,
    data: seriesData(scope, record, figure),
    content: html`<article>${opening}${bodyOf(scope, record, figure)}</article>`,
  };
}

function bodyOf(scope: PageScope, record: PageRecord, figure: FigureFile): SafeHtml {
  const { say } = scope;
  const sources = buildSourceList(figure.sources, figure.citations);
  const told = (key: string, text: string | null) =>
    text === null ? null : html`<section><h2>${say(key)}</h2><p>${text}</p></section>`;
  return html`
    <p class="summary">${figure.summary}</p>
    ${figure.isUncertain ? html`<p class="caution">${say('figures.uncertain')}</p>` : null}
    <dl class="facts">
      <dt>${say('page.counts')}</dt><dd>${figure.counts}</dd>
      <dt>${say('page.unit')}</dt><dd>${figure.unit}</dd>
    </dl>
    ${tableOf(scope, figure, sources)}
    ${told('figures.gaps', figure.gaps)}
    ${told('figures.method', figure.method)}
    ${claimSection(scope, figure.claims, sources)}
    ${closingOf(scope, record, sources)}`;
}

function tableOf(scope: PageScope, figure: FigureFile, sources: SourceList): SafeHtml {
  const { say } = scope;
  const { title, unit, points } = figure;
  const shown = {
    hasRange: points.some(({ low, high }) => low !== null || high !== null),
    hasScope: points.some(({ scope: covered }) => covered !== undefined),
  };
  return html`
    <section>
      <h2>${say('figures.table')}</h2>
      <div class="table-room" role="region" aria-label="${title}" tabindex="0">
        <table>
          <caption>${title}, ${unit}</caption>
          <thead>
            <tr>
              <th scope="col">${say('details.when')}</th>
              <th scope="col" class="value">${say('figures.value')}</th>
              ${shown.hasRange ? html`<th scope="col" class="value">${say('figures.range')}</th>` : null}
              ${shown.hasScope ? html`<th scope="col">${say('figures.scope')}</th>` : null}
              <th scope="col">${say('figures.assertedBy')}</th>
              <th scope="col">${say('details.sources')}</th>
            </tr>
          </thead>
          <tbody>${points.map((point) => rowOf(scope, figure, point, shown, sources))}</tbody>
        </table>
      </div>
    </section>`;
}

function rowOf(
  scope: PageScope,
  figure: FigureFile,
  point: FigurePoint,
  { hasRange, hasScope }: { hasRange: boolean; hasScope: boolean },
  sources: SourceList,
): SafeHtml {
  const { lang, say } = scope;
  const notes = [
    ...(point.isDerived ? [say('figures.sign.derived')] : []),
    ...(point.certainty ? [say(`figures.certainty.${point.certainty}`)] : []),
  ];
  return html`
    <tr>
      <th scope="row">${point.dateInWords}</th>
      <td class="value">${formatNumber(lang, figure, point.value)}</td>
      ${hasRange ? html`<td class="value">${rangeInWords({ lang, say }, figure, point)}</td>` : null}
      ${hasScope ? html`<td>${point.scope ?? ''}</td>` : null}
      <td>${point.assertedBy}${notes.length > 0 ? html` <span class="why">${notes.join(' · ')}</span>` : null}</td>
      <td>${sourceLinks(scope, point.citations, sources)}</td>
    </tr>`;
}
