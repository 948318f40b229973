import type { Place } from '../../core/record/record.ts';
import { localesOf } from '../../core/text/language.ts';
import { html } from './html.ts';
import { placeData } from './linked-data.ts';
import { placePage } from './page-address.ts';
import { type PageContext, scopeOf } from './page-context.ts';
import { openingOf } from './page-opening.ts';
import { placeState } from './page-state.ts';
import { recordItem } from './record-links.ts';
import type { StaticPage } from './static-page.ts';

/** One place through time: every record that stands on it. */
export function buildPlacePage(context: PageContext, place: Place): StaticPage {
  const scope = scopeOf(context, placePage(place.id));
  const { say, sayCount, lang } = context;
  const there = context.byPlace.get(place.id) ?? [];
  const state = placeState(
    lang,
    context.atlas,
    place.id,
    there.flatMap(({ atlasRecord }) => atlasRecord ?? []),
  );
  const country = countryName(context, place.country);
  const precision = say(`precision.${place.precision}`);
  const count = sayCount('list.count', there.length);
  return {
    name: placePage(place.id),
    title: place.name,
    description: `${place.name}, ${country} (${precision}). ${say('page.recordsHere')}: ${there.map(({ title }) => title).join('; ')}.`,
    state,
    data: placeData(place),
    content: html`<article>
      ${openingOf(scope, state, { kicker: say('find.places'), title: place.name, dates: null })}
      <dl class="facts">
        <dt>${say('page.country')}</dt><dd>${country}</dd>
        <dt>${say('page.precision')}</dt><dd>${precision}</dd>
      </dl>
      <section>
        <h2>${say('page.recordsHere')} <span class="count">${count}</span></h2>
        <ol class="records">${there.map((record) => recordItem(scope, record))}</ol>
      </section>
    </article>`,
  };
}

/** As the map names it; a country that the map does not show as the language's own dictionary does. */
function countryName({ countries, lang }: PageContext, code: string): string {
  return countries.get(code) ?? new Intl.DisplayNames(localesOf(lang), { type: 'region' }).of(code) ?? code;
}
