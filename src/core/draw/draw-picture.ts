import type { PixelSize } from '../geometry/camera.ts';
import type { LightBase } from '../geometry/light-base.ts';
import type { BorderStateSpan } from '../record/record.ts';
import type { Palette } from '../scene/palette.ts';
import type { PlacedScene } from '../scene/place-scene.ts';
import { altText } from './picture/alt-text.ts';
import { drawPictureBase, drawPictureMarks, drawScaleBar, drawSplit } from './picture/draw-map.ts';
import { PICTURE_CLASS } from './picture/flat-styles.ts';
import type { Sight } from './picture/in-frame.ts';
import { type LaidPart, layKey } from './picture/lay-key.ts';
import { layHead, layNotes } from './picture/lay-texts.ts';
import { keyOfPicture } from './picture/picture-key.ts';
import { pictureStyles } from './picture/picture-styles.ts';
import {
  type PictureState,
  type PictureTexts,
  type PictureWords,
  pictureName,
} from './picture/picture-words.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** What a picture's map shows: one scene, or two of one view beside each other, as `splitPicture` shares them out. */
export interface PlacedPicture {
  readonly placed: PlacedScene;
  /** The other day's side, left of `splitX` pixels; null: one day. */
  readonly beside: { readonly placed: PlacedScene; readonly splitX: number } | null;
}

export interface PictureOptions {
  readonly widthPx: number;
  /** The height of the map, to which texts and key are added; or of the whole picture, whose map takes what they leave. */
  readonly height: { readonly of: 'map' | 'picture'; readonly px: number };
  /** Places the scene for the room that the map has. Asked again where the key changes that room. */
  readonly place: (room: PixelSize) => PlacedPicture;
  readonly base: LightBase;
  /** The border as the base draws it, whether or not a filter leaves its record; null: the layer is off. */
  readonly border: BorderStateSpan | null;
  readonly state: PictureState;
  readonly palette: Palette;
  /** The text of base.css and marks.css. */
  readonly mapStyles: string;
  readonly words: PictureWords;
  /** By `pictureTexts`, or some of them. */
  readonly texts: PictureTexts;
  readonly hasKey: boolean;
  /**
   * How what lies beyond the map is kept from sight: `clip`, as an editor of pictures expects it; or `cover`, papers
   * over it, for painters whose cost of a clip grows with all that is clipped (resvg: nine tenths of a card's time).
   */
  readonly crop: 'clip' | 'cover';
}

/** A picture as a file: `toMarkup(svg)` stands on its own. */
export interface Picture {
  readonly svg: SvgNode;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What stands in the place of the picture for those who do not see it; its `<desc>` as well. */
  readonly alt: string;
}

/** A map lower than this shows nothing; a fixed height that leaves less is exceeded. */
const LEAST_MAP_PX = 120;

/**
 * The map with its date, key, scale and origin as one SVG without scripts, references or custom properties.
 * Pure and the same in a browser and outside of one: widths of texts are estimated.
 */
export function drawPicture(options: PictureOptions): Picture {
  const { widthPx, words, texts, state } = options;
  const pad = widthPx < 720 ? 16 : 24;
  const head = layHead(texts, widthPx - 2 * pad);
  const notes = layNotes(texts.notes, widthPx - 2 * pad);
  const headPx = head.heightPx + 24;
  const notesPx = notes.heightPx === 0 ? 0 : notes.heightPx + 22;
  const { picture, key, mapPx } = fitMap(options, headPx + notesPx, widthPx - 2 * pad);
  const keyPx = keyHeight(key);
  const total = options.height.of === 'picture' ? options.height.px : headPx + mapPx + keyPx + notesPx;
  const heightPx = Math.ceil(Math.max(total, headPx + mapPx + keyPx + notesPx));
  const alt = altText(words, { state, sights: sightsOf(picture), record: texts.record });
  const at = (y: number, part: LaidPart) =>
    svgNode('g', { transform: `translate(${pad} ${y.toFixed(1)})` }, part.nodes);
  const svg = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: PICTURE_CLASS,
      width: String(widthPx),
      height: String(heightPx),
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      lang: words.lang,
    },
    [
      svgNode('title', {}, `${texts.title}: ${texts.headline}`),
      svgNode('desc', {}, alt),
      svgNode('style', {}, pictureStyles(options.mapStyles, options.palette)),
      paper(0, widthPx, heightPx),
      svgNode('g', { transform: `translate(0 ${headPx})` }, drawMap(options, picture, mapPx)),
      ...(options.crop === 'cover'
        ? [paper(0, widthPx, headPx), paper(headPx + mapPx, widthPx, heightPx - headPx - mapPx)]
        : []),
      rule(0, widthPx, headPx),
      rule(0, widthPx, headPx + mapPx),
      at(11, head),
      ...(keyPx === 0 ? [] : [at(headPx + mapPx + 11, key)]),
      ...(keyPx === 0 || notesPx === 0 ? [] : [rule(pad, widthPx - pad, headPx + mapPx + keyPx)]),
      at(headPx + mapPx + keyPx + 9, notes),
    ],
  );
  return { svg, widthPx, heightPx, alt };
}

/** The scene placed in the room that head, key and notes leave; a lower map shows no sign that the higher one lacked. */
function fitMap(
  { widthPx, height, place, words, hasKey, border }: PictureOptions,
  textPx: number,
  keyWidthPx: number,
): { picture: PlacedPicture; key: LaidPart; mapPx: number } {
  const keyOf = (picture: PlacedPicture) =>
    hasKey ? layKey(keyOfPicture(words, sightsOf(picture), border), keyWidthPx) : NO_KEY;
  const room = (px: number) => ({ widthPx, heightPx: Math.max(LEAST_MAP_PX, Math.floor(px)) });
  const first = room(height.of === 'map' ? height.px : height.px - textPx);
  const picture = place(first);
  const key = keyOf(picture);
  if (height.of === 'map' || key.heightPx === 0) return { picture, key, mapPx: first.heightPx };
  const second = room(height.px - textPx - keyHeight(key));
  const lower = place(second);
  return { picture: lower, key: keyOf(lower), mapPx: second.heightPx };
}

const NO_KEY: LaidPart = { nodes: [], heightPx: 0 };
const keyHeight = ({ heightPx }: LaidPart): number => (heightPx === 0 ? 0 : heightPx + 18);

/** What can be seen of each scene, the left one first. */
function sightsOf({ placed, beside }: PlacedPicture): Sight[] {
  const right = { placed, left: beside?.splitX ?? 0, right: placed.view.widthPx };
  return beside ? [{ placed: beside.placed, left: 0, right: beside.splitX }, right] : [right];
}

function drawMap(options: PictureOptions, { placed, beside }: PlacedPicture, mapPx: number): SvgNode[] {
  const { widthPx, base, border, state, words, crop } = options;
  const [whole, left, right] = ['map', 'left', 'right'].map((part) => `${pictureName(state)}-${part}`) as [
    string,
    string,
    string,
  ];
  const splitX = beside?.splitX ?? 0;
  const clip = (id: string, x: number, width: number) =>
    svgNode('clipPath', { id }, [
      svgNode('rect', { x: x.toFixed(1), width: width.toFixed(1), height: String(mapPx) }),
    ]);
  const clipped = (id: string, nodes: readonly SvgNode[]) =>
    svgNode('g', { 'clip-path': `url(#${id})` }, nodes);
  const sides = beside
    ? [
        clipped(left, [drawPictureMarks(beside.placed)]),
        clipped(right, [drawPictureMarks(placed)]),
        drawSplit(placed.view, splitX, words.day(beside.placed.scene.day), words.day(placed.scene.day)),
      ]
    : [drawPictureMarks(placed)];
  const parts = [drawPictureBase(base, placed, border), ...sides, drawScaleBar(placed.view, words)];
  return [
    svgNode('defs', {}, [
      ...(crop === 'clip' ? [clip(whole, 0, widthPx)] : []),
      ...(beside ? [clip(left, 0, splitX), clip(right, splitX, widthPx - splitX)] : []),
    ]),
    svgNode('rect', { class: 'picture-water', width: String(widthPx), height: String(mapPx) }),
    ...(crop === 'clip' ? [clipped(whole, parts)] : parts),
  ];
}

const paper = (y: number, widthPx: number, heightPx: number): SvgNode =>
  svgNode('rect', {
    class: 'picture-paper',
    y: y.toFixed(1),
    width: String(widthPx),
    height: heightPx.toFixed(1),
  });

const rule = (from: number, to: number, y: number): SvgNode =>
  svgNode('path', { class: 'picture-rule', d: `M${from} ${y.toFixed(1)}H${to}` });
