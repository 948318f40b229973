import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/** The light atlas, listed when the site is built; `revision` is null where the name tells the content. */
declare const PRECACHE: PrecacheEntry[];
/** Changes with any of the files. */
declare const BUILD: string;

const ASSETS = `atlas-assets-${BUILD}`;
const PAGES = 'atlas-pages';

/** The part of a service worker's global scope that is needed here. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'activate',
    listener: (domEvent: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
}
const scope = self as unknown as WorkerScope;

/** The path below the site's own folder; frozen versions are not ours to keep. */
const pathOf = (url: URL): string => url.href.slice(scope.registration.scope.length);
const isFrozen = (url: URL): boolean => pathOf(url).startsWith('v/');

// the state stands in the query as well: it never asks for another file
precacheAndRoute(PRECACHE, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

/** Nothing is stored any more once the reader has had the copy deleted, though this page is still answered from here. */
const whileKept = {
  cacheWillUpdate: async ({ response }: { response: Response }) => {
    const names = await scope.caches.keys();
    return response.status === 200 && names.some((name) => name.startsWith('workbox-precache'))
      ? response
      : null;
  },
};

// hashed files never change: what was used once is there offline
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && !isFrozen(url) && pathOf(url).startsWith('assets/'),
  new CacheFirst({ cacheName: ASSETS, plugins: [whileKept] }),
);
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && !isFrozen(url) && request.mode === 'navigate',
  new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: 5, plugins: [whileKept] }),
);

// the page that asked for the copy is answered from it at once; a new version takes over once no page of the old one is open; only then may the old files go
scope.addEventListener('activate', (domEvent) => {
  domEvent.waitUntil(
    scope.clients
      .claim()
      .then(() => scope.caches.keys())
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('atlas-assets-') && name !== ASSETS)
            .map((name) => scope.caches.delete(name)),
        ),
      ),
  );
});
