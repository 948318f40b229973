import { expect, type Locator, type Page } from '@playwright/test';

/** What the browser tests do and see, in the words of a reader. Specs speak only through it. */
export class AtlasDriver {
  readonly faults: string[] = [];
  readonly foreignRequests: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
      if (!isOwn) this.foreignRequests.push(request.url());
    });
  }

  get element(): Locator {
    return this.page.locator('belarus-ukraine-atlas').first();
  }

  /** Opens the site at a state and waits until it can be scrubbed. */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await this.element.evaluate((element) => (element as HTMLElement & { ready: Promise<void> }).ready);
    await expect(this.slider).toBeVisible();
  }

  get slider(): Locator {
    return this.element.getByRole('slider');
  }

  get headline(): Locator {
    return this.element.locator('.headline');
  }

  get details(): Locator {
    return this.element.locator('article.details');
  }

  mark(recordId: string): Locator {
    return this.element.locator(`.mark[data-record="${recordId}"]`).first();
  }

  day(): Promise<string> {
    return this.element.evaluate((element) => (element as HTMLElement & { day: string }).day);
  }

  visibleRecords(): Promise<string[]> {
    return this.element.evaluate(
      (element) => (element as HTMLElement & { visibleRecords: string[] }).visibleRecords,
    );
  }

  /** No console error, no uncaught exception, no request to another host. */
  expectQuiet(): void {
    expect(this.faults).toEqual([]);
    expect(this.foreignRequests).toEqual([]);
  }
}
