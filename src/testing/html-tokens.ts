/** An element's beginning, its end, or text between tags; character references are resolved. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const VOID = new Set(['meta', 'link', 'br', 'img', 'hr', 'input']);
const RAW = new Set(['script', 'style']);
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * The document as tokens, read more strictly than any browser does: every attribute in double quotes and once, every
 * element closed in order, no bare `<`, `>` or `&`. Throws at what is otherwise, with the text around it.
 */
export function htmlTokens(document: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const open: string[] = [];
  const begin = '<!doctype html>';
  if (!document.startsWith(begin)) throw new Error('The document has no doctype.');
  let at = begin.length;
  while (at < document.length) {
    if (document[at] !== '<') {
      const end = document.indexOf('<', at);
      const text = document.slice(at, end === -1 ? document.length : end);
      tokens.push({ kind: 'text', text: resolve(text) });
      at += text.length;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z:-]+(?:="[^"<>]*")?)*)\s*>/.exec(
      document.slice(at, at + 20_000),
    );
    if (!tag) throw new Error(`No tag: ${document.slice(at, at + 80)}`);
    const [whole, slash, name = '', written = ''] = tag;
    at += whole.length;
    if (slash) {
      if (open.pop() !== name)
        throw new Error(`</${name}> closes what is not open: ${document.slice(at - 80, at)}`);
      tokens.push({ kind: 'close', name });
      continue;
    }
    tokens.push({ kind: 'open', name, attributes: attributesOf(written) });
    if (VOID.has(name)) continue;
    open.push(name);
    if (!RAW.has(name)) continue;
    const end = document.indexOf(`</${name}`, at);
    tokens.push({ kind: 'text', text: document.slice(at, end) });
    at = end;
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
  return tokens;
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/([a-z:-]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) throw new Error(`The attribute ${name} stands twice: ${written}`);
    attributes.set(name, resolve(value));
  }
  return attributes;
}

function resolve(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`A bare sign in: ${text.slice(0, 80)}`);
  return text.replaceAll(/&[^;\s]*;?/g, (reference) => {
    const character = CHARACTERS[reference];
    if (character === undefined) throw new Error(`The reference ${reference} is none of ours.`);
    return character;
  });
}
