const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds style rules to the shadow root around `element`, after those that are there: for views whose code and looks are
 * fetched when they are first wanted. Asking twice is asking once; several elements share one sheet.
 */
export function adoptStyles(element: Element, rules: string): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const sheet = sheets.get(rules) ?? new CSSStyleSheet();
  if (!sheets.has(rules)) sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
