import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { findOrInstallChromium } from '../e2e/chromium.ts';

// The pictures of docs/embedding.md, and the one that stands in for the map in the example story: made from the built
// site, so that they show what a reader sees. `npm run docs:pictures`, whenever the atlas looks different.

const root = resolve(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'pictures');
/** Where the pictures say that the atlas is published: what the preview server has stands for it. */
const SITE = 'https://your.host/';
/** What a picture of the documentation may weigh, bytes. */
const LARGEST = 80_000;

/** An article around the atlas, as an editor would paste it. */
const article = (site: string, theme: string) => `<!doctype html>
<html lang="en"><meta name="viewport" content="width=device-width"><style>
  :root { color-scheme: ${theme} }
  body { margin: 0; padding: 12px; font: 17px/1.5 Georgia, serif; background: ${theme === 'dark' ? '#111' : '#fff'}; color: ${theme === 'dark' ? '#eee' : '#111'} }
  h1 { font-size: 22px; margin: 0 0 8px } p { margin: 0 0 12px } figure { margin: 0 } iframe { border: 0; width: 100% }
</style><h1>On the morning of 24 February</h1><p>The text of an article, and in it the atlas:</p>
<figure><iframe title="Atlas" src="${site}embed.html#day=2022-02-24&amp;theme=${theme}&amp;renderer=svg" height="520"></iframe>
<figcaption><a style="color: inherit" href="#">Belarus–Ukraine Atlas, 24 February 2022</a></figcaption></figure>`;

/** Shows what the picture is of; returns the part of the window that the picture is, where it is not all of it. */
type Draw = (page: Page, site: string) => Promise<Locator | null>;

/** Opens an article on the atlas's own origin, where its policy would forbid the article's styles. */
async function openArticle(page: Page, site: string, theme: string): Promise<void> {
  await page.route('**/article.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: article(site, theme) }),
  );
  await page.goto(`${site}article.html`);
}

const framed = (page: Page) => page.locator('iframe').contentFrame();

/** By the name of the file: the size of the window, and what is in it. */
const PICTURES: Readonly<Record<string, { size: [number, number]; js?: boolean; draw: Draw }>> = {
  'phone-light.png': {
    size: [360, 600],
    draw: async (page, site) => {
      await openArticle(page, site, 'light');
      await framed(page).locator('.list li').first().waitFor();
      return null;
    },
  },
  'phone-dark.png': {
    size: [360, 600],
    draw: async (page, site) => {
      await openArticle(page, site, 'dark');
      await framed(page).locator('.list li').first().waitFor();
      return null;
    },
  },
  'without-scripts.png': {
    size: [360, 600],
    js: false,
    async draw(page, site) {
      await openArticle(page, site, 'light');
      return null;
    },
  },
  'builder.png': {
    size: [1000, 1500],
    draw: async (page, site) => {
      await page.goto(`${site}index.html#day=2022-02-24&renderer=svg&view=embed&lang=en`);
      await page.locator('.embed-builder textarea').waitFor();
      return page.locator('.side');
    },
  },
};

/** The map of the first step of public/examples/story-element.html, without what can be pressed. */
async function drawStory(page: Page, site: string): Promise<null> {
  await page.goto(
    `${site}embed.html#day=2013-06-18&layers=border,crossings,missions,events&parts=&renderer=svg&lang=en`,
  );
  await page.locator('belarus-ukraine-atlas').evaluate(({ shadowRoot }) => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(
      '.choices, .full-page, .tools, .timeline, .below { display: none !important } .atlas.atlas { grid-template-rows: auto minmax(0, 1fr) 0 0 }',
    );
    shadowRoot?.adoptedStyleSheets.push(rules);
  });
  await page.locator('.axis-field').waitFor({ state: 'attached' });
  return null;
}

async function shoot(
  browser: Browser,
  served: string,
  path: string,
  { size: [width, height], js = true, draw }: (typeof PICTURES)[string],
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    javaScriptEnabled: js,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await page.route(`${SITE}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(SITE, served) });
    await route.fulfill({ response });
  });
  const part = (await draw(page, SITE)) ?? page;
  // the axis and the words of the tools come after the first picture
  await page.waitForTimeout(2500);
  const type = path.endsWith('.jpg') ? ({ type: 'jpeg', quality: 72 } as const) : ({ type: 'png' } as const);
  await part.screenshot({ path, ...type });
  await page.close();
}

const server: PreviewServer = await preview({ root, preview: { port: 0, open: false } });
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
try {
  const served = server.resolvedUrls?.local[0];
  if (served === undefined) throw new Error('The preview server tells no address; run npm run build first.');
  for (const [name, picture] of Object.entries(PICTURES))
    await shoot(browser, served, join(folder, name), picture);
  await shoot(browser, served, join(root, 'public/examples/story.jpg'), {
    size: [960, 640],
    draw: drawStory,
  });
} finally {
  await browser.close();
  await server.close();
}
for (const name of readdirSync(folder)) {
  const { size } = statSync(join(folder, name));
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST)
    throw new Error(`docs/pictures/${name} has ${size} bytes; at most ${LARGEST}: make its window smaller.`);
}
