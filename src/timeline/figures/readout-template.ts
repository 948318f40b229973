import { html, nothing } from 'lit-html';
import type { FigureFile, FigurePoint } from '../../core/record/figure.ts';
import type { Day } from '../../core/time/day.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';
import { citationLinks, refsOf } from './citation-links.ts';
import { nearestToDay, pointsOnDay } from './find-point.ts';
import { formatValue, pointInWords, rangeInWords, speakerInWords } from './value-words.ts';

/** What the series says of a day: each value that counts then, with its sources; else the nearest one, named as such. */
export function readoutTemplate(context: AtlasContext, figure: FigureFile, day: Day) {
  const { say, file } = context;
  const current = pointsOnDay(figure.points, day).flatMap((index) => figure.points[index] ?? []);
  if (current.length > 0) return current.map((point) => valueTemplate(context, figure, point));
  const nearest = figure.points[nearestToDay(figure.points, day) ?? -1];
  const words = nearest && pointInWords({ lang: file.lang, say }, figure, nearest);
  return html`<p class="figure-none">${say('figures.noValue')} ${words ? say('figures.nearest', { value: words }) : nothing}</p>`;
}

function valueTemplate(context: AtlasContext, figure: FigureFile, point: FigurePoint) {
  const { say, file } = context;
  const range = rangeInWords({ lang: file.lang, say }, figure, point);
  const notes = [
    ...(range ? [range] : []),
    ...(point.scope ? [point.scope] : []),
    ...(point.certainty && point.certainty !== 'high' ? [say(`figures.certainty.${point.certainty}`)] : []),
  ];
  return html`
    <div class="figure-now">
      <p>
        ${point.dateInWords}: <strong>${formatValue(file.lang, figure, point.value)}</strong>, ${speakerInWords(say, point)}
        ${notes.length > 0 ? html`<span class="figure-note">· ${notes.join(' · ')}</span>` : nothing}
      </p>
      ${citationLinks(context, refsOf(point.citations), figure)}
    </div>
  `;
}
