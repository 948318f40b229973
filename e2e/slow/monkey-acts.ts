import type { AtlasDriver, AtlasFace } from '../driver.ts';

/** A number in [0, 1); the same seed gives the same row. */
export type Chance = () => number;

/** One thing that a monkey does. */
export interface Act {
  readonly name: string;
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** The focus may rightly leave the atlas: a press beside everything, a Tab past the end. */
  readonly mayBlur?: boolean;
  /** Does it; resolves to what was done, to be read in a report. */
  readonly run: (atlas: AtlasDriver, chance: Chance) => Promise<string>;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function createChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function oneOf<const List extends readonly [unknown, ...unknown[]]>(
  chance: Chance,
  list: List,
): List[number] {
  return list[Math.floor(chance() * list.length)] ?? list[0];
}

const FIRST_MS = Date.UTC(1991, 0, 1);
const LAST_MS = Date.UTC(2024, 11, 31);
const anyDay = (chance: Chance): string =>
  new Date(FIRST_MS + chance() * (LAST_MS - FIRST_MS)).toISOString().slice(0, 10);

const LAYERS = ['border', 'axes', 'missions', 'crossings', 'exchanges', 'events', 'installations'];
const CHAPTERS = ['pragmatism', 'balancing', 'estrangement', 'invasion', 'hub-and-threat', ''] as const;
const FILTERS = [
  '',
  '',
  'disputed',
  'category:diplomacy',
  'place:kyiv',
  'place:minsk,kyiv',
  'source:press',
] as const;
const SIZES = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
  [1920, 1080],
] as const;

type Wishes = Parameters<AtlasFace['go']>[0];

/** Asks the element for a state, as an embedding page does. */
const going = (name: string, weight: number, wish: (chance: Chance) => Wishes): Act => ({
  name,
  weight,
  async run(atlas, chance) {
    const state = wish(chance);
    await atlas.element.evaluate((element, wanted) => (element as AtlasFace).go(wanted), state);
    return `go ${JSON.stringify(state)}`;
  },
});

/** What the keys and the face of the element do. */
const STATES: readonly Act[] = [
  going('day', 6, (chance) => ({ day: anyDay(chance) })),
  going('mode', 3, (chance) => ({
    mode: oneOf(chance, ['moment', 'sofar', 'window']),
    trail: Math.floor(chance() * 900),
    from: anyDay(chance),
    to: anyDay(chance),
  })),
  going('layers', 3, (chance) => ({ layers: LAYERS.filter(() => chance() < 0.7).join(',') })),
  going('language', 1, (chance) => ({ lang: oneOf(chance, ['en', 'uk', 'be']) })),
  going('theme', 2, (chance) => ({ theme: oneOf(chance, ['auto', 'light', 'dark']) })),
  going('filter', 3, (chance) => ({ filter: oneOf(chance, FILTERS) })),
  going('search', 2, (chance) => ({ q: oneOf(chance, ['', '', 'Minsk', 'кордон', 'embassy', 'qqqq']) })),
  going('compare', 2, (chance) => ({ compare: chance() < 0.5 ? '' : anyDay(chance) })),
  going('chapter', 2, (chance) => ({ chapter: oneOf(chance, CHAPTERS) })),
  going('panel', 4, (chance) => ({
    view: oneOf(chance, ['now', 'now', 'find', 'disagreements', 'about', 'embed']),
    select: '',
  })),
  going('axis', 2, (chance) => ({
    axis: oneOf(chance, ['', '2022-02-01/2022-04-30', '2014-01-01/2016-12-31']),
  })),
  going('all at once', 1, (chance) => ({
    day: anyDay(chance),
    select: 'emb-by-kyiv',
    ruler: oneOf(chance, ['', '10', '100']),
    camera: `${(5 + chance() * 3).toFixed(2)}/${(50 + chance() * 4).toFixed(3)}/${(25 + chance() * 8).toFixed(3)}`,
  })),
  {
    name: 'open a record that shows',
    weight: 5,
    async run(atlas, chance) {
      const id = await atlas.element.evaluate((element, share) => {
        const face = element as AtlasFace;
        const ids = face.visibleRecords;
        face.selection = ids[Math.floor(share * ids.length)] ?? null;
        return face.selection;
      }, chance());
      return `open ${id}`;
    },
  },
  {
    name: 'close the record',
    weight: 3,
    async run(atlas) {
      await atlas.element.evaluate((element) => {
        (element as AtlasFace).selection = null;
      });
      return 'close the record';
    },
  },
  {
    name: 'play or pause',
    weight: 5,
    async run(atlas, chance) {
      const method: 'play' | 'pause' = chance() < 0.5 ? 'play' : 'pause';
      await atlas.element.evaluate((element, wanted) => (element as AtlasFace)[wanted](), method);
      return method;
    },
  },
  {
    name: 'hide the page and show it',
    weight: 2,
    async run({ page }) {
      await page.evaluate(() => {
        for (const isHidden of [true, false]) {
          Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
      });
      return 'hide and show';
    },
  },
];

/** Puts the hand's next place somewhere in an element; null where it is not on the page. */
async function somewhereIn(
  atlas: AtlasDriver,
  selector: string,
  chance: Chance,
): Promise<[number, number] | null> {
  const [across, down] = [chance(), chance()];
  return atlas.element.evaluate(
    (element, [wanted, x, y]) => {
      const box = element.shadowRoot?.querySelector(wanted)?.getBoundingClientRect();
      if (!box || box.width === 0) return null;
      return [
        Math.min(box.left + x * box.width, innerWidth - 1),
        Math.min(Math.max(box.top, 0) + y * Math.min(box.height, innerHeight), innerHeight - 1),
      ];
    },
    [selector, across, down] as const,
  );
}

const dragging = (name: string, weight: number, selector: string): Act => ({
  name,
  weight,
  mayBlur: true,
  async run(atlas, chance) {
    const [from, to] = [
      await somewhereIn(atlas, selector, chance),
      await somewhereIn(atlas, selector, chance),
    ];
    if (!from || !to) return `${name}: not on the page`;
    const { mouse } = atlas.page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 2 });
    await mouse.up();
    return `${name} ${from.map(Math.round)} → ${to.map(Math.round)}`;
  },
});

const turning = (name: string, weight: number, selector: string): Act => ({
  name,
  weight,
  async run(atlas, chance) {
    const at = await somewhereIn(atlas, selector, chance);
    if (!at) return `${name}: not on the page`;
    const deltaY = Math.round((chance() - 0.5) * 600);
    await atlas.page.mouse.move(...at);
    await atlas.page.mouse.wheel(0, deltaY);
    return `${name} by ${deltaY}`;
  },
});

const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Escape',
] as const;

/** What hands do. */
const HANDS: readonly Act[] = [
  dragging('drag the map', 5, '.map'),
  dragging('drag the track', 5, '.track'),
  dragging('drag the axis', 2, '.axis-field'),
  turning('wheel over the map', 4, '.map'),
  turning('wheel over the axis', 3, '.axis-field'),
  {
    name: 'press the map',
    weight: 4,
    mayBlur: true,
    async run(atlas, chance) {
      const at = await somewhereIn(atlas, '.map', chance);
      if (at) await atlas.page.mouse.click(...at);
      return `press the map at ${at?.map(Math.round)}`;
    },
  },
  {
    name: 'a key',
    weight: 10,
    async run({ page }, chance) {
      const key = oneOf(chance, KEYS);
      await page.keyboard.press(key);
      return key;
    },
  },
  {
    name: 'Tab',
    weight: 6,
    mayBlur: true,
    async run({ page }, chance) {
      const key = chance() < 0.7 ? 'Tab' : 'Shift+Tab';
      await page.keyboard.press(key);
      return key;
    },
  },
  {
    name: 'a button by its key',
    weight: 12,
    async run(atlas, chance) {
      const name = await atlas.element.evaluate(focusAnyButton, chance());
      if (name !== null) await atlas.page.keyboard.press('Enter');
      return `Enter on ${name}`;
    },
  },
  {
    name: 'resize',
    weight: 2,
    mayBlur: true,
    async run({ page }, chance) {
      const [width, height] = oneOf(chance, SIZES);
      await page.setViewportSize({ width, height });
      return `resize to ${width} × ${height}`;
    },
  },
];

/** Puts the focus on one of the things to press that show and do not leave the page; what it is called, or null. */
function focusAnyButton(element: Element, share: number): string | null {
  const all = [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, input, [role="tab"]') ?? []),
  ];
  const free = all.filter(
    (button) =>
      !button.matches(':disabled, .full-map') && !button.closest('.offline') && button.checkVisibility(),
  );
  const button = free[Math.floor(share * free.length)];
  button?.focus();
  return button
    ? `${button.localName}.${button.className} ${button.ariaLabel ?? button.textContent?.trim().slice(0, 40)}`
    : null;
}

/** What the address bar does. */
const HISTORY: readonly Act[] = [
  {
    name: 'an address by hand',
    weight: 2,
    async run({ page }, chance) {
      const hash = `#day=${anyDay(chance)}&renderer=svg&theme=${oneOf(chance, ['auto', 'light', 'dark'])}`;
      await page.evaluate((wanted) => {
        location.hash = wanted;
        history.replaceState({ made: (history.state?.made ?? 0) + 1 }, '');
      }, hash);
      return `address ${hash}`;
    },
  },
  {
    name: 'history',
    weight: 2,
    async run({ page }, chance) {
      // the first entry of the page has no number: before it lies another page
      const way = chance() < 0.7 ? -1 : 1;
      await page.evaluate((by) => {
        const made: unknown = history.state?.made;
        if (by > 0 || typeof made === 'number') history.go(by);
      }, way);
      return way < 0 ? 'back' : 'forward';
    },
  },
];

/** Draws with the full map, then with the light one again. */
const RENDERER = going('renderer', 1, (chance) => ({ renderer: oneOf(chance, ['svg', 'maplibre']) }));

/** Everything a monkey can do; with `hasFullMap` it changes the renderer too, which is slow without a graphics card. */
export const actsOf = (hasFullMap: boolean): readonly Act[] => [
  ...STATES,
  ...HANDS,
  ...HISTORY,
  ...(hasFullMap ? [RENDERER] : []),
];

/** The next thing to do, by weight. */
export function chooseAct(acts: readonly Act[], chance: Chance): Act {
  let left = chance() * acts.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = acts.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (!chosen) throw new Error('There is nothing to do; give the monkey some acts.');
  return chosen;
}
