import type { Plugin } from 'vite';

/**
 * Libraries whose index names all their parts stay outside: a part that only later code needs would be drawn in by it.
 */
const LIBRARY = /node_modules\/(?!lit-html|zustand)/;

/**
 * Everything that the element needs at once as one file instead of twenty: a file of its own costs a request and some
 * hundred bytes that no compression shares. `isFirst` is to be asked when chunks are made.
 */
export function firstChunk(entry: RegExp): { plugin: Plugin; isFirst: (id: string) => boolean } {
  const first = new Set<string>();
  return {
    isFirst: (id) => first.has(id),
    plugin: {
      name: 'first-chunk',
      apply: 'build',
      buildEnd() {
        first.clear();
        const waiting = [...this.getModuleIds()].filter((id) => entry.test(id));
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (first.has(id) || LIBRARY.test(id)) continue;
          first.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
  };
}
