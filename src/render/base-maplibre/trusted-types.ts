interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: object): unknown;
}

/**
 * Where a page enforces Trusted Types, a `default` policy that lets two things of MapLibre pass and nothing else: its
 * worker, and the inert parsing of attributions by its sanitiser. A page that has a default policy keeps its own; one
 * that allows none makes MapLibre fail, and the light map stays.
 */
export function allowMapLibre(workerUrl: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  try {
    trustedTypes.createPolicy('default', {
      createScriptURL: (url: string) => (isWorker(url, workerUrl) ? url : null),
      createHTML: (text: string, _type: string, sink: string) =>
        sink === 'DOMParser parseFromString' ? text : null,
    });
  } catch {
    // the page's policy list has no `default`: nothing is enforced for us, or MapLibre will say so itself
  }
}

/** The worker's own address, or a wrapper that MapLibre makes of it where it lies on another origin. */
const isWorker = (url: string, workerUrl: string): boolean =>
  url === workerUrl || url.startsWith('blob:') || url.startsWith('data:text/javascript');
