import type { CountRange, Exchange } from '../../core/record/record.ts';
import { formatRange } from '../../core/text/count-range.ts';
import { html, type SafeHtml } from './html.ts';
import { placePage } from './page-address.ts';
import type { PageRecord, PageScope } from './page-context.ts';

/** Where, as exactly as it is known, and what was counted. */
export function factsOf(scope: PageScope, { atlasRecord }: PageRecord): SafeHtml | null {
  if (!atlasRecord) return null;
  const isPlaceless = atlasRecord.kind === 'axis';
  return html`
    <dl class="facts">
      ${isPlaceless ? null : html`<dt>${scope.say('details.where')}</dt>${placesOf(scope, atlasRecord.places)}`}
      ${atlasRecord.kind === 'exchange' ? countsOf(scope, atlasRecord) : null}
    </dl>`;
}

function placesOf({ places, say, link }: PageScope, ids: readonly string[]): SafeHtml {
  const known = ids.flatMap((id) => places.get(id) ?? []);
  if (known.length === 0) return html`<dd>${say('details.noPlace')}</dd>`;
  return html`${known.map(
    ({ id, name, precision }) =>
      html`<dd><a href="${link(placePage(id))}">${name}</a> <span class="precision">(${say(`precision.${precision}`)})</span></dd>`,
  )}`;
}

/** Both directions; bodies apart, never added. */
function countsOf({ say }: PageScope, exchange: Exchange): SafeHtml {
  const living = (key: string, count: number | null, range?: CountRange) => {
    const words =
      count === null
        ? say('exchange.unknownCount')
        : `${range ? formatRange(range) : count} (${say('details.living')})`;
    return html`<dt>${say(key)}</dt><dd>${words}</dd>`;
  };
  return html`
    ${living('exchange.toUkraine', exchange.livingToUkraine, exchange.livingToUkraineRange)}
    ${living('exchange.toRussia', exchange.livingToRussia)}
    ${exchange.bodiesToUkraine === null ? null : html`<dt>${say('exchange.bodies')}</dt><dd>${exchange.bodiesToUkraine}</dd>`}`;
}
