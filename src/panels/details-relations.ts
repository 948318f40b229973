import { html, nothing } from 'lit-html';
import type { RelationGroup } from '../core/record/details.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** What a record follows, answers, undoes or is part of, and what follows, answers, undoes or is part of it. */
export function relationsTemplate(context: AtlasContext, groups: readonly RelationGroup[]) {
  const { say } = context;
  if (groups.length === 0) return nothing;
  return html`
    <section class="relations">
      <h3>${say('details.relations')}</h3>
      ${groups.map(
        ({ type, isInverse, records }) => html`
          <h4>${say(`relation.${type}${isInverse ? '.inverse' : ''}`)}</h4>
          <ul>${records.map((id) => linkTemplate(context, id))}</ul>
        `,
      )}
    </section>
  `;
}

function linkTemplate({ atlas, store, file }: AtlasContext, id: RelationGroup['records'][number]) {
  const record = atlas.store.get(id);
  if (!record) return nothing;
  return html`
    <li>
      <button class="record-link" data-category=${record.category} @click=${() => store.getState().selectRecord(id)}>
        <span class="item-date">${formatRecordDate(file.messages, record.date)}</span>
        <span>${record.title}</span>
      </button>
    </li>
  `;
}
