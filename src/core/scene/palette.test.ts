import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../record/vocabulary.ts';
import { cssVariables, DARK_PALETTE, LIGHT_PALETTE, paletteOf } from './palette.ts';

/** WCAG 2.2, relative luminance of `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = 4.5;
const GRAPHIC = 3;

describe('contrast, as WCAG defines it', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
    expect(contrast('#9e2a2b', '#9e2a2b')).toBe(1);
  });

  // the grey that WebAIM and others name as the lightest to pass on white
  it('is just above 4.5 between #767676 and white', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe.each([
  ['light', LIGHT_PALETTE],
  ['dark', DARK_PALETTE],
] as const)('the %s palette', (_, palette) => {
  it('writes every colour as #rrggbb', () => {
    const { categories, ...colours } = palette;
    for (const colour of [...Object.values(colours), ...Object.values(categories)])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each(['paper', 'panel', 'land'] as const)('has text that can be read on %s', (ground) => {
    expect(contrast(palette.ink, palette[ground])).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(palette.secondInk, palette[ground])).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(CATEGORIES)('tells %s from land and panel, and its glyph from it', (category) => {
    const colour = palette.categories[category];
    expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(GRAPHIC);
    expect(contrast(colour, palette.panel)).toBeGreaterThanOrEqual(GRAPHIC);
    expect(contrast(palette.onMark, colour)).toBeGreaterThanOrEqual(GRAPHIC);
    // the words above a title are written in the category's colour
    expect(contrast(colour, palette.panel)).toBeGreaterThanOrEqual(TEXT);
  });

  it('writes dates beside an axis so that they can be read on land', () => {
    expect(contrast(palette.axis, palette.land)).toBeGreaterThanOrEqual(TEXT);
  });

  it('tells axes, sites, exchanges, the border and the focus from land', () => {
    for (const colour of [palette.axis, palette.site, palette.exchange, palette.border, palette.focus])
      expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(GRAPHIC);
  });

  it('gives each category a colour of its own', () => {
    expect(new Set(Object.values(palette.categories)).size).toBe(CATEGORIES.length);
  });
});

describe('palette.css', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
  /** Of each light: what an article may set, by the name inside, and the colours where it sets nothing. */
  const lights = [...read('src/embed/styles/palette.css').matchAll(/\{\n((?:\s+--[^;]+;\n)+)\s*\}/g)].map(
    ([, rules = '']) => {
      const held = [...rules.matchAll(/(--[\w-]+): (?:var\((--atlas-[\w-]+)(?:, )?)?(#[0-9a-f]{6})?\)?;/g)];
      return {
        colours: held.flatMap(([, name, , colour]) => (colour === undefined ? [] : [[name, colour]])),
        face: held.flatMap(([, name, face]) => (face === undefined ? [] : [[name, face]])),
      };
    },
  );

  it('holds both palettes, dark ones for the system and for the choice', () => {
    expect(lights.map(({ colours }) => colours)).toEqual(
      [LIGHT_PALETTE, DARK_PALETTE, DARK_PALETTE].map(cssVariables),
    );
  });

  it('lets an article set each light by names of its own, the dark ones with the same word before them', () => {
    const [light = [], ...dark] = lights.map(({ face }) => face);
    expect(light.length).toBeGreaterThan(9);
    const darkened = light.map(([name, face = '']) => [name, face.replace('--atlas-', '--atlas-dark-')]);
    expect(dark).toEqual([darkened, darkened]);
  });

  it('keeps the colours that mean something: contrast and colour blindness are tested of them', () => {
    const set = new Set(lights.flatMap(({ face }) => face.map(([name]) => name)));
    const meaning = cssVariables(LIGHT_PALETTE).filter(([name]) =>
      /^--(category-.*|border|axis.*|exchange|site|on-mark)$/.test(name),
    );
    expect(meaning).toHaveLength(CATEGORIES.length + 6);
    for (const [name] of meaning) expect(set).not.toContain(name);
  });

  it('and the fonts and corners beside it are the whole face that docs/embedding.md tells', () => {
    const styles = `${read('src/embed/styles/palette.css')}${read('src/embed/styles/layout.css')}`;
    const names = [...styles.matchAll(/var\((--atlas-(?!dark-)[\w-]+)/g)].map(([, name]) => name);
    const told = [...read('docs/embedding.md').matchAll(/^\| `(--atlas-[\w-]+)`/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});

describe('paletteOf', () => {
  it('is dark in the dark alone: its paper lies below its ink', () => {
    const isPaperDarker = (isDark: boolean) =>
      luminance(paletteOf(isDark).paper) < luminance(paletteOf(isDark).ink);
    expect([true, false].map(isPaperDarker)).toEqual([true, false]);
  });
});

describe('cssVariables', () => {
  it('names every colour once, in kebab case', () => {
    const variables = new Map(cssVariables(LIGHT_PALETTE));
    expect(variables.get('--second-ink')).toBe(LIGHT_PALETTE.secondInk);
    expect(variables.get('--category-treaty-border')).toBe(LIGHT_PALETTE.categories['treaty-border']);
    const { categories, ...colours } = LIGHT_PALETTE;
    expect(variables.size).toBe(Object.keys(colours).length + Object.keys(categories).length);
  });
});
