import { html, markupOf } from './html.ts';
import { recordPage } from './page-address.ts';
import { type PageContext, type PageRecord, scopeOf } from './page-context.ts';
import { absoluteUrl } from './whole-address.ts';

/** What stands under a former id of a record: it leads on by itself, and by a plain link. */
export function movedPage(context: PageContext, alias: string, record: PageRecord): string {
  const { lang, say, options, link, rootLink } = scopeOf(context, recordPage(alias));
  const target = link(recordPage(record.id));
  const canonical =
    options.origin === null ? target : absoluteUrl(options.origin, `${lang}/${recordPage(record.id)}`);
  const document = html`<!doctype html>
    <html lang="${lang}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="${`0; url=${target}`}">
    <title>${record.title} — ${say('title')}</title>
    <link rel="canonical" href="${canonical}">
    <link rel="icon" href="${rootLink('icon.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${rootLink('pages.css')}">
    </head>
    <body>
    <main>
    <h1>${say('page.moved')}</h1>
    <p><a href="${target}">${record.title}</a></p>
    </main>
    </body>
    </html>
    `;
  return markupOf(document);
}
