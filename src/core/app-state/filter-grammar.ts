import { actorId, isId, placeId } from '../record/ids.ts';
import { NO_FILTER, type RecordFilter } from '../record/record-filter.ts';
import { CATEGORIES, CITATION_TYPES } from '../record/vocabulary.ts';
import { failure, type Result, success } from '../result.ts';

/** The names of a filter's lists in an address: `category:military,strike;source:press;disputed`. */
const LISTS = ['category', 'place', 'actor', 'source'] as const;
type ListName = (typeof LISTS)[number];

const KNOWN: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  category: CATEGORIES,
  source: CITATION_TYPES,
};

/** The filter as it stands in an address; empty for none. `parseFilter` inverts it. */
export function formatFilter({ categories, places, actors, sources, isDisputedOnly }: RecordFilter): string {
  const lists: Record<ListName, readonly string[]> = {
    category: categories,
    place: places,
    actor: actors,
    source: sources,
  };
  const parts = LISTS.flatMap((name) => (lists[name].length > 0 ? [`${name}:${lists[name].join(',')}`] : []));
  return [...parts, ...(isDisputedOnly ? ['disputed'] : [])].join(';');
}

/** The filter of a text of an address. Each value once, in the order of its list; an unknown one is a problem. */
export function parseFilter(text: string): Result<RecordFilter> {
  const lists: Record<ListName, readonly string[]> = { category: [], place: [], actor: [], source: [] };
  let isDisputedOnly = false;
  for (const part of text.split(';').filter((word) => word !== '')) {
    if (part === 'disputed') {
      isDisputedOnly = true;
      continue;
    }
    const [name, values] = splitPart(part);
    if (name === null)
      return failure(
        `"${shorten(part)}" is no filter; expected category:…, place:…, actor:…, source:… or disputed.`,
      );
    const unknown = values.find((value) => !(KNOWN[name]?.includes(value) ?? isId(value)));
    if (unknown !== undefined) return failure(`there is no ${name} "${shorten(unknown)}".`);
    lists[name] = inOrder(name, values);
  }
  return success({
    ...NO_FILTER,
    categories: lists.category as RecordFilter['categories'],
    places: lists.place.map(placeId),
    actors: lists.actor.map(actorId),
    sources: lists.source as RecordFilter['sources'],
    isDisputedOnly,
  });
}

function splitPart(part: string): [name: ListName | null, values: readonly string[]] {
  const colon = part.indexOf(':');
  const name = LISTS.find((list) => list === part.slice(0, Math.max(colon, 0))) ?? null;
  return [
    name,
    part
      .slice(colon + 1)
      .split(',')
      .filter((value) => value !== ''),
  ];
}

function inOrder(name: ListName, values: readonly string[]): readonly string[] {
  const known = KNOWN[name];
  return known ? known.filter((value) => values.includes(value)) : [...new Set(values)].sort();
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
