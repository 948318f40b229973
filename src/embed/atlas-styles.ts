import layout from './styles/layout.css?inline';
import map from './styles/map.css?inline';
import marks from './styles/marks.css?inline';
import panels from './styles/panels.css?inline';
import timeline from './styles/timeline.css?inline';

let sheets: readonly CSSStyleSheet[] | null = null;

/** The atlas's style sheets, shared by every element; constructed, so that a strict content policy allows them. */
export function adoptAtlasStyles(shadow: ShadowRoot): void {
  // later sheets win: the layout's container rules come last
  sheets ??= [map, marks, timeline, panels, layout].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  shadow.adoptedStyleSheets = [...sheets];
}
