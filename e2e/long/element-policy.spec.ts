import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { type HostServer, startHostServer } from '../host-server.ts';

let hosts: HostServer;

test.beforeAll(async ({ baseURL }) => {
  hosts = await startHostServer((baseURL ?? '').replace(/\/$/, ''));
});

test.afterAll(() => hosts.close());

/** Opens an article and collects what its policy forbids, as the browser reports it to the page. */
async function openArticle(page: Page, file: string): Promise<{ atlas: AtlasDriver; broken: string[] }> {
  const broken: string[] = [];
  await page.exposeFunction('tellBroken', (text: string) => broken.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { tellBroken(text: string): void }).tellBroken(
        `${effectiveDirective} ${blockedURI}`,
      ),
    );
  });
  const atlas = new AtlasDriver(page);
  await page.goto(`${hosts.origin}/${file}`);
  return { atlas, broken };
}

for (const [file, what] of [
  ['element-policy.html', 'a strict content policy'],
  ['element-trusted.html', 'a strict content policy that enforces Trusted Types'],
] as const) {
  test(`the element works in an article of another origin with ${what}, the full map too`, async ({
    page,
  }) => {
    const { atlas, broken } = await openArticle(page, file);
    await atlas.whenReady();
    await expect(atlas.axis).toBeAttached();
    await atlas.list.locator('li button').first().click();
    await expect(atlas.details.locator('.summary')).not.toBeEmpty();
    await atlas.button('Full map').click();
    await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 60_000 });
    await atlas.button('Close details').click();
    await atlas.element.locator('.download-box summary').click();
    await atlas.element.locator('.download-box .picture').click();
    const preview = atlas.element.locator('.picture-preview');
    await expect
      .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await expect(atlas.notices).toHaveCount(0);
    expect(page.workers().length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
    atlas.expectQuiet();
  });
}

for (const [file, what] of [
  ['element-bare.html', 'no workers'],
  ['element-light.html', 'no Trusted Types policy `default`'],
] as const) {
  test(`in an article that allows ${what} the light map stays, and a sentence says that the full one failed`, async ({
    page,
  }) => {
    const { atlas, broken } = await openArticle(page, file);
    await atlas.whenReady();
    await expect(atlas.axis).toBeAttached();
    expect(broken).toEqual([]);
    atlas.expectQuiet();
    await atlas.button('Full map').click();
    await expect(atlas.notices).toHaveCount(1, { timeout: 60_000 });
    await expect(atlas.map).toHaveAttribute('data-base', 'svg');
    await atlas.goTo('2013-06-18');
    await expect(atlas.headline).toHaveText('18 June 2013');
  });
}

test('where Trusted Types forbid its templates a frame of the same state stands in, and the console says why', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const { atlas } = await openArticle(page, 'element-untrusted.html');
  const framed = new AtlasDriver(
    page,
    page.locator('belarus-ukraine-atlas iframe').contentFrame().locator('belarus-ukraine-atlas'),
  );
  await framed.whenReady();
  expect(await framed.day()).toBe('2014-03-18');
  await expect(framed.element.locator('.side')).toBeHidden();
  await expect(atlas.element.getByRole('link', { name: 'Belarus–Ukraine Atlas' })).toBeVisible();
  expect(said.filter((text) => text.includes('Add "lit-html" to trusted-types'))).toHaveLength(1);
});

test('where the frame is blocked as well, what the article put into the element stays alone', async ({
  page,
}) => {
  const { atlas, broken } = await openArticle(page, 'element-unframed.html');
  await expect.poll(() => broken.some((text) => text.startsWith('frame-src'))).toBe(true);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(atlas.element.getByRole('link', { name: 'Belarus–Ukraine Atlas' })).toBeVisible();
});
