/**
 * The items under each key, keys in the order in which they first come. As `Map.groupBy`, which Node 20 lacks; d3's
 * `group` also interns its keys, which takes a kilobyte of the first file.
 */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = groups.get(key);
    if (same) same.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
