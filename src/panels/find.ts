import { html, type TemplateResult } from 'lit-html';
import type { FindFile } from '../core/record/find-file.ts';
import { isNoFilter, NO_FILTER } from '../core/record/record-filter.ts';
import { LAYERS } from '../core/record/vocabulary.ts';
import styles from '../embed/styles/find.css?inline';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { createCounts } from './find-counts.ts';
import { createFacets } from './find-facets.ts';
import { finderOf } from './find-records.ts';
import { createResults } from './find-results.ts';
import { createSearchBox } from './find-search-box.ts';

/** The page to find records: words to search for, values to filter by, and everything found. */
export function createFindPage(
  context: AtlasContext,
  file: FindFile,
  container: HTMLElement,
  redraw: () => void,
): () => TemplateResult {
  adoptStyles(container, styles);
  const { store, say } = context;
  const finder = finderOf(file);
  const counts = createCounts(context, finder);
  const searchBox = createSearchBox(context, redraw);
  const facets = createFacets(context, finder, isRoomy(container), redraw);
  const results = createResults(context, finder, redraw);
  const { filter, q, found, narrowRecords } = store.getState();
  // asked when the answer could not be fetched: it can now
  if (found === null && (q !== '' || !isNoFilter(filter))) narrowRecords({ ...filter });
  return () => html`
    <section class="page find" aria-label=${say('view.find')}>
      <h2 class="visually-hidden" tabindex="-1">${say('view.find')}</h2>
      ${searchBox(hasNoWord())} ${facets(counts())} ${results(clearTemplate(context))}
    </section>
  `;

  function hasNoWord(): boolean {
    const { q: searched } = store.getState();
    return searched !== '' && finder.search(searched) === null;
  }
}

/** Whether the atlas is as wide as a desk's: the side then has a column of its own. */
function isRoomy(container: HTMLElement): boolean {
  const root = container.getRootNode();
  return root instanceof ShadowRoot && root.host.clientWidth >= 1000;
}

/** Back to all records: no search, no filter, every layer. */
function clearTemplate({ store, say }: AtlasContext) {
  const { filter, q, layers } = store.getState();
  const isClear = q === '' && isNoFilter(filter) && layers.length === LAYERS.length;
  const clear = () => {
    const { narrowRecords, search, switchLayer } = store.getState();
    narrowRecords(NO_FILTER);
    search('');
    for (const layer of LAYERS) switchLayer(layer, true);
  };
  return html`<button class="find-button clear-all" ?disabled=${isClear} @click=${clear}>${say('find.clearAll')}</button>`;
}
