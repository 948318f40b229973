/** The stable loader, one folder above this file: it names the code of the version that is published now. */
// not in one expression: the bundler would take it for a file of the sources
const LOADER = '../atlas.js';
const LOADER_URL = new URL(LOADER, import.meta.url).href;
const MISSING = 'atlas-file-missing';
/** A page that was reloaded for a newer version is not reloaded again so soon. */
const PATIENCE_MS = 60_000;
const SETTLED_MS = 600;

/** A file of this version is not there. */
export const tellMissingFile = (): boolean => window.dispatchEvent(new Event(MISSING));

/**
 * On our own pages: when a file is missing because a newer version has been published since the page was opened, opens
 * the page anew. Its address holds the state, so that the reader goes on where they were. A file that is missing for
 * any other reason is told by who asked for it. Returns how to stop.
 */
export function followNewVersions(): () => void {
  const check = () => void reloadIfReplaced();
  // the second is the bundler's, for code
  for (const type of [MISSING, 'vite:preloadError']) window.addEventListener(type, check);
  return () => {
    for (const type of [MISSING, 'vite:preloadError']) window.removeEventListener(type, check);
  };
}

async function reloadIfReplaced(): Promise<void> {
  const { reloadedMs = 0 } = (history.state ?? {}) as { readonly reloadedMs?: number };
  if (Date.now() - reloadedMs < PATIENCE_MS || !(await isReplaced())) return;
  // until the address holds what was done last
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  history.replaceState({ ...history.state, reloadedMs: Date.now() }, '');
  location.reload();
}

/** Whether the published loader names other code than this; unknown counts as no. */
async function isReplaced(): Promise<boolean> {
  try {
    const response = await fetch(LOADER_URL, { cache: 'no-store', credentials: 'omit' });
    // a portal of a hotel answers everything with a page of its own
    const isCode = response.headers.get('content-type')?.includes('javascript') === true;
    const own = import.meta.url.split('/').at(-1)?.split('?')[0] ?? '';
    return response.ok && isCode && !(await response.text()).includes(own);
  } catch {
    return false;
  }
}
