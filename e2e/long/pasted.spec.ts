import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

/** The builder's code in an article of another origin, as an editor pastes it. */

const STATE = 'day=2022-03-15&layers=border,axes&renderer=svg';

async function codeOf(page: Page, form: string): Promise<string> {
  const atlas = new AtlasDriver(page);
  await atlas.open(`#${STATE}&view=embed&lang=en`);
  const builder = atlas.element.locator('.embed-builder');
  await builder.locator('.builder-form').selectOption(form);
  return builder.locator('textarea').inputValue();
}

let server: Server;
let code = '';
test.beforeAll(async () => {
  // served, not made up on the way: a browser lets no page of unknown address open one of this machine
  server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(articleWith(code)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => server.close());

const articleWith = (pasted: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>An article</title><style>.text, .atlas-story p { min-height: 90vh } main { max-width: 700px }</style>
<main><p class="text">Before</p>${pasted}<p class="text">After</p></main></html>`;

/** Opens an article that holds the code between two screens of text. */
async function paste(page: Page, pasted: string): Promise<void> {
  code = pasted;
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
}

const inFrame = (page: Page) =>
  new AtlasDriver(page, page.locator('iframe').contentFrame().locator('belarus-ukraine-atlas'));

for (const form of ['iframe-script', 'iframe', 'element'] as const) {
  test(`pasted as ${form}, the atlas comes into sight at the state of the builder`, async ({ page }) => {
    await paste(page, await codeOf(page, form));
    const atlas = form === 'element' ? new AtlasDriver(page) : inFrame(page);
    await page.locator(form === 'element' ? 'belarus-ukraine-atlas' : 'iframe').scrollIntoViewIfNeeded();
    await atlas.whenReady();
    expect(await atlas.day()).toBe('2022-03-15');
    await expect(atlas.map).toBeVisible();
    atlas.expectQuiet();
  });
}

test('pasted as a story, each step moves the map, also where the frame loads after the reader came to a step', async ({
  page,
}) => {
  let letLoad = () => {};
  const isLetLoad = new Promise<void>((resolve) => {
    letLoad = resolve;
  });
  const story = await codeOf(page, 'story');
  await page.route('**/embed.html', async (route) => {
    await isLetLoad;
    await route.continue();
  });
  await paste(page, story);
  const step = page.locator('[data-atlas]');
  expect(await step.count()).toBe(2);
  // a step later in time than the day of the frame's own address
  await step.nth(1).evaluate((element, told) => {
    (element as HTMLElement).dataset['atlas'] = told;
    element.scrollIntoView({ block: 'center' });
  }, '{"day":"2022-04-02"}');
  letLoad();
  const atlas = inFrame(page);
  await atlas.whenReady();
  await expect.poll(() => atlas.day()).toBe('2022-04-02');
  await step.nth(0).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect.poll(() => atlas.day()).toBe('2022-03-15');
  await expect(page.locator('iframe')).toBeInViewport();
});
