import { CATEGORIES } from '../../record/vocabulary.ts';
import { cssVariables, type Palette } from '../../scene/palette.ts';

/** Class of every picture: its rules reach nothing else on a page that a picture is put into. */
export const PICTURE_CLASS = 'atlas-picture';

/** Fonts that every program knows. */
const FONTS: readonly (readonly [string, string])[] = [
  ['--sans', 'sans-serif'],
  ['--serif', 'serif'],
];

/** Only a live map has these. */
const LIVE_ONLY = /:focus|:hover|:has\(|\.is-hovered|\.pulse|^\.map\[/;
/** What only screens need, or few drawing programs know. */
const LEFT_OUT = new Set(['cursor', 'outline', 'pointer-events', 'vector-effect', 'text-transform']);
const OWN_CATEGORY = /var\(--category(?:,\s*(var\([^)]*\)|[^)]*))?\)/;

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly string[];
}

/**
 * Rules of the live map as any drawing program can read them: colours in place of custom properties, one level, simple
 * selectors below `.atlas-picture`, no shorthand of fonts. What only a live map shows is left out.
 * Throws where a rule needs more than that, so that no picture silently lacks a colour.
 */
export function flattenStyles(css: string, palette: Palette): string {
  const values = new Map([...cssVariables(palette), ...FONTS]);
  const flat = readRules(css)
    .flatMap((rule) => writeRule(rule))
    .join('\n')
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  const odd = /var\([^)]*\)|:[a-z-]+\(|::|&/.exec(flat);
  if (odd) throw new Error(`A picture's styles hold "${odd[0]}"; write the rule without it.`);
  return flat;
}

/** The rules outside of any `@` block. */
function readRules(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', declarations = '']) => ({
    selectors: splitBy(selectors, ',').filter((selector) => !LIVE_ONLY.test(selector)),
    declarations: splitBy(declarations, ';').filter((text) => !LEFT_OUT.has(text.replace(/:.*/, ''))),
  }));
}

const splitBy = (text: string, sign: string): string[] =>
  text
    .split(sign)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');

function writeRule({ selectors, declarations }: Rule): string[] {
  // which element has which category is said by the element itself
  const wanted = declarations.filter((text) => !text.startsWith('--')).flatMap(expandFont);
  if (selectors.length === 0) return [];
  const plain = wanted.map((text) => text.replace(OWN_CATEGORY, '$1')).filter((text) => !/:\s*$/.test(text));
  const byCategory = wanted.filter((text) => OWN_CATEGORY.test(text));
  return [
    block(selectors, plain),
    ...(byCategory.length === 0
      ? []
      : CATEGORIES.map((category) =>
          block(
            selectors.flatMap((selector) => withCategory(selector, category)),
            byCategory.map((text) => text.replace(OWN_CATEGORY, `var(--category-${category})`)),
          ),
        )),
  ].filter((text) => text !== '');
}

/** The element named first or last bears the category, or one around a lone element. */
function withCategory(selector: string, category: string): string[] {
  const own = `[data-category="${category}"]`;
  const [first = '', ...rest] = selector.split(' ');
  return rest.length === 0
    ? [`${own} ${first}`, `${first}${own}`]
    : [`${first}${own} ${rest.join(' ')}`, `${selector}${own}`];
}

/** `aria-pressed` belongs to buttons; in a picture the same is said by `data-selected`. */
function block(selectors: readonly string[], declarations: readonly string[]): string {
  if (declarations.length === 0) return '';
  const within = selectors.map(
    (selector) =>
      `.${PICTURE_CLASS} ${selector.replaceAll('[aria-pressed="true"]', '[data-selected="true"]')}`,
  );
  return `${within.join(',')}{${declarations.map((text) => text.replace(': ', ':')).join(';')}}`;
}

/** `font: 600 11px var(--sans)` as three declarations. */
function expandFont(text: string): string[] {
  const match = /^font:\s*(\d+)\s+(\d+px)\s+(.+)$/.exec(text);
  if (!match) return [text];
  const [, weight, size, family] = match;
  return [`font-weight: ${weight}`, `font-size: ${size}`, `font-family: ${family}`];
}
