import type { Language } from '../core/text/language.ts';
import type { OfflineDeps } from '../panels/offline-box.ts';
import { detailsUrl } from '../platform/data-urls.ts';
import { offlineCopy, onNewerCopy } from '../platform/keep-offline.ts';
import type { Notices } from '../platform/notices.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** The reader's own copy, with the details of every record in the language shown; null where none can be kept. */
export function offlineOf({ atlas, file }: AtlasContext, lang: Language): OfflineDeps | null {
  const copy = offlineCopy();
  const urls = atlas.store.records.map(({ id }) => detailsUrl(lang, file.details, id));
  return copy && { ...copy, keep: (onProgress) => copy.keep(urls, onProgress) };
}

/** Tells the reader of a stored atlas that a newer one waits for the next visit. `loadTools` brings the words. */
export function tellNewerCopy(notices: Notices, loadTools: () => Promise<unknown>): void {
  onNewerCopy(() => void loadTools().then(() => notices.report({ key: 'notice.newerCopy' })));
}
