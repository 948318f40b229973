import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { Map as GlMap, type StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { BorderStateSpan } from '../../core/record/record.ts';
import { BORDER_STATES } from '../../core/record/vocabulary.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../core/scene/palette.ts';
import { FIRST_DAY, LAST_DAY } from '../../core/time/span.ts';
import { type FullTopology, readMapGeometry } from './map-geometry.ts';
import { borderPaint, buildMapStyle, type MapGeometry } from './map-style.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NO_GEOMETRY: MapGeometry = {
  countries: EMPTY,
  water: EMPTY,
  border: EMPTY,
  outlines: EMPTY,
  crowd: EMPTY,
};

const PALETTES = [
  ['light', LIGHT_PALETTE],
  ['dark', DARK_PALETTE],
] as const;

const spanOf = (state: (typeof BORDER_STATES)[number], isMined = false): BorderStateSpan => ({
  start: FIRST_DAY,
  end: LAST_DAY,
  state,
  isMined,
});

/** Every state the border can be in, mined or not, and the border switched off. */
const BORDERS: readonly [name: string, span: BorderStateSpan | null][] = [
  ['switched off', null],
  ...BORDER_STATES.flatMap((state): [string, BorderStateSpan][] => [
    [state, spanOf(state)],
    [`${state}, mined`, spanOf(state, true)],
  ]),
];

const problemsOf = (style: StyleSpecification) => validateStyleMin(style).map(({ message }) => message);

describe.each(PALETTES)('the style in the %s palette', (_, palette) => {
  it.each(BORDERS)('is valid with the border %s', (_, span) => {
    expect(problemsOf(buildMapStyle(palette, NO_GEOMETRY, span))).toEqual([]);
  });

  it('is valid with the geometry of the full map', () => {
    const file = join(import.meta.dirname, '../../../geo/full.topo.json');
    const geometry = readMapGeometry(JSON.parse(readFileSync(file, 'utf8')) as FullTopology, [
      { id: 'e-1', category: 'military', at: [30, 52] },
    ]);
    for (const layer of Object.values(geometry)) expect(layer.features.length).toBeGreaterThan(0);
    expect(problemsOf(buildMapStyle(palette, geometry, spanOf('in-force')))).toEqual([]);
  });

  it('fetches nothing: no address, glyphs or sprite, no text and no icon', () => {
    const style = buildMapStyle(palette, NO_GEOMETRY, spanOf('closed'));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      expect(source.type).toBe('geojson');
      expect(source).not.toHaveProperty('url');
      expect(typeof (source as { data: unknown }).data).toBe('object');
    }
    expect(style.layers.map(({ type }) => type)).not.toContain('symbol');
    expect(JSON.stringify(style)).not.toMatch(/https?:|mapbox:/);
  });

  it('gives every layer an id of its own and a source that is there, and uses every source', () => {
    const { layers, sources } = buildMapStyle(palette, NO_GEOMETRY, null);
    const ids = layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(sources)));
  });

  it('draws the border above everything but its own mines and the crowd of events', () => {
    const ids = buildMapStyle(palette, NO_GEOMETRY, null).layers.map(({ id }) => id);
    expect(ids.slice(-3)).toEqual(['border', 'mines', 'crowd']);
  });

  it('has colours of the palette alone', () => {
    const colours = new Set<unknown>([...Object.values(palette), ...Object.values(palette.categories)]);
    const text = JSON.stringify(buildMapStyle(palette, NO_GEOMETRY, spanOf('signed')).layers);
    const used = text.match(/#[0-9a-f]{3,8}/gi) ?? [];
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((colour) => !colours.has(colour))).toEqual([]);
  });

  it('is a pure function of what it is given', () => {
    const first = buildMapStyle(palette, NO_GEOMETRY, spanOf('signed'));
    expect(buildMapStyle(palette, NO_GEOMETRY, spanOf('signed'))).toEqual(first);
    expect(buildMapStyle(palette, NO_GEOMETRY, spanOf('closed'))).not.toEqual(first);
  });
});

describe('borderPaint', () => {
  it('tells every legal state apart, but a suspended border from a closed one', () => {
    const drawn = BORDER_STATES.map((state) => JSON.stringify(borderPaint(LIGHT_PALETTE, spanOf(state))));
    // both are a thick line: suspended and closed
    expect(new Set(drawn).size).toBe(BORDER_STATES.length - 1);
  });

  it('draws a border that is switched off as a coast, thinner than any other', () => {
    const off = borderPaint(LIGHT_PALETTE, null);
    expect(off['line-color']).toBe(LIGHT_PALETTE.coast);
    for (const state of BORDER_STATES) {
      const paint = borderPaint(LIGHT_PALETTE, spanOf(state));
      expect(paint['line-color']).toBe(LIGHT_PALETTE.border);
      expect(paint['line-width']).toBeGreaterThan(off['line-width']);
    }
  });

  it('sets the same three properties in every state, so that each undoes the last', () => {
    for (const [, span] of BORDERS) {
      expect(Object.keys(borderPaint(DARK_PALETTE, span)).sort()).toEqual([
        'line-color',
        'line-dasharray',
        'line-width',
      ]);
    }
  });

  it.each(BORDER_STATES)(
    'draws %s with the width and dashes of the light base, which are in pixels',
    (state) => {
      const paint = borderPaint(LIGHT_PALETTE, spanOf(state));
      const rule = {
        ...cssRule('.border-line'),
        ...cssRule(`.border-line[data-state="${state}"]`),
      };
      const [dash = Number.NaN, gap = Number.NaN] = paint['line-dasharray'].map(
        (of) => of * paint['line-width'],
      );
      expect(paint['line-width']).toBe(Number(rule['stroke-width']));
      if (rule['stroke-dasharray'] === undefined) expect(gap).toBe(0);
      else expect(`${dash} ${gap}`).toBe(rule['stroke-dasharray']);
    },
  );
});

/** The declarations of the rules in map.css that have this very selector, alone or in a list. */
function cssRule(selector: string): Record<string, string> {
  const css = readFileSync(join(import.meta.dirname, '../../embed/styles/base.css'), 'utf8');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
    selectors.split(',').some((one) => one.trim() === selector),
  );
  const declarations = rules.flatMap(([, , body = '']) => [...body.matchAll(/([\w-]+):\s*([^;]+);/g)]);
  return Object.fromEntries(declarations.map(([, name = '', value = '']) => [name, value.trim()]));
}

describe('the MapLibre we call', () => {
  const source = readFileSync(join(import.meta.dirname, 'mount-base-maplibre.ts'), 'utf8');
  const called = [...new Set([...source.matchAll(/\bmap\.(\w+)\(/g)].map(([, name]) => name ?? ''))];

  it('is called at all, or the tests below prove nothing', () => {
    expect(called).toEqual(expect.arrayContaining(['jumpTo', 'on', 'once', 'remove', 'setPaintProperty']));
  });

  it.each(called)('has a method %s', (name) => {
    expect(typeof (GlMap.prototype as unknown as Record<string, unknown>)[name]).toBe('function');
  });
});
