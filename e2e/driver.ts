import { expect, type Locator, type Page } from '@playwright/test';

/** The element's stable face, as pages use it. */
export interface AtlasFace extends HTMLElement {
  day: string;
  selection: string | null;
  readonly visibleRecords: string[];
  readonly ready: Promise<void>;
  recordStatus(id: string): string | { phase: string; progress: number } | null;
  play(): void;
  pause(): void;
  go(state: Readonly<Record<string, string | number | null>>): void;
}

/** What the browser tests do and see, in the words of a reader. Specs speak only through it. */
export class AtlasDriver {
  readonly faults: string[] = [];
  readonly foreignRequests: string[] = [];
  readonly page: Page;
  readonly element: Locator;

  constructor(page: Page, element: Locator = page.locator('belarus-ukraine-atlas').first()) {
    this.page = page;
    this.element = element;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn =
        hostname === '127.0.0.1' || hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:';
      if (!isOwn) this.foreignRequests.push(request.url());
    });
  }

  /** Opens the site at a state and waits until it can be scrubbed. */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await this.whenReady();
  }

  async whenReady(): Promise<void> {
    await this.element.evaluate((element) => (element as AtlasFace).ready);
    await expect(this.slider).toBeVisible();
  }

  get slider(): Locator {
    return this.element.locator('.track[role="slider"]');
  }

  /** The detailed axis, which comes after the first picture. */
  get axis(): Locator {
    return this.element.locator('.axis-field');
  }

  /** First and last day of the axis, as its two grips give them. */
  async axisDays(): Promise<[string, string]> {
    const grips = this.element.locator('.zoom-grip');
    const days = await grips.evaluateAll((elements) =>
      elements.map((element) =>
        new Date(Number(element.getAttribute('aria-valuenow')) * 86_400_000).toISOString().slice(0, 10),
      ),
    );
    return [days[0] ?? '', days[1] ?? ''];
  }

  /** Turns the wheel over the axis at a share of its width. */
  async wheelOverAxis(share: number, deltaY: number): Promise<void> {
    const box = await this.axis.boundingBox();
    if (!box) throw new Error('The axis is not on the page.');
    await this.page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
    await this.page.mouse.wheel(0, deltaY);
  }

  get headline(): Locator {
    return this.element.locator('.headline');
  }

  get details(): Locator {
    return this.element.locator('article.details');
  }

  get list(): Locator {
    return this.element.locator('section.list');
  }

  /** The page to find records. */
  get finding(): Locator {
    return this.element.locator('section.find');
  }

  get searchField(): Locator {
    return this.finding.getByRole('searchbox');
  }

  /** Everything found, in order. */
  get results(): Locator {
    return this.finding.locator('.found-records li button');
  }

  /** The line that tells of a filter or a search above the list of what shows. */
  get foundLine(): Locator {
    return this.list.locator('.found');
  }

  get notices(): Locator {
    return this.element.locator('.notice');
  }

  get map(): Locator {
    return this.element.locator('section.map');
  }

  button(name: string | RegExp): Locator {
    return this.element.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The first mark of a record. */
  mark(recordId: string): Locator {
    return this.element.locator(`.mark[data-record="${recordId}"]`).first();
  }

  /** Presses a mark at its middle, as mouse or finger, whatever lies above it. */
  async press(recordId: string, how: 'click' | 'tap' = 'click'): Promise<void> {
    const box = await this.mark(recordId).boundingBox();
    if (!box) throw new Error(`The mark of ${recordId} is not on the map.`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (how === 'tap') await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  /** Drags the timeline's handle from one share of the track to another, 0–1. */
  async drag(from: number, to: number): Promise<void> {
    const box = await this.slider.boundingBox();
    if (!box) throw new Error('The track is not on the page.');
    const at = (share: number): [number, number] => [box.x + share * box.width, box.y + box.height / 3];
    await this.page.mouse.move(...at(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...at((from + to) / 2), { steps: 4 });
    await this.page.mouse.move(...at(to), { steps: 4 });
    await this.page.mouse.up();
  }

  /** Unfolds a group of values to filter by and gives its boxes by their names. */
  async unfold(group: string): Promise<Locator> {
    const details = this.finding.locator('details.facet').filter({ hasText: group });
    if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
      await details.locator('summary').click();
    return details;
  }

  /** The ids that elements bear, sorted, each once. */
  async recordsOf(elements: Locator): Promise<string[]> {
    const ids = await elements.evaluateAll((all) =>
      all.map((element) => (element as HTMLElement | SVGElement).dataset['record'] ?? ''),
    );
    return [...new Set(ids)].sort();
  }

  day(): Promise<string> {
    return this.element.evaluate((element) => (element as AtlasFace).day);
  }

  async goTo(day: string): Promise<void> {
    await this.element.evaluate((element, value) => {
      (element as AtlasFace).day = value;
    }, day);
  }

  /** Opens a record as a page does that holds the element. */
  select(id: string): Promise<void> {
    return this.element.evaluate((element, told) => {
      (element as AtlasFace).selection = told;
    }, id);
  }

  selection(): Promise<string | null> {
    return this.element.evaluate((element) => (element as AtlasFace).selection);
  }

  visibleRecords(): Promise<string[]> {
    return this.element.evaluate((element) => (element as AtlasFace).visibleRecords);
  }

  status(recordId: string): Promise<ReturnType<AtlasFace['recordStatus']>> {
    return this.element.evaluate((element, id) => (element as AtlasFace).recordStatus(id), recordId);
  }

  /** No console error, no uncaught exception, no request to another host. */
  expectQuiet(): void {
    expect(this.faults).toEqual([]);
    expect(this.foreignRequests).toEqual([]);
  }
}
