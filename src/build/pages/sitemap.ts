import type { LanguageChoice } from '../../core/text/language.ts';
import { html, markupOf } from './html.ts';
import { pathOf } from './page-address.ts';
import { alternatesOf } from './page-head.ts';
import { absoluteUrl } from './whole-address.ts';

/** Every page in every language, each with all its languages (https://www.sitemaps.org/protocol.html). */
export function sitemap(
  names: readonly string[],
  languages: readonly LanguageChoice[],
  origin: string,
): string {
  const entries = names.flatMap((name) => {
    const alternates = alternatesOf(languages, name).map(
      ({ hreflang, path }) =>
        html`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${absoluteUrl(origin, path)}"/>`,
    );
    return languages.map(
      ({ tag }) => html`
<url><loc>${absoluteUrl(origin, pathOf(tag, name))}</loc>${alternates}</url>`,
    );
  });
  return markupOf(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries}
</urlset>
`);
}

/** Everyone may read everything; here is the list of it. */
export const robots = (origin: string): string =>
  `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(origin, 'sitemap.xml')}\n`;
