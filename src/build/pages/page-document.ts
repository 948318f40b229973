import { editionInWords } from './edition-words.ts';
import { attributes, html, markupOf, type SafeHtml } from './html.ts';
import { INDEX_PAGE, pathOf, viewPage } from './page-address.ts';
import { type PageContext, type PageScope, scopeOf } from './page-context.ts';
import { pageHead } from './page-head.ts';
import { statePairs } from './page-state.ts';
import type { StaticPage } from './static-page.ts';

/** The whole document: what can be read stands inside the element, which takes its place where scripts run. */
export function pageDocument(context: PageContext, page: StaticPage): string {
  const scope = scopeOf(context, page.name);
  const document = html`<!doctype html>
    <html lang="${context.lang}">
    <head>${pageHead(scope, page)}
    </head>
    <body>
    <belarus-ukraine-atlas url-state${attributes(statePairs(page.state))}>
    <a class="skip" href="#content">${scope.say('page.skip')}</a>
    ${siteHeader(scope, page)}
    <main id="content">
    ${page.content}
    </main>
    ${siteFooter(scope)}
    </belarus-ukraine-atlas>
    </body>
    </html>
    `;
  // what a page does not have leaves no empty line
  return markupOf(document).replaceAll(/\n\s*\n/g, '\n');
}

function siteHeader(scope: PageScope, page: StaticPage): SafeHtml {
  const { say, lang, languages, rootLink } = scope;
  return html`
    <header class="site">
      <a class="home" href="${scope.link(INDEX_PAGE)}">${say('title')}</a>
      <nav aria-label="${say('view.label')}">
        ${navLink(scope, page, INDEX_PAGE, 'page.all')}
        ${navLink(scope, page, viewPage('disagreements'), 'view.disagreements')}
        ${navLink(scope, page, viewPage('about'), 'view.about')}
      </nav>
      <nav class="languages" aria-label="${say('language.label')}">
        ${languages.map(({ tag, name }) =>
          tag === lang
            ? html`<strong lang="${tag}">${name}</strong> `
            : html`<a href="${rootLink(pathOf(tag, page.name))}" lang="${tag}" hreflang="${tag}">${name}</a> `,
        )}
      </nav>
    </header>`;
}

function navLink({ say, link }: PageScope, page: StaticPage, name: string, key: string): SafeHtml {
  const current = page.name === name ? attributes([['aria-current', 'page']]) : null;
  return html`<a href="${link(name)}"${current}>${say(key)}</a> `;
}

function siteFooter(scope: PageScope): SafeHtml {
  const { say, rootLink } = scope;
  return html`
    <footer class="site">
      <p>${editionInWords(scope)} <a href="${rootLink('data/record.json')}">record.json</a></p>
      <p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">${say('download.licence')}</a>. ${say('map.attribution')}. ${say('map.worldview')}.</p>
    </footer>`;
}
