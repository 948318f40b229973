import type { Language } from '../core/text/language.ts';
import type { OfflineDeps } from '../panels/offline-box.ts';
import { detailsUrl } from '../platform/data-urls.ts';
import { offlineCopy, onNewerCopy } from '../platform/keep-offline.ts';
import type { Notices } from '../platform/notices.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** The reader's own copy, with the details of every record in the language shown; null where none can be kept. */
export function offlineOf(context: AtlasContext, lang: Language): OfflineDeps | null {
  const copy = offlineCopy();
  return copy && { ...copy, keep: (onProgress) => copy.keep(recordUrls(context, lang), onProgress) };
}

/**
 * At a visit that is answered from the stored atlas: tells the reader of a newer one that waits for the next, and stores
 * the records that this one still lacks. `loadTools` brings the words.
 */
export function tendCopy(
  context: AtlasContext,
  lang: Language,
  notices: Notices,
  loadTools: () => Promise<unknown>,
): void {
  onNewerCopy(() => void loadTools().then(() => notices.report({ key: 'notice.newerCopy' })));
  void offlineCopy()?.complete(recordUrls(context, lang));
}

const recordUrls = ({ atlas, file }: AtlasContext, lang: Language): string[] =>
  atlas.store.records.map(({ id }) => detailsUrl(lang, file.details, id));
