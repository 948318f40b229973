import type { NearestPage } from '../core/app-state/nearest-page.ts';
import { encodePairs } from '../core/app-state/url-grammar.ts';
import { escapeMarkup } from '../core/draw/to-markup.ts';

export const SNIPPET_FORMS = ['iframe-script', 'iframe', 'element', 'picture', 'link', 'story'] as const;
/** What an editor pastes: a frame that sizes itself, one that needs no script, the element, a picture, a link, a story. */
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

export interface SnippetRequest {
  /** Where the atlas is published; ends in `/`. */
  readonly site: string;
  /** The version to stay at for ever; null: always the newest. */
  readonly frozen: string | null;
  /** The state over the defaults, as pairs of the address. */
  readonly pairs: readonly (readonly [key: string, value: string])[];
  /** What the view shows, in words: title of the frame and caption. */
  readonly caption: string;
  /** The page without scripts that comes nearest to the state. */
  readonly page: NearestPage;
  /** Height that a frame has before, or without, the script. */
  readonly heightPx: number;
}

/** The text to paste. Attribute values and texts are escaped; nothing in it asks another host than `site`. */
export function snippetOf(form: SnippetForm, request: SnippetRequest): string {
  switch (form) {
    case 'iframe-script':
      return `${frame(request)}\n${frameScript(request)}`;
    case 'iframe':
      return frame(request);
    case 'element':
      return element(request);
    case 'picture':
      return picture(request);
    case 'link':
      return `${request.site}${request.page.path}`;
    case 'story':
      return story(request);
  }
}

const base = ({ site, frozen }: SnippetRequest): string => (frozen === null ? site : `${site}v/${frozen}/`);

/** Where the frame's page with the state lies. */
export function embedAddress(request: SnippetRequest): string {
  const hash = encodePairs(request.pairs);
  return `${base(request)}embed.html${hash === '' ? '' : `#${hash}`}`;
}

function pageAddress({ site, pairs }: SnippetRequest): string {
  const hash = encodePairs(pairs.filter(([key]) => key !== 'parts'));
  return `${site}index.html${hash === '' ? '' : `#${hash}`}`;
}

/** Right without any script: sized, titled, lazy; where a system strips the frame, the caption's link stays. */
function frame(request: SnippetRequest): string {
  const { caption, heightPx } = request;
  return `<figure>
  <iframe
    title="${escapeMarkup(caption)}"
    src="${escapeMarkup(embedAddress(request))}"
    width="100%"
    height="${heightPx}"
    loading="lazy"
    allow="fullscreen; clipboard-write"
    style="width: 100%; height: min(90vh, ${heightPx}px); min-height: 520px; border: 0"
  ></iframe>
  <figcaption>
    <a href="${escapeMarkup(pageAddress(request))}">${escapeMarkup(caption)}</a>
  </figcaption>
</figure>`;
}

const frameScript = ({ site }: SnippetRequest): string =>
  `<script async src="${escapeMarkup(`${site}frame.js`)}"></script>`;

function element(request: SnippetRequest): string {
  const attributes = request.pairs.map(([key, value]) => `\n  ${key}="${escapeMarkup(value)}"`);
  return `<script type="module" src="${escapeMarkup(`${base(request)}atlas.js`)}"></script>
<belarus-ukraine-atlas${attributes.join('')}
>
  <a href="${escapeMarkup(pageAddress(request))}">${escapeMarkup(request.caption)}</a>
</belarus-ukraine-atlas>`;
}

/** For newsletters: the card of the nearest page, and the way to the state. */
function picture(request: SnippetRequest): string {
  const card = `${request.site}${request.page.path.replace(/index\.html$/, 'card.png')}`;
  return `<a href="${escapeMarkup(pageAddress(request))}">
  <img src="${escapeMarkup(card)}" alt="${escapeMarkup(request.caption)}" width="1200" height="630" style="max-width: 100%; height: auto">
</a>`;
}

/** A frame that stays in sight while the steps of a story move it: readable, and right, with scripts off. */
function story(request: SnippetRequest): string {
  const day = request.pairs.find(([key]) => key === 'day')?.[1] ?? '2022-02-24';
  return `<div class="atlas-story">
  <iframe data-fixed-height title="${escapeMarkup(request.caption)}" src="${escapeMarkup(embedAddress(request))}" height="${request.heightPx}" style="width: 100%; border: 0; position: sticky; top: 0"></iframe>
  <p data-atlas='{"day":"${escapeMarkup(day)}"}'>The first step of your story.</p>
  <p data-atlas='{"day":"2022-03-15"}'>The next step: any keys of the address, as JSON.</p>
</div>
<script type="module">
  const story = document.querySelector('.atlas-story');
  const frame = story.querySelector('iframe');
  let step = null;
  const show = () => {
    const state = step && JSON.parse(step.dataset.atlas);
    if (state) frame.contentWindow.postMessage({ type: 'belarus-ukraine-atlas:go', version: 1, state }, '*');
  };
  const watch = new IntersectionObserver(
    (entries) => {
      step = entries.find((entry) => entry.isIntersecting)?.target ?? step;
      show();
    },
    { rootMargin: '-45% 0px -45% 0px' },
  );
  frame.addEventListener('load', show);
  story.querySelectorAll('[data-atlas]').forEach((step) => watch.observe(step));
</script>`;
}
