import { html, nothing, type TemplateResult } from 'lit-html';
import { VIEWS, type View } from '../core/app-state/app-state.ts';
import type { FindFile } from '../core/record/find-file.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { OfflineDeps } from './offline-box.ts';

type PageView = Exclude<View, 'now' | 'embed'>;
/** What stands beside the map and is fetched when it is first wanted: a page, or the changes between two days. */
type Part = PageView | 'embed' | 'changes';

/** The file of a page; the caller knows which form it has. */
export type LoadPage = (view: PageView) => Promise<unknown>;

/** What can be read beside the map besides the list, fetched when it is first wanted. */
export interface SidePages {
  template(part: Part): TemplateResult;
}

export function createSidePages(
  container: HTMLElement,
  context: AtlasContext,
  load: LoadPage,
  loadTools: () => Promise<unknown>,
  loadOffline: () => Promise<OfflineDeps | null>,
  site: string,
  redraw: () => void,
): SidePages {
  const openPart = async (part: Part): Promise<() => TemplateResult> => {
    if (part === 'changes') {
      const [{ createCompareList }] = await Promise.all([import('./compare-list.ts'), loadTools()]);
      return createCompareList(context, redraw);
    }
    if (part === 'embed') {
      const [{ createEmbedBuilder }] = await Promise.all([import('./embed-builder.ts'), loadTools()]);
      return createEmbedBuilder(context, site, container, redraw);
    }
    if (part === 'find') {
      const [{ createFindPage }, file] = await Promise.all([import('./find.ts'), load(part)]);
      return createFindPage(context, file as FindFile, container, redraw);
    }
    const [{ pageTemplate }, file] = await Promise.all([import('./pages.ts'), load(part)]);
    if (part !== 'about') return () => pageTemplate(context, part, file);
    const [copy, { createOfflineBox }] = await Promise.all([loadOffline(), import('./offline-box.ts')]);
    const offline = copy && createOfflineBox(context, copy, redraw);
    return () => html`${pageTemplate(context, part, file)} ${offline ? offline() : nothing}`;
  };
  const pages = new Map<Part, (() => TemplateResult) | 'loading' | 'failed'>();
  const fetchPage = (part: Part) => {
    pages.set(part, 'loading');
    openPart(part)
      .then(
        (page) => pages.set(part, page),
        () => pages.set(part, 'failed'),
      )
      .then(redraw);
  };
  const { say } = context;
  return {
    template(part) {
      if (!pages.has(part)) fetchPage(part);
      const page = pages.get(part);
      if (typeof page === 'function') return page();
      if (page !== 'failed') return html`<p class="page empty" role="status">${say('details.loading')}</p>`;
      const retry = () => {
        fetchPage(part);
        redraw();
      };
      return html`<div class="page">
        <p class="empty" role="alert">${say('details.failed')}</p>
        <button class="retry" @click=${retry}>${say('details.retry')}</button>
      </div>`;
    },
  };
}

/** The ways to what can be read beside the map. */
export function viewsTemplate({ store, say }: AtlasContext, isSite: boolean) {
  const { view, openView } = store.getState();
  return html`
    <nav class="views" aria-label=${say('view.label')}>
      ${VIEWS.filter((option) => isSite || option !== 'embed').map(
        (option) => html`
          <button aria-current=${option === view ? 'page' : 'false'} @click=${() => openView(option)}>${say(`view.${option}`)}</button>
        `,
      )}
    </nav>
  `;
}
