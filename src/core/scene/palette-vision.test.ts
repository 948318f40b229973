import {
  type Color,
  clampRgb,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../record/vocabulary.ts';
import { DARK_PALETTE, LIGHT_PALETTE, type Palette } from './palette.ts';
import { CATEGORY_GLYPHS } from './symbols.ts';

type Filter = (colour: Color) => Color;
type Pair = readonly [a: string, b: string];

/**
 * Colour blindness at full severity, after Machado, Oliveira, Fernandes: "A Physiologically-based Model for Simulation
 * of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, https://doi.org/10.1109/TVCG.2009.113
 */
const BLINDNESS = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const satisfies Record<string, Filter>;

const KINDS = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
const SIGHTS = ['normal vision', ...KINDS] as const;
type Sight = (typeof SIGHTS)[number];

/*
 * Least differences, CIEDE2000. About 2.3 is just noticeable (Mahy, Van Eycken, Oosterlinck 1994, measured in CIELAB),
 * so 6 is clearly visible. More is asked where a search with these families of hues and readable text found more.
 */
const LEAST = 12;
/** Less than with normal vision: two kinds of cone leave eleven hues less room. */
const LEAST_COLOUR_BLIND = 8;
/** For marks that lie on or beside each other. */
const LEAST_BESIDE = 12;
const LEAST_WITH_AXIS = 10;
/** For lines and areas, which need less than small marks. */
const LEAST_GROUND = 6;

const BESIDE: readonly Pair[] = [
  ['military', 'strike'],
  ['military', 'protest-repression'],
  ['military', 'humanitarian'],
  ['diplomacy', 'treaty-border'],
  ['diplomacy', 'negotiation'],
  ['negotiation', 'humanitarian'],
  ['humanitarian', 'trade-energy'],
];

const WITH_AXIS: readonly Pair[] = [
  ['axis', 'exchange'],
  ['axis', 'axisContext'],
  ['axis', 'border'],
  ['axis', 'site'],
];

const GROUND: readonly Pair[] = [
  ['border', 'land'],
  ['border', 'water'],
  ['land', 'water'],
];

const ALL: readonly Pair[] = CATEGORIES.flatMap((a, i) => CATEGORIES.slice(i + 1).map((b): Pair => [a, b]));

const ciede2000 = differenceCiede2000();
const toRgb = converter('rgb');
const toLinearRgb = converter('lrgb');

function parse(colour: string): Color {
  const rgb = toRgb(colour);
  if (rgb === undefined) throw new Error(`no colour: ${colour}`);
  return rgb;
}

const seenInEncoded = (filter: Filter, colour: Color) => clampRgb(filter(colour));

const seenInLinear = (filter: Filter, colour: Color) =>
  clampRgb({ ...toRgb(filter({ ...toLinearRgb(colour), mode: 'rgb' })), mode: 'lrgb' });

/**
 * How far apart two colours look. Machado's matrices are derived for linear light, but their authors apply them to
 * encoded values, as culori does: the lesser difference counts.
 */
function difference(sight: Sight, ...[a, b]: Pair): number {
  const [first, second] = [parse(a), parse(b)];
  if (sight === 'normal vision') return ciede2000(first, second);
  const filter = BLINDNESS[sight];
  return Math.min(
    ...[seenInEncoded, seenInLinear].map((seen) => ciede2000(seen(filter, first), seen(filter, second))),
  );
}

/** The pairs of names whose colours look less than `least` apart, with their difference. */
function tooClose(palette: Palette, sight: Sight, pairs: readonly Pair[], least: number): string[] {
  const { categories, ...others } = palette;
  const colours = new Map(Object.entries({ ...others, ...categories }));
  return pairs
    .map(([a, b]) => ({ a, b, apart: difference(sight, colours.get(a) ?? '', colours.get(b) ?? '') }))
    .filter(({ apart }) => apart < least)
    .map(({ a, b, apart }) => `${a} and ${b}: ${apart.toFixed(1)}`);
}

describe('the simulation of colour blindness', () => {
  it.each(KINDS)('leaves black and white as far apart as they are, with %s', (kind) => {
    expect(difference(kind, '#000000', '#ffffff')).toBeCloseTo(100, 1);
  });

  it.each([
    ['encoded values', '#c8374f', '#2b7a4b', 1],
    ['linear light', '#9e2a2b', '#55602a', 3],
  ])('confuses a red with a green in %s, as deuteranopia does', (_, red, green, most) => {
    expect(difference('normal vision', red, green)).toBeGreaterThan(30);
    expect(difference('deuteranopia', red, green)).toBeLessThan(most);
  });
});

describe.each([
  ['light', LIGHT_PALETTE],
  ['dark', DARK_PALETTE],
] as const)('the %s palette', (_, palette) => {
  it.each(SIGHTS)('tells every category from every other, with %s', (sight) => {
    const least = sight === 'normal vision' ? LEAST : LEAST_COLOUR_BLIND;
    expect(tooClose(palette, sight, ALL, least)).toEqual([]);
  });

  it.each(SIGHTS)('tells categories that often share a spot clearly apart, with %s', (sight) => {
    expect(tooClose(palette, sight, BESIDE, LEAST_BESIDE)).toEqual([]);
  });

  it.each(SIGHTS)('tells an axis from an exchange, its context, the border and a site, with %s', (sight) => {
    expect(tooClose(palette, sight, WITH_AXIS, LEAST_WITH_AXIS)).toEqual([]);
  });

  it.each(SIGHTS)('tells the border, land and water apart, with %s', (sight) => {
    expect(tooClose(palette, sight, GROUND, LEAST_GROUND)).toEqual([]);
  });

  it('draws an axis like military events and an exchange like humanitarian ones', () => {
    expect(palette.axis).toBe(palette.categories.military);
    expect(palette.exchange).toBe(palette.categories.humanitarian);
  });
});

describe('the glyphs', () => {
  it('give each category a shape of its own', () => {
    expect(new Set(CATEGORIES.map((category) => CATEGORY_GLYPHS[category])).size).toBe(CATEGORIES.length);
  });
});
