import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from '@playwright/test';

const FILES = resolve(import.meta.dirname, '../node_modules/@fontsource/noto-sans/files');
const SUBSETS = ['latin', 'latin-ext', 'cyrillic'] as const;
const WEIGHTS = ['400', '600'] as const;

/** Unicode ranges of the font's files, as its package publishes them, without the rare ones. */
const RANGES: Readonly<Record<(typeof SUBSETS)[number], string>> = {
  latin: 'U+0000-00FF, U+2000-206F, U+2190-2193, U+2212',
  'latin-ext': 'U+0100-024F',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
};

/**
 * Draws all text of the element in one font shipped with the tests, so that a picture does not depend on the machine's
 * fonts; the element is mounted anew, because it measures texts when it mounts.
 */
export async function useFixedFont(element: Locator): Promise<void> {
  const faces = SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight) => ({
      weight,
      range: RANGES[subset],
      data: readFileSync(join(FILES, `noto-sans-${subset}-${weight}-normal.woff2`)).toString('base64'),
    })),
  );
  await element.evaluate(async (atlas, fonts) => {
    for (const { weight, range, data } of fonts) {
      // from bytes: the page's policy lets no font be fetched
      const source = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)).buffer;
      document.fonts.add(await new FontFace('Atlas Test', source, { weight, unicodeRange: range }).load());
    }
    const style = new CSSStyleSheet();
    style.replaceSync('.atlas { --sans: "Atlas Test" !important; --serif: "Atlas Test" !important; }');
    const root = atlas.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
    const home = atlas.parentElement;
    atlas.remove();
    home?.append(atlas);
  }, faces);
}
