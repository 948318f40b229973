import { expect, type Page, test } from '@playwright/test';
import { type Palette, paletteOf } from '../../src/core/scene/palette.ts';
import { AtlasDriver } from '../driver.ts';
import { type HostServer, startHostServer } from '../host-server.ts';

let hosts: HostServer;

test.beforeAll(async ({ baseURL }) => {
  hosts = await startHostServer((baseURL ?? '').replace(/\/$/, ''));
});

test.afterAll(() => hosts.close());

type Scheme = 'light' | 'dark';
type Looks = Readonly<Record<string, string>>;

async function openArticle(page: Page, file: string, scheme: Scheme): Promise<AtlasDriver> {
  await page.emulateMedia({ colorScheme: scheme });
  const atlas = new AtlasDriver(page);
  await page.goto(`${hosts.origin}/${file}`);
  await atlas.whenReady();
  await atlas.element.evaluate((element) => element.setAttribute('select', 'emb-ua-minsk'));
  await expect(atlas.details.locator('.claims a, .sources a').first()).toBeAttached();
  await expect(atlas.mark('emb-ua-minsk')).toHaveAttribute('aria-pressed', 'true');
  return atlas;
}

/** What a reader sees of the colours, fonts and corners, as the browser computed it. */
function looksOf(atlas: AtlasDriver): Promise<Looks> {
  return atlas.element.evaluate((element) => {
    const style = (selector: string, pseudo?: string) => {
      const found = element.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector} in the atlas.`);
      return getComputedStyle(found, pseudo);
    };
    return {
      paper: style('.atlas').backgroundColor,
      panel: style('.below').backgroundColor,
      ink: style('.atlas').color,
      secondInk: style('.footer').color,
      line: style('.header').borderBottomColor,
      link: style('.details .claims a, .details .sources a').color,
      check: style('.layer input').accentColor,
      ring: style('.mark[aria-pressed="true"] .focus-ring').stroke,
      land: style('.base-svg .land').fill,
      neighbour: style('.base-svg .neighbour').fill,
      water: style('.base-svg .water').fill,
      sea: style('.stage').backgroundColor,
      river: style('.base-svg .river').stroke,
      shore: style('.base-svg .water').stroke,
      label: style('.label').fill,
      halo: style('.label').stroke,
      border: style('.base-svg .border-line').stroke,
      site: style('.mission .outline').stroke,
      font: style('.atlas').fontFamily,
      titleFont: style('.headline').fontFamily,
      corners: style('.tools button').borderTopLeftRadius,
    };
  });
}

/** `#rrggbb` as browsers compute it. */
function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

/** The looks of an atlas that nobody dresses. */
function ownLooks(palette: Palette): Looks {
  return {
    paper: rgb(palette.paper),
    panel: rgb(palette.panel),
    ink: rgb(palette.ink),
    secondInk: rgb(palette.secondInk),
    line: rgb(palette.line),
    link: rgb(palette.categories.diplomacy),
    check: rgb(palette.site),
    ring: rgb(palette.focus),
    land: rgb(palette.land),
    neighbour: rgb(palette.neighbour),
    water: rgb(palette.water),
    sea: rgb(palette.water),
    river: rgb(palette.river),
    shore: rgb(palette.waterLine),
    label: rgb(palette.ink),
    halo: rgb(palette.halo),
    border: rgb(palette.border),
    site: rgb(palette.site),
    font: 'system-ui, sans-serif',
    titleFont: 'ui-serif, "Iowan Old Style", "Source Serif 4", Georgia, serif',
    corners: '6px',
  };
}

/** What `hosts/themed.css` asks for, light and dark. */
const DRESSED: Readonly<Record<Scheme, Looks>> = {
  light: {
    paper: 'rgb(250, 240, 230)',
    panel: 'rgb(255, 248, 240)',
    ink: 'rgb(60, 20, 10)',
    secondInk: 'rgb(110, 60, 40)',
    line: 'rgb(230, 210, 190)',
    link: 'rgb(150, 20, 90)',
    check: 'rgb(150, 20, 90)',
    ring: 'rgb(150, 20, 90)',
    land: 'oklch(0.98 0.01 80)',
    neighbour: 'rgb(240, 230, 215)',
    water: 'rgb(200, 220, 210)',
    sea: 'rgb(200, 220, 210)',
    river: 'rgb(140, 180, 160)',
    shore: 'rgb(140, 180, 160)',
    label: 'rgb(60, 20, 10)',
    halo: 'oklch(0.98 0.01 80)',
  },
  dark: {
    paper: 'rgb(20, 10, 30)',
    panel: 'rgb(30, 16, 44)',
    ink: 'rgb(250, 240, 255)',
    secondInk: 'rgb(200, 180, 220)',
    line: 'rgb(70, 50, 90)',
    link: 'rgb(250, 160, 220)',
    check: 'rgb(250, 160, 220)',
    ring: 'rgb(250, 160, 220)',
    land: 'rgb(50, 36, 64)',
    neighbour: 'rgb(36, 26, 48)',
    water: 'rgb(12, 20, 40)',
    sea: 'rgb(12, 20, 40)',
    river: 'rgb(40, 60, 90)',
    shore: 'rgb(40, 60, 90)',
    label: 'rgb(250, 240, 255)',
    halo: 'rgb(50, 36, 64)',
  },
};

for (const scheme of ['light', 'dark'] as const) {
  test(`an article that sets nothing leaves the ${scheme} atlas as it is`, async ({ page }) => {
    const atlas = await openArticle(page, 'element.html', scheme);
    expect(await looksOf(atlas)).toEqual(ownLooks(paletteOf(scheme === 'dark')));
    atlas.expectQuiet();
  });

  test(`an article’s own style sheet dresses the ${scheme} atlas, but for the colours that mean something`, async ({
    page,
  }) => {
    const atlas = await openArticle(page, 'themed.html', scheme);
    expect(await looksOf(atlas)).toEqual({
      ...ownLooks(paletteOf(scheme === 'dark')),
      ...DRESSED[scheme],
      font: '"Courier New", monospace',
      titleFont: 'Verdana, sans-serif',
      corners: '0px',
    });
    atlas.expectQuiet();
  });
}

test('the reader’s own choice of theme takes the dress of that theme', async ({ page }) => {
  const atlas = await openArticle(page, 'themed.html', 'light');
  await atlas.element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect.poll(async () => (await looksOf(atlas))['paper']).toBe(DRESSED.dark['paper']);
  expect((await looksOf(atlas))['land']).toBe(DRESSED.dark['land']);
});

/** The share of the map's pixels, 0–1, that have a colour within two steps of `wanted`. */
async function shareOf(page: Page, atlas: AtlasDriver, wanted: readonly [number, number, number]) {
  const shot = (await atlas.map.screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, [red, green, blue]]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      pen?.drawImage(picture, 0, 0);
      const data = pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
      let found = 0;
      for (let i = 0; i < data.length; i += 4)
        if (
          Math.max(
            Math.abs((data[i] ?? 0) - red),
            Math.abs((data[i + 1] ?? 0) - green),
            Math.abs((data[i + 2] ?? 0) - blue),
          ) <= 2
        )
          found++;
      return found / (data.length / 4);
    },
    [shot, wanted] as const,
  );
}

test('the full map takes the grounds of the article, too, and those of the other theme when it changes', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const atlas = new AtlasDriver(page);
  await page.goto(`${hosts.origin}/themed.html`);
  await atlas.whenReady();
  await atlas.element.evaluate((element) => element.setAttribute('renderer', 'maplibre'));
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 60_000 });
  // oklch(0.98 0.01 80) in sRGB, by CSS Color 4
  await expect.poll(() => shareOf(page, atlas, [251, 248, 242])).toBeGreaterThan(0.1);
  await atlas.element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect.poll(() => shareOf(page, atlas, [50, 36, 64])).toBeGreaterThan(0.1);
  expect(await shareOf(page, atlas, [251, 248, 242])).toBeLessThan(0.01);
  atlas.expectQuiet();
});
