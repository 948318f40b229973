import { tellMissingFile } from './new-version.ts';

const kept = new Map<string, Promise<unknown>>();

/**
 * The parsed JSON at an address of ours. Asked twice, fetched once; a failure is not
 * kept, so that asking again tries again. Rejects with a sentence naming the address and what came instead.
 */
export function loadJson<T>(url: string): Promise<T> {
  const waiting = kept.get(url) ?? fetchJson(url);
  kept.set(url, waiting);
  waiting.catch(() => kept.delete(url));
  return waiting as Promise<T>;
}

/** The text at an address of ours. Rejects with a sentence. */
export async function loadText(url: string): Promise<string> {
  return (await ask(url)).text();
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await ask(url);
  try {
    return await response.json();
  } catch (cause) {
    throw new Error(`${url} is not whole; expected JSON. Try again.`, { cause });
  }
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (response.status === 404) tellMissingFile();
  if (!response.ok)
    throw new Error(`${url} answered ${response.status}; expected the atlas's data. Try again.`);
  return response;
}
