/** Attributes of the element that are no state. */
const NO_STATE = /^(id|class|style|slot|part|title|nonce|hidden|data-.*|aria-.*)$/;
/** In these languages the record is written; `core` is not asked, since nothing of it could be loaded here. */
const LANGUAGES = /^(en|uk|be)\b/i;

/**
 * What the loader does when the element cannot be defined. Where the article's Trusted Types forbid the policy of the
 * templates, each element gets a frame of the same state behind what it holds, and the console the sentence why; if the
 * article's policy blocks the frame as well, it is taken away again. Any other cause is thrown on.
 * `embed`: the address of the page that the frame shows.
 */
export function frameInstead(cause: unknown, embed: string): void {
  if (!isForbiddenPolicy(cause)) throw cause;
  console.warn(
    'Belarus–Ukraine Atlas: the Content-Security-Policy of this page enforces Trusted Types and does not list the ' +
      'policy "lit-html", so a frame stands in for the element. Add "lit-html" to trusted-types, or embed the frame.',
    cause,
  );
  const frames = [...document.querySelectorAll('belarus-ukraine-atlas')].map((element) =>
    addFrame(element, embed),
  );
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src' || !embed.startsWith(blockedURI)) return;
    for (const frame of frames) frame.remove();
  });
}

/** Each browser words it differently, and all name the policy. */
const isForbiddenPolicy = (cause: unknown): boolean =>
  'trustedTypes' in globalThis && cause instanceof TypeError && cause.message.includes('lit-html');

function addFrame(element: Element, embed: string): HTMLIFrameElement {
  const lang = LANGUAGES.exec(element.closest('[lang]')?.getAttribute('lang') ?? '')?.[0].toLowerCase();
  const own = [...element.attributes].filter(({ name }) => name !== 'lang' && !NO_STATE.test(name));
  const pairs = [...own.map(({ name, value }) => [name, value]), ...(lang ? [['lang', lang]] : [])];
  const frame = document.createElement('iframe');
  frame.title = element.textContent.trim() || 'Belarus–Ukraine Atlas 1991–2024';
  frame.src = `${embed}#${pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
  frame.allow = 'fullscreen; clipboard-write';
  // undefined, the element is inline and has no height of its own
  Object.assign(frame.style, { display: 'block', width: '100%', height: '720px', border: '0' });
  element.append(frame);
  return frame;
}
