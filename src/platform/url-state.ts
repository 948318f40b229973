import { type AppState, DEFAULT_STATE } from '../core/app-state/app-state.ts';
import { encodeHash, pairsOfAddress } from '../core/app-state/url-grammar.ts';
import type { AppStore } from '../state/app-store.ts';

/** Writing waits this long after the last change, so that scrubbing does not flood the history. */
const WRITE_DELAY_MS = 250;

/** The keys of the page's address: query first, then hash, so that the hash wins. */
export function addressPairs(): [string, string][] {
  return [...pairsOfAddress(location.search), ...pairsOfAddress(location.hash)];
}

/** The address of the site's first page in a state; how an embed draws its map stays the embed's own affair. */
export function fullPageAddress(state: AppState): string {
  const hash = encodeHash({ ...state, renderer: 'auto' }, DEFAULT_STATE);
  return new URL(hash === '' ? 'index.html' : `index.html#${hash}`, document.baseURI).href;
}

/** Keeps the hash equal to the state, without new entries in the history; calls `onHash` when a person changes it. */
export function bindHash(store: AppStore, defaults: Partial<AppState>, onHash: () => void): () => void {
  const base: AppState = { ...DEFAULT_STATE, ...defaults };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash;
  const write = () => {
    const hash = encodeHash(store.getState(), base);
    const next = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (`#${hash}` === location.hash || (hash === '' && location.hash === '')) return;
    history.replaceState(history.state, '', next);
    written = location.hash;
  };
  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_DELAY_MS);
  });
  const follow = () => {
    if (location.hash !== written) onHash();
    written = location.hash;
  };
  addEventListener('hashchange', follow);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('hashchange', follow);
  };
}
