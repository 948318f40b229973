import { expect } from '@playwright/test';
import type { AtlasFace } from '../driver.ts';
import type { EngineDriver, Evaluate, Json, Point } from './engine-driver.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first atlas of a page or of a frame, as a reader sees it in any engine. */
export class ShownAtlas {
  readonly evaluate: Evaluate;

  constructor(evaluate: Evaluate) {
    this.evaluate = evaluate;
  }

  /** Resolves once the atlas can be scrubbed. */
  async whenReady(): Promise<void> {
    await this.evaluate(async () => {
      await customElements.whenDefined('belarus-ukraine-atlas');
      await document.querySelector<AtlasFace>('belarus-ukraine-atlas')?.ready;
    });
    await expect.poll(() => this.count('.track[role="slider"]')).toBe(1);
  }

  day(): Promise<string | undefined> {
    return this.evaluate(() => document.querySelector<AtlasFace>('belarus-ukraine-atlas')?.day);
  }

  selection(): Promise<string | null | undefined> {
    return this.evaluate(() => document.querySelector<AtlasFace>('belarus-ukraine-atlas')?.selection);
  }

  visibleRecords(): Promise<string[] | undefined> {
    return this.evaluate(() => document.querySelector<AtlasFace>('belarus-ukraine-atlas')?.visibleRecords);
  }

  /** How many parts take room on the page. */
  count(selector: string): Promise<number> {
    return this.evaluate((asked) => {
      const found =
        document.querySelector('belarus-ukraine-atlas')?.shadowRoot?.querySelectorAll(asked) ?? [];
      return [...found].filter((part) => part.getClientRects().length > 0).length;
    }, selector);
  }

  /** The text of the first such part, without blanks around it; empty when there is none. */
  text(selector: string): Promise<string> {
    return this.evaluate(
      (asked) =>
        document
          .querySelector('belarus-ukraine-atlas')
          ?.shadowRoot?.querySelector(asked)
          ?.textContent?.trim() ?? '',
      selector,
    );
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.evaluate(
      (asked, wanted) =>
        document
          .querySelector('belarus-ukraine-atlas')
          ?.shadowRoot?.querySelector(asked)
          ?.getAttribute(wanted) ?? null,
      selector,
      name,
    );
  }

  /** Where the first such part stands in its window; throws when it is not on the page. */
  async box(selector: string): Promise<Box> {
    const box = await this.evaluate((asked): Box | null => {
      const part = document.querySelector('belarus-ukraine-atlas')?.shadowRoot?.querySelector(asked);
      if (!part) return null;
      const { x, y, width, height } = part.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
    if (!box) throw new Error(`${selector} is not in the atlas.`);
    return box;
  }

  async middle(selector: string): Promise<Point> {
    const { x, y, width, height } = await this.box(selector);
    return [x + width / 2, y + height / 2];
  }

  /** The ids of the records whose marks are on the map, sorted, each once. */
  marks(): Promise<string[]> {
    return this.evaluate(() => {
      const marks =
        document
          .querySelector('belarus-ukraine-atlas')
          ?.shadowRoot?.querySelectorAll<SVGElement>('.mark[data-record]') ?? [];
      const seen = [...marks].filter((mark) => mark.getBoundingClientRect().width > 0);
      return [...new Set(seen.map((mark) => mark.dataset['record'] ?? ''))].sort();
    });
  }

  focus(selector: string): Promise<void> {
    return this.evaluate((asked) => {
      document.querySelector('belarus-ukraine-atlas')?.shadowRoot?.querySelector<HTMLElement>(asked)?.focus();
    }, selector);
  }

  /** Chooses in a list of choices by its value: the popups that engines show for it are windows of their own. */
  choose(selector: string, value: string): Promise<void> {
    return this.evaluate(
      (asked, wanted) => {
        const select = document
          .querySelector('belarus-ukraine-atlas')
          ?.shadowRoot?.querySelector<HTMLSelectElement>(asked);
        if (!select) throw new Error(`${asked} is not in the atlas.`);
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  }
}

/** Opens the site at a state and waits until it can be scrubbed. */
export async function openAtlas(driver: EngineDriver, address: string): Promise<ShownAtlas> {
  await driver.open(address);
  const atlas = new ShownAtlas(driver.evaluate);
  await atlas.whenReady();
  return atlas;
}

/** A PNG as an address that a page may show under the content policy. */
export const asImage = (png: Buffer): Json & string => `data:image/png;base64,${png.toString('base64')}`;
