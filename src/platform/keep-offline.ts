/** Where the worker lies: beside the pages, one folder above this file. */
const WORKER = '../sw.js';
const WORKER_URL = new URL(WORKER, import.meta.url).href;
/** So many details at a time: a reader goes on reading meanwhile. */
const AT_ONCE = 6;

/** The reader's own copy of the atlas. Nothing is stored before `keep`, and nothing ever in a frame. */
export interface OfflineCopy {
  isKept(): Promise<boolean>;
  /** Stores the light atlas and the given files; tells how many of them are stored. Rejects when it cannot be had. */
  keep(urls: readonly string[], onProgress: (stored: number) => void): Promise<void>;
  /** Stores those of the given files that are not: a newer version brings others. What cannot be had now comes at the next visit. */
  complete(urls: readonly string[]): Promise<void>;
  forget(): Promise<void>;
}

/** Null where no copy can be kept: in a frame, from a file, in a private window, in an old browser. */
export function offlineCopy(): OfflineCopy | null {
  if (!canKeep()) return null;
  const registration = () => navigator.serviceWorker.getRegistration(new URL('./', WORKER_URL).href);
  return {
    isKept: async () => (await registration()) !== undefined,
    async keep(urls, onProgress) {
      const kept = await navigator.serviceWorker.register(trustedWorkerUrl());
      await whenActive(kept);
      await storeAll(urls, onProgress);
    },
    async complete(urls) {
      // deleted meanwhile
      if (!(await registration())) return;
      const isStored = await Promise.all(urls.map((url) => caches.match(url)));
      await storeAll(
        urls.filter((_, i) => !isStored[i]),
        () => {},
      ).catch(() => {});
    },
    async forget() {
      await (await registration())?.unregister();
      const names = await caches.keys();
      await Promise.all(
        names.filter((name) => /^(atlas-|workbox-)/.test(name)).map((name) => caches.delete(name)),
      );
    },
  };
}

/** Calls back once a newer version waits to be used at the next visit; only where a copy is kept. */
export function onNewerCopy(listener: () => void): void {
  if (!canKeep() || !navigator.serviceWorker.controller) return;
  void navigator.serviceWorker.getRegistration().then((kept) => {
    if (!kept) return;
    if (kept.waiting) listener();
    kept.addEventListener('updatefound', () => {
      const { installing } = kept;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && navigator.serviceWorker.controller) listener();
      });
    });
  });
}

/** Frames are asked first: in a sandboxed one even naming the worker throws. */
function canKeep(): boolean {
  return (
    window.top === window &&
    window.isSecureContext &&
    location.protocol.startsWith('http') &&
    !import.meta.env.DEV &&
    'serviceWorker' in navigator
  );
}

function whenActive({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (active || !coming) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('The offline copy could not be stored.'));
    });
  });
}

/** The worker answers this page now, and stores whatever it is asked for below `assets/`. */
async function storeAll(urls: readonly string[], onProgress: (stored: number) => void): Promise<void> {
  await whenControlled();
  for (let i = 0; i < urls.length; i += AT_ONCE) {
    await Promise.all(urls.slice(i, i + AT_ONCE).map(storeOne));
    onProgress(Math.min(i + AT_ONCE, urls.length));
  }
}

async function storeOne(url: string): Promise<void> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}; the offline copy lacks it.`);
  await response.arrayBuffer();
}

function whenControlled(): Promise<void> {
  if (navigator.serviceWorker.controller) return Promise.resolve();
  return new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  );
}

/** Where the page enforces Trusted Types, the one address that the policy `atlas-worker` lets pass. */
function trustedWorkerUrl(): string {
  const { trustedTypes } = globalThis as unknown as {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
    };
  };
  if (!trustedTypes) return WORKER_URL;
  workerPolicy ??= trustedTypes.createPolicy('atlas-worker', {
    createScriptURL: (url: string) => (url === WORKER_URL ? url : null),
  });
  return workerPolicy.createScriptURL(WORKER_URL);
}

/** A name may be used for one policy only. */
let workerPolicy: { createScriptURL(url: string): string } | undefined;
