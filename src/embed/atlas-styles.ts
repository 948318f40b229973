import { atlasStylesUrl } from '../platform/data-urls.ts';
import { loadText } from '../platform/load-json.ts';

let sheet: Promise<CSSStyleSheet> | null = null;

/**
 * Dresses a shadow root; resolves once the styles hold. A root that came with the page brings its link; any other gets
 * one constructed sheet, shared by every element, which a strict content policy allows. Rejects when they cannot be had.
 */
export async function adoptAtlasStyles(shadow: ShadowRoot): Promise<void> {
  if (shadow.querySelector('link[rel="stylesheet"]')) return;
  const asked = sheet ?? constructSheet();
  sheet = asked;
  asked.catch(() => {
    sheet = null;
  });
  const made = await asked;
  if (!shadow.adoptedStyleSheets.includes(made))
    shadow.adoptedStyleSheets = [made, ...shadow.adoptedStyleSheets];
}

async function constructSheet(): Promise<CSSStyleSheet> {
  const made = new CSSStyleSheet();
  made.replaceSync(await loadText(atlasStylesUrl));
  return made;
}
