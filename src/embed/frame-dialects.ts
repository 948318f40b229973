/** What a frame knows of the page around it from its own address, as that was when the frame was opened. */
export interface FrameAddress {
  readonly href: string;
  /** WordPress's `#?secret=…`; null: none. */
  readonly secret: string | null;
  /** pym.js's `childId`; null: none. */
  readonly childId: string | null;
}

export function parseFrameAddress(href: string): FrameAddress {
  return { href, secret: secretOf(href), childId: new URL(href).searchParams.get('childId') };
}

/** The secret that WordPress appends to the address of a frame; null for none. */
export function secretOf(address: string): string | null {
  return /#\?secret=([a-zA-Z0-9]+)$/.exec(address)?.[1] ?? null;
}

/** A message of ours. `version` goes up when a field changes its meaning. */
export function ownMessage(name: string, facts: Readonly<Record<string, unknown>> = {}) {
  return { type: `belarus-ukraine-atlas:${name}`, version: 1, ...facts };
}

/**
 * The height in px as each kind of host expects it: ours, AMP (with newswire frames and Datawrapper's hosts), Embedly
 * and Medium, Flourish, and, where the address shows such a host, pym.js and WordPress.
 */
export function heightMessages(height: number, { href, secret, childId }: FrameAddress): unknown[] {
  const resize = { src: href, context: 'iframe.resize', height };
  return [
    ownMessage('height', { height }),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify(resize),
    JSON.stringify({ ...resize, sender: 'Flourish', method: 'resize' }),
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
  ];
}
