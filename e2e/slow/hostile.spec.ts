import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from '../driver.ts';
import { Poison } from './hostile-record.ts';

// the site's policy would stop most of what is tried here: what is asked is that nothing is even tried
test.use({ bypassCSP: true });

const DAY = '2023-02-26';
const RECORD = 'machulishchy-a50-attack';
const STATE = `#renderer=svg&day=${DAY}&trail=400`;

/** Notes whatever runs or asks for what no page of ours asks. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('tellRun', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const tell = (text: string) => () => (window as unknown as { tellRun(run: string): void }).tellRun(text);
    for (const name of ['alert', 'confirm', 'prompt', 'open'])
      Object.defineProperty(window, name, { value: tell(name) });
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // of `<img src=x>` and its kind
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'javascript:' || /\/(x|%22.*|etc\/.*)$/.test(pathname)) seen.push(request.url());
  });
  return seen;
}

/** What in the shadow tree can only have been made of a text. */
const strangersIn = (atlas: AtlasDriver): Promise<string[]> =>
  atlas.element.evaluate((element) => {
    // browsers skip blanks and control characters before the scheme
    const isRunning = (value: string) => /^javascript:/i.test(value.replaceAll(/[^!-~]/g, ''));
    const all = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
    return all.flatMap((node) => {
      const attributes = [...node.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'autofocus' ||
          (/^(href|src|xlink:href|action)$/.test(name) && isRunning(value)),
      );
      const isForeign =
        /^(script|iframe|object|embed|foreignobject|base|meta)$/i.test(node.localName) ||
        (node.localName === 'img' && !node.matches('.picture-preview'));
      return [
        ...attributes.map(({ name, value }) => `${node.localName} ${name}=${value}`),
        ...(isForeign ? [node.outerHTML.slice(0, 200)] : []),
      ];
    });
  });

/** Width and height of the map and the timeline, px. */
async function rooms(atlas: AtlasDriver): Promise<unknown> {
  const boxes = [atlas.map, atlas.slider, atlas.element.locator('.timeline')];
  return Promise.all(
    boxes.map(async (box) => {
      const { width = 0, height = 0 } = (await box.first().boundingBox()) ?? {};
      return [Math.round(width), Math.round(height)];
    }),
  );
}

/** How far the page is wider than the window, px. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const go = (atlas: AtlasDriver, state: Parameters<AtlasFace['go']>[0]): Promise<void> =>
  atlas.element.evaluate((element, wanted) => (element as AtlasFace).go(wanted), state);

const IMAGE = '<img src=x onerror="alert(1)">';

interface Stop {
  readonly name: string;
  readonly visit: (atlas: AtlasDriver) => Promise<void>;
}

/** Every part of the atlas that shows texts of the record. */
const STOPS: readonly Stop[] = [
  {
    name: 'the list',
    visit: async (atlas) => {
      await expect(atlas.list).toContainText(IMAGE);
      const shown = await atlas.visibleRecords();
      expect(shown.length).toBeGreaterThan(10);
      await expect.poll(() => atlas.recordsOf(atlas.list.locator('li button'))).toEqual(shown);
    },
  },
  {
    name: 'a mark that is pointed at',
    visit: async (atlas) => {
      const box = await atlas.mark('emb-by-kyiv').boundingBox();
      if (!box) throw new Error('The embassy is not on the map.');
      await atlas.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const pointedAt = atlas.element.locator('.is-hovered').first();
      await expect(pointedAt).toBeAttached();
      await expect(pointedAt).toHaveAttribute('aria-label', /\S/);
    },
  },
  {
    name: 'details with claims, sources and the forms of a citation',
    visit: async (atlas) => {
      await go(atlas, { select: RECORD });
      await expect(atlas.details.locator('.summary')).not.toBeEmpty();
      await expect(atlas.details.locator('.sources li').first()).toBeAttached();
      await atlas.details.locator('.cite-box summary').click();
      for (const form of ['bibtex', 'csl', 'long'])
        await atlas.details.locator('.cite-box select').selectOption(form);
      await expect(atlas.details.locator('.cite-box textarea')).not.toHaveValue('');
    },
  },
  {
    name: 'the details of the border, with its history and lengths',
    visit: async (atlas) => {
      await go(atlas, { select: 'border-length' });
      await expect(atlas.details.locator('.summary')).not.toBeEmpty();
      await go(atlas, { select: '' });
    },
  },
  {
    name: 'finding',
    visit: async (atlas) => {
      await go(atlas, { view: 'find', q: 'Minsk' });
      await expect(atlas.results.first()).toBeVisible();
      await atlas.results.first().click();
      await expect(atlas.details.locator('.summary')).not.toBeEmpty();
      await go(atlas, { view: 'now', q: '', select: '', day: DAY });
    },
  },
  {
    name: 'the disagreements',
    visit: async (atlas) => {
      await go(atlas, { view: 'disagreements' });
      await atlas.element.locator('.disagreement summary').first().click();
      await expect(atlas.element.locator('.disagreement').first()).toContainText(/\S/);
    },
  },
  {
    name: 'the page about the atlas',
    visit: async (atlas) => {
      await go(atlas, { view: 'about' });
      await expect(atlas.element.locator('.page.about')).toBeVisible();
    },
  },
  {
    name: 'a chapter and its story',
    visit: async (atlas) => {
      await go(atlas, { view: 'now', chapter: 'invasion' });
      await expect(atlas.element.locator('.chapter-story .summary')).not.toBeEmpty();
      await go(atlas, { chapter: '' });
    },
  },
  {
    name: 'a comparison',
    visit: async (atlas) => {
      await go(atlas, { compare: '2013-06-17', day: DAY });
      await expect(atlas.element.locator('.compare-list li').first()).toBeAttached();
      await go(atlas, { compare: '' });
    },
  },
  {
    name: 'a picture to save',
    visit: async (atlas) => {
      const box = atlas.element.locator('.download-box');
      await box.locator('summary').click();
      await box.locator('.picture').click();
      const preview = atlas.element.locator('.picture-preview');
      await expect
        .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
      await atlas.page.keyboard.press('Escape');
      await expect(atlas.element.locator('.picture-dialog')).toHaveCount(0);
    },
  },
];

/** Figures make the timeline higher: they come last. */
const FIGURES: Stop = {
  name: 'figures, drawn and as a table',
  visit: async (atlas) => {
    await go(atlas, { figure: 'rating-hostile' });
    const figures = atlas.element.locator('.figures');
    await expect(figures.locator('.figure-chart')).toBeVisible();
    await expect(figures.locator('.figure-readout')).not.toBeEmpty();
    await figures.locator('.figure-tool').first().click();
    await expect(figures.locator('table')).toBeVisible();
  },
};

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`hostile texts in every field run nothing and break no layout at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const seen = await watch(page);
    const atlas = new AtlasDriver(page);
    await atlas.open(STATE);
    await expect(atlas.axis).toBeAttached();
    const before = await rooms(atlas);
    const poison = new Poison();
    await poison.into(page);
    await page.reload();
    await atlas.whenReady();
    await expect(atlas.axis).toBeAttached();
    expect(poison.count).toBeGreaterThan(500);
    await expect.poll(() => rooms(atlas)).toEqual(before);
    const expectUnharmed = ({ name, visit }: Stop) =>
      test.step(name, async () => {
        await visit(atlas);
        expect(await strangersIn(atlas), name).toEqual([]);
        expect(await overflow(page), name).toBe(0);
        expect(seen, name).toEqual([]);
      });
    for (const stop of STOPS) await expectUnharmed(stop);
    await page.mouse.move(5, 5);
    await expect.poll(() => rooms(atlas)).toEqual(before);
    await expectUnharmed(FIGURES);
    await atlas.slider.press('ArrowRight');
    expect(await atlas.day()).toBe('2023-02-27');
    expect(atlas.faults).toEqual([]);
    expect(atlas.foreignRequests).toEqual([]);
  });
}

test('hostile texts are printed as texts', async ({ page }) => {
  const seen = await watch(page);
  await new Poison().into(page);
  const atlas = new AtlasDriver(page);
  await atlas.open(`${STATE}&select=${RECORD}`);
  await expect(atlas.details.locator('.summary')).not.toBeEmpty();
  const code = page.waitForResponse(/print-view/);
  await page.mouse.move(300, 300);
  await (await code).finished();
  // once its code runs, a page that turns to paper is laid out at once
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print' });
    await expect(atlas.element.locator('.paper-picture svg')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(atlas.element.locator('.paper-list')).toContainText(IMAGE);
  expect(await strangersIn(atlas)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(seen).toEqual([]);
  expect(atlas.faults).toEqual([]);
});

test('hostile texts are downloaded as texts', async ({ page }) => {
  const seen = await watch(page);
  await new Poison().into(page);
  const atlas = new AtlasDriver(page);
  await atlas.open(STATE);
  const box = atlas.element.locator('.download-box');
  await box.locator('summary').click();
  const save = async (form: string): Promise<string> => {
    const waiting = page.waitForEvent('download');
    await box.getByRole('button', { name: form, exact: true }).click();
    return readFile(await (await waiting).path(), 'utf8');
  };
  const shown = await atlas.visibleRecords();
  const whole: { readonly records: readonly { readonly id: string }[] } = JSON.parse(await save('JSON'));
  expect(whole.records.map(({ id }) => id).sort()).toEqual(shown);
  const map: { readonly type: string } = JSON.parse(await save('GeoJSON'));
  expect(map.type).toBe('FeatureCollection');
  const table = await save('CSV');
  expect(table).toContain('"<img src=x onerror=""alert(1)"">"');
  // every quote of a field is doubled: outside of fields in quotes there are none left over
  const bare = table.replaceAll(/"(?:[^"]|"")*"/g, '');
  expect(bare).not.toContain('"');
  expect(seen).toEqual([]);
  expect(atlas.faults).toEqual([]);
});

test('the watch of these tests sees what runs and what is asked for', async ({ page }) => {
  const seen = await watch(page);
  const atlas = new AtlasDriver(page);
  await atlas.open('#renderer=svg');
  await atlas.element.evaluate((element, markup) => {
    const room = document.createElement('div');
    room.innerHTML = `${markup}<a href=" javascript:alert(1)">x</a>`;
    element.shadowRoot?.append(room);
  }, IMAGE);
  await expect.poll(() => seen).toContain('alert');
  expect(seen.some((text) => text.endsWith('/x'))).toBe(true);
  expect((await strangersIn(atlas)).length).toBe(3);
});
