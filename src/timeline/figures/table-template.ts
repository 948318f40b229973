import { html, nothing } from 'lit-html';
import type { FigureFile, FigurePoint } from '../../core/record/figure.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { citationLinks, refsOf } from './citation-links.ts';
import { formatNumber, formatValue, rangeInWords } from './value-words.ts';

/** Every value of the series as a table, those outside the stretch shown included. */
export function tableTemplate(context: AtlasContext, figure: FigureFile) {
  const { say } = context;
  const hasScope = figure.points.some(({ scope }) => scope !== undefined);
  const hasRange = figure.points.some(({ low, high }) => low !== null || high !== null);
  return html`
    <div class="figure-table" role="group" aria-label=${say('figures.table')} tabindex="0">
      <table>
        <caption class="visually-hidden">${figure.title}, ${figure.unit}</caption>
        <thead>
          <tr>
            <th scope="col">${say('details.when')}</th>
            <th scope="col" class="number">${say('figures.value')}</th>
            ${hasRange ? html`<th scope="col" class="number">${say('figures.range')}</th>` : nothing}
            ${hasScope ? html`<th scope="col">${say('figures.scope')}</th>` : nothing}
            <th scope="col">${say('figures.assertedBy')}</th>
            <th scope="col">${say('details.sources')}</th>
          </tr>
        </thead>
        <tbody>${figure.points.map((point, index) => rowTemplate(context, figure, { point, index }, { hasScope, hasRange }))}</tbody>
      </table>
    </div>
  `;
}

function rowTemplate(
  context: AtlasContext,
  figure: FigureFile,
  { point, index }: { point: FigurePoint; index: number },
  { hasScope, hasRange }: { hasScope: boolean; hasRange: boolean },
) {
  const { say } = context;
  const { lang } = context.file;
  const notes = [
    ...(point.isDerived ? [say('figures.sign.derived')] : []),
    ...(point.certainty ? [say(`figures.certainty.${point.certainty}`)] : []),
  ];
  return html`
    <tr data-point=${index}>
      <th scope="row">${point.dateInWords}</th>
      <td class="number" title=${formatValue(lang, figure, point.value)}>${formatNumber(lang, figure, point.value)}</td>
      ${hasRange ? html`<td class="number">${rangeInWords({ lang, say }, figure, point)}</td>` : nothing}
      ${hasScope ? html`<td>${point.scope ?? ''}</td>` : nothing}
      <td>${point.assertedBy}${notes.length > 0 ? html`<span class="figure-note"> · ${notes.join(' · ')}</span>` : nothing}</td>
      <td>${citationLinks(context, refsOf(point.citations), figure)}</td>
    </tr>
  `;
}
