import { expect, type Page, test } from '@playwright/test';
import { AtlasDriver, type AtlasFace } from '../driver.ts';
import { createExpectation, type ExpectedPicture } from './expected-scene.ts';
import { type Act, actsOf, chooseAct, createChance } from './monkey-acts.ts';

/**
 * 5,000 acts in all. `ATLAS_SEED` (a whole number) gives others, `ATLAS_ACTS` another number for each monkey; what fails
 * prints its seed.
 */
const ACTS_EACH = Number(process.env['ATLAS_ACTS'] ?? 1_000);
const SEED = Number(process.env['ATLAS_SEED'] ?? 20_220_224);
const MONKEYS = [0, 1, 2, 3, 4] as const;
/** One monkey changes the renderer too. */
const WITH_FULL_MAP = 4;
/** What an act sets off has come to rest by then, even while a language is fetched. */
const REST_MS = 6_000;

interface Seen {
  readonly hash: string;
  readonly day: string;
  readonly selection: string | null;
  readonly visible: readonly string[];
  readonly drawn: readonly string[];
  readonly lang: string;
  readonly chosenLang: string;
  readonly theme: string;
  readonly chosenTheme: string;
  /** What the keys would reach now, by name; null for nothing inside the atlas. */
  readonly focused: string | null;
  readonly overflowPx: number;
}

/** The address is written a quarter of a second after the last change, for the sake of the history; here at once. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const hurried = (act: TimerHandler, ms?: number, ...rest: unknown[]) =>
      later(act, ms === 250 ? 0 : ms, ...rest);
    Object.assign(window, { setTimeout: hurried, print: () => undefined });
    // links lead away from what is tested
    addEventListener('click', (domEvent) => {
      const isLink = domEvent.composedPath().some((part) => part instanceof HTMLAnchorElement);
      if (isLink) domEvent.preventDefault();
    });
  });
}

/** What the page shows after the next frame has been drawn. */
const look = (atlas: AtlasDriver): Promise<Seen> =>
  atlas.element.evaluate(async (element): Promise<Seen> => {
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
    );
    const face = element as AtlasFace;
    const root = element.shadowRoot;
    const room = root?.querySelector<HTMLElement>('.atlas');
    const marks = root?.querySelectorAll<SVGElement>('.map > .marks-svg .mark') ?? [];
    const ids = [...marks].flatMap(({ dataset }) => dataset['records']?.split(' ') ?? []);
    const page = document.documentElement;
    return {
      hash: location.hash,
      day: face.day,
      selection: face.selection,
      visible: face.visibleRecords,
      drawn: [...new Set(ids)].sort(),
      lang: room?.lang ?? '',
      chosenLang: root?.querySelector<HTMLSelectElement>('select.language')?.value ?? '',
      theme: room?.dataset['theme'] ?? '',
      chosenTheme: root?.querySelector<HTMLSelectElement>('select.theme')?.value ?? '',
      focused: root?.activeElement?.outerHTML.slice(0, 120) ?? null,
      overflowPx: page.scrollWidth - page.clientWidth,
    };
  });

/** The same facts, as the address and the pure core have them. */
const demanded = (seen: Seen, { state, day, visible, drawn }: ExpectedPicture): Seen => ({
  ...seen,
  day,
  selection: state.select,
  visible,
  drawn,
  lang: state.lang,
  chosenLang: state.lang,
  theme: state.theme === 'dark' ? 'dark' : 'light',
  chosenTheme: state.theme,
  overflowPx: 0,
});

class Monkey {
  readonly #atlas: AtlasDriver;
  readonly #expect = createExpectation();
  readonly #done: string[] = [];
  #hadFocus = false;

  constructor(atlas: AtlasDriver) {
    this.#atlas = atlas;
  }

  /** The last things done, newest last. */
  get story(): string {
    return this.#done.slice(-60).join('\n');
  }

  async act(act: Act, chance: () => number): Promise<void> {
    this.#done.push(await act.run(this.#atlas, chance));
    let seen = await look(this.#atlas);
    const mustHaveFocus = this.#hadFocus && !act.mayBlur;
    const isRight = () => {
      const wanted = demanded(seen, this.#expect(seen.hash));
      return JSON.stringify(seen) === JSON.stringify(wanted) && (seen.focused !== null || !mustHaveFocus);
    };
    const until = Date.now() + REST_MS;
    while (!isRight() && Date.now() < until) seen = await look(this.#atlas);
    expect(seen, 'the page against its address').toEqual(demanded(seen, this.#expect(seen.hash)));
    if (mustHaveFocus) expect(seen.focused, 'what has the focus inside the atlas').not.toBeNull();
    expect(this.#atlas.faults, 'errors').toEqual([]);
    this.#hadFocus = seen.focused !== null;
    this.#done.push(`    (the focus is on ${seen.focused ?? 'nothing'})`);
  }
}

for (const number of MONKEYS) {
  test(`a monkey does what it likes and the atlas stays right (${number + 1} of ${MONKEYS.length})`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + ACTS_EACH * 900);
    const seed = SEED + number;
    const chance = createChance(seed);
    const acts = actsOf(number === WITH_FULL_MAP);
    await hurry(page);
    const atlas = new AtlasDriver(page);
    await atlas.open('#renderer=svg');
    const monkey = new Monkey(atlas);
    try {
      for (let i = 0; i < ACTS_EACH; i++) await monkey.act(chooseAct(acts, chance), chance);
    } catch (cause) {
      throw new Error(`ATLAS_SEED=${SEED}, monkey ${number + 1}; its last acts:\n${monkey.story}`, { cause });
    }
    expect(atlas.foreignRequests).toEqual([]);
  });
}
