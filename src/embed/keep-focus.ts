/** What the keys can reach. */
const REACHABLE =
  'button:not(:disabled), select, input, textarea, summary, a[href], [tabindex]:not([tabindex="-1"])';

/**
 * Keeps the focus of keyboard and screen reader inside `room` when what has it is taken away by a redraw, or cannot be
 * pressed any more (a button at its end): it goes to what stands in its place under the same name, else to the nearest
 * thing the keys can reach. Where someone put the focus elsewhere it stays there. `room` lies in a shadow root.
 * `firstPath` leads outwards from what had the focus when this was asked for; it may be gone by now.
 */
export function keepFocus(room: HTMLElement, firstPath: readonly EventTarget[]): { destroy(): void } {
  /** What had the focus last, and all that it stood in, innermost first; known before it is taken away. */
  let last: { focused: Element; around: readonly Element[] } | null = null;
  const abort = new AbortController();
  const observer = new MutationObserver((changes) => {
    if (!last) return;
    const { focused, around } = last;
    // an element that is moved loses the focus too
    const isMoved = focused.isConnected && changes.some((change) => hasBrought(change, focused));
    const isOff = focused.matches(':disabled');
    if (focused.isConnected && !isMoved && !isOff) return;
    // what is off loses the focus only when the next frame is drawn
    if (!isFocusLost(room) && !(isOff && focused.matches(':focus'))) return;
    last = null;
    if (isMoved && isFocusable(focused)) focused.focus({ preventScroll: true });
    else focusHeir(focused, around);
  });
  const listen = (type: 'focusin' | 'focusout', act: (domEvent: FocusEvent) => void) =>
    room.addEventListener(type, act, { signal: abort.signal });
  const follow = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return;
    last = { focused: target, around: ancestorsWithin(room, target) };
    observer.observe(room, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  };
  listen('focusin', ({ target }) => follow(target));
  listen('focusout', ({ target }) => {
    // what is taken away may say so before it is gone: look when it is
    setTimeout(() => {
      if (last?.focused !== target || !last?.focused.isConnected || last.focused.matches(':focus')) return;
      last = null;
      observer.disconnect();
    });
  });
  // what came before this was asked for
  const root = room.getRootNode();
  if (root instanceof ShadowRoot && root.activeElement) follow(root.activeElement);
  else if (isFocusLost(room)) {
    const [first, ...around] = firstPath
      .slice(0, firstPath.indexOf(room) + 1)
      .filter((target) => target instanceof Element);
    if (first && !first.isConnected) focusHeir(first, around);
  }
  return {
    destroy() {
      abort.abort();
      observer.disconnect();
      last = null;
    },
  };
}

const hasBrought = ({ addedNodes }: MutationRecord, element: Element): boolean =>
  [...addedNodes].some((node) => node.contains(element));

const isFocusable = (element: Element): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;

function isFocusLost(room: HTMLElement): boolean {
  const root = room.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const page = root.host.getRootNode();
  const active = page instanceof Document || page instanceof ShadowRoot ? page.activeElement : null;
  return root.activeElement === null && (active === null || active === document.body);
}

function ancestorsWithin(room: HTMLElement, element: Element): Element[] {
  const around: Element[] = [];
  for (let each = element.parentElement; each && room.contains(each); each = each.parentElement)
    around.push(each);
  return around;
}

/** In the innermost room that is left: the same thing drawn anew, else the first that takes the focus. */
function focusHeir(focused: Element, around: readonly Element[]): void {
  const left = around.filter((element) => element.isConnected);
  const same = left[0]?.querySelector<HTMLElement | SVGElement>(selectorOf(focused));
  if (same && takesFocus(same)) return;
  for (const element of left)
    for (const reachable of element.querySelectorAll<HTMLElement | SVGElement>(REACHABLE))
      if (takesFocus(reachable)) return;
}

/** What is hidden, or out of play for another reason, lets the focus pass by; what went off just now still seems to have it. */
function takesFocus(element: HTMLElement | SVGElement): boolean {
  if (element.matches(':disabled')) return false;
  element.focus({ preventScroll: true });
  return element.matches(':focus');
}

function selectorOf({ localName, classList, attributes }: Element): string {
  const classes = [...classList]
    .filter((name) => name !== 'is-hovered')
    .map((name) => `.${CSS.escape(name)}`)
    .join('');
  const names = ['data-mark', 'data-record', 'role'].flatMap((name) => {
    const value = attributes.getNamedItem(name)?.value;
    return value === undefined ? [] : `[${name}="${CSS.escape(value)}"]`;
  });
  return `${localName}${classes}${names.join('')}`;
}
