import { type SvgNode, svgNode } from '../svg-node.ts';
import type { KeyEntry, KeyGroup } from './picture-key.ts';
import { estimateWidthPx, wrapText } from './wrap-text.ts';

const FONT_PX = 12;
const LINE_PX = 21;
/** A sign and the room after it. */
const SIGN_PX = 26;
/** Between two entries. */
const GAP_PX = 16;
/** From here on headings stand in a column of their own. */
const COLUMN_FROM_PX = 540;
/** From here on two low groups stand beside each other. */
const HALVES_FROM_PX = 720;
const COLUMN_PX = 152;
const GUTTER_PX = 24;
/** A group that needs no more than two lines in half the width is low. */
const LOW_PX = 2 * LINE_PX;

/** A part of a picture and how high it is. */
export interface LaidPart {
  readonly nodes: readonly SvgNode[];
  readonly heightPx: number;
}

/** Writes the key from 0,0, as wide as it is told: of each group the heading, then sign and meaning one after another. */
export function layKey(groups: readonly KeyGroup[], widthPx: number): LaidPart {
  const hasColumn = widthPx >= COLUMN_FROM_PX;
  const half = (widthPx - GUTTER_PX) / 2;
  const isLow = (group: KeyGroup | undefined): group is KeyGroup =>
    widthPx >= HALVES_FROM_PX && group !== undefined && layGroup(group, half, hasColumn).heightPx <= LOW_PX;
  const nodes: SvgNode[] = [];
  let y = 0;
  const put = (part: LaidPart, x: number) =>
    nodes.push(svgNode('g', { transform: `translate(${x} ${y})` }, part.nodes));
  for (let i = 0; i < groups.length; i++) {
    const [group, next] = [groups[i] as KeyGroup, groups[i + 1]];
    const row = isLow(group) && isLow(next) ? [group, next] : [group];
    const laid = row.map((one) => layGroup(one, row.length === 2 ? half : widthPx, hasColumn));
    laid.forEach((part, column) => {
      put(part, column * (half + GUTTER_PX));
    });
    y += Math.max(...laid.map(({ heightPx }) => heightPx)) + 3;
    i += row.length - 1;
  }
  return { nodes, heightPx: y };
}

function layGroup({ heading, entries }: KeyGroup, widthPx: number, hasColumn: boolean): LaidPart {
  const headings = wrapText(heading, hasColumn ? COLUMN_PX - 10 : widthPx, FONT_PX, true);
  const nodes = headings.map((line, i) => textAt(line, 0, 14 + i * 15, 'key-heading'));
  const left = hasColumn ? COLUMN_PX : 0;
  let x = hasColumn ? left : estimateWidthPx(heading, FONT_PX, true) + GAP_PX;
  let y = 0;
  for (const entry of entries) {
    const lines = wrapText(entry.text, widthPx - left - SIGN_PX, FONT_PX);
    const width = SIGN_PX + Math.max(...lines.map((line) => estimateWidthPx(line, FONT_PX)));
    if (x + width > widthPx && x > left) {
      x = left;
      y += LINE_PX;
    }
    nodes.push(...entryAt(entry, lines, x, y));
    y += (lines.length - 1) * 15;
    x += width + GAP_PX;
  }
  return { nodes, heightPx: Math.max(y + LINE_PX, 6 + headings.length * 15) };
}

function entryAt({ sign }: KeyEntry, lines: readonly string[], x: number, y: number): SvgNode[] {
  const at = `translate(${(x + 10).toFixed(1)} ${(y + 10).toFixed(1)})`;
  return [
    svgNode('g', { transform: at }, [sign]),
    ...lines.map((line, i) => textAt(line, x + SIGN_PX, y + 14 + i * 15, 'key-text')),
  ];
}

const textAt = (text: string, x: number, y: number, name: string): SvgNode =>
  svgNode('text', { x: x.toFixed(1), y: y.toFixed(1), class: name }, text);
