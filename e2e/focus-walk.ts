import type { CDPSession, Page } from '@playwright/test';

/** Where the focus stands: what a screen reader calls it, and how a reader sees that it is there. */
export interface FocusStop {
  /** Role and name out of the accessibility tree, as `button "Play"`. */
  readonly said: string;
  /** What is drawn to show the focus: contrast of the ring's colour with the ground beside it, 1–21; 0 without a ring. */
  readonly ringContrast: number;
  /** Whether any of it lies in the window. */
  readonly isInSight: boolean;
}

/** Runs in the page: the innermost element with the focus, through all shadow roots; null for the page itself. */
const DEEPEST = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body || active === document.documentElement ? null : active;
})()`;

/** Walks a page by its Tab key and tells where it comes. */
export class FocusWalk {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<FocusWalk> {
    return new FocusWalk(page, await page.context().newCDPSession(page));
  }

  /** Every stop from where the focus is until it leaves the page or comes back; throws after `limit` stops. */
  async toTheEnd(key: 'Tab' | 'Shift+Tab', limit = 300): Promise<FocusStop[]> {
    const stops: FocusStop[] = [];
    for (;;) {
      await this.#page.keyboard.press(key);
      const stop = await this.stop();
      if (!stop) return stops;
      stops.push(stop);
      if (stops.length > limit)
        throw new Error(`After ${limit} times ${key} the focus has not left the page; last at ${stop.said}.`);
    }
  }

  /** So many stops, or as many as there are until the focus leaves the page. */
  async steps(key: 'Tab' | 'Shift+Tab', count: number): Promise<FocusStop[]> {
    const stops: FocusStop[] = [];
    while (stops.length < count) {
      await this.#page.keyboard.press(key);
      const stop = await this.stop();
      if (!stop) return stops;
      stops.push(stop);
    }
    return stops;
  }

  /** The present stop; null where the page has no focus. */
  async stop(): Promise<FocusStop | null> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression: DEEPEST });
    if (!result.objectId) return null;
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    const said = `${node?.role?.value ?? 'nothing'} "${String(node?.name?.value ?? '').trim()}"`;
    return { said, ...(await this.#page.evaluate(lookAtFocus)) };
  }
}

/** Runs in the page: how the focus shows. */
function lookAtFocus(): Omit<FocusStop, 'said'> {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active) return { ringContrast: 0, isInSight: false };
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // the ring lies outside the element: on the ground of what is around it
  const groundOf = (element: Element): string => {
    for (let at: Element | null = element.parentElement; ; at = at.parentElement ?? hostOf(at)) {
      if (!at) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(at);
      const alpha = channels(backgroundColor)[3] ?? 1;
      if (alpha === 1 && backgroundColor.startsWith('rgb')) return backgroundColor;
    }
  };
  const hostOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const ringOf = (element: Element): string | null => {
    const style = getComputedStyle(element);
    if (element instanceof SVGElement) {
      const rings = [...element.querySelectorAll('.focus-ring, .border-focus, .held')];
      return rings.map((ring) => getComputedStyle(ring).stroke).find((stroke) => stroke !== 'none') ?? null;
    }
    // a hidden radio button has its ring around the words beside it
    const shown = style.opacity === '0' ? element.nextElementSibling : element;
    if (!shown) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? outlineColor : null;
  };
  const ring = ringOf(active);
  const [a, b] = ring ? [light(ring), light(groundOf(active))] : [0, 0];
  const box = active.getBoundingClientRect();
  const isInSight = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  return {
    ringContrast: ring ? (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) : 0,
    isInSight: isInSight && isShown(active),
  };
}
