import { svgNode } from '../svg-node.ts';
import type { LaidPart } from './lay-key.ts';
import type { PictureTexts } from './picture-words.ts';
import { estimateWidthPx, wrapText } from './wrap-text.ts';

interface TextStyle {
  readonly name: string;
  readonly fontPx: number;
  readonly linePx: number;
  readonly isBold?: boolean;
}

const TITLE: TextStyle = { name: 'picture-title', fontPx: 12, linePx: 18, isBold: true };
const DECK: TextStyle = { name: 'picture-deck', fontPx: 13, linePx: 18 };
const NOTE: TextStyle = { name: 'picture-note', fontPx: 11, linePx: 15 };
const RECORD: TextStyle = { name: 'picture-record', fontPx: 16, linePx: 21, isBold: true };
const HEADLINE: TextStyle = { name: 'picture-headline', fontPx: 30, linePx: 36, isBold: true };
const LOWER_HEADLINE: TextStyle = {
  name: 'picture-headline is-small',
  fontPx: 22,
  linePx: 27,
  isBold: true,
};

/** A span or a narrow picture has a smaller date rather than a broken one. */
const headline = (text: string, widthPx: number): TextStyle =>
  widthPx >= 480 && estimateWidthPx(text, HEADLINE.fontPx, true) <= widthPx ? HEADLINE : LOWER_HEADLINE;

/** Title, date and what must be known, from 0,0. The open record stands beside the ring that it has on the map. */
export function layHead({ title, headline: date, decks, record }: PictureTexts, widthPx: number): LaidPart {
  const above = layLines(
    [[title, TITLE], [date, headline(date, widthPx)], ...decks.map((deck) => [deck, DECK] as const)],
    widthPx,
  );
  if (record === null) return above;
  const below = layLines([[record, RECORD]], widthPx - RING_ROOM_PX);
  const top = above.heightPx + 6;
  return {
    nodes: [
      ...above.nodes,
      svgNode('circle', { cx: '8', cy: String(top + 10), r: '6.5', class: 'picture-ring' }),
      svgNode('g', { transform: `translate(${RING_ROOM_PX} ${top})` }, below.nodes),
    ],
    heightPx: top + below.heightPx,
  };
}

const RING_ROOM_PX = 22;

/** Where the picture comes from, small, from 0,0. */
export const layNotes = (notes: readonly string[], widthPx: number): LaidPart =>
  layLines(
    notes.map((note) => [note, NOTE] as const),
    widthPx,
  );

function layLines(texts: readonly (readonly [text: string, style: TextStyle])[], widthPx: number): LaidPart {
  let y = 0;
  const nodes = texts.flatMap(([text, { name, fontPx, linePx, isBold }]) =>
    wrapText(text, widthPx, fontPx, isBold).map((line) => {
      y += linePx;
      return svgNode('text', { x: '0', y: (y - (linePx - fontPx * 0.72) / 2).toFixed(1), class: name }, line);
    }),
  );
  return { nodes, heightPx: y };
}
