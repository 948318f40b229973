import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppState } from '../../core/app-state/app-state.ts';
import { toMarkup } from '../../core/draw/to-markup.ts';
import type { BaseFile } from '../../core/geometry/base-file.ts';
import { type LightBase, readLightBase } from '../../core/geometry/light-base.ts';
import type { AtlasFile } from '../../core/record/atlas-file.ts';
import type { BorderStateSpan } from '../../core/record/record.ts';
import type { Atlas } from '../../core/scene/atlas.ts';
import { cssVariables, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../../core/scene/palette.ts';
import { readAtlas } from '../../core/scene/read-atlas.ts';
import type { PointMark } from '../../core/scene/scene.ts';
import { speakMark } from '../../core/scene/speak-mark.ts';
import { formatDay } from '../../core/text/date-words.ts';
import type { Language } from '../../core/text/language.ts';
import { countedMessage, message } from '../../core/text/messages.ts';
import { atlasFileOf } from '../atlas-data.ts';
import { placePage, recordPage } from '../pages/page-address.ts';
import type { PageOptions } from '../pages/page-options.ts';
import { drawBaseFile, drawPoster, type PosterOptions } from './draw-poster.ts';
import { shownIn } from './shown-in.ts';

/** The picture of a page, CSS pixels: the whole width of the column, three to two. */
const PAGE_SIZE = { widthPx: 768, heightPx: 512 };

export interface PagePosters {
  readonly draw: PageOptions['drawPoster'];
  /** The bases that the posters drawn so far share, one for each state of the border, by path below `dist/`. */
  readonly files: () => Readonly<Record<string, string>>;
}

/** Posters of any state, for pages; marks lead to the pages of their records. `assets`: the compiled files by name. */
export function createPagePosters(assets: Readonly<Record<string, string>>): PagePosters {
  const base = readLightBase(JSON.parse(assets['base.json'] ?? '{}') as BaseFile);
  const styles = baseStyles();
  const files: Record<string, string> = {};
  const paths = new Map<string, string>();
  const pathOf = (span: BorderStateSpan | null): string => {
    const key = `${span?.state} ${span?.isMined}`;
    const known = paths.get(key);
    if (known !== undefined) return known;
    const svg = toMarkup(drawBaseFile(base, span, styles));
    const path = `assets/base-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg`;
    paths.set(key, path);
    files[path] = svg;
    return path;
  };
  const atlases = new Map<Language, { file: AtlasFile; atlas: Atlas }>();
  const atlasOf = (lang: Language) => {
    const known = atlases.get(lang);
    if (known) return known;
    const file = atlasFileOf(assets, lang);
    const made = { file, atlas: readAtlas(file, base) };
    atlases.set(lang, made);
    return made;
  };
  return {
    files: () => files,
    draw(lang, state, rootLink) {
      const { file, atlas } = atlasOf(lang);
      const words = {
        say: (key: string) => message(file.messages, key),
        sayCount: (key: string, count: number) => countedMessage(file.messages, lang, key, count),
      };
      return posterMarkup(shownIn(atlas, state), base, state, {
        label: `${message(file.messages, 'map.label')}: ${formatDay(file.messages, state.day)}`,
        baseHref: (span) => rootLink(pathOf(span)),
        linkOf: (mark) => ({ href: rootLink(`${lang}/${pageOf(mark)}`), name: speakMark(mark, words) }),
      });
    },
  };
}

function posterMarkup(
  atlas: Atlas,
  base: LightBase,
  state: AppState,
  options: {
    label: string;
    baseHref: (span: BorderStateSpan | null) => string;
    linkOf: PosterOptions['linkOf'];
  },
): string {
  const parts = drawPoster(atlas, base, state, { ...options, size: PAGE_SIZE });
  return `<div class="poster-frame"><div class="poster-box">${parts.map(toMarkup).join('')}</div></div>`;
}

/** Many events at one place lead to the page of the place. */
const pageOf = (mark: PointMark): string =>
  mark.kind === 'stack' ? placePage(mark.placeId) : recordPage(mark.recordId);

/** A picture of its own is dressed by the rules inside it; it follows the reader's system. */
function baseStyles(): string {
  const rules = readFileSync(join(import.meta.dirname, '../../embed/styles/base.css'), 'utf8');
  return `.atlas{${variables(LIGHT_PALETTE)}}@media (prefers-color-scheme:dark){.atlas{${variables(DARK_PALETTE)}}}${rules}`;
}

const USED = /^--(land|water|water-line|river|neighbour|coast|border|halo)$/;
const variables = (palette: Palette): string =>
  cssVariables(palette)
    .filter(([name]) => USED.test(name))
    .map(([name, value]) => `${name}:${value};`)
    .join('');
