import { expect, type Locator } from '@playwright/test';
import type { AtlasDriver, AtlasFace } from '../driver.ts';

type Act = (atlas: AtlasDriver) => Promise<unknown>;

/** A part of the atlas that is fetched when it is wanted. */
export interface VisitPart {
  readonly name: string;
  /** Its files, hash or not. */
  readonly files: readonly RegExp[];
  /** The state in which the page is opened. */
  readonly address: string;
  /** Asks for it. */
  readonly want: Act;
  /** The sentence where it is missing; null where nothing else is missing without it. */
  readonly sentence: ((atlas: AtlasDriver) => Locator) | null;
  /** Asks for it again. */
  readonly again: Act;
  /** Shows once it has come. */
  readonly there: (atlas: AtlasDriver) => Locator;
}

const go =
  (state: Parameters<AtlasFace['go']>[0]): Act =>
  (atlas) =>
    atlas.element.evaluate((element, wanted) => (element as AtlasFace).go(wanted), state);
const press =
  (name: string): Act =>
  (atlas) =>
    atlas.button(name).click();
const inTurn =
  (...acts: readonly Act[]): Act =>
  async (atlas) => {
    for (const act of acts) await act(atlas);
  };
const nothing: Act = async () => undefined;

const within = (selector: string) => (atlas: AtlasDriver) => atlas.element.locator(selector);
const notice = (text: string) => (atlas: AtlasDriver) => atlas.notices.filter({ hasText: text });
/** A told sentence is closed before the next try, as a reader does. */
const closeNotices: Act = async (atlas) => {
  while ((await atlas.notices.count()) > 0) await atlas.notices.first().getByRole('button').click();
};

const failedPage = (atlas: AtlasDriver) => atlas.element.locator('.page').getByRole('alert');
const page = (name: string, button: string, files: readonly RegExp[], there: string): VisitPart => ({
  name,
  files,
  address: '#renderer=svg',
  want: press(button),
  sentence: failedPage,
  again: press('Try again'),
  there: within(there),
});

const openDownloads: Act = async (atlas) => {
  const box = atlas.element.locator('.download-box');
  if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
};
const pressDownload = (name: string): Act =>
  inTurn(openDownloads, (atlas) =>
    atlas.element.locator('.download-box').getByRole('button', { name, exact: true }).click(),
  );
/** A saved file leaves nothing on the page: what came is written on the element. */
const saveShown: Act = async (atlas) => {
  atlas.page.once('download', () => {
    void atlas.element.evaluate((element) => element.setAttribute('data-saved', ''));
  });
  await pressDownload('CSV')(atlas);
};

const details = (name: string, files: readonly RegExp[]): VisitPart => ({
  name,
  files,
  address: '#day=2022-03-18&renderer=svg',
  want: go({ select: 'emb-by-kyiv' }),
  sentence: (atlas) => atlas.details.getByRole('alert'),
  again: press('Try again'),
  there: within('article.details .summary'),
});

const timeline = (name: string, files: readonly RegExp[]): VisitPart => ({
  name,
  files,
  address: '#renderer=svg',
  want: nothing,
  sentence: notice('The detailed axis could not be loaded'),
  again: async (atlas) => {
    await atlas.page.reload();
    await atlas.whenReady();
  },
  there: within('.axis-field'),
});

const fullMap = (name: string, files: readonly RegExp[]): VisitPart => ({
  name,
  files,
  address: '#renderer=svg&day=2022-03-15',
  want: go({ renderer: 'maplibre' }),
  sentence: notice('The full map could not be loaded'),
  again: inTurn(closeNotices, go({ renderer: 'svg' }), go({ renderer: 'maplibre' })),
  there: within('section.map[data-base="maplibre"]'),
});

/** Everything that a visit fetches after the first picture. The hash of a file is eight signs long. */
export const VISIT_PARTS: readonly VisitPart[] = [
  timeline('the tools of the timeline', [/\/timeline-tools-[\w-]{8}\.js/]),
  timeline('words of the tools', [/\/_tools\.json/]),
  details('details of a record', [/\/details-[0-9a-f]{8}\/\w\w\/(?!_)[^/]+\.json/]),
  details('code of the details', [
    /\/(details|details-claims|citation-title|adopt-styles|copy-text|edtf-in-words)-[\w-]{8}\.js/,
  ]),
  page('finding', 'Find', [/\/_find\.json/], 'section.find'),
  page('code of finding', 'Find', [/\/(find|find-records|open-record)-[\w-]{8}\.js/], 'section.find'),
  {
    name: 'answers to a search',
    files: [/\/answer-store-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: go({ q: 'Minsk' }),
    sentence: notice('The search could not be loaded'),
    again: inTurn(closeNotices, go({ q: '' }), go({ q: 'Minsk' })),
    there: within('section.list .found'),
  },
  {
    name: 'the list of figures',
    files: [/\/_figures\.json/],
    address: '#renderer=svg',
    want: press('Figures'),
    sentence: within('.figures [role="alert"]'),
    again: press('Try again'),
    there: within('.figures select'),
  },
  {
    name: 'a figure',
    files: [/\/_figure-[a-z0-9-]+\.json/],
    address: '#renderer=svg',
    want: go({ figure: 'rating-hostile' }),
    sentence: within('.figures [role="alert"]'),
    again: press('Try again'),
    there: within('.figures .figure-chart'),
  },
  {
    name: 'code of the figures',
    files: [/\/mount-figures-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: press('Figures'),
    sentence: within('.figures > p'),
    again: inTurn(press('Figures'), press('Figures')),
    there: within('.figures select'),
  },
  page('the page about the atlas', 'About', [/\/_about\.json/], '.page.about'),
  page('code of the pages', 'About', [/\/(pages|offline|offline-box)-[\w-]{8}\.js/], '.page.about'),
  page('the disagreements', 'Where sources disagree', [/\/_disagreements\.json/], '.disagreement >> nth=0'),
  page('the embed builder', 'Embed', [/\/embed-builder-[\w-]{8}\.js/], 'section.embed-builder'),
  {
    name: 'the key',
    files: [/\/legend-key-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: press('Layers and key'),
    sentence: null,
    again: inTurn(press('Layers and key'), press('Layers and key')),
    there: within('.legend-body p.layer'),
  },
  {
    name: 'the story of a chapter',
    files: [/\/chapter-story-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: go({ chapter: 'invasion' }),
    // the list below still tells what shows
    sentence: null,
    again: go({ chapter: 'invasion', day: '2022-05-01' }),
    there: within('.chapter-story'),
  },
  {
    name: 'the second day of a comparison',
    files: [/\/compare-marks-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: go({ compare: '2013-06-17' }),
    sentence: notice('The comparison could not be loaded'),
    again: inTurn(closeNotices, go({ compare: '2013-06-17' })),
    there: within('.split-handle'),
  },
  {
    name: 'changes between two days',
    files: [/\/compare-list-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: go({ compare: '2013-06-17' }),
    sentence: failedPage,
    again: press('Try again'),
    there: within('.compare-list'),
  },
  {
    name: 'a picture to save',
    files: [/\/(save-picture|draw-current-picture|palette|split-picture|to-markup)-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: pressDownload('Save picture'),
    sentence: notice('The picture could not be made'),
    again: inTurn(closeNotices, pressDownload('Save picture')),
    there: within('.picture-dialog'),
  },
  {
    name: 'code of the downloads',
    files: [/\/(download-shown|read-edtf|word-keys)-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: saveShown,
    sentence: notice('could not be fetched for the download'),
    again: inTurn(closeNotices, saveShown),
    there: (atlas) => atlas.page.locator('[data-saved]'),
  },
  {
    name: 'the record to download',
    files: [/\/data\/record\.json/],
    address: '#renderer=svg',
    want: saveShown,
    sentence: notice('could not be fetched for the download'),
    again: inTurn(closeNotices, saveShown),
    there: (atlas) => atlas.page.locator('[data-saved]'),
  },
  {
    name: 'another language',
    files: [/\/atlas\.uk-[\w-]{8}\.json/],
    address: '#renderer=svg',
    want: (atlas) => atlas.element.locator('select.language').selectOption('uk'),
    sentence: notice('This language could not be loaded'),
    again: inTurn(closeNotices, (atlas) => atlas.element.locator('select.language').selectOption('uk')),
    there: within('.atlas[lang="uk"]'),
  },
  {
    name: 'what keeps the focus',
    files: [/\/keep-focus-[\w-]{8}\.js/],
    address: '#renderer=svg',
    want: (atlas) => atlas.slider.focus(),
    sentence: null,
    again: inTurn(
      (atlas) => atlas.button('Play').focus(),
      (atlas) => atlas.slider.focus(),
    ),
    there: within('.track:focus'),
  },
  fullMap('code of the full map', [/\/mount-base-maplibre-[\w-]{8}\.js/]),
  fullMap('shapes of the full map', [/\/full\.topo-[\w-]{8}\.json/, /\/map-geometry-[\w-]{8}\.js/]),
  fullMap('the worker of the full map', [/\/maplibre-gl-worker-[\w-]{8}\.js/]),
];

/** What paper needs is fetched with the first move of a hand; it has no sentence and no second try. */
export const PAPER = /\/print-view-[\w-]{8}\.js/;

/** What an atlas in a frame fetches besides, as the preview of the embed builder does. */
export const FRAME = /\/(frame-child|full-page-link)-[\w-]{8}\.js|\/embed\.html$/;

/** The first picture and what it is made of; each has a test of its own. */
export const FIRST_FILES: readonly RegExp[] = [
  /\/(index\.html)?$/,
  /\/icon\.svg$/,
  /\/atlas\.js$/,
  /\/(page|first)-[\w-]{8}\.js$/,
  /\/(page|atlas)-[\w-]{8}\.css$/,
  /\/atlas\.en-[\w-]{8}\.json$/,
  /\/base-[\w-]{8}\.(json|svg)$/,
];

/** Does everything that a long visit does, each time from the start, so that no part hides another. */
export async function visitEverything(atlas: AtlasDriver): Promise<void> {
  for (const part of VISIT_PARTS) {
    await atlas.page.goto('about:blank');
    await atlas.open(part.address);
    await atlas.page.mouse.move(300, 300);
    await part.want(atlas);
    await expect(part.there(atlas), part.name).toBeVisible({ timeout: 60_000 });
  }
}
