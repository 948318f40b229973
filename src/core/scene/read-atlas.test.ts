import { describe, expect, it } from 'vitest';
import { buildPlace } from '../../testing/build-atlas.ts';
import { buildEvent } from '../../testing/build-record.ts';
import type { LightBase } from '../geometry/light-base.ts';
import { lngLatFromWorld } from '../geometry/mercator.ts';
import type { AtlasFile } from '../record/atlas-file.ts';
import { recordId } from '../record/ids.ts';
import { readAtlas } from './read-atlas.ts';

const city = (id: string, country: string, rank: number, isCapital = false) => ({
  id,
  name: `The town ${id}`,
  at: [30, 52] as const,
  country,
  isCapital,
  rank,
});

const file: AtlasFile = {
  version: 'test',
  published: '2026-01-01',
  lang: 'en',
  languages: [],
  details: '',
  messages: {},
  places: [buildPlace('homiel', [31, 52.4])],
  cities: [
    city('far', 'UA', 4),
    city('warsaw', 'PL', 1, true),
    city('mazyr', 'BY', 3),
    city('minsk', 'BY', 1, true),
  ],
  countries: [
    { id: 'PL', name: 'Poland', at: [20, 52] },
    { id: 'UA', name: 'Ukraine', at: [31, 49] },
  ],
  records: [buildEvent('e-1')],
  chapters: [],
  aliases: {},
};

/** A border of two points, from the middle of the map one tenth of the world to the east. */
const base = {
  scale: 1_000,
  origin: [500, 300],
  paths: { border: 'M0 0l100 0' },
} as unknown as LightBase;

describe('readAtlas', () => {
  const atlas = readAtlas(file, base);
  const styles = new Map(atlas.labels.map(({ id, style }) => [id, style]));

  it('holds the records, and the places by their ids', () => {
    expect(atlas.store.happenings.map(({ id }) => id)).toEqual([recordId('e-1')]);
    expect([...atlas.places.values()]).toEqual(file.places);
  });

  it('has the border of the base, and measures along it', () => {
    expect(atlas.borderLine).toEqual([
      { x: 0.5, y: 0.3 },
      { x: 0.6, y: 0.3 },
    ]);
    const [first] = atlas.measureBorder(100).points;
    const [start] = atlas.borderLine.map(lngLatFromWorld);
    expect(first?.[0]).toBeCloseTo(start?.[0] ?? Number.NaN, 6);
    expect(first?.[1]).toBeCloseTo(start?.[1] ?? Number.NaN, 6);
  });

  it('writes the two capitals as such, those of neighbours as towns', () => {
    expect(styles.get('minsk')).toBe('capital');
    expect(styles.get('warsaw')).toBe('town');
    expect(styles.get('mazyr')).toBe('town');
    expect(styles.get('country-PL')).toBe('country');
  });

  it('puts the two countries before their neighbours', () => {
    expect(atlas.labels.filter(({ isInFocus }) => isInFocus).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['minsk', 'mazyr', 'far', 'country-UA']),
    );
    const rankOf = (id: string) => atlas.labels.findIndex((label) => label.id === id);
    expect(rankOf('minsk')).toBe(0);
    expect(rankOf('minsk')).toBeLessThan(rankOf('warsaw'));
    expect(rankOf('country-UA')).toBeLessThan(rankOf('country-PL'));
  });

  it('puts lower ranks first among towns of the two, and towns before the name of a country of their rank', () => {
    const rankOf = (id: string) => atlas.labels.findIndex((label) => label.id === id);
    expect(rankOf('mazyr')).toBeLessThan(rankOf('far'));
    expect(rankOf('minsk')).toBeLessThan(rankOf('country-UA'));
    expect(rankOf('warsaw')).toBeLessThan(rankOf('country-PL'));
  });
});
