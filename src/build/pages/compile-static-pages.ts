import type { Language } from '../../core/text/language.ts';
import type { Edition } from '../edition.ts';
import { withFurtherLanguages } from '../further-languages.ts';
import { languageChoices } from '../read-languages.ts';
import type { Sources } from '../read-sources.ts';
import { buildChapterPage } from './chapter-page.ts';
import { buildFigurePage } from './figure-page.ts';
import { buildIndexPage } from './index-page.ts';
import { movedPage } from './moved-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { oembedFile } from './oembed.ts';
import { besides, pathOf, recordPage } from './page-address.ts';
import { buildPageContext, type PageContext, scopeOf } from './page-context.ts';
import { pageDocument } from './page-document.ts';
import type { PageOptions } from './page-options.ts';
import { pageStyles } from './page-styles.ts';
import { buildPlacePage } from './place-page.ts';
import { buildRecordPage } from './record-page.ts';
import { robots, sitemap } from './sitemap.ts';
import type { StaticPage } from './static-page.ts';
import { buildAboutPage, buildDisagreementsPage } from './view-pages.ts';

/**
 * What can be read without scripts, by path below `dist/`: a page for every record, chapter and place, the front page, the
 * disagreements and the page about the atlas in every language, former ids, `404.html` and `pages.css`; with an origin
 * also `oembed.json` beside each page, `sitemap.xml` and `robots.txt`. The sources must have been checked.
 */
export function compileStaticPages(
  sources: Sources,
  edition: Edition,
  options: PageOptions,
): Record<string, string> {
  const translated = withFurtherLanguages(sources);
  const languages = languageChoices(sources);
  const contexts = languages.map(({ tag }) => buildPageContext(translated, tag, edition, options));
  const files: Record<string, string> = {};
  let names: readonly string[] = [];
  for (const context of contexts) {
    const pages = pagesOf(context);
    names = pages.map(({ name }) => name);
    for (const page of pages) Object.assign(files, filesOf(context, page));
    Object.assign(files, movedPages(context));
  }
  files['404.html'] = notFoundPage(contexts, options.origin);
  files['pages.css'] = pageStyles();
  if (options.origin === null) return files;
  files['sitemap.xml'] = sitemap(names, languages, options.origin);
  files['robots.txt'] = robots(options.origin);
  return files;
}

/** Every page of every language, to make something else of: where it lies, its title and what the atlas shows of it. */
export function listStaticPages(
  sources: Sources,
  edition: Edition,
): (Pick<StaticPage, 'title' | 'state'> & { readonly lang: Language; readonly path: string })[] {
  const options: PageOptions = { origin: null, drawPoster: () => '', hasCards: false };
  const translated = withFurtherLanguages(sources);
  return languageChoices(sources).flatMap(({ tag }) =>
    pagesOf(buildPageContext(translated, tag, edition, options)).map(({ name, title, state }) => ({
      lang: tag,
      path: pathOf(tag, name),
      title,
      state,
    })),
  );
}

/** Every page of one language; their names are the same in all. */
function pagesOf(context: PageContext): StaticPage[] {
  return [
    buildIndexPage(context),
    buildDisagreementsPage(context),
    buildAboutPage(context),
    ...context.chapters.map((chapter) => buildChapterPage(context, chapter)),
    ...[...context.places.values()].map((place) => buildPlacePage(context, place)),
    ...context.records.map((record) =>
      record.atlasRecord
        ? buildRecordPage(context, record, record.atlasRecord)
        : buildFigurePage(context, record),
    ),
  ];
}

function filesOf(context: PageContext, page: StaticPage): Record<string, string> {
  const path = pathOf(context.lang, page.name);
  const { origin } = context.options;
  const document = { [path]: pageDocument(context, page) };
  if (origin === null) return document;
  return {
    ...document,
    [besides(path, 'oembed.json')]: oembedFile(scopeOf(context, page.name), page, origin),
  };
}

function movedPages(context: PageContext): Record<string, string> {
  const moved = context.records.flatMap((record) =>
    (record.source.aliases ?? []).map((alias): [string, string] => [
      pathOf(context.lang, recordPage(alias)),
      movedPage(context, alias, record),
    ]),
  );
  return Object.fromEntries(moved);
}
