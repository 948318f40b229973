import { expect } from '@playwright/test';
import { embedFlow } from './embed-flow.ts';
import type { EngineDriver, Point } from './engine-driver.ts';
import { fullMapFlow } from './full-map-flow.ts';
import { policyFlow } from './policy-flow.ts';
import { printFlow } from './print-flow.ts';
import { openAtlas, type ShownAtlas } from './shown-atlas.ts';

/** Where the site and the articles of others are served. */
interface Places {
  /** With a slash at the end. */
  readonly site: string;
  readonly articles: string;
}

/** What a reader does, and what must come of it, in any engine. */
export interface Flow {
  readonly name: string;
  /** Notes are printed with the report. */
  run(driver: EngineDriver, places: Places, note: (sentence: string) => void): Promise<void>;
}

const START = '#day=2022-03-15&renderer=svg&lang=en';

const load: Flow = {
  name: 'loads, and draws the border and the marks of the day',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}${START}`);
    await expectDrawn(atlas);
    if (driver.hearsLoading) return;
    await driver.evaluate(() => {
      const old = document.querySelector('belarus-ukraine-atlas');
      old?.replaceWith(old.cloneNode());
    });
    await atlas.whenReady();
    await expectDrawn(atlas);
  },
};

async function expectDrawn(atlas: ShownAtlas): Promise<void> {
  await expect.poll(() => atlas.text('.headline')).toBe('15 March 2022');
  const border = await atlas.box('.base-svg .border-line');
  expect(border.width, 'the border goes across the map').toBeGreaterThan(300);
  const shown = (await atlas.visibleRecords()) ?? [];
  const marks = await atlas.marks();
  expect(marks.length, 'marks on the map').toBeGreaterThan(20);
  expect(
    marks.filter((id) => !shown.includes(id)),
    'marks of records that do not show',
  ).toEqual([]);
}

const keys: Flow = {
  name: 'scrubs by keys',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}${START}`);
    const before = await atlas.marks();
    await atlas.focus('.track[role="slider"]');
    await driver.press('ArrowRight');
    await expect.poll(() => atlas.text('.headline')).toBe('16 March 2022');
    await driver.press('ArrowLeft');
    await driver.press('ArrowLeft');
    await expect.poll(() => atlas.day()).toBe('2022-03-14');
    await driver.press('End');
    await expect.poll(() => atlas.text('.headline')).toBe('31 December 2024');
    await expect.poll(() => atlas.marks()).not.toEqual(before);
  },
};

const drag: Flow = {
  name: 'scrubs by dragging the handle',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}${START}`);
    const before = await atlas.marks();
    const track = await atlas.box('.track[role="slider"]');
    const at = (share: number): Point => [track.x + share * track.width, track.y + track.height / 3];
    const [handle] = await atlas.middle('.handle');
    await driver.drag([handle, at(0)[1]], at(0.6), at(0.4), at(0.25));
    // a quarter of the 34 years, give or take what a pixel and the ends are worth
    await expect.poll(() => atlas.day()).toMatch(/^199[89]|^2000/);
    await expect.poll(async () => (await atlas.marks()).length).toBeLessThan(before.length);
  },
};

const play: Flow = {
  name: 'plays, and pauses where it is told to',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}#day=2022-02-01&renderer=svg&lang=en`);
    await driver.drag(await atlas.middle('.transport .play'));
    await expect.poll(() => atlas.day()).not.toBe('2022-02-01');
    const early = (await atlas.day()) ?? '';
    await expect.poll(async () => ((await atlas.day()) ?? '') > early).toBe(true);
    await driver.drag(await atlas.middle('.transport .play'));
    await expect.poll(() => atlas.attribute('.transport .play', 'aria-label')).toBe('Play');
    const paused = await atlas.day();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await atlas.day()).toBe(paused);
  },
};

const open: Flow = {
  name: 'opens a record with its sources at a press on its mark',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}#day=2015-01-01&renderer=svg&lang=en`);
    await driver.drag(await atlas.middle('.mark[data-record="emb-ua-minsk"]'));
    await expect.poll(() => atlas.selection()).toBe('emb-ua-minsk');
    await expect.poll(() => atlas.text('.details-title')).toMatch(/embassy/i);
    await expect.poll(() => atlas.attribute('.details .sources a', 'href')).toMatch(/^https?:\/\//);
    expect(await atlas.count('.details .sources a')).toBeGreaterThan(0);
  },
};

const languages: Flow = {
  name: 'speaks Ukrainian and Belarusian when asked to',
  async run(driver, { site }) {
    const atlas = await openAtlas(driver, `${site}${START}&select=emb-ua-minsk`);
    await atlas.choose('select.language', 'uk');
    await expect.poll(() => atlas.text('.headline')).toBe('15 березня 2022 року');
    await expect.poll(() => atlas.text('.details-title')).toMatch(/посольство/i);
    await atlas.choose('select.language', 'be');
    await expect.poll(() => atlas.text('.headline')).toBe('15 сакавіка 2022 года');
    await expect.poll(() => atlas.text('.details-title')).toMatch(/пасольства/i);
    await expect.poll(() => atlas.text('.label.capital')).toMatch(/^(Мінск|Кіеў)$/);
  },
};

export const FLOWS: readonly Flow[] = [
  load,
  keys,
  drag,
  play,
  open,
  languages,
  embedFlow,
  printFlow,
  fullMapFlow,
  policyFlow,
];
