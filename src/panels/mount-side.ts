import { html, render } from 'lit-html';
import type { DetailsFile } from '../core/record/details.ts';
import type { RecordId } from '../core/record/ids.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { atMostEvery } from '../state/once-per-frame.ts';
import { createChapterPanel } from './chapter-panel.ts';
import { type DetailsLoad, detailsFrame } from './details-frame.ts';
import { type Downloads, downloadTemplate } from './download-box.ts';
import { listTemplate } from './list.ts';
import type { OfflineDeps } from './offline-box.ts';
import { createSidePages, type LoadPage, viewsTemplate } from './side-page.ts';

/** A list of a hundred lines is text to read: it follows a scrub some times a second, not every frame. */
const LIST_PAUSE_MS = 150;

export interface SideDeps {
  readonly loadDetails: (id: RecordId) => Promise<DetailsFile>;
  readonly loadPage: LoadPage;
  readonly loadTools: () => Promise<ToolsFile>;
  readonly downloads: Downloads;
  /** Where the atlas is published; ends in `/`. */
  readonly site: string;
  /** Our own page, which offers what an editor takes along. */
  readonly isSite: boolean;
  /** The reader's own copy; null where none can be kept. */
  readonly loadOffline: () => Promise<OfflineDeps | null>;
  /** A download could not be made. */
  readonly onFailure: () => void;
}

/**
 * The panel beside the map (under it on a phone): details of the selected record, else the list of what shows
 * or a page.
 * Opening a record moves focus to its heading; closing returns it to where it came from.
 */
export function mountSide(
  container: HTMLElement,
  context: AtlasContext,
  { loadDetails, loadPage, loadTools, loadOffline, downloads, site, isSite, onFailure }: SideDeps,
): { destroy(): void } {
  const { store, atlas } = context;
  let load: DetailsLoad = { kind: 'loading' };
  let loadedFor: RecordId | null = null;
  let shownSelection: string | null = null;
  let returnTo: HTMLElement | SVGElement | null = null;

  const fetchDetails = (id: RecordId) => {
    loadedFor = id;
    load = { kind: 'loading' };
    const settle = (next: DetailsLoad) => {
      // another record may have been opened meanwhile
      if (loadedFor !== id) return;
      load = next;
      draw();
    };
    // the code of the details comes with the first ones: what is needed to scrub stays small
    Promise.all([import('./details.ts'), loadDetails(id), loadTools()]).then(
      ([{ detailsContents, dressDetails }, file, { reports }]) => {
        dressDetails(container);
        const record = atlas.store.get(id);
        if (record)
          settle({
            kind: 'loaded',
            contents: () => detailsContents(context, record, file, reports, downloads.savePicture),
          });
      },
      () => settle({ kind: 'failed' }),
    );
  };
  const retry = () => {
    if (loadedFor !== null) fetchDetails(loadedFor);
    draw();
  };
  const pages = createSidePages(container, context, loadPage, loadTools, loadOffline, site, () => draw());
  const chapter = createChapterPanel(context, loadTools, () => draw());
  const close = () => store.getState().selectRecord(null);
  const draw = () => {
    const { select, view, compare } = store.getState();
    const record = select ? atlas.store.get(select) : undefined;
    if (record && record.id !== loadedFor) fetchDetails(record.id);
    // asked before anything is drawn: what has the focus may go
    const active = (container.getRootNode() as ShadowRoot).activeElement;
    const beside =
      view === 'now'
        ? html`${compare === null ? '' : pages.template('changes')} ${chapter()} ${listTemplate(context)}`
        : pages.template(view);
    render(
      record
        ? detailsFrame(context, record, load, { retry, close })
        : html`${viewsTemplate(context, isSite)} ${beside} ${downloadTemplate(context, downloads, onFailure)}`,
      container,
    );
    container.dataset['shows'] = record ? 'details' : 'list';
    const selection = record?.id ?? null;
    if (selection === shownSelection) return;
    moveFocus(selection, active);
    shownSelection = selection;
  };
  const moveFocus = (selection: string | null, active: Element | null) => {
    const isInUse = active instanceof HTMLElement || active instanceof SVGElement;
    if (selection !== null) {
      container.scrollIntoView({ block: 'nearest' });
      container.scrollTop = 0;
      if (container.parentElement) container.parentElement.scrollTop = 0;
      if (!isInUse) return;
      if (shownSelection === null) returnTo = active;
      container.querySelector<HTMLElement>('.details-title')?.focus({ preventScroll: true });
    } else if (isInUse || active === null) {
      // what the record was opened from may have been drawn anew meanwhile
      const back = returnTo?.isConnected
        ? returnTo
        : container.querySelector<HTMLElement>(`[data-record="${shownSelection}"]`);
      back?.focus({ preventScroll: true });
      returnTo = null;
    }
  };
  const closeByKey = (domEvent: KeyboardEvent) => {
    if (domEvent.key !== 'Escape' || store.getState().select === null) return;
    domEvent.preventDefault();
    close();
  };
  container.addEventListener('keydown', closeByKey);
  const pace = atMostEvery(LIST_PAUSE_MS, draw);
  const unsubscribe = store.subscribe((state, before) => {
    // a selection is answered at once, a scrubbed list need not follow every frame
    const isAsked =
      state.select !== before.select ||
      state.gathered !== before.gathered ||
      state.view !== before.view ||
      state.chapter !== before.chapter ||
      state.compare !== before.compare;
    if (isAsked) draw();
    else pace.request();
  });
  draw();
  return {
    destroy() {
      unsubscribe();
      pace.cancel();
      container.removeEventListener('keydown', closeByKey);
      render(null, container);
    },
  };
}
