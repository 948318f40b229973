const SAFE: unique symbol = Symbol('safe HTML');

/** Markup in which every value from elsewhere has been escaped. Only this file makes it. */
export interface SafeHtml {
  readonly [SAFE]: string;
}

/** What may fill a hole: text is escaped, markup and lists of both stand as they are, null is nothing. */
export type HtmlValue = SafeHtml | string | number | null | readonly HtmlValue[];

/**
 * The template with its holes filled and escaped, for text and for attributes in double quotes. Indentation shrinks to
 * the end of the line. Throws where a hole is an attribute without quotes: nothing could escape it.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const parts = partsOf(strings);
  return {
    [SAFE]: parts.map((part, i) => part + (i < values.length ? fill(values[i] ?? null) : '')).join(''),
  };
}

/** Markup that was made elsewhere and holds no text of others unescaped, such as a drawn picture. */
export const trusted = (markup: string): SafeHtml => ({ [SAFE]: markup });

/** The markup as text, to be written into a file. */
export const markupOf = ({ [SAFE]: markup }: SafeHtml): string => markup;

/** Attributes with a space before each; the names are ours. */
export const attributes = (pairs: readonly (readonly [name: string, value: string])[]): SafeHtml => ({
  [SAFE]: pairs.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join(''),
});

/** A block of data that no browser runs and no text can leave. */
export const jsonScript = (type: string, value: unknown): SafeHtml => ({
  [SAFE]: `<script type="${escapeHtml(type)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand in HTML and XML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The fixed parts of each template, prepared once. */
const prepared = new WeakMap<TemplateStringsArray, readonly string[]>();

function partsOf(strings: TemplateStringsArray): readonly string[] {
  const known = prepared.get(strings);
  if (known) return known;
  const unquoted = strings.slice(0, -1).find((part) => part.endsWith('='));
  if (unquoted !== undefined) throw new Error(`The attribute "${unquoted.slice(-20)}" needs double quotes.`);
  const parts = strings.map((part) => part.replaceAll(/\n\s*/g, '\n'));
  prepared.set(strings, parts);
  return parts;
}

function fill(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return isSafe(value) ? value[SAFE] : value.map(fill).join('');
}

const isSafe = (value: SafeHtml | readonly HtmlValue[]): value is SafeHtml => SAFE in value;
