import type { Language, LanguageChoice } from '../../core/text/language.ts';
import { cutAtWord } from './cut-at-word.ts';
import { html, jsonScript, type SafeHtml } from './html.ts';
import { besides, pathOf } from './page-address.ts';
import type { PageScope } from './page-context.ts';
import type { StaticPage } from './static-page.ts';
import { absoluteUrl } from './whole-address.ts';

/** Longer descriptions are cut by those who show them. */
const DESCRIPTION_LIMIT = 160;

/** Open Graph wants a country with the language. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en_GB', uk: 'uk_UA', be: 'be_BY' };
const localeOf = (lang: Language): string => LOCALES[lang] ?? lang;

/** Everything in `<head>`. Whole addresses only where somebody said where the site is published. */
export function pageHead(scope: PageScope, page: StaticPage): SafeHtml {
  const { say, rootLink, options, path } = scope;
  const site = say('title');
  const url = options.origin === null ? {} : { url: absoluteUrl(options.origin, path) };
  return html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${page.title === site ? site : `${page.title} — ${site}`}</title>
    <meta name="description" content="${cutAtWord(page.description, DESCRIPTION_LIMIT)}">
    <link rel="icon" href="${rootLink('icon.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${rootLink('pages.css')}">
    <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
    ${alternateLinks(scope, page)}
    ${options.origin === null ? null : wholeAddressTags(scope, page, options.origin)}
    ${jsonScript('application/ld+json', { '@context': 'https://schema.org', ...page.data, ...url })}
    <script type="module" src="${rootLink('atlas.js')}"></script>`;
}

/** The same page in each language, this one included; readers of no language of ours get English. */
export const alternatesOf = (
  languages: readonly LanguageChoice[],
  name: string,
): { readonly hreflang: string; readonly path: string }[] => [
  ...languages.map(({ tag }) => ({ hreflang: tag as string, path: pathOf(tag, name) })),
  { hreflang: 'x-default', path: pathOf('en', name) },
];

function alternateLinks({ languages, options, rootLink }: PageScope, { name }: StaticPage): SafeHtml[] {
  const addressOf = (path: string) =>
    options.origin === null ? rootLink(path) : absoluteUrl(options.origin, path);
  return alternatesOf(languages, name).map(
    ({ hreflang, path }) => html`<link rel="alternate" hreflang="${hreflang}" href="${addressOf(path)}">
    `,
  );
}

function wholeAddressTags(
  { lang, languages, options, path, say }: PageScope,
  page: StaticPage,
  origin: string,
): SafeHtml {
  const url = absoluteUrl(origin, path);
  const others = languages.filter(({ tag }) => tag !== lang);
  return html`
    <link rel="canonical" href="${url}">
    <link rel="alternate" type="application/json+oembed" href="${absoluteUrl(origin, besides(path, 'oembed.json'))}" title="${page.title}">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="${say('title')}">
    <meta property="og:title" content="${page.title}">
    <meta property="og:description" content="${cutAtWord(page.description, DESCRIPTION_LIMIT)}">
    <meta property="og:url" content="${url}">
    <meta property="og:locale" content="${localeOf(lang)}">
    ${others.map(({ tag }) => html`<meta property="og:locale:alternate" content="${localeOf(tag)}">`)}
    ${options.hasCards ? cardTags(absoluteUrl(origin, besides(path, 'card.png'))) : null}`;
}

const cardTags = (url: string): SafeHtml => html`
    <meta property="og:image" content="${url}">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">`;
