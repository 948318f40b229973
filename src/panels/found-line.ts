import { html, nothing } from 'lit-html';
import { isNoFilter, NO_FILTER } from '../core/record/record-filter.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** While a filter or a search is answered: how many records pass, and the way back to all of them. */
export function foundLine({ store, atlas, say }: AtlasContext) {
  const { found, filter, narrowRecords, search } = store.getState();
  if (!found) return nothing;
  const clear = () => {
    narrowRecords(NO_FILTER);
    search('');
  };
  const [count, all] = [found.size, atlas.store.records.length];
  const key = count === 0 ? 'none' : count < all || !isNoFilter(filter) ? 'filtered' : 'noWord';
  return html`<p class="found" role="status">${say(`find.${key}`, { count, all })} <button class="all" @click=${clear}>${say('find.clear')}</button></p>`;
}
