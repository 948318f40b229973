import type { Page, Route } from '@playwright/test';

/** What can become of a request, as a reader's network or a careless host does it. */
export const FAULTS = ['no connection', 'status 404', 'status 500', 'a page instead', 'cut short'] as const;
export type Fault = (typeof FAULTS)[number];

export const LATE_MS = 5_000;

/** What a portal of a hotel or a host of one-page apps answers to everything. */
const SOMEONES_PAGE = '<!doctype html><title>Welcome</title><p>Log in to use this network.</p>';

/** Spoils the requests whose address matches, as long as a fault is set. */
export class FaultyNetwork {
  fault: Fault | null = null;
  /** How many requests were spoilt. */
  spoilt = 0;

  static async over(page: Page, file: RegExp): Promise<FaultyNetwork> {
    const network = new FaultyNetwork();
    await page.route(file, (route) => network.#answer(route));
    return network;
  }

  async #answer(route: Route): Promise<void> {
    const { fault } = this;
    if (fault === null) return route.continue();
    this.spoilt += 1;
    switch (fault) {
      case 'no connection':
        return route.abort('connectionfailed');
      case 'status 404':
        return route.fulfill({ status: 404, contentType: 'text/html', body: SOMEONES_PAGE });
      case 'status 500':
        return route.fulfill({ status: 500, body: '' });
      case 'a page instead':
        return route.fulfill({ status: 200, contentType: 'text/html', body: SOMEONES_PAGE });
      case 'cut short': {
        const response = await route.fetch({ maxRetries: 3 });
        const whole = await response.text();
        return route.fulfill({ response, body: whole.slice(0, whole.length / 2) });
      }
      default:
        throw new Error(`There is no fault "${fault satisfies never}".`);
    }
  }
}

/** What the browser itself says of a load that failed; everything else on the console is the page's own fault. */
const OF_THE_BROWSER =
  /^Failed to load resource|^Failed to load module script|^Refused to (apply style|execute script)|^The resource .* was preloaded/;

export const ownFaults = (faults: readonly string[]): string[] =>
  faults.filter((text) => !OF_THE_BROWSER.test(text));
