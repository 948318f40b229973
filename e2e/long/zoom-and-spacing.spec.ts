import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';

const LANGUAGES = ['en', 'uk', 'be'] as const;
/** 1280 × 1024 CSS pixels, four times as large: WCAG 2.2, criteria 1.4.4 and 1.4.10. */
const ZOOMED = { width: 320, height: 256 };
/** What a reader opens, with what must be there then. */
const OPENED = [
  ['the map', './', 'day=2022-03-15', '.mark'],
  ['an opened record', './', 'select=border-length', '.details .sources a'],
  ['finding', './', 'view=find&q=Kyiv', '.found-records li'],
  ['a figure', './', 'figure=rating-hostile', '.figure-point'],
  ['two days compared', './', 'day=2022-06-01&compare=2021-06-01', '.split-handle'],
  ['an embed', './embed.html', 'day=2022-03-15', '.mark'],
] as const;
/** What a reader may set without losing anything: WCAG 2.2, criterion 1.4.12. */
const TEXT_SPACING = `*, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

/**
 * Runs in the page: words that do not fit into what holds them, controls that no scrolling brings into the window or
 * that lie under another, each in words; and the page itself where it is wider than the window.
 */
function findLosses(): string[] {
  const host = document.querySelector('belarus-ukraine-atlas');
  const root = host?.shadowRoot ?? document.body;
  const losses: string[] = [];
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) || element.getAttribute('title'));
  const tell = (element: Element, what: string) =>
    losses.push(
      `${element.localName}.${element.getAttribute('class') ?? ''} “${nameOf(element) ?? ''}” ${what}`,
    );
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    losses.push(`The page is ${scrollWidth} px wide in a window of ${clientWidth} px.`);
  // a map, a table and a chart may be wider than the window; nothing else scrolls sideways
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement) || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const isPicture = element.closest('.map, .track, .lanes, .figure-plot, .figure-table, .visually-hidden');
    if (isPicture || style.clipPath !== 'none') continue;
    if (style.overflowX === 'visible' || !element.textContent?.trim()) continue;
    if (element.matches('textarea, select, .preview-room')) continue;
    if (element.scrollWidth > element.clientWidth + 1)
      tell(element, `shows ${element.clientWidth} of ${element.scrollWidth} px of its width`);
    if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      tell(element, `shows ${element.clientHeight} of ${element.scrollHeight} px of its height`);
  }
  for (const control of root.querySelectorAll<HTMLElement>(
    'button, summary, select, input, a[href], [tabindex="0"]',
  )) {
    if (!isShown(control)) continue;
    if (control.matches('button, summary')) {
      if (control.scrollWidth > control.clientWidth + 1)
        tell(control, `shows ${control.clientWidth} of ${control.scrollWidth} px of its words`);
      if (control.scrollHeight > control.clientHeight + 1)
        tell(
          control,
          `shows ${control.clientHeight} of ${control.scrollHeight} px of the height of its words`,
        );
    }
    if (control instanceof HTMLSelectElement) measureChoice(control);
    // the way past the header comes into sight with the focus
    if (control.matches('.skip')) continue;
    // marks beside the window are brought in by moving the map; grips lie where the days are
    if (control.closest('.map, .axis-field, .figure-plot, .poster') || control.matches('.zoom-grip'))
      continue;
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const spots = [...control.getClientRects()].map(
      (box) => [box.x + box.width / 2, box.y + box.height / 2] as const,
    );
    const isInside = ([x, y]: readonly [number, number]) =>
      x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    if (!spots.some(isInside)) tell(control, 'stays outside the window');
    else if (!spots.some((spot) => isInside(spot) && isOnTop(control, spot)))
      tell(control, 'lies under something');
  }
  return losses;

  /** Or what it stands for: a radio button under its words, a part of it. */
  function isOnTop(control: Element, [x, y]: readonly [number, number]): boolean {
    const tree = control.getRootNode();
    const hit = (tree instanceof ShadowRoot ? tree : document).elementFromPoint(x, y);
    return Boolean(
      hit &&
        (control.contains(hit) || control.closest('label')?.contains(hit) || control.parentElement === hit),
    );
  }

  /** A select cannot be asked what it cuts off: one with its chosen words alone tells the width they need. */
  function measureChoice(select: HTMLSelectElement): void {
    const chosen = select.selectedOptions[0]?.text ?? '';
    const alone = document.createElement('select');
    alone.append(new Option(chosen));
    alone.className = select.className;
    select.parentElement?.append(alone);
    for (const [name, value] of [
      ['max-width', 'none'],
      ['width', 'auto'],
      ['flex', 'none'],
      ['position', 'absolute'],
    ] as const)
      alone.style.setProperty(name, value);
    const needed = alone.offsetWidth;
    alone.remove();
    // the titles of series are longer than a phone is wide: the open list and the heading under it tell them whole
    if (select.matches('.figure-choice')) return;
    if (needed > select.offsetWidth + 1)
      tell(select, `shows ${select.offsetWidth} of ${needed} px of “${chosen}”`);
  }
}

/** Spaces the text out in the page and in the element’s own tree. */
function spaceOut(page: Page): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const root = document.querySelector('belarus-ukraine-atlas')?.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, TEXT_SPACING);
}

async function openWhole(page: Page, address: string, whole: string): Promise<AtlasDriver> {
  const atlas = new AtlasDriver(page);
  await page.goto('about:blank');
  await page.goto(address);
  await atlas.whenReady();
  await expect(atlas.element.locator('.options-body')).toBeAttached();
  await expect(atlas.element.locator(whole).first()).toBeAttached();
  return atlas;
}

test.use({ reducedMotion: 'reduce' });

for (const [name, page_, state, whole] of OPENED)
  for (const [size, viewport] of [
    ['at 400 %', ZOOMED],
    ['at 1280 px', { width: 1280, height: 1024 }],
    ['at 390 px', { width: 390, height: 844 }],
  ] as const)
    test(`${name} ${size} loses nothing, nor with its text spaced out`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const lang of LANGUAGES) {
        await openWhole(page, `${page_}#lang=${lang}&renderer=svg&${state}`, whole);
        expect.soft(await page.evaluate(findLosses), lang).toEqual([]);
        await spaceOut(page);
        expect.soft(await page.evaluate(findLosses), `${lang}, spaced out`).toEqual([]);
      }
    });

test('a page without scripts loses nothing at 400 %, nor with its text spaced out', async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  await page.route('**/*.js', (route) => route.abort());
  for (const lang of LANGUAGES) {
    await page.goto(`./${lang}/r/machulishchy-a50-attack/index.html`);
    expect.soft(await page.evaluate(findLosses), lang).toEqual([]);
    await spaceOut(page);
    expect.soft(await page.evaluate(findLosses), `${lang}, spaced out`).toEqual([]);
  }
});
