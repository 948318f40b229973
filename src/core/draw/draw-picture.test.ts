import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildAtlas, buildLabel, buildPlace } from '../../testing/build-atlas.ts';
import {
  buildBorder,
  buildCrossing,
  buildEvent,
  buildMission,
  day,
  placeIds,
} from '../../testing/build-record.ts';
import { DEFAULT_STATE } from '../app-state/app-state.ts';
import type { PixelSize, View } from '../geometry/camera.ts';
import type { LightBase } from '../geometry/light-base.ts';
import { worldFromLngLat } from '../geometry/mercator.ts';
import { recordId } from '../record/ids.ts';
import { buildScene, type SceneState } from '../scene/build-scene.ts';
import { estimateText } from '../scene/estimate-text.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../scene/palette.ts';
import { type PlacedScene, placeScene } from '../scene/place-scene.ts';
import { splitPicture } from '../scene/split-picture.ts';
import type { Messages } from '../text/messages.ts';
import { drawPicture, type PictureOptions } from './draw-picture.ts';
import { pictureTexts, pictureWords } from './picture/picture-words.ts';
import type { SvgNode } from './svg-node.ts';
import { toMarkup } from './to-markup.ts';

const ROOT = join(import.meta.dirname, '../../..');
const mapStyles = ['base', 'marks']
  .map((name) => readFileSync(join(ROOT, `src/embed/styles/${name}.css`), 'utf8'))
  .join('\n');

const wordsIn = (lang: string) =>
  pictureWords(
    Object.assign(
      {},
      ...['interface', 'tools'].map(
        (name): Messages => parse(readFileSync(join(ROOT, `data/texts/${lang}/${name}.yaml`), 'utf8')),
      ),
    ),
    lang,
  );

/** Units of a millionth of the world; a ring around the middle of the picture and a border through it. */
const SCALE = 1_000_000;
const MIDDLE = worldFromLngLat([28, 51.5]);
const [X, Y] = [Math.round(MIDDLE.x * SCALE), Math.round(MIDDLE.y * SCALE)];
const base: LightBase = {
  scale: SCALE,
  origin: [0, 0],
  paths: {
    land: `M${X - 9000} ${Y - 9000}l18000 0 0 18000 -18000 0Z`,
    focus: `M${X - 4000} ${Y - 4000}l8000 0 0 8000 -8000 0ZM${X + 400_000} ${Y}l9 0 0 9Z`,
    water: '',
    rivers: '',
    neighbours: '',
    border: `M${X - 4000} ${Y}l4000 300 4000 -300`,
  },
};

const atlas = buildAtlas(
  [
    buildEvent('first', { places: placeIds('north'), title: 'He said "<b>no</b>" & left' }),
    buildEvent('second', { places: placeIds('south'), category: 'diplomacy' }),
    buildEvent('far-away', { places: placeIds('abroad'), category: 'sanctions' }),
    buildMission('embassy', { places: placeIds('north') }),
    buildCrossing('bridge', { places: placeIds('middle') }),
    buildBorder('border'),
  ],
  [
    buildPlace('north', [27.5, 53.9]),
    buildPlace('south', [30.5, 50.4]),
    buildPlace('middle', [28, 51.5]),
    buildPlace('abroad', [2, 51.5]),
  ],
  { labels: [buildLabel('Minsk', worldFromLngLat([27.5, 53.9]), { style: 'capital' })] },
);

const state = { ...DEFAULT_STATE, day: day('2022-03-15'), select: recordId('first') };
const scene = buildScene(atlas, state);
const viewOf = (room: PixelSize): View => ({ ...room, camera: { zoom: 4.8, center: [28, 51.5] } });
const place = (room: PixelSize) => ({ placed: placeScene(scene, viewOf(room), estimateText), beside: null });

const origin = {
  record: 'He said "<b>no</b>" & left',
  filter: null,
  version: '2026.1',
  published: '2026-11-24',
  address: 'https://atlas.example/#day=2022-03-15&select=first',
};

function draw(lang = 'en', values: Partial<PictureOptions> = {}) {
  const words = wordsIn(lang);
  return drawPicture({
    widthPx: 640,
    height: { of: 'map', px: 400 },
    place,
    base,
    border: scene.border?.span ?? null,
    state,
    palette: LIGHT_PALETTE,
    mapStyles,
    words,
    texts: pictureTexts(words, values.state ?? state, origin),
    hasKey: true,
    crop: 'clip',
    ...values,
  });
}

const all = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(all)];
const textsOf = (node: SvgNode, name: string) =>
  all(node)
    .filter(({ attributes }) => attributes['class']?.split(' ').includes(name))
    .map(({ text }) => text);
const markIds = (node: SvgNode) => all(node).flatMap(({ attributes }) => attributes['data-mark'] ?? []);
const idsOf = ({ points, axes, border }: PlacedScene) => [
  ...(border ? [border.mark.markId] : []),
  ...axes.map(({ mark }) => mark.markId),
  ...points.map(({ mark }) => mark.markId),
];

/** Whether every element is closed in its order; texts and attributes hold no bare sign of markup. */
function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  const rest = markup.replace(/<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<>]*")*)>/g, (_, slash, name) => {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) open.push('odd');
    return '';
  });
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest);
}

describe('drawPicture', () => {
  it('is well-formed XML whatever titles hold', () => {
    const markup = toMarkup(draw().svg);
    expect(isWellFormed(markup)).toBe(true);
    expect(isWellFormed(markup.replace('</desc>', ''))).toBe(false);
    expect(markup).toContain('He said &quot;&lt;b&gt;no&lt;/b&gt;&quot; &amp; left');
    expect(markup).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  it('refers to nothing outside of itself and leaves no custom property', () => {
    const { svg } = draw();
    const markup = toMarkup(svg);
    expect(markup).not.toMatch(/var\(|:is\(|:has\(|href=|url\((?!#)|@import|vector-effect/);
    const ids = all(svg).flatMap(({ attributes }) => attributes['id'] ?? []);
    const wanted = [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(wanted.length).toBeGreaterThan(0);
    for (const id of wanted) expect(ids).toContain(id);
  });

  it('draws the marks of the placed scene, all of them and in their order', () => {
    const { placed } = place({ widthPx: 640, heightPx: 400 });
    expect(markIds(draw().svg)).toEqual(idsOf(placed));
    expect(idsOf(placed)).toContain('first');
  });

  it('rings the open record and no other', () => {
    const rings = all(draw().svg).filter(({ attributes }) => attributes['class'] === 'focus-ring');
    expect(rings).toHaveLength(1);
    expect(textsOf(draw().svg, 'picture-record').join(' ')).toBe('He said "<b>no</b>" & left');
  });

  it('explains only the signs that show inside its frame', () => {
    const entries = textsOf(draw().svg, 'key-text');
    expect(entries).toContain('Military');
    expect(entries).toContain('Diplomacy');
    expect(entries).toContain('Embassy');
    // that event lies far in the west
    expect(entries).not.toContain('Sanctions');
    expect(entries).not.toContain('advancing');
    expect(textsOf(draw('en', { hasKey: false }).svg, 'key-text')).toEqual([]);
  });

  it.each([
    [
      'en',
      'Map of Belarus and Ukraine: 15 March 2022. It shows 2 events (military 1, diplomacy 1), 1 embassy or consulate',
    ],
    [
      'uk',
      'Карта Білорусі й України: 15 березня 2022 року. Показано: 2 події (військові події 1, дипломатія 1), 1 посольство чи консульство',
    ],
    [
      'be',
      'Карта Беларусі і Украіны: 15 сакавіка 2022 года. Паказана: 2 падзеі (вайсковыя падзеі 1, дыпламатыя 1), 1 пасольства ці консульства',
    ],
  ])('says in %s what shows', (lang, beginning) => {
    const { alt, svg } = draw(lang);
    expect(alt.startsWith(beginning)).toBe(true);
    expect(alt).toContain('He said "<b>no</b>" & left');
    expect(alt).not.toMatch(/picture\.|\{/);
    expect(svg.children.find(({ tag }) => tag === 'desc')?.text).toBe(alt);
  });

  it('is the same every time', () => {
    expect(toMarkup(draw().svg)).toBe(toMarkup(draw().svg));
  });

  it('takes its colours from the palette', () => {
    const dark = toMarkup(draw('en', { palette: DARK_PALETTE }).svg);
    expect(dark).toContain(DARK_PALETTE.categories.diplomacy);
    expect(dark).not.toContain(LIGHT_PALETTE.categories.diplomacy);
  });

  it('keeps a height that is given for the whole, and lowers the map for the key', () => {
    const rooms: number[] = [];
    const fixed = draw('uk', {
      widthPx: 1200,
      height: { of: 'picture', px: 630 },
      place: (room) => {
        rooms.push(room.heightPx);
        return place(room);
      },
    });
    expect([fixed.widthPx, fixed.heightPx]).toEqual([1200, 630]);
    expect(rooms).toHaveLength(2);
    expect(rooms[1]).toBeLessThan(rooms[0] ?? 0);
    expect(fixed.svg.attributes['viewBox']).toBe('0 0 1200 630');
  });

  it('writes no line wider than the picture, however long an address is', () => {
    const words = wordsIn('uk');
    const address = `https://atlas.example/#${'q=війна&'.repeat(60)}`;
    const texts = pictureTexts(words, state, {
      record: null,
      filter: null,
      version: '1',
      published: '2026-11-24',
      address,
    });
    const notes = textsOf(draw('uk', { widthPx: 320, texts }).svg, 'picture-note');
    expect(notes.join('').replaceAll(' ', '')).toContain(address);
    expect(Math.max(...notes.map((line) => line.length))).toBeLessThan(60);
  });

  it('leaves no room below for notes that it has none of', () => {
    const bare = { ...pictureTexts(wordsIn('en'), state, origin), notes: [] };
    const full = draw('en', { hasKey: false });
    const { svg, heightPx } = draw('en', { hasKey: false, texts: bare });
    expect(textsOf(svg, 'picture-note')).toEqual([]);
    // the map ends the picture
    const { height } =
      all(svg).find(({ attributes }) => attributes['class'] === 'picture-water')?.attributes ?? {};
    const map = all(svg).find(({ attributes }) => attributes['transform']?.startsWith('translate(0 '));
    expect(heightPx).toBe(Number(height) + Number(/ (\S+)\)/.exec(map?.attributes['transform'] ?? '')?.[1]));
    expect(heightPx).toBeLessThan(full.heightPx);
  });

  it('covers what reaches beyond the map for painters to whom clips are dear, and writes over the covers', () => {
    const options = { hasKey: false, height: { of: 'picture', px: 600 } } as const;
    const { svg, heightPx } = draw('en', { ...options, crop: 'cover' });
    expect(all(svg).filter(({ attributes }) => attributes['clip-path'])).toEqual([]);
    const order = svg.children.map(({ attributes }) => attributes);
    const map = order.findIndex(({ transform }) => transform?.startsWith('translate(0 '));
    const top = Number(/ (\S+)\)/.exec(order[map]?.['transform'] ?? '')?.[1]);
    const covers = order.slice(map).filter((attributes) => attributes['class'] === 'picture-paper');
    const water = all(svg).find(({ attributes }) => attributes['class'] === 'picture-water');
    const mapPx = Number(water?.attributes['height']);
    expect(covers.map(({ y, height }) => [Number(y), Number(height)])).toEqual([
      [0, top],
      [top + mapPx, heightPx - top - mapPx],
    ]);
    const last = order.findLastIndex((attributes) => attributes['class'] === 'picture-paper');
    const texts = svg.children.flatMap((part, i) =>
      textsOf(part, 'picture-headline').length > 0 ? [i] : [],
    );
    expect(texts.length).toBe(1);
    expect(texts[0]).toBeGreaterThan(last);
    expect(all(draw('en', options).svg).filter(({ attributes }) => attributes['clip-path']).length).toBe(1);
  });

  it('tells a span and what holds on its last day', () => {
    const window = { ...state, mode: 'window', from: day('2022-02-24'), to: day('2022-04-02') } as const;
    const { svg } = draw('en', { state: window });
    expect(textsOf(svg, 'picture-headline')).toEqual(['24 February 2022 – 2 April 2022']);
    expect(textsOf(svg, 'picture-deck').join(' ')).toContain('as on 15 March 2022');
  });

  it('draws two compared days on either side of their split', () => {
    const other: SceneState = { ...state, day: day('1999-05-05') };
    const compared = { ...state, compare: other.day };
    const { svg, alt } = draw('en', {
      state: compared,
      place: (room) => {
        const [a, b] = [buildScene(atlas, other), scene].map((one) =>
          placeScene(one, viewOf(room), estimateText),
        );
        const { left, right } = splitPicture(a as PlacedScene, b as PlacedScene, 320);
        return { placed: right, beside: { placed: left, splitX: 320 } };
      },
    });
    expect(textsOf(svg, 'picture-headline')).toEqual(['5 May 1999 and 15 March 2022']);
    expect(markIds(svg).filter((id) => id === 'bridge')).toHaveLength(2);
    expect(alt).toContain('On the left');
  });

  it('leaves out what of the base lies far from the frame', () => {
    const land = all(draw().svg).find(({ attributes }) => attributes['class'] === 'land');
    expect(land?.attributes['d']?.match(/M/g)).toHaveLength(1);
  });
});
