/** In place of `platform/load-json`: what the network brings elsewhere stands in the page itself, by name. */

const kept = new Map<string, Promise<unknown>>();

/** The parsed JSON of a file in the page; rejects with a sentence naming it. Asked twice, parsed once. */
export function loadJson<T>(name: string): Promise<T> {
  const waiting = kept.get(name) ?? loadText(name).then((text) => JSON.parse(text) as unknown);
  kept.set(name, waiting);
  return waiting as Promise<T>;
}

/** The text of a file in the page. */
export async function loadText(name: string): Promise<string> {
  const script = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (!script)
    throw new Error(`${name} is not in this file; expected one of the atlas's own. Get the file anew.`);
  return name.endsWith('.json')
    ? (script.textContent ?? '')
    : (JSON.parse(script.textContent ?? '""') as string);
}
