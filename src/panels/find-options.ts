import type { FacetCounts } from '../core/record/facet-counts.ts';
import type { RecordFilter } from '../core/record/record-filter.ts';
import { CATEGORIES, CITATION_TYPES, LAYERS } from '../core/record/vocabulary.ts';
import { localesOf } from '../core/text/language.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { Finder } from './find-records.ts';

/** One value a reader can choose. */
export interface FindOption {
  readonly value: string;
  readonly name: string;
  /** Records that show now and would pass with it. */
  readonly count: number;
  readonly isOn: boolean;
}

export interface OptionGroup {
  readonly key: 'categories' | 'layers' | 'places' | 'actors' | 'sources';
  readonly options: readonly FindOption[];
  /** How many are chosen; of layers, how many are off. */
  readonly chosen: number;
  readonly choose: (value: string, isOn: boolean) => void;
}

/** Every group of values with its counts and what choosing one does. Long groups come with the largest counts first. */
export function optionGroups(context: AtlasContext, finder: Finder, counts: FacetCounts): OptionGroup[] {
  const { store, atlas, say } = context;
  const { filter, layers } = store.getState();
  const narrow = (part: Partial<RecordFilter>) => store.getState().narrowRecords({ ...filter, ...part });
  const places = [...atlas.places.values()];
  return [
    groupOf('categories', CATEGORIES, filter.categories, {
      nameOf: (value) => say(`category.${value}`),
      counts: counts.categories,
      choose: (categories) => narrow({ categories }),
    }),
    {
      key: 'layers',
      options: LAYERS.map((layer) => ({
        value: layer,
        name: say(`layer.${layer}`),
        count: counts.layers.get(layer) ?? 0,
        isOn: layers.includes(layer),
      })),
      chosen: LAYERS.length - layers.length,
      choose: (value, isOn) => {
        const layer = LAYERS.find((other) => other === value);
        if (layer) store.getState().switchLayer(layer, isOn);
      },
    },
    largestFirst(
      context,
      groupOf(
        'places',
        places.map(({ id }) => id),
        filter.places,
        {
          nameOf: (id) => atlas.places.get(id)?.name ?? id,
          counts: counts.places,
          choose: (ids) => narrow({ places: ids.toSorted() }),
        },
      ),
    ),
    largestFirst(
      context,
      groupOf(
        'actors',
        finder.file.actors.map(({ id }) => id),
        filter.actors,
        {
          nameOf: (id) => finder.file.actors.find((actor) => actor.id === id)?.name ?? id,
          counts: counts.actors,
          choose: (ids) => narrow({ actors: ids.toSorted() }),
        },
      ),
    ),
    groupOf('sources', CITATION_TYPES, filter.sources, {
      nameOf: (value) => say(`citationType.${value}`),
      counts: counts.sources,
      choose: (sources) => narrow({ sources }),
    }),
  ];
}

interface GroupParts<T extends string> {
  readonly nameOf: (value: T) => string;
  readonly counts: ReadonlyMap<T, number>;
  /** Takes the chosen values in the order of the group. */
  readonly choose: (values: readonly T[]) => void;
}

function groupOf<T extends string>(
  key: OptionGroup['key'],
  values: readonly T[],
  chosen: readonly T[],
  { nameOf, counts, choose }: GroupParts<T>,
): OptionGroup {
  return {
    key,
    options: values.map((value) => ({
      value,
      name: nameOf(value),
      count: counts.get(value) ?? 0,
      isOn: chosen.includes(value),
    })),
    chosen: chosen.length,
    choose: (changed, isOn) =>
      choose(values.filter((value) => (value === changed ? isOn : chosen.includes(value)))),
  };
}

function largestFirst({ file }: AtlasContext, group: OptionGroup): OptionGroup {
  const collator = new Intl.Collator(localesOf(file.lang));
  return {
    ...group,
    options: group.options.toSorted((a, b) => b.count - a.count || collator.compare(a.name, b.name)),
  };
}
