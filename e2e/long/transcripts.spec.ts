import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver } from '../driver.ts';
import { type Spoken, Transcriber, transcriptLines } from '../transcript.ts';

/**
 * What a screen reader is told, kept as text in `e2e/transcripts/<language>/`: one line for each node of Chromium's
 * accessibility tree, with role, name, value, state and description. A transcript that changed must be read as a reader
 * would hear it before it is kept with `npm run transcripts`: is each thing named, once, in words that say what it is?
 */
interface Moment {
  readonly name: string;
  readonly page: string;
  readonly state: string;
  /** Attached once the moment is whole. */
  readonly whole: string;
  /** What is told, in order, by selectors in the atlas's own tree. */
  readonly told: readonly string[];
  readonly widthPx?: number;
  readonly act?: (atlas: AtlasDriver) => Promise<void>;
}

const SITE = './';
const FIGURE = 'figure=rating-hostile&day=2022-03-15';

const MOMENTS: readonly Moment[] = [
  {
    name: 'opening',
    page: SITE,
    state: 'day=2022-02-24',
    whole: '.axis-svg',
    told: ['.header', '.map', '.tools', '.legend', '.timeline', '.side'],
  },
  {
    name: 'before-the-border-treaty',
    page: SITE,
    state: 'day=1995-06-01&layers=border,missions',
    whole: '#legend .layer',
    told: ['.map', '.legend', '.side'],
    act: async ({ element }) => element.locator('.legend > button').first().click(),
  },
  {
    name: 'sources-disagree',
    page: SITE,
    state: 'day=2023-03-01&select=machulishchy-a50-attack',
    whole: '.details .sources',
    told: ['.side'],
  },
  {
    name: 'window',
    page: SITE,
    state: 'mode=window&from=2022-02-24&to=2022-04-05&day=2022-03-01',
    whole: '.window-handle.to',
    told: ['.options-body', '.track', '.zoom-track', '.window-handle.from', '.window-handle.to'],
  },
  {
    name: 'two-days',
    page: SITE,
    state: 'day=2022-06-01&compare=2021-06-01&layers=missions',
    whole: '.compare-list li',
    told: ['.tools', '.split-handle', '.compare-list'],
  },
  {
    name: 'finding',
    page: SITE,
    state: 'view=find&q=Kyiv&filter=category:strike',
    whole: '.found-records li mark',
    told: ['.views', 'section.find'],
  },
  {
    name: 'figure-as-chart',
    page: SITE,
    state: FIGURE,
    whole: '.figure-readout p',
    told: ['.figures-line', '.figure'],
  },
  {
    name: 'figure-as-table',
    page: SITE,
    state: FIGURE,
    whole: '.figure-table',
    told: ['.figures-line', '.figure'],
    act: async ({ element }) => element.locator('.figure-tool').first().click(),
  },
  {
    name: 'all-disagreements',
    page: SITE,
    state: 'view=disagreements',
    whole: '.disagreement[open] .claims',
    told: ['section.disagreements'],
    act: async ({ element }) => element.locator('.disagreement summary').first().click(),
  },
  {
    name: 'embed-builder',
    page: SITE,
    state: 'view=embed&day=2022-03-15',
    whole: '.embed-builder iframe',
    told: ['.embed-builder'],
  },
  {
    name: 'embed-on-a-phone',
    page: './embed.html',
    state: 'day=2022-03-15&layers=border,axes',
    whole: '.axis-svg',
    told: ['.header', '.map', '.tools', '.legend', '.timeline', '.side'],
    widthPx: 390,
  },
  {
    name: 'saving-a-picture',
    page: SITE,
    state: 'day=2022-03-15&layers=border,missions&select=machulishchy-a50-attack',
    whole: '.picture-dialog[open] img',
    told: ['.picture-dialog'],
    act: async ({ element }) => element.locator('.details .picture').click(),
  },
];

/** What is written in Latin letters in every language. */
const LATIN_EVERYWHERE: readonly RegExp[] = [
  // keys as they are printed
  /\b(Page Up|Page Down|Home|End|Enter)\b/g,
  // formats, techniques and systems by their names
  /\b(SVG|PNG|WebGL|WordPress|Ghost|OpenStreetMap|ODbL)\b/g,
  // the name of a language in itself
  /\bEnglish\b/g,
  // who speaks under a Latin name: a group, a company, makers of studies
  /\b(BYPOL|Maxar|Oxford Belarus Observatory|OST Research Centre|IGSD Warwick|Eurasia Daily Monitor)\b/g,
  // addresses, files and ids of records
  /https?:\S+|\b[A-Za-z0-9-]+(\.[a-z]{2,})+\b|\brecord\.json\b|\b[a-z0-9]+(-[a-z0-9]+)+\b/g,
];
/** Three letters are a word; two may be a sign of a unit or a form. */
const LATIN_WORD = /\p{Script=Latin}{3,}/u;

/** Names of publishers, which are not translated. */
async function publishersOf(page: Page): Promise<RegExp[]> {
  const response = await page.request.get('./data/record.json');
  const { citations } = (await response.json()) as { citations: { publisher: string; author?: string }[] };
  const names = citations.flatMap(({ publisher, author }) => (author ? [publisher, author] : [publisher]));
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'gu'));
}

/** What is told in Latin letters though the page is in Cyrillic ones. */
function untranslated(nodes: readonly Spoken[], publishers: readonly RegExp[]): string[] {
  return nodes.flatMap((node) => {
    // code to paste is code in every language; what is searched for is the reader's
    const own = node.role === 'textbox' || node.role === 'searchbox' ? node.name : node.inPageLanguage;
    const left = [...publishers, ...LATIN_EVERYWHERE].reduce<string>(
      (text, known) => text.replaceAll(known, ' '),
      own,
    );
    return [
      ...(LATIN_WORD.test(left) ? [`${node.role}: ${left}`] : []),
      ...untranslated(node.children, publishers),
    ];
  });
}

async function open(atlas: AtlasDriver, moment: Moment, lang: string): Promise<void> {
  const { page, element } = atlas;
  await page.goto('about:blank');
  await page.goto(`${moment.page}#lang=${lang}&renderer=svg&${moment.state}`);
  await atlas.whenReady();
  // the timeline comes in two steps
  await expect(element.locator('.axis-svg')).toBeAttached();
  await moment.act?.(atlas);
  await expect(element.locator(moment.whole).first()).toBeAttached();
  await settle(page);
}

/** The list follows some times a second, the map once a frame. */
const settle = (page: Page) => page.waitForTimeout(400);

/** Roles and states without their words: equal in all languages. */
const shapeOf = (nodes: readonly Spoken[]): string[] =>
  transcriptLines(nodes).map((line) => line.replace(/[“=—].*$/, '').trimEnd());

test.use({ reducedMotion: 'reduce' });

for (const moment of MOMENTS)
  test(`what is told of ${moment.name} is as it was read, in three languages`, async ({ page }) => {
    await page.setViewportSize({ width: moment.widthPx ?? 1440, height: 900 });
    const atlas = new AtlasDriver(page);
    const transcriber = await Transcriber.on(page);
    const publishers = await publishersOf(page);
    let english: string[] = [];
    for (const lang of ['en', 'uk', 'be'] as const) {
      await open(atlas, moment, lang);
      const told = await transcriber.tell(moment.told, lang);
      const lines = transcriptLines(told);
      expect.soft(`${lines.join('\n')}\n`).toMatchSnapshot([lang, `${moment.name}.txt`]);
      if (lang === 'en') english = shapeOf(told);
      else {
        expect.soft(shapeOf(told), `roles in ${lang}`).toEqual(english);
        expect.soft(untranslated(told, publishers), `left in Latin letters in ${lang}`).toEqual([]);
      }
    }
    atlas.expectQuiet();
  });

test('what is told of a page without scripts is as it was read, in three languages', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const transcriber = await Transcriber.on(page);
  const publishers = await publishersOf(page);
  let english: string[] = [];
  for (const lang of ['en', 'uk', 'be'] as const) {
    await page.goto(`./${lang}/r/machulishchy-a50-attack/index.html`);
    const told = await transcriber.tell(['body'], lang);
    expect.soft(`${transcriptLines(told).join('\n')}\n`).toMatchSnapshot([lang, 'page-without-scripts.txt']);
    if (lang === 'en') english = shapeOf(told);
    else {
      // the language read is a text there, the others are links: as many of each, in another order
      expect.soft(shapeOf(told).toSorted(), `roles in ${lang}`).toEqual(english.toSorted());
      expect.soft(untranslated(told, publishers), `left in Latin letters in ${lang}`).toEqual([]);
    }
  }
  await context.close();
});
