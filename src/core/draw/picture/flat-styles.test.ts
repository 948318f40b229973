import { describe, expect, it } from 'vitest';
import { LIGHT_PALETTE } from '../../scene/palette.ts';
import { flattenStyles } from './flat-styles.ts';

const flat = (css: string) => flattenStyles(css, LIGHT_PALETTE);

describe('flattenStyles', () => {
  it('puts colours in place of custom properties, below the class of pictures', () => {
    expect(flat('/* land */ .land { fill: var(--land); }')).toBe(
      `.atlas-picture .land{fill:${LIGHT_PALETTE.land}}`,
    );
  });

  it('writes one rule for each category where a rule takes the colour of its own', () => {
    const rules = flat('.event .disc { fill: var(--category); }').split('\n');
    expect(rules).toHaveLength(11);
    expect(rules[0]).toBe(
      `.atlas-picture .event[data-category="military"] .disc,.atlas-picture .event .disc[data-category="military"]{fill:${LIGHT_PALETTE.categories.military}}`,
    );
  });

  it('keeps the colour for elements without a category', () => {
    expect(flat('.ring { stroke: var(--category, var(--site)); }')).toContain(
      `.atlas-picture .ring{stroke:${LIGHT_PALETTE.site}}`,
    );
  });

  it('leaves out what only a live map shows', () => {
    const css = `.mark:focus-visible .ring, .mark.is-hovered .ring { fill: red; }
      @media (prefers-reduced-motion: no-preference) { .pulse { animation: pulse 1s; } }
      @keyframes pulse { from { opacity: 1; } to { opacity: 0; } }
      .mark { cursor: pointer; }`;
    expect(flat(css)).toBe('');
  });

  it('says that a mark is selected without the words of a button', () => {
    expect(flat('.mark[aria-pressed="true"] .ring { fill: none; }')).toBe(
      '.atlas-picture .mark[data-selected="true"] .ring{fill:none}',
    );
  });

  it('writes a font without its shorthand', () => {
    expect(flat('.label { font: 600 11px var(--sans); }')).toBe(
      '.atlas-picture .label{font-weight:600;font-size:11px;font-family:sans-serif}',
    );
  });

  it.each(['.a { fill: var(--unknown); }', '.a:not(.b) { fill: red; }', '.a:is(.b) { fill: red; }'])(
    'refuses %s',
    (css) => {
      expect(() => flat(css)).toThrow('write the rule without it');
    },
  );
});
