import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../../core/app-state/app-state.ts';
import { dayFromDate } from '../../core/time/day.ts';
import { compileAtlasData } from '../atlas-data.ts';
import { createPagePosters, type PagePosters } from './page-posters.ts';

let posters: PagePosters;
beforeAll(() => {
  posters = createPagePosters(compileAtlasData(resolve(import.meta.dirname, '../../..')).assets);
});

const linksOf = (markup: string) =>
  [...markup.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)].map(([, href = '', name = '']) => ({
    href,
    name,
  }));

describe('createPagePosters', () => {
  it('leads from a mark to its record, spoken with its kind and state', () => {
    const state = { ...DEFAULT_STATE, day: dayFromDate(2021, 6, 1) };
    const links = linksOf(posters.draw('en', state, (path) => `../../${path}`));
    expect(links).toContainEqual({
      href: '../../en/r/emb-ua-minsk/index.html',
      name: 'Embassy of Ukraine in Belarus, Embassy, open, sources disagree',
    });
  });

  it('leads from many events at one place to the page of the place, spoken with their number', () => {
    const places = linksOf(posters.draw('uk', DEFAULT_STATE, (path) => `../../${path}`)).filter(({ href }) =>
      href.includes('/p/'),
    );
    expect(places.map(({ href }) => href)).toContain('../../uk/p/minsk/index.html');
    // the number is what a sighted reader sees of it
    for (const { name } of places) expect(name).toMatch(/, \d+ /);
  });
});
