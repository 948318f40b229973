import { type AppState, DEFAULT_STATE } from '../core/app-state/app-state.ts';
import { encodeHash } from '../core/app-state/url-grammar.ts';
import { drawPicture, type Picture, type PlacedPicture } from '../core/draw/draw-picture.ts';
import { type PictureWords, pictureTexts } from '../core/draw/picture/picture-words.ts';
import type { PixelSize, View } from '../core/geometry/camera.ts';
import type { BorderStateSpan } from '../core/record/record.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { estimateText } from '../core/scene/estimate-text.ts';
import { type Palette, paletteOf } from '../core/scene/palette.ts';
import { placeScene } from '../core/scene/place-scene.ts';
import { splitPicture } from '../core/scene/split-picture.ts';
import { formatDay } from '../core/text/date-words.ts';
import { localesOf } from '../core/text/language.ts';
import { containsDay } from '../core/time/interval.ts';
import baseStyles from '../embed/styles/base.css?raw';
import markStyles from '../embed/styles/marks.css?raw';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { PictureSource } from './picture-source.ts';

/** The current state as a picture `widthPx` wide, which shows what the map shows. The words of the tools must be known. */
export function drawCurrentPicture(
  context: AtlasContext,
  source: PictureSource,
  widthPx: number,
  palette: Palette = paletteOf(source.isDark()),
): Picture {
  const { store, atlas, file, shown } = context;
  const state = store.getState();
  const { view, splitX } = source.seen();
  const share = state.compare === null || splitX === null ? null : splitX / view.widthPx;
  // a comparison whose code is still on the way shows one day
  const said = share === null ? { ...state, compare: null } : state;
  const ratio = widthPx / view.widthPx;
  const words = wordsOf(context);
  const record = state.select === null ? undefined : atlas.store.get(state.select);
  return drawPicture({
    widthPx,
    height: { of: 'map', px: Math.round(view.heightPx * ratio) },
    place: (room) => placeCurrent(context, viewIn(room, view), share),
    base: source.base,
    border: borderOn(context),
    state: said,
    palette,
    mapStyles: baseStyles + markStyles,
    words,
    texts: pictureTexts(words, said, {
      record: record?.title ?? null,
      filter: shown() === atlas.store ? null : filterInWords(context),
      version: file.version,
      published: file.published,
      address: addressOf(state, source.home),
    }),
    hasKey: true,
    crop: 'clip',
  });
}

/** The same extent in a room of another width. */
const viewIn = (room: PixelSize, { camera, widthPx }: View): View => ({
  ...room,
  camera: { ...camera, zoom: camera.zoom + Math.log2(room.widthPx / widthPx) },
});

function placeCurrent(
  { store, atlas, shown, scene }: AtlasContext,
  view: View,
  share: number | null,
): PlacedPicture {
  const placed = placeScene(scene(), view, estimateText);
  const state = store.getState();
  if (share === null || state.compare === null) return { placed, beside: null };
  const other = buildScene({ ...atlas, store: shown() }, { ...state, day: state.compare });
  const splitX = share * view.widthPx;
  const { left, right } = splitPicture(placeScene(other, view, estimateText), placed, splitX);
  return { placed: right, beside: { placed: left, splitX } };
}

/** As the live map draws it: a filter takes marks away, not the line that all of them are read against. */
function borderOn({ store, atlas }: AtlasContext): BorderStateSpan | null {
  const { day, layers } = store.getState();
  const border = atlas.store.sites.find((record) => record.kind === 'border');
  if (border?.kind !== 'border' || !layers.includes('border')) return null;
  return border.states.find((span) => containsDay(span, day)) ?? null;
}

function wordsOf({ say, sayCount, file }: AtlasContext): PictureWords {
  return { say, sayCount, day: (day) => formatDay(file.messages, day), lang: file.lang };
}

function filterInWords({ say, shown, atlas, file }: AtlasContext): string {
  const format = new Intl.NumberFormat(localesOf(file.lang));
  return say('find.filtered', {
    count: format.format(shown().records.length),
    all: format.format(atlas.store.records.length),
  });
}

/** Where this very state can be opened, on the atlas's own page; the language is always named. */
export function addressOf(state: AppState, home: string): string {
  const shared: AppState = { ...state, theme: 'auto', renderer: 'auto', view: 'now' };
  const defaults: AppState = { ...DEFAULT_STATE, lang: state.lang === 'en' ? 'uk' : 'en' };
  return `${home}#${encodeHash(shared, defaults)}`;
}
