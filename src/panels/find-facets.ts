import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FacetCounts } from '../core/record/facet-counts.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { type FindOption, type OptionGroup, optionGroups } from './find-options.ts';
import type { Finder } from './find-records.ts';

/** A group with more values than it has room for begins with this many. */
const FIRST_OPTIONS = 8;
const FOLDED_ABOVE = 12;

/** The groups of values with their counts, folded as the reader left them; where there is room, one begins unfolded. */
export function createFacets(context: AtlasContext, finder: Finder, isRoomy: boolean, redraw: () => void) {
  const { store, say } = context;
  const open = new Set<OptionGroup['key']>(isRoomy && store.getState().q === '' ? ['categories'] : []);
  const whole = new Set<OptionGroup['key']>();
  const flip = (key: OptionGroup['key']) => {
    if (!whole.delete(key)) whole.add(key);
    redraw();
  };
  const follow = (key: OptionGroup['key']) => (domEvent: Event) => {
    if ((domEvent.currentTarget as HTMLDetailsElement).open) open.add(key);
    else open.delete(key);
  };
  const inOrder = keepOrderWhilePlaying(context);
  const groupTemplate = (given: OptionGroup) => {
    const group = inOrder(given);
    const { key, options, chosen } = group;
    const isFolded = options.length > FOLDED_ABOVE;
    const shown =
      isFolded && !whole.has(key) ? options.filter(({ isOn }, i) => i < FIRST_OPTIONS || isOn) : options;
    return html`
      <details class="facet" data-group=${key} .open=${open.has(key)} @toggle=${follow(key)}>
        <summary>
          ${`${say(`find.${key}`)} `}${chosen > 0 ? html`<span class="count">${chosenWords(group, say)}</span>` : nothing}
        </summary>
        <fieldset>
          <legend class="visually-hidden">${say(`find.${key}`)}</legend>
          ${repeat(
            shown,
            ({ value }) => value,
            (option) => optionTemplate(context, group, option),
          )}
        </fieldset>
        ${
          isFolded
            ? html`<button class="find-button" aria-expanded=${whole.has(key)} @click=${() => flip(key)}>
                ${whole.has(key) ? say('find.showFewer') : say('find.showAll', { count: options.length })}
              </button>`
            : nothing
        }
      </details>
    `;
  };
  return (counts: FacetCounts) => html`
    <section class="facets" aria-label=${say('find.filters')}>
      ${optionGroups(context, finder, counts).map(groupTemplate)}
      ${disputedTemplate(context, counts.disputed)}
      <p class="find-note">${say('find.countsNow')}</p>
    </section>
  `;
}

function disputedTemplate({ store, say, sayCount }: AtlasContext, count: number) {
  const { filter, narrowRecords } = store.getState();
  const choose = (domEvent: Event) =>
    narrowRecords({ ...filter, isDisputedOnly: (domEvent.target as HTMLInputElement).checked });
  return html`
    <label class="option disputed">
      <input type="checkbox" name="disputed" .checked=${filter.isDisputedOnly} @change=${choose} />
      <span class="option-name">${say('find.disputed')}</span>
      ${countTemplate(count, sayCount)}
    </label>
  `;
}

/** Layers are all on until one is switched off: what is said of them is how many are. */
function chosenWords({ key, options, chosen }: OptionGroup, say: AtlasContext['say']): string {
  return say('find.chosen', { count: key === 'layers' ? options.length - chosen : chosen });
}

function optionTemplate({ sayCount }: AtlasContext, group: OptionGroup, option: FindOption) {
  const { value, name, count, isOn } = option;
  const isCategory = group.key === 'categories';
  const choose = (domEvent: Event) => group.choose(value, (domEvent.target as HTMLInputElement).checked);
  return html`
    <label class="option" data-category=${isCategory ? value : nothing} data-empty=${count === 0 ? '' : nothing}>
      <input type="checkbox" name=${value} .checked=${isOn} @change=${choose} />
      ${isCategory ? html`<span class="swatch" aria-hidden="true"></span>` : nothing}
      <span class="option-name">${name}</span>
      ${countTemplate(count, sayCount)}
    </label>
  `;
}

/** A bare number to the eye, a counted noun to the ear. */
function countTemplate(count: number, sayCount: AtlasContext['sayCount']) {
  return html`<span class="count" aria-hidden="true">${count}</span><span class="visually-hidden">, ${sayCount('list.count', count)}</span>`;
}

/** While the days run, values keep their places under the pointer though their counts change. */
function keepOrderWhilePlaying({ store }: AtlasContext): (group: OptionGroup) => OptionGroup {
  const orders = new Map<OptionGroup['key'], readonly string[]>();
  return (group) => {
    const order = orders.get(group.key);
    if (!order || !store.getState().isPlaying) {
      orders.set(
        group.key,
        group.options.map(({ value }) => value),
      );
      return group;
    }
    const byValue = new Map(group.options.map((option) => [option.value, option]));
    return { ...group, options: order.flatMap((value) => byValue.get(value) ?? []) };
  };
}
