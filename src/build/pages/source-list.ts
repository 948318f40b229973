import { langOfTitle } from '../../core/record/citation-title.ts';
import type { Citation, CitationRef } from '../../core/record/details.ts';
import { formatRecordDate } from '../../core/text/date-words.ts';
import { safeUrl } from '../../core/text/safe-url.ts';
import { compileDate } from '../compile-date.ts';
import { html, type SafeHtml } from './html.ts';
import type { PageContext, PageScope } from './page-context.ts';
import { inEnglish, sayAround } from './say-around.ts';

interface Source {
  readonly citation: Citation;
  readonly locators: readonly string[];
}

/** The sources of a page, each once and numbered from 1: first those of the record, then those of single lines. */
export interface SourceList {
  readonly sources: readonly Source[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly citations: Readonly<Record<string, Citation>>;
}

export function buildSourceList(
  refs: readonly CitationRef[],
  citations: Readonly<Record<string, Citation>>,
): SourceList {
  // in the order of the list; a page may cite very many
  const locators = new Map<string, Set<string>>();
  for (const id of [...refs.map(({ citation }) => citation), ...Object.keys(citations)])
    locators.set(id, new Set());
  for (const { citation, locator } of refs) if (locator) locators.get(citation)?.add(locator);
  const sources = [...locators].flatMap(([id, found]): Source[] => {
    const citation = citations[id];
    return citation ? [{ citation, locators: [...found] }] : [];
  });
  return { sources, citations, numbers: new Map(sources.map(({ citation }, i) => [citation.id, i + 1])) };
}

/** Who publishes the sources of one line, each linked to its page and to its number in the list. */
export function sourceLinks(
  { say }: Pick<PageContext, 'say'>,
  ids: readonly string[],
  list: Pick<SourceList, 'citations' | 'numbers'>,
): SafeHtml {
  const links = ids.flatMap((id) => {
    const citation = list.citations[id];
    if (!citation) return [];
    const number = list.numbers.get(id);
    const reference = number
      ? html` <a class="number" href="#source-${number}" aria-label="${say('page.source', { number })}">[${number}]</a>`
      : null;
    return html` <span class="cited">${linkTo(citation, citation.publisher)}${reference}</span>`;
  });
  return html`${links}`;
}

/** The list itself: every field of each source, its address as text that can be selected. */
export function sourceSection(scope: PageScope, { sources }: SourceList): SafeHtml | null {
  if (sources.length === 0) return null;
  return html`
    <section class="sources">
      <h2>${scope.say('details.sources')}</h2>
      <ol>${sources.map((source, i) => sourceItem(scope, source, i + 1))}</ol>
    </section>`;
}

function sourceItem(scope: PageScope, { citation, locators }: Source, number: number): SafeHtml {
  const { say } = scope;
  const { author, publisher, title, titleEn, mirror, url, archiveUrl, type } = citation;
  return html`
    <li id="source-${number}">
      <span class="publisher">${author ? `${author}, ` : ''}${publisher}</span>
      <span class="type" data-type="${type}">${say(`citationType.${type}`)}</span>
      <cite lang="${langOfTitle(citation)}">${title}</cite>
      ${titleEn ? html`<span lang="en">[${titleEn}]</span>` : null}
      <span class="published">${publishedInWords(scope, citation)}</span>
      ${mirror ? html`<span class="mirror">${say('details.mirror', { mirror })}</span>` : null}
      ${locators.map((locator) => html`<span class="locator">${inEnglish(locator)}</span>`)}
      ${url ? linkTo(citation, url) : html`<span class="no-link">${say('details.noLink')}</span>`}
      ${archiveUrl ? sayAround(scope, 'cite.archived', 'url', linkTo({ url: archiveUrl }, archiveUrl)) : null}
    </li>`;
}

/** `24 February 2022, in Ukrainian; accessed 5 May 2024`. */
function publishedInWords({ words, say }: PageScope, { date, lang, accessed }: Citation): string {
  const inWords = (edtf: string) => {
    const compiled = compileDate(edtf);
    return compiled.ok ? formatRecordDate(words, compiled.value) : edtf;
  };
  const published = date ? inWords(date) : say('cite.undated');
  const read = accessed ? `; ${say('cite.accessed', { date: inWords(accessed) })}` : '';
  return `${published}, ${words[`cite.language.${lang}`] ?? lang}${read}`;
}

/** A link to the source, or the text alone where no browser should follow the address. */
function linkTo({ url }: Pick<Citation, 'url'>, text: string): SafeHtml {
  const address = url === undefined ? '#' : safeUrl(url);
  return address === '#'
    ? html`<span class="cite">${text}</span>`
    : html`<a class="cite" href="${address}" rel="noopener noreferrer">${text}</a>`;
}
