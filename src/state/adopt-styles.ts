const made = new Map<string, CSSStyleSheet>();

/** Adds a style sheet to the root in which `element` stands, once; for what is fetched after the first picture. */
export function adoptStyles(element: HTMLElement, css: string): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  let sheet = made.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
