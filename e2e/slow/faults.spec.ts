import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { FAULTS, type Fault, FaultyNetwork, LATE_MS, ownFaults } from './faulty-network.ts';
import { FIRST_FILES, FRAME, PAPER, VISIT_PARTS, type VisitPart, visitEverything } from './visit-parts.ts';

/** The full map is waited for 20 seconds before the reader is told; here less, while the page bears a sign. */
async function withLessPatience(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const sooner = (act: TimerHandler, ms?: number, ...rest: unknown[]) =>
      later(act, ms === 20_000 && document.documentElement.hasAttribute('data-hurry') ? 3_000 : ms, ...rest);
    Object.assign(window, { setTimeout: sooner });
  });
}

/** Title, day and text of the page are there, drawn or as a poster. */
async function expectNotBlank(atlas: AtlasDriver): Promise<void> {
  await expect(atlas.element.locator('h1')).toContainText('1991–2024');
  await expect(atlas.headline).not.toBeEmpty();
  await expect(atlas.map).toBeVisible();
  expect((await atlas.element.locator('.base-svg path').count()) > 0, 'a map is drawn').toBe(true);
}

/** Whatever failed, the day can be moved, and nothing was thrown. */
async function expectSound(atlas: AtlasDriver): Promise<void> {
  await expectNotBlank(atlas);
  // behind a dialog nothing can be pressed
  if (await atlas.element.locator('dialog[open]').count()) await atlas.page.keyboard.press('Escape');
  const before = await atlas.day();
  await atlas.slider.press('ArrowRight');
  expect(await atlas.day()).not.toBe(before);
  await expect(atlas.list.or(atlas.details).or(atlas.element.locator('.page')).first()).toBeVisible();
  expect(ownFaults(atlas.faults)).toEqual([]);
}

async function expectMissing(atlas: AtlasDriver, part: VisitPart, fault: Fault): Promise<void> {
  if (part.sentence) await expect(part.sentence(atlas).first(), fault).toBeVisible();
  await expectSound(atlas);
}

const filesOf = ({ files }: VisitPart): RegExp => new RegExp(files.map(({ source }) => source).join('|'));

const CUT_FIRST = ['cut short', 'no connection', 'status 404', 'status 500', 'a page instead'] as const;

const isCode = ({ files }: VisitPart): boolean => files.some(({ source }) => source.endsWith('js'));

for (const part of VISIT_PARTS) {
  test(`${part.name}: whatever becomes of the request, the rest works, and it comes when it can`, async ({
    page,
  }) => {
    await withLessPatience(page);
    const atlas = new AtlasDriver(page);
    const network = await FaultyNetwork.over(page, filesOf(part));
    // code that came cut short stays so until the page is opened anew
    const [opening, ...rest] = isCode(part) ? CUT_FIRST : FAULTS;
    network.fault = opening;
    await openAnew(atlas, part);
    await expectMissing(atlas, part, opening);
    for (const [i, fault] of rest.entries()) {
      network.fault = fault;
      await (i === 0 && isCode(part) ? openAnew(atlas, part) : part.again(atlas));
      await expectMissing(atlas, part, fault);
    }
    expect(network.spoilt).toBeGreaterThanOrEqual(FAULTS.length);
    network.fault = null;
    await page.evaluate(() => document.documentElement.removeAttribute('data-hurry'));
    await part.again(atlas);
    await expect(part.there(atlas)).toBeVisible({ timeout: 30_000 });
    await expectSound(atlas);
  });
}

async function openAnew(atlas: AtlasDriver, part: VisitPart): Promise<void> {
  await atlas.page.goto('about:blank');
  await atlas.open(part.address);
  await atlas.page.evaluate(() => document.documentElement.setAttribute('data-hurry', ''));
  await part.want(atlas);
}

test('every file that a long visit fetches is named above, and every name is of a file', async ({ page }) => {
  test.slow();
  const atlas = new AtlasDriver(page);
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(pathname);
  });
  await atlas.open('#renderer=svg');
  await visitEverything(atlas);
  const known = [...FIRST_FILES, FRAME, PAPER, ...VISIT_PARTS.flatMap(({ files }) => files)];
  expect([...asked].filter((path) => !known.some((file) => file.test(path)))).toEqual([]);
  // the loader is asked only when a file is missing, the base only without a poster, the icon only where there are tabs
  const unasked = known.filter((file) => ![...asked].some((path) => file.test(path)));
  expect(unasked.map(String).filter((file) => !/atlas\\\.js|base-|icon/.test(file))).toEqual([]);
});

test('with every answer five seconds late the poster waits, the day can be moved, and all comes', async ({
  page,
}) => {
  test.slow();
  const atlas = new AtlasDriver(page);
  const sentAt: number[] = [];
  await page.route(/\/assets\/|\/data\//, async (route) => {
    sentAt.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  const startMs = Date.now();
  await page.goto('./#renderer=svg&select=emb-by-kyiv&day=2022-03-18&figure=rating-hostile', {
    waitUntil: 'commit',
  });
  await expect(atlas.element.locator('h1')).toHaveText('Belarus–Ukraine Atlas 1991–2024');
  await expect(atlas.element.locator('.base-svg path').first()).toBeAttached();
  await atlas.whenReady();
  expect(Date.now() - startMs).toBeGreaterThan(LATE_MS);
  await expect(atlas.details.getByRole('status')).toContainText('Loading');
  await atlas.slider.press('ArrowRight');
  expect(await atlas.day()).toBe('2022-03-19');
  await expect(atlas.details.locator('.summary')).not.toBeEmpty({ timeout: 60_000 });
  await expect(atlas.element.locator('.figure-chart')).toBeVisible({ timeout: 60_000 });
  await atlas.button('Close details').click();
  await atlas.button('Find').click();
  await expect(atlas.element.locator('.page[role="status"]')).toContainText('Loading');
  // another page is asked for meanwhile: the last wish holds
  await atlas.button('About').click();
  await expect(atlas.element.locator('.page.about')).toBeVisible({ timeout: 60_000 });
  await atlas.button('Full map').click();
  await expect(atlas.map).toHaveAttribute('data-base', 'maplibre', { timeout: 60_000 });
  await atlas.element.locator('select.language').selectOption('be');
  await expect(atlas.element.locator('.atlas')).toHaveAttribute('lang', 'be', { timeout: 60_000 });
  await expect(atlas.notices).toHaveCount(0);
  expect(sentAt.length).toBeGreaterThan(15);
  expect(ownFaults(atlas.faults)).toEqual([]);
});

/** A page of someone that holds the element, and so no poster. */
async function openArticle(page: Page, faulty: RegExp): Promise<[AtlasDriver, FaultyNetwork]> {
  await page.route(/\/article$/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><body><h1>An article</h1>
        <belarus-ukraine-atlas renderer="svg"><p>A map of two countries.</p></belarus-ukraine-atlas>
        <script type="module" src="./atlas.js"></script></body></html>`,
    }),
  );
  return [new AtlasDriver(page), await FaultyNetwork.over(page, faulty)];
}

for (const [name, file] of [
  ['light base', /\/base-[\w-]{8}\.json/],
  ['record', /\/atlas\.en-[\w-]{8}\.json/],
  ['style sheet', /\/atlas-[\w-]{8}\.css/],
] as const) {
  test(`an article without the ${name} keeps its text, says so, and gets the atlas at the next try`, async ({
    page,
  }) => {
    const [atlas, network] = await openArticle(page, file);
    // a sheet that is cut short, or is a page, is a sheet all the same: browsers skip what they cannot read
    const faults = name === 'style sheet' ? FAULTS.slice(0, 3) : FAULTS;
    network.fault = 'no connection';
    await page.goto('./article');
    for (const fault of faults) {
      await expect(atlas.element.getByRole('alert'), fault).toContainText('could not be loaded');
      await expect(page.getByText('A map of two countries.'), fault).toBeVisible();
      network.fault = fault;
      // a press counts once the answer before has come: each answer brings a sentence of its own
      await atlas.element.getByRole('alert').evaluate((alert) => alert.setAttribute('data-old', ''));
      await atlas.button('Try again').click();
      await expect.poll(() => network.spoilt).toBeGreaterThan(faults.indexOf(fault) + 1);
      await expect(atlas.element.locator('[role="alert"]:not([data-old])')).toBeVisible();
    }
    await expect(atlas.element.getByRole('alert')).toHaveCount(1);
    network.fault = null;
    await atlas.button('Try again').click();
    await atlas.whenReady();
    await expect(atlas.element.getByRole('alert')).toHaveCount(0);
    await expect(atlas.element.locator('.base-svg path').first()).toBeVisible();
    expect(ownFaults(atlas.faults)).toEqual([]);
  });
}

/** What a browser says of code that it could not have or not read. */
const OF_CODE =
  /^Failed to fetch dynamically imported module|Unexpected (end of input|token)|Invalid or unexpected token|missing \)/;

for (const fault of FAULTS) {
  test(`without the code (${fault}) our page shows its poster and an article its text`, async ({ page }) => {
    const [atlas, network] = await openArticle(page, /\/(page|first)-[\w-]{8}\.js/);
    network.fault = fault;
    await page.goto('./#renderer=svg');
    await expectNotBlank(atlas);
    await page.goto('./article');
    await expect(page.getByText('A map of two countries.')).toBeVisible();
    expect(network.spoilt).toBeGreaterThan(1);
    expect(ownFaults(atlas.faults).filter((text) => !OF_CODE.test(text))).toEqual([]);
    network.fault = null;
    await page.goto('./#renderer=svg');
    await atlas.whenReady();
  });
}

for (const fault of ['no connection', 'a page instead', 'cut short'] as const) {
  test(`without its style sheet (${fault}) the page can be read and the day moved`, async ({ page }) => {
    const atlas = new AtlasDriver(page);
    const network = await FaultyNetwork.over(page, /\/(page|atlas)-[\w-]{8}\.css/);
    network.fault = fault;
    await page.goto('./#renderer=svg&day=2022-03-18');
    await expect(atlas.headline).toHaveText('18 March 2022');
    await atlas.goTo('2022-03-19');
    await expect(atlas.headline).toHaveText('19 March 2022');
    await expect(atlas.element.locator('h1')).toBeVisible();
    await expect(atlas.list.locator('li button').first()).toBeVisible();
    expect(network.spoilt).toBeGreaterThan(0);
    expect(ownFaults(atlas.faults)).toEqual([]);
    network.fault = null;
    await page.reload();
    await atlas.whenReady();
  });

  test(`an atlas in a frame works without what speaks to the page around it (${fault})`, async ({ page }) => {
    await page.route(/\/framing$/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><iframe src="./embed.html#renderer=svg" width="900" height="700"></iframe>',
      }),
    );
    const network = await FaultyNetwork.over(page, /\/(frame-child|full-page-link)-[\w-]{8}\.js/);
    network.fault = fault;
    const atlas = new AtlasDriver(page, page.frameLocator('iframe').locator('belarus-ukraine-atlas'));
    await page.goto('./framing');
    await atlas.whenReady();
    await expect.poll(() => network.spoilt).toBe(2);
    await expectSound(atlas);
  });
}

test('what paper needs may be missing: the page is printed as it looks', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  const network = await FaultyNetwork.over(page, PAPER);
  network.fault = 'a page instead';
  await atlas.open('#renderer=svg');
  await page.mouse.move(300, 300);
  await expect.poll(() => network.spoilt).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(atlas.headline).toBeVisible();
  await expect(atlas.map).toBeVisible();
  expect(ownFaults(atlas.faults)).toEqual([]);
});

test('a portal that answers everything with its own page does not take the reader away', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  const network = await FaultyNetwork.over(page, /\/pages-[\w-]{8}\.js|\/atlas\.js/);
  await atlas.open('#renderer=svg');
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  network.fault = 'a page instead';
  const loader = page.waitForResponse(/\/atlas\.js/);
  await atlas.button('About').click();
  await loader;
  await expect(atlas.element.locator('.page').getByRole('alert')).toBeVisible();
  // longer than a page waits that is about to be opened anew
  await page.waitForTimeout(1_500);
  await expect(page.locator('html[data-same-page]')).toHaveCount(1);
  expect(ownFaults(atlas.faults)).toEqual([]);
});
