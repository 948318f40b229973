import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { AppState } from '../../core/app-state/app-state.ts';
import { drawPicture } from '../../core/draw/draw-picture.ts';
import { pictureTexts, pictureWords } from '../../core/draw/picture/picture-words.ts';
import { toMarkup } from '../../core/draw/to-markup.ts';
import type { LightBase } from '../../core/geometry/light-base.ts';
import type { AtlasFile } from '../../core/record/atlas-file.ts';
import type { Atlas } from '../../core/scene/atlas.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { estimateText } from '../../core/scene/estimate-text.ts';
import { LIGHT_PALETTE } from '../../core/scene/palette.ts';
import { placeScene } from '../../core/scene/place-scene.ts';
import type { Messages } from '../../core/text/messages.ts';
import { containsDay } from '../../core/time/interval.ts';
import { openingCamera } from '../../render/framing.ts';
import { shownIn } from '../poster/shown-in.ts';

/** The size that link previews are made for (Open Graph, X, oEmbed thumbnails). */
export const CARD_SIZE = { widthPx: 1200, heightPx: 630 } as const;

const require = createRequire(import.meta.url);
/** Fonts shipped with the build: where a machine has none, resvg draws no text and says nothing. */
const FONT_FILES = [
  ['noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  ['noto-sans', '600SemiBold/NotoSans_600SemiBold.ttf'],
].map(([name, file]) =>
  join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), file ?? ''),
);

/** The styles of the map as they are written, not minified: they are read rule by rule. */
const mapStyles = ['base', 'marks']
  .map((name) => readFileSync(join(import.meta.dirname, `../../embed/styles/${name}.css`), 'utf8'))
  .join('');

export interface CardSource {
  readonly file: AtlasFile;
  readonly atlas: Atlas;
  readonly base: LightBase;
  /** Of the interface, the tools and the pages together. */
  readonly messages: Messages;
}

/** The card of a page as an SVG: its title, its day and the map on that day. */
export function drawCard(
  { file, atlas, base, messages }: CardSource,
  title: string,
  state: AppState,
): string {
  const words = pictureWords(messages, file.lang);
  const shown = shownIn(atlas, state);
  const border = atlas.store.sites.find((record) => record.kind === 'border');
  const texts = pictureTexts(words, state, {
    record: null,
    filter: null,
    version: file.version,
    published: file.published,
    address: null,
  });
  const picture = drawPicture({
    ...CARD_SIZE,
    height: { of: 'picture', px: CARD_SIZE.heightPx },
    place: (room) => ({
      placed: placeScene(buildScene(shown, state), { ...room, camera: openingCamera(room) }, estimateText),
      beside: null,
    }),
    base,
    border:
      border?.kind === 'border' ? (border.states.find((span) => containsDay(span, state.day)) ?? null) : null,
    state,
    palette: LIGHT_PALETTE,
    mapStyles,
    words,
    texts: { ...texts, title: `${texts.title} · ${texts.headline}`, headline: title, decks: [], notes: [] },
    hasKey: false,
    crop: 'cover',
  });
  return toMarkup(picture.svg);
}

/** A card as PNG. */
export function paintCard(svg: string): Buffer {
  const resvg = new Resvg(svg, {
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Noto Sans',
    },
  });
  return resvg.render().asPng();
}
