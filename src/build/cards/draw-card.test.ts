import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../../core/app-state/app-state.ts';
import type { BaseFile } from '../../core/geometry/base-file.ts';
import { readLightBase } from '../../core/geometry/light-base.ts';
import type { ToolsFile } from '../../core/record/tools-file.ts';
import { readAtlas } from '../../core/scene/read-atlas.ts';
import { atlasFileOf, compileAtlasData } from '../atlas-data.ts';
import { CARD_SIZE, type CardSource, drawCard, paintCard } from './draw-card.ts';

let source: CardSource;
beforeAll(() => {
  const { assets, details } = compileAtlasData(resolve(import.meta.dirname, '../../..'));
  const file = atlasFileOf(assets, 'uk');
  const base = readLightBase(JSON.parse(assets['base.json'] ?? '') as BaseFile);
  const tools = Object.entries(details).find(([name]) => name.endsWith('/uk/_tools.json'))?.[1] ?? '';
  const messages = { ...file.messages, ...(JSON.parse(tools) as ToolsFile).messages };
  source = { file, atlas: readAtlas(file, base), base, messages };
});

/** How many pixels of the head of a card are as dark as ink. */
function inkInHead(svg: string): number {
  // decoded by the same library: a picture that shows the PNG
  const png = paintCard(svg).toString('base64');
  const { widthPx, heightPx } = CARD_SIZE;
  const again = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><image href="data:image/png;base64,${png}" width="${widthPx}" height="${heightPx}"/></svg>`;
  const { pixels, width } = new Resvg(again).render();
  let dark = 0;
  for (let y = 0; y < 90; y++)
    for (let x = 0; x < width; x++) if ((pixels[(y * width + x) * 4] ?? 255) < 90) dark += 1;
  return dark;
}

describe('a card', () => {
  it('has the size of link previews', () => {
    const png = paintCard(drawCard(source, 'Назва', DEFAULT_STATE));
    // width and height in the header of a PNG
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_SIZE.widthPx, CARD_SIZE.heightPx]);
  });

  it('has ink where the title is, and more of it for a longer title', () => {
    const short = inkInHead(drawCard(source, 'Бій', DEFAULT_STATE));
    const long = inkInHead(drawCard(source, 'Перші ракети з території Білорусі', DEFAULT_STATE));
    expect(short).toBeGreaterThan(200);
    expect(long).toBeGreaterThan(short + 500);
  });

  it('shows the map of its day', () => {
    const of = (day: number) =>
      drawCard(source, 'Назва', { ...DEFAULT_STATE, day: day as typeof DEFAULT_STATE.day });
    expect(of(DEFAULT_STATE.day)).not.toBe(of(DEFAULT_STATE.day - 9_000));
    expect(of(DEFAULT_STATE.day)).toContain('24 лютого 2022');
  });

  it('escapes its title', () => {
    expect(drawCard(source, '<script>', DEFAULT_STATE)).not.toContain('<script>');
  });
});
