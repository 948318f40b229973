import { html, markupOf } from './html.ts';
import { INDEX_PAGE, pathOf } from './page-address.ts';
import type { PageContext } from './page-context.ts';
import { basePathOf } from './site-origin.ts';

/** What a host shows for an address without a page, in every language. It is served at any depth: its addresses begin at the root. */
export function notFoundPage(contexts: readonly PageContext[], origin: string | null): string {
  const base = basePathOf(origin);
  const title = contexts.map(({ say }) => say('page.notFound')).join(' · ');
  const document = html`<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="${base}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${base}pages.css">
    </head>
    <body>
    <main>
    ${contexts.map(({ lang, say }, i) => {
      const heading = say('page.notFound');
      return html`
      <section lang="${lang}">
        ${i === 0 ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
        <p>${say('page.notFoundHint')} <a href="${base}${pathOf(lang, INDEX_PAGE)}">${say('title')}</a></p>
      </section>`;
    })}
    </main>
    </body>
    </html>
    `;
  return markupOf(document);
}
