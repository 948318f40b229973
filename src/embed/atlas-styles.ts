import styleText from './atlas.css?inline';

let sheet: CSSStyleSheet | null = null;

/** The atlas's one style sheet, shared by every element; constructed, so that a strict content policy allows it. */
export function adoptAtlasStyles(shadow: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styleText);
  }
  shadow.adoptedStyleSheets = [sheet];
}
