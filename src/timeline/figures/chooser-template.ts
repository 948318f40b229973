import { html, nothing } from 'lit-html';
import type { FigureSummary } from '../../core/record/figure.ts';
import { isId, type RecordId, recordId } from '../../core/record/ids.ts';
import { CATEGORIES } from '../../core/record/vocabulary.ts';
import { calendarDate, type Day } from '../../core/time/day.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';

/** The list of series: none, the main ones, the others by category. */
export function chooserTemplate(
  { say }: AtlasContext,
  figures: readonly FigureSummary[],
  open: RecordId | null,
  choose: (id: RecordId | null) => void,
) {
  const optionOf = (figure: FigureSummary) =>
    html`<option value=${figure.id} .selected=${figure.id === open}>${figure.title}, ${yearsOf(figure)}</option>`;
  const groupOf = (label: string, members: readonly FigureSummary[]) =>
    members.length > 0 ? html`<optgroup label=${label}>${members.map(optionOf)}</optgroup>` : nothing;
  const change = (domEvent: Event) => {
    const { value } = domEvent.target as HTMLSelectElement;
    choose(isId(value) ? recordId(value) : null);
  };
  return html`
    <select class="figure-choice" aria-label=${say('figures.choose')} @change=${change}>
      <option value="" .selected=${open === null}>${say('figures.none')}</option>
      ${groupOf(
        say('figures.main'),
        figures.filter(({ isPrimary }) => isPrimary),
      )}
      ${CATEGORIES.map((category) =>
        groupOf(
          say(`category.${category}`),
          figures.filter((figure) => figure.category === category && !figure.isPrimary),
        ),
      )}
    </select>
  `;
}

/** `1992–2014`, or one year. */
function yearsOf({ start, end }: FigureSummary): string {
  const first = calendarDate(start).year;
  const last = calendarDate((end - 1) as Day).year;
  return first === last ? String(first) : `${first}–${last}`;
}
