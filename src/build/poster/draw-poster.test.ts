import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../../core/app-state/app-state.ts';
import type { SvgNode } from '../../core/draw/svg-node.ts';
import { toMarkup } from '../../core/draw/to-markup.ts';
import type { BaseFile } from '../../core/geometry/base-file.ts';
import { readLightBase } from '../../core/geometry/light-base.ts';
import type { AtlasFile } from '../../core/record/atlas-file.ts';
import { recordId } from '../../core/record/ids.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { readAtlas } from '../../core/scene/read-atlas.ts';
import { dayFromDate } from '../../core/time/day.ts';
import { atlasFileOf, compileAtlasData } from '../atlas-data.ts';
import { drawPoster, type PosterOptions } from './draw-poster.ts';
import { posterTemplate } from './poster-page.ts';

let file: AtlasFile;
let base: ReturnType<typeof readLightBase>;
beforeAll(() => {
  const { assets } = compileAtlasData(resolve(import.meta.dirname, '../../..'));
  file = atlasFileOf(assets, 'en');
  base = readLightBase(JSON.parse(assets['base.json'] ?? '') as BaseFile);
});

const OPTIONS: PosterOptions = {
  label: 'Map: 24 February 2022',
  size: { widthPx: 900, heightPx: 600 },
  linkOf: (mark) => ({ href: `../${mark.recordId}/index.html`, name: `spoken ${mark.title}` }),
  baseHref: null,
};
const draw = (state = DEFAULT_STATE, options: Partial<PosterOptions> = {}): SvgNode[] =>
  drawPoster(readAtlas(file, base), base, state, { ...OPTIONS, ...options });

const all = (nodes: readonly SvgNode[]): SvgNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const marksOf = (nodes: readonly SvgNode[]) =>
  all(nodes).filter(({ attributes: { class: name = '' } }) => name.startsWith('mark '));

describe('drawPoster', () => {
  it('draws every point mark of the day, each a link to its record', () => {
    const nodes = draw();
    const links = all(nodes).filter(({ tag }) => tag === 'a');
    expect(marksOf(nodes).length).toBeGreaterThan(60);
    expect(links).toHaveLength(marksOf(nodes).length);
    const visible = new Set(
      buildScene(readAtlas(file, base), DEFAULT_STATE).visibleRecords.map((id) => `../${id}/index.html`),
    );
    for (const { attributes } of links) {
      expect(visible).toContain(attributes['href']);
      expect(attributes['aria-label']).toMatch(/^spoken ./);
    }
  });

  it('stands marks at shares of the box, so that one poster fits every screen', () => {
    const kyiv = all(draw()).find(({ children }) =>
      children.some(({ children: [, label] }) => label?.text === 'Kyiv'),
    );
    // 30.52 E, 50.45 N in a box from 23.4 to 32.2 E and 49.9 to 54.2 N, Web Mercator
    expect(Number.parseFloat(kyiv?.attributes['x'] ?? '')).toBeCloseTo(((30.52 - 23.4) / 8.8) * 100, 0);
    expect(Number.parseFloat(kyiv?.attributes['y'] ?? '')).toBeGreaterThan(85);
    expect(kyiv?.attributes['x']).toMatch(/%$/);
  });

  it('rings the record that is open and no other', () => {
    const select = recordId('first-missiles-from-belarus');
    const ringed = marksOf(draw({ ...DEFAULT_STATE, select })).filter(
      ({ attributes: { class: name = '' } }) => name.endsWith('is-hovered'),
    );
    // it has two places
    expect(ringed).toHaveLength(2);
    expect(
      marksOf(draw()).filter(({ attributes: { class: name = '' } }) => name.endsWith('is-hovered')),
    ).toEqual([]);
  });

  it('draws the base into the poster, or names a picture of it for the state of the border', () => {
    expect(all(draw()).filter(({ attributes }) => attributes['class'] === 'border-line')).toHaveLength(1);
    const day = dayFromDate(1995, 6, 1);
    const nodes = draw({ ...DEFAULT_STATE, day }, { baseHref: (span) => `base-${span?.state}.svg` });
    expect(all(nodes).filter(({ attributes }) => attributes['class'] === 'border-line')).toEqual([]);
    expect(all(nodes).find(({ tag }) => tag === 'image')?.attributes['href']).toBe('base-no-treaty.svg');
  });

  it('is the same whenever it is drawn', () => {
    expect(draw().map(toMarkup)).toEqual(draw().map(toMarkup));
  });
});

describe('posterTemplate', () => {
  it('is the shadow root of the atlas, with its rooms and the way to what the page says', () => {
    const html = posterTemplate(file, base, './assets/atlas-1.css');
    expect(
      html.startsWith('<template shadowrootmode="open"><link rel="stylesheet" href="./assets/atlas-1.css">'),
    ).toBe(true);
    for (const room of ['header', 'stage', 'timeline', 'side', 'footer'])
      expect(html).toContain(`class="${room}"`);
    expect(html).toContain('<slot></slot>');
    expect(html).toContain('24 February 2022');
  });
});
