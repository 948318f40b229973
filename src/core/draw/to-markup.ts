import type { SvgNode } from './svg-node.ts';

/** What XML 1.0 does not allow even as an entity (section 2.2, Char); it is left out. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in markup, in an element or between double quotes. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The node as XML that HTML reads as well: every text and attribute escaped, and every element closed. */
export function toMarkup({ tag, attributes, children, text }: SvgNode): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const content = escapeMarkup(text) + children.map(toMarkup).join('');
  return `<${tag}${pairs.join('')}>${content}</${tag}>`;
}
