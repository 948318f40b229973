import { html, type TemplateResult } from 'lit';
import { VIEWS, type View } from '../core/app-state/app-state.ts';
import type { AboutFile, DisagreementsFile } from '../core/record/details.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

type PageView = Exclude<View, 'now'>;

/** The file of a page; the caller knows which form it has. */
export type LoadPage = (view: PageView) => Promise<unknown>;

/** What can be read beside the map besides the list, fetched when it is first wanted. */
export interface SidePages {
  template(view: PageView): TemplateResult;
}

export function createSidePages(context: AtlasContext, load: LoadPage, redraw: () => void): SidePages {
  const pages = new Map<PageView, (() => TemplateResult) | 'loading' | 'failed'>();
  const fetchPage = (view: PageView) => {
    pages.set(view, 'loading');
    Promise.all([import('./pages.ts'), load(view)])
      .then(
        ([{ aboutTemplate, disagreementsTemplate }, file]) =>
          pages.set(view, () =>
            view === 'about'
              ? aboutTemplate(context, file as AboutFile)
              : disagreementsTemplate(context, file as DisagreementsFile),
          ),
        () => pages.set(view, 'failed'),
      )
      .then(redraw);
  };
  const { say } = context;
  return {
    template(view) {
      if (!pages.has(view)) fetchPage(view);
      const page = pages.get(view);
      if (typeof page === 'function') return page();
      if (page !== 'failed') return html`<p class="page empty" role="status">${say('details.loading')}</p>`;
      const retry = () => {
        fetchPage(view);
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
export function viewsTemplate({ store, say }: AtlasContext) {
  const { view, openView } = store.getState();
  return html`
    <nav class="views" aria-label=${say('view.label')}>
      ${VIEWS.map(
        (option) => html`
          <button aria-current=${option === view ? 'page' : 'false'} @click=${() => openView(option)}>${say(`view.${option}`)}</button>
        `,
      )}
    </nav>
  `;
}
