import { DEFAULT_STATE } from '../../core/app-state/app-state.ts';
import { type SvgNode, svgNode } from '../../core/draw/svg-node.ts';
import { escapeMarkup, toMarkup } from '../../core/draw/to-markup.ts';
import type { LightBase } from '../../core/geometry/light-base.ts';
import type { AtlasFile } from '../../core/record/atlas-file.ts';
import type { SceneState } from '../../core/scene/build-scene.ts';
import { readAtlas } from '../../core/scene/read-atlas.ts';
import { formatDay } from '../../core/text/date-words.ts';
import { message } from '../../core/text/messages.ts';
import { parseIsoDay } from '../../core/time/day.ts';
import { LAST_DAY } from '../../core/time/span.ts';
import { drawPoster } from './draw-poster.ts';

/** Between a phone's picture and a desk's: marks are spread for it and labels chosen. */
const OPENING_SIZE = { widthPx: 900, heightPx: 600 };

const OPENING_STATE: SceneState = DEFAULT_STATE;

/**
 * The opening picture of a page as the declarative shadow root of its atlas, with the rooms of the live one, so that
 * nothing moves when that takes over. `stylesHref`: the atlas's style sheet. The light content of the element stands in
 * the side.
 */
export function posterTemplate(file: AtlasFile, base: LightBase, stylesHref: string): string {
  const say = (key: string, values?: Readonly<Record<string, string>>) => message(file.messages, key, values);
  const day = formatDay(file.messages, OPENING_STATE.day);
  const published = parseIsoDay(file.published);
  const poster = drawPoster(readAtlas(file, base), base, OPENING_STATE, {
    label: `${say('map.label')}: ${day}`,
    size: OPENING_SIZE,
    linkOf: () => null,
    baseHref: null,
  });
  const notes = [
    say('record.ends', { date: formatDay(file.messages, LAST_DAY) }),
    say('record.published', {
      version: file.version,
      date: published.ok ? formatDay(file.messages, published.value) : file.published,
    }),
    say('map.worldview'),
    say('map.attribution'),
  ];
  const room = (tag: string, name: string, children: readonly SvgNode[] | string = []) =>
    svgNode(tag, { class: name }, children);
  const atlas = svgNode('div', { class: 'atlas is-poster', lang: file.lang }, [
    room('header', 'header', [
      room('div', 'title-block', [svgNode('h1', {}, say('title')), room('p', 'headline', day)]),
    ]),
    // the rooms of `mountTimeline`
    room('section', 'timeline', [
      room('div', 'options'),
      room('div', 'transport'),
      room('div', 'overview', [room('div', 'track')]),
      room('div', 'zoom'),
      room('div', 'lanes'),
      room('div', 'figures'),
    ]),
    room('div', 'below', [
      room('aside', 'side', [svgNode('slot')]),
      room(
        'footer',
        'footer',
        notes.map((note) => svgNode('p', {}, note)),
      ),
    ]),
    // last: a page that arrives in pieces is never drawn with a room missing around the picture
    room('div', 'stage', [
      room('section', 'map', [room('div', 'poster-frame', [room('div', 'poster-box', poster)])]),
    ]),
  ]);
  const styles = `<link rel="stylesheet" href="${escapeMarkup(stylesHref)}">`;
  return `<template shadowrootmode="open">${styles}${toMarkup(atlas)}</template>`;
}
