import { encodePairs } from '../../core/app-state/url-grammar.ts';
import { html, markupOf } from './html.ts';
import { besides } from './page-address.ts';
import type { PageScope } from './page-context.ts';
import { statePairs } from './page-state.ts';
import type { StaticPage } from './static-page.ts';
import { absoluteUrl } from './whole-address.ts';

const WIDTH_PX = 800;
const HEIGHT_PX = 700;
const DAY_S = 86_400;

/** What a page tells those who embed it (https://oembed.com, version 1.0): the atlas in the state that the page shows. */
export function oembedFile(
  { options, path, say }: PageScope,
  { title, state }: StaticPage,
  origin: string,
): string {
  const page = absoluteUrl(origin, path);
  const embed = `${absoluteUrl(origin, 'embed.html')}?${encodePairs(statePairs(state))}`;
  const frame = html`<blockquote><a href="${page}">${title}</a></blockquote><iframe src="${embed}" title="${title}" width="${WIDTH_PX}" height="${HEIGHT_PX}"></iframe>`;
  const thumbnail = {
    thumbnail_url: absoluteUrl(origin, besides(path, 'card.png')),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: say('title'),
    provider_url: `${origin}/`,
    cache_age: DAY_S,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    ...(options.hasCards && thumbnail),
    html: markupOf(frame),
  });
}
