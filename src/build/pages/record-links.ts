import { relationGroups } from '../relation-groups.ts';
import { html, type SafeHtml } from './html.ts';
import { recordPage } from './page-address.ts';
import type { PageRecord, PageScope } from './page-context.ts';

/** A record as one line of a list: when, and a link to its page. */
export function recordItem({ link }: PageScope, { id, title, dateInWords, source }: PageRecord): SafeHtml {
  return html`
    <li data-category="${source.category}"><span class="item-date">${dateInWords}</span> <a href="${link(recordPage(id))}">${title}</a></li>`;
}

/** The records of these ids, in the order given; unknown ones are passed over. */
export const recordItems = (scope: PageScope, ids: readonly string[]): SafeHtml[] =>
  ids.flatMap((id) => {
    const record = scope.byId.get(id);
    return record ? [recordItem(scope, record)] : [];
  });

/** What a record follows, answers, undoes or is part of, and the other way round; figures included. */
export function relationSection(scope: PageScope, id: string): SafeHtml | null {
  const { say, relations } = scope;
  const groups = relationGroups(id, relations);
  if (groups.length === 0) return null;
  return html`
    <section class="relations">
      <h2>${say('details.relations')}</h2>
      ${groups.map(
        ({ type, isInverse, records }) => html`
          <h3>${say(`relation.${type}${isInverse ? '.inverse' : ''}`)}</h3>
          <ul class="records">${recordItems(scope, records)}</ul>`,
      )}
    </section>`;
}

/** The records before and after this one, by first day. */
export function neighbourLinks(scope: PageScope, record: PageRecord): SafeHtml {
  const { say, records, positions, link } = scope;
  const position = positions.get(record.id) ?? Number.NaN;
  const to = (other: PageRecord | undefined, rel: string, key: string) =>
    other
      ? html`<a rel="${rel}" href="${link(recordPage(other.id))}">${say(key, { title: other.title })} <span class="item-date">${other.dateInWords}</span></a>`
      : null;
  return html`
    <nav class="neighbours" aria-label="${say('timeline.label')}">
      ${to(records[position - 1], 'prev', 'chapter.previous')}
      ${to(records[position + 1], 'next', 'chapter.next')}
    </nav>`;
}
