/** An SVG element as plain data: the browser makes elements of it, the build makes markup. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** Its text; an element holds either text or children. */
  readonly text: string;
}

/** An SVG element with attributes, and with children or a text. */
export function svgNode(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly SvgNode[] | string = [],
): SvgNode {
  return typeof content === 'string'
    ? { tag, attributes, children: [], text: content }
    : { tag, attributes, children: content, text: '' };
}

/** The node with further attributes; those it had stay unless they are named again. */
export const withAttributes = (node: SvgNode, attributes: Readonly<Record<string, string>>): SvgNode => ({
  ...node,
  attributes: { ...node.attributes, ...attributes },
});
