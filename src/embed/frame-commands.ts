import type { StateRecord } from '../core/app-state/state-record.ts';
import { STATE_KEYS } from '../core/app-state/url-grammar.ts';

/** What the page around a frame wants of it. */
export type FrameCommand =
  /** The height once more, in every dialect. */
  | { readonly kind: 'resize' }
  /** The height, and what has happened so far. */
  | { readonly kind: 'ask' }
  /** A state whose values are still to be read, and whether to play. */
  | { readonly kind: 'go'; readonly state: StateRecord; readonly play: boolean | null };

/**
 * The command in any message, null for everything else. Ours are `belarus-ukraine-atlas:ask` and `…:go` of version 1;
 * newswire frames and WordPress have words of their own for asking, the latter with the `secret` of this frame.
 * The state is still as it came: `go` of the element reads it, and refuses what is malformed. Never throws.
 */
export function parseFrameCommand(data: unknown, secret: string | null): FrameCommand | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Readonly<Record<string, unknown>>;
  const { type, version, state, play } = message;
  if (type === 'frames-init' && message['sentinel'] === 'amp') return { kind: 'resize' };
  if (secret !== null && message['message'] === 'ready' && message['secret'] === secret)
    return { kind: 'resize' };
  if (version !== 1) return null;
  if (type === 'belarus-ukraine-atlas:ask') return { kind: 'ask' };
  if (type !== 'belarus-ukraine-atlas:go') return null;
  return { kind: 'go', state: ownValues(state), play: typeof play === 'boolean' ? play : null };
}

/** What is held under our keys: a message may carry any number of others. */
function ownValues(state: unknown): StateRecord {
  if (typeof state !== 'object' || state === null) return {};
  const values = STATE_KEYS.flatMap((key) =>
    Object.hasOwn(state, key) ? [[key, Reflect.get(state, key)]] : [],
  );
  return Object.fromEntries(values);
}
