import type { SvgNode } from '../core/draw/svg-node.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The element that a node describes, with everything in it. */
export function elementOf({ tag, attributes, children, text }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, tag) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== '') element.textContent = text;
  element.append(...children.map(elementOf));
  return element;
}
