/** The least and the greatest height that a frame is given, px. */
export const HEIGHT_LIMITS = [200, 4000] as const;

/** Beyond this no number is the height of a page, px. */
const ABSURD_HEIGHT = 100_000;

/** The height in a message of ours, held within the limits; null for any other message. Never throws. */
export function heightOf(data: unknown): number | null {
  const { type, version, height } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (type !== 'belarus-ukraine-atlas:height' || version !== 1) return null;
  if (!Number.isInteger(height) || Number(height) < 1 || Number(height) > ABSURD_HEIGHT) return null;
  return Math.min(Math.max(Number(height), HEIGHT_LIMITS[0]), HEIGHT_LIMITS[1]);
}

/**
 * Whether a message of that origin can come from a frame with that address. A sandboxed frame has the origin `null`:
 * it is believed where its address lies with ours, the origin that the script came from (null: unknown).
 */
export function isFromFrame(frameSrc: string, messageOrigin: string, ours: string | null): boolean {
  const origin = messageOrigin === 'null' ? ours : messageOrigin;
  return origin !== null && frameSrc.startsWith(`${origin}/`);
}

/**
 * Gives each frame of the document the height that its atlas tells: at most once per animation frame, and only where
 * it changed. Frames that are there already are asked, later ones tell by themselves. Frames with the attribute
 * `data-fixed-height` are left alone. Called twice on one page, the second call does nothing.
 */
export function mountFrameHost(): void {
  const mark = Symbol.for('belarus-ukraine-atlas:frame');
  const page = window as unknown as Record<symbol, unknown>;
  if (page[mark]) return;
  page[mark] = true;
  const ours = ownOrigin();
  const told = new Map<MessageEventSource, readonly [height: number, origin: string]>();
  const write = () => {
    for (const frame of document.querySelectorAll('iframe')) {
      const [height, origin] = (frame.contentWindow && told.get(frame.contentWindow)) ?? [];
      if (height === undefined || origin === undefined) continue;
      if ('fixedHeight' in frame.dataset || !isFromFrame(frame.src, origin, ours)) continue;
      if (frame.style.height !== `${height}px`) frame.style.height = `${height}px`;
    }
    told.clear();
  };
  addEventListener('message', ({ data, source, origin }) => {
    const height = heightOf(data);
    if (height === null || !source) return;
    if (told.size === 0) requestAnimationFrame(write);
    told.set(source, [height, origin]);
  });
  if (ours === null) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.src.startsWith(`${ours}/`))
      frame.contentWindow?.postMessage({ type: 'belarus-ukraine-atlas:ask', version: 1 }, '*');
}

/** Where this script came from; a module does not know its element, so the one named like it is looked up. */
function ownOrigin(): string | null {
  const script =
    (document.currentScript as HTMLScriptElement | null) ??
    [...document.scripts].find(({ src }) => /\/frame\.js([?#]|$)/.test(src));
  return script?.src ? new URL(script.src).origin : null;
}
