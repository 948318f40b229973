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
export const compileStaticPages = (
  sources: Sources,
  edition: Edition,
  options: PageOptions,
): Record<string, string> => Object.fromEntries(staticFiles(sources, edition, options));

/** The same one after the other, each made when it is asked for: a large record's pages need not be held together. */
export function* staticFiles(
  sources: Sources,
  edition: Edition,
  options: PageOptions,
): Generator<[path: string, text: string]> {
  const translated = withFurtherLanguages(sources);
  const languages = languageChoices(sources);
  const contexts = languages.map(({ tag }) => buildPageContext(translated, tag, edition, options));
  let names: readonly string[] = [];
  for (const context of contexts) {
    const own: string[] = [];
    for (const page of pagesOf(context)) {
      own.push(page.name);
      yield* filesOf(context, page);
    }
    yield* movedPages(context);
    names = own;
  }
  yield ['404.html', notFoundPage(contexts, options.origin)];
  yield ['pages.css', pageStyles()];
  if (options.origin === null) return;
  yield ['sitemap.xml', sitemap(names, languages, options.origin)];
  yield ['robots.txt', robots(options.origin)];
}

/** Every page of every language, to make something else of: where it lies, its title and what the atlas shows of it. */
export function listStaticPages(
  sources: Sources,
  edition: Edition,
): (Pick<StaticPage, 'title' | 'state'> & { readonly lang: Language; readonly path: string })[] {
  const options: PageOptions = { origin: null, drawPoster: () => '', hasCards: false };
  const translated = withFurtherLanguages(sources);
  return languageChoices(sources).flatMap(({ tag }) =>
    [...pagesOf(buildPageContext(translated, tag, edition, options))].map(({ name, title, state }) => ({
      lang: tag,
      path: pathOf(tag, name),
      title,
      state,
    })),
  );
}

/** Every page of one language; their names are the same in all. */
function* pagesOf(context: PageContext): Generator<StaticPage> {
  yield buildIndexPage(context);
  yield buildDisagreementsPage(context);
  yield buildAboutPage(context);
  for (const chapter of context.chapters) yield buildChapterPage(context, chapter);
  for (const place of context.places.values()) yield buildPlacePage(context, place);
  for (const record of context.records) {
    yield record.atlasRecord
      ? buildRecordPage(context, record, record.atlasRecord)
      : buildFigurePage(context, record);
  }
}

function filesOf(context: PageContext, page: StaticPage): [path: string, text: string][] {
  const path = pathOf(context.lang, page.name);
  const { origin } = context.options;
  const document = pageDocument(context, page);
  if (origin === null) return [[path, document]];
  return [
    [path, document],
    [besides(path, 'oembed.json'), oembedFile(scopeOf(context, page.name), page, origin)],
  ];
}

function movedPages(context: PageContext): [path: string, text: string][] {
  return context.records.flatMap((record) =>
    (record.source.aliases ?? []).map((alias): [string, string] => [
      pathOf(context.lang, recordPage(alias)),
      movedPage(context, alias, record),
    ]),
  );
}
